package obligation_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// editor edits what it is given in every field and every element, as a program can
// that holds it.
type editor struct {
	edited map[string]bool       // fields that hold a list, a map or a pointer: whether there was one
	open   map[reflect.Type]bool // of the structs that were met: whether one of their fields is exported
}

// edit edits a value that can be set, and all that hangs on it.
func (e *editor) edit(x reflect.Value) {
	switch x.Kind() {
	case reflect.Pointer:
		if x.IsNil() {
			return
		}
		if e.isOpen(x.Type().Elem()) {
			e.edit(x.Elem())
		} else {
			x.Elem().SetZero() // nothing in it can be edited; all of it can be written over
		}
		x.SetZero()
	case reflect.Slice:
		if x.IsNil() {
			return
		}
		all := x.Slice(0, x.Cap()) // an append writes beyond the length
		for i := range all.Len() {
			e.edit(all.Index(i))
		}
		x.SetZero()
	case reflect.Map:
		x.Clear()
	case reflect.Struct:
		if !e.isOpen(x.Type()) {
			x.SetZero()
			return
		}
		for i := range x.NumField() {
			if field := x.Type().Field(i); field.IsExported() {
				e.meets(x.Type().String()+"."+field.Name, x.Field(i))
				e.edit(x.Field(i))
			}
		}
	case reflect.String:
		x.SetString(x.String() + "edited")
	case reflect.Bool:
		x.SetBool(!x.Bool())
	case reflect.Int, reflect.Int64, reflect.Int32:
		x.SetInt(x.Int() + 1)
	case reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		x.SetUint(x.Uint() ^ 1)
	default:
		panic(fmt.Sprintf("a value of %s is not edited", x.Type()))
	}
}

// meets notes whether a field through which memory can be shared holds any.
func (e *editor) meets(field string, x reflect.Value) {
	switch x.Kind() {
	case reflect.Slice, reflect.Map:
		e.edited[field] = e.edited[field] || x.Len() > 0
	case reflect.Pointer:
		e.edited[field] = e.edited[field] || !x.IsNil()
	}
}

// isOpen reports whether a type has anything that another package can edit: a
// struct has if one of its fields is exported.
func (e *editor) isOpen(t reflect.Type) bool {
	if t.Kind() != reflect.Struct {
		return true
	}
	open, met := e.open[t]
	if !met {
		open = slices.ContainsFunc(reflect.VisibleFields(t), reflect.StructField.IsExported)
		e.open[t] = open
	}
	return open
}

// newEditor is one that has edited nothing.
func newEditor() *editor {
	return &editor{edited: make(map[string]bool), open: make(map[reflect.Type]bool)}
}

// editResult edits what a call returned: of a sequence, each thing that it yields.
func (e *editor) editResult(x reflect.Value) {
	if x.Kind() == reflect.Interface { // an error
		return
	}
	if x.Kind() == reflect.Func && x.IsNil() {
		return
	}
	if x.Kind() == reflect.Func {
		for one := range x.Seq() {
			e.editResult(one)
		}
		return
	}
	own := reflect.New(x.Type()).Elem()
	own.Set(x)
	e.edit(own)
}

// arguments are those with which a method is called, one list for each call; a
// method that takes none needs none.
type arguments map[string][][]any

// sharing are the methods whose results are documented to be shared, and those that
// replace the receiver itself.
var sharing = []string{"View", "ViewOf", "UnmarshalJSON"}

// editResults calls the methods of a value whose names are asked for, and edits the
// results. It fails for a method that it does not know how to call.
func (e *editor) editResults(t *testing.T, of any, with arguments, asked func(name string) bool) {
	t.Helper()
	x := reflect.ValueOf(of)
	for i := range x.NumMethod() {
		method := x.Type().Method(i)
		name := strings.TrimPrefix(x.Type().String(), "*") + "." + method.Name
		if slices.Contains(sharing, method.Name) || !asked(name) {
			continue
		}
		calls, ok := with[method.Name]
		if takes := x.Method(i).Type(); takes.NumIn() == 0 || takes.NumIn() == 1 && takes.IsVariadic() {
			calls, ok = append(calls, nil), true
		}
		if !ok {
			t.Fatalf("%s is not called: it takes arguments", name)
		}
		for _, call := range calls {
			in := make([]reflect.Value, len(call))
			for j, argument := range call {
				in[j] = reflect.ValueOf(argument)
			}
			for _, result := range x.Method(i).Call(in) {
				e.editResult(result)
			}
		}
	}
}

// eachOf returns a list of arguments for each of some values.
func eachOf[T any](values ...T) [][]any {
	var lists [][]any
	for _, value := range values {
		lists = append(lists, []any{value})
	}
	return lists
}

// setup is all that an answer is made of.
type setup struct {
	register   *obligation.Register
	instrument *obligation.Instrument
	question   obligation.Question
	assessment *obligation.Assessment
}

// setups are registers that have something of everything, with a question of a few
// States. What one is made of is shared with no other.
func setups(t *testing.T) map[string]func() setup {
	t.Helper()
	build := func(in *obligation.Instrument, q obligation.Question, docs ...obligation.RegisterDocument) func() setup {
		document := in.Document()
		return func() setup {
			s := setup{register: must(obligation.NewRegister(docs...)), instrument: must(obligation.NewInstrument(document)), question: q}
			if list := in.StatusList(); list != nil {
				s.instrument = s.instrument.WithStatusList(must(party.NewStatusList(list.Document())))
			}
			s.question.Instruments = []*obligation.Instrument{s.instrument}
			s.assessment = assess(t, s.register, s.question)
			return s
		}
	}
	all := make(map[string]func() setup)
	ccm := ccmInstrument(t)
	for _, f := range schematest.ValidFixtures(schema.KindRegister) {
		r := must(obligation.ParseRegister(f.Data))
		q := obligation.Question{On: civil.MustParse("2014-06-30"), Bearer: r.States(), Counterparty: r.States()}
		if len(q.Bearer) == 0 {
			continue // everyone would be asked
		}
		q.Bearer = q.Bearer[:min(len(q.Bearer), 4)]
		q.Counterparty = q.Counterparty[:min(len(q.Counterparty), 6)]
		all[f.Name] = build(ccm, q, r.Document())
	}
	all["groups"] = build(ccm, obligation.Question{On: civil.MustParse("2014-06-30"), Bearer: []party.State{norway}, Counterparty: []party.State{laos}}, ofGroups())
	for seed := range uint64(16) {
		s := throwCCM(t, seed)
		if seed%2 == 1 {
			s = throwInstrument(seed)
		}
		for i := range s.register.Records {
			s.register.Records[i].Forms = codelist.Values[assistance.Form]()[:1]
			s.register.Records[i].Channels = []assistance.Channel{{Kind: assistance.ChannelBilateral}}
		}
		parts := inPieces(s.dice, s.register, 3)
		all[fmt.Sprint("thrown ", seed)] = build(s.instrument, s.question, parts...)
	}
	for seed := uint64(16); ; seed++ {
		if s := throwCCM(t, seed); slices.ContainsFunc(s.register.StatusLists, hasConflict) {
			all["withdrawal in a conflict"] = build(s.instrument, s.question, s.register)
			break
		}
	}
	all["supposed records"] = build(ccm, obligation.Question{On: civil.MustParse("2014-06-30"), Norms: []string{"ccm-6-4-clearance"},
		Bearer: []party.State{norway}, Counterparty: []party.State{laos}}, cleared(t), ofAnotherTreaty)
	for seed := range uint64(4) {
		s := throwOneFact(t, treatyOfOneFact(t), seed)
		all[fmt.Sprint("one fact ", seed)] = build(s.instrument, s.question, s.register)
	}
	return all
}

// hasConflict reports whether some withdrawal of a status list is told to fall in a conflict,
// or in none.
func hasConflict(l party.StatusListDocument) bool {
	return slices.ContainsFunc(l.Participations, func(p party.Participation) bool {
		return slices.ContainsFunc(p.Terms, func(t party.Term) bool { return t.Withdrawal != nil && len(t.Withdrawal.Conflict) > 0 })
	})
}

// ofGroups has a record of several providers and recipients, of things, and of money that
// was passed on, and an actor that it names.
func ofGroups() obligation.RegisterDocument {
	body := party.Actor{Kind: party.ActorOrganization, Name: "A body"}
	day, source := civil.MustParse("2014-01-01"), party.Source{Title: "Invented", Read: civil.MustParse("2014-06-30")}
	group := party.Actor{Kind: party.ActorGroup, Name: "Several"}
	return obligation.RegisterDocument{ID: "groups", Title: "Invented", Compiled: civil.MustParse("2014-06-30"),
		Actors: []party.ActorEntry{{ID: "body", Kind: body.Kind, Names: []string{body.Name}, BodyOf: laos, Source: source}},
		Records: []assistance.Record{{ID: "several", Provider: group, From: &assistance.Group{Members: []party.Actor{stateActor(norway), stateActor(laos)}},
			Recipient: group, To: &assistance.Group{Members: []party.Actor{stateActor(laos), body}, Each: true},
			Subjects: []assistance.Subject{assistance.ClusterMunitions}, Parts: []assistance.Part{{Category: assistance.Clearance}},
			Things: []assistance.Thing{{Count: 2, What: "vehicles"}}, Relations: []assistance.Relation{{Kind: assistance.SameAs, Record: "elsewhere"}},
			Steps: []assistance.Step{{Stage: assistance.Committed, At: day, Source: source, Figures: []assistance.Figure{{
				Amount: assistance.MustParseAmount("100"), Currency: assistance.MustParseCurrency("EUR"),
				Split: &assistance.Split{Rows: []assistance.SplitRow{{From: stateActor(norway), Amount: assistance.MustParseAmount("60")}}}}}}},
		}, {ID: "by-body", Provider: body, Recipient: stateActor(norway), Subjects: []assistance.Subject{assistance.ClusterMunitions},
			Parts: []assistance.Part{{Category: assistance.Clearance}}, Steps: []assistance.Step{{Stage: assistance.Committed, At: day, Source: source}}}}}
}

// ofAnotherTreaty states a fact of a treaty that is not asked.
var ofAnotherTreaty = obligation.RegisterDocument{ID: "another-treaty", Title: "Invented", Compiled: civil.MustParse("2014-06-30"),
	Determinations: []obligation.Determination{{ID: "of-another-treaty", Fact: "other:fact", Subject: laos, Holds: party.HoldsYes,
		At: civil.MustParse("2014-06-30"), By: stateActor(laos), Source: party.Source{Title: "Invented", Read: civil.MustParse("2014-06-30")}}}}

// tell is all that is said of a setup: by the assessment that is there, by one that
// is asked anew, and what the register and the instrument are. What can no longer be
// told, as something in it was edited, is another thing too.
func (s *setup) tell(t *testing.T) (told string) {
	t.Helper()
	defer func() {
		if broken := recover(); broken != nil {
			told = fmt.Sprint("panic: ", broken)
		}
	}()
	for _, one := range []any{allOf(s.assessment), answersOf(t, s.register, s.question), s.register, s.instrument, s.instrument.StatusList()} {
		data, err := json.Marshal(one)
		if err != nil {
			return err.Error()
		}
		told += string(data) + "\n"
	}
	return told
}

// answers is what is answered of a setup, by the assessment that is there and by one
// that is asked anew.
func (s *setup) answers(t *testing.T) string {
	t.Helper()
	return string(written(t, s.assessment.Document())) + "\n" + string(written(t, answersOf(t, s.register, s.question)))
}

// accountsAsked asks for what States provided in all time, converted: some have records,
// reports, and words of their own.
func accountsAsked(in *obligation.Instrument) (questions [][]any) {
	for _, state := range party.States() {
		questions = append(questions, []any{obligation.AccountQuestion{
			Instrument: in, State: state, Period: civil.Period{From: civil.Earliest(), Until: civil.Latest()},
			Rates: []assistance.Rate{{Of: assistance.MustParseMoney("NOK 10"), Is: assistance.MustParseMoney("USD 1"), Source: "A bank"}},
		}})
	}
	return questions
}

// everyStep counts every step.
func everyStep(*assistance.Record, assistance.Step) assistance.Extent { return assistance.Wholly }

// edit edits what the methods return of all that a setup is made of, if their names
// are asked for.
func (s *setup) edit(t *testing.T, e *editor, asked func(name string) bool) {
	t.Helper()
	held, law := s.register.Document(), s.instrument.Document()
	states := s.question.Bearer
	all := assistance.Query{}
	e.editResults(t, s.register, arguments{
		"StatusList": eachOf(law.ID), "Record": idsOf(held.Records, func(r assistance.Record) string { return r.ID }),
		"Determination": idsOf(held.Determinations, func(d obligation.Determination) string { return d.ID }),
		"List":          idsOf(held.Lists, func(l obligation.ListStatement) string { return l.ID }),
		"Deadlines":     eachOf(party.States()...),
		"Report":        idsOf(held.Reports, func(r assistance.Report) string { return r.ID }),
		"Programme":     idsOf(held.Programmes, func(p assistance.Programme) string { return p.ID }),
		"Restriction":   idsOf(held.Restrictions, func(r assistance.Restriction) string { return r.ID }),
		"Account":       accountsAsked(s.instrument),
		"Assess":        eachOf(s.question), "Check": eachOf(s.instrument), "WithLedger": eachOf(new(assistance.Ledger)),
	}, asked)
	e.editResults(t, s.register.Ledger(), arguments{
		"Record": idsOf(held.Records, func(r assistance.Record) string { return r.ID }), "Records": eachOf(all), "Totals": eachOf(all), "Printed": eachOf(all), "Equivalents": eachOf(all),
		"TotalsWhere": {{all, everyStep}}, "Traced": {{all, everyStep}}, "TracedAsPrinted": {{all, everyStep}},
		"WithActors": eachOf(new(party.Actors)), "Over": eachOf([]assistance.Record(nil)),
		"Join": eachOf(new(assistance.Ledger)), "Yearly": {{civil.Date{}, party.States()}},
		"YearlyFrom": {{civil.Date{}, party.States(), civil.MustParse("2014-04-01"), civil.MustParse("2015-04-01")}},
	}, asked)
	roles := make([][]any, len(law.Roles))
	for i, role := range law.Roles {
		roles[i] = []any{role.Role}
	}
	facts := idsOf(law.Facts, func(d obligation.FactDefinition) obligation.FactCode { return d.Fact })
	evidence := eachOf(obligation.RecordEvidence{})
	for _, n := range law.Norms {
		if n.Evidence != nil {
			evidence = append(evidence, eachOf(n.Evidence.Records...)...)
		}
	}
	e.editResults(t, s.instrument, arguments{
		"Norm": idsOf(law.Norms, func(n obligation.Norm) string { return n.ID }), "NormsOf": idsOf(law.Norms, func(n obligation.Norm) string { return n.Cite }),
		"Paragraph": idsOf(law.Paragraphs, func(p obligation.Paragraph) string { return p.Cite }),
		"Reading":   idsOf(law.Readings, func(r obligation.Reading) string { return r.ID }),
		"Fact":      facts, "Category": idsOf(law.Categories, func(u obligation.CategoryUse) assistance.Category { return u.Category }),
		"Selects": evidence,
		"Role":    roles, "WithStatusList": eachOf(s.instrument.StatusList()),
	}, asked)
	own, _ := s.register.StatusList(law.ID)
	for _, list := range []*party.StatusList{own, s.instrument.StatusList()} {
		if list == nil {
			continue
		}
		var known, days [][]any
		for _, state := range states {
			known = append(known, []any{state, civil.Date{}})
			days = append(days, []any{state, s.question.On, civil.Date{}})
		}
		e.editResults(t, list, arguments{"Lookup": eachOf(states...), "Changes": known, "PartyPeriods": known, "Standing": days, "EntryIntoForce": days}, asked)
	}
	var keys [][]any
	for f := range s.assessment.Findings() {
		keys = append(keys, []any{f.Key().Norm, f.Bearer(), f.Counterparty()})
		proof := f.Proof()
		var nodes [][]any
		for _, n := range proof.Condition.All() {
			nodes = append(nodes, []any{n})
		}
		e.editResults(t, f, arguments{"Equal": eachOf(f), "OnOtherDays": nodes, "Recorded": eachOf(civil.Period{}), "RecordedItems": eachOf(civil.Period{}), "Timeline": eachOf(civil.Period{})}, asked)
	}
	e.editResults(t, s.assessment, arguments{"Finding": keys, "Yearly": {{2000, 2030}}}, asked)
}

func idsOf[T, ID any](items []T, id func(T) ID) [][]any {
	var ids [][]any
	for _, item := range items {
		ids = append(ids, []any{id(item)})
	}
	return ids
}

// What is returned is the caller's own: whoever edits it, in every field and every
// element, changes no answer.
func TestResultsAreTheCallersOwn(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	t.Parallel()
	e := newEditor()
	called := make(map[string]bool)
	for name, build := range setups(t) {
		s := build()
		before := s.tell(t)
		s.edit(t, e, func(name string) bool { called[name] = true; return true })
		if s.tell(t) == before {
			continue
		}
		for _, method := range slices.Sorted(maps.Keys(called)) { // which of them was it?
			s := build()
			before := s.tell(t)
			s.edit(t, e, func(name string) bool { return name == method })
			if s.tell(t) != before {
				t.Errorf("%s: the result of %s is shared", name, method)
			}
		}
		if !t.Failed() {
			t.Errorf("%s: the results of some methods together change an answer", name)
		}
	}
	for _, field := range slices.Sorted(maps.Keys(e.edited)) {
		if !e.edited[field] && !slices.Contains(neverReturned, field) {
			t.Errorf("%s was never there to be edited", field)
		}
	}
}

// neverReturned are fields that a caller fills in.
var neverReturned = []string{
	"obligation.AssessmentDocument.Findings",
	"obligation.FindingDocument.Proof",
	"obligation.FindingDocument.Timeline",
}

// The catalogue and the status list of the Convention cannot be spoilt for the rest
// of a process.
func TestConventionIsTheCallersOwn(t *testing.T) {
	e := newEditor()
	r := must(obligation.ParseRegister([]byte(twoFacts)))
	q := obligation.Question{Instruments: []*obligation.Instrument{ccmInstrument(t)}, On: civil.MustParse("2014-01-01"),
		Bearer: []party.State{norway, party.MustParseState("LAO")}, Counterparty: []party.State{party.MustParseState("LAO")}}
	s := setup{register: r, instrument: ccmInstrument(t), question: q, assessment: assess(t, r, q)}
	before := s.tell(t)
	s.edit(t, e, func(string) bool { return true })
	if after := s.tell(t); after != before {
		t.Error("the answer is now another")
	}
}

// What is given is copied: whoever edits it afterwards changes no answer.
func TestWhatIsGivenIsCopied(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	t.Parallel()
	for name, build := range setups(t) {
		like := build()
		law, docs := like.instrument.Document(), []obligation.RegisterDocument{like.register.Document()}
		bare, records := docs[0], like.register.Document().Records
		bare.Records, bare.Reports = nil, nil // reports name records

		q := like.question
		q.Bearer, q.Counterparty, q.Norms = slices.Clone(q.Bearer), slices.Clone(q.Counterparty), slices.Clone(q.Norms)
		q.Readings = slices.Clone(q.Readings)
		var list party.StatusListDocument
		in := must(obligation.NewInstrument(law))
		if carried := like.instrument.StatusList(); carried != nil {
			list = carried.Document()
			in = in.WithStatusList(must(party.NewStatusList(list)))
		}
		q.Instruments = []*obligation.Instrument{in}

		registers := map[string]*obligation.Register{
			"a new register":         must(obligation.NewRegister(docs...)),
			"a register with more":   must(must(obligation.ParseRegister([]byte(emptyRegister))).With(docs...)),
			"one with a ledger":      must(must(obligation.NewRegister(bare)).WithLedger(must(assistance.NewLedger(records)))),
			"one with a ledger more": must(must(obligation.NewRegister(bare)).WithLedger(must(new(assistance.Ledger).With(records...)))),
		}
		setups, before := make(map[string]*setup), make(map[string]string)
		for which, r := range registers {
			own, kept := like.question, *in
			own.Instruments = []*obligation.Instrument{&kept}
			s := &setup{register: r, instrument: &kept, question: own, assessment: assess(t, r, q)}
			setups[which], before[which] = s, s.answers(t)
		}
		e := newEditor()
		for _, given := range []any{&docs, &records, &law, &list, &q.Instruments, &q.Bearer, &q.Counterparty, &q.Norms, &q.Readings} {
			e.edit(reflect.ValueOf(given).Elem())
		}
		for which, s := range setups {
			if s.answers(t) != before[which] {
				t.Errorf("%s: %s shares what it was given", name, which)
			}
		}
	}
}
