package obligation

import (
	"cmp"
	"iter"
	"maps"
	"slices"
	"sync"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// index is a register made ready for questions. It is sorted, so that the
// order of the input changes no answer. Nothing in it is ever changed.
type index struct {
	document RegisterDocument // all that is held, but for the records
	names    []RegisterName   // the registers of which it was made, by id
	ledger   *assistance.Ledger
	actors   *party.Actors // nil: none are listed

	lists          map[string]*party.StatusList    // by instrument
	origins        []origin                        // of the documents, by which a determination's own place is found
	facts          map[FactCode]factNumber         // of the facts that determinations and lists state
	determinations map[about][]*Determination      // by fact and subject, in id order
	toward         map[about][]*Determination      // the same by fact and object
	listed         map[about][]*ListStatement      // by fact and each State named, in id order
	unclear        map[about][]*ListStatement      // by each fact of which a list says no more of a State than that it may be so
	everyone       map[factNumber][]*ListStatement // those that speak of every State of a group
	closing        map[factNumber][]*ListStatement // by each fact that their silence can deny
	byID           map[string]*Determination
	replacements   map[string][]*Determination
	supposed       bool                                    // some determination is hypothetical
	records        map[placed][]*assistance.Record         // in id order
	subjects       []assistance.SubjectSet                 // of the records, each once
	programmes     map[party.State][]*assistance.Programme // by each State that is a party, in id order
	reports        map[party.State][]*assistance.Report
	restrictions   map[party.State][]*assistance.Restriction
	appraisals     map[party.State][]*Appraisal // by bearer
	deadlines      map[party.State][]*Deadline
	mentions       []mention           // of States, in code order
	instruments    []string            // of which determinations or lists state facts, sorted
	acts           map[string]*sameAct // by the id of each record that is said to be one act with others, or part of one
	sound          sync.Map            // what instruments cover of which a check found no fault
}

// about is what determinations are looked up by.
type about struct {
	fact  factNumber
	state party.State
}

// placed is what records are looked up by: a State, where they name it, and the
// subjects of their money.
type placed struct {
	place    RecordPlace
	state    party.State
	subjects assistance.SubjectSet
}

// origin is a document of which the register was made: its name, and how many
// determinations and lists it brought.
type origin struct {
	name           string
	determinations int
	lists          int
}

// with returns an index of all that x holds and of further documents, which obey
// the rules together with it. files are those from which they were read.
func (x *index) with(docs []RegisterDocument, files []File) (*index, error) {
	d, names, origins := x.document, slices.Clone(x.names), slices.Clone(x.origins)
	var records []assistance.Record
	for i := range docs {
		more := &docs[i]
		if len(names) == 0 {
			d.ID, d.Title, d.Note = more.ID, more.Title, more.Note
		}
		for _, name := range more.names() {
			if !slices.Contains(names, name) { // else another piece of it
				names = append(names, name)
			}
		}
		origins = append(origins, origin{cmp.Or(files[i].Name, more.ID), len(more.Determinations), len(more.Lists)})
		if more.Compiled.After(d.Compiled) {
			d.Compiled = more.Compiled
		}
		d.StatusLists = slices.Concat(d.StatusLists, more.StatusLists)
		d.Actors = slices.Concat(d.Actors, more.Actors)
		d.Determinations = slices.Concat(d.Determinations, more.Determinations)
		d.Lists = slices.Concat(d.Lists, more.Lists)
		d.Deadlines = slices.Concat(d.Deadlines, more.Deadlines)
		d.Restrictions = slices.Concat(d.Restrictions, more.Restrictions)
		d.Programmes = slices.Concat(d.Programmes, more.Programmes)
		d.Reports = slices.Concat(d.Reports, more.Reports)
		d.Appraisals = slices.Concat(d.Appraisals, more.Appraisals)
		records = slices.Concat(records, more.Records)
	}
	actors := x.actors
	if len(d.Actors) > len(x.document.Actors) {
		var err error
		if actors, err = party.NewActors(d.Actors...); err != nil {
			return nil, err
		}
	}
	ledger := x.ledger
	if len(records) > 0 {
		added, err := assistance.LedgerOver(records)
		if err != nil {
			return nil, err
		}
		if ledger, err = ledger.Join(added); err != nil {
			return nil, err
		}
	}
	return newIndex(d, inNameOrder(names), origins, actors, ledger)
}

// withLedger returns an index of all that x holds and of the records of a ledger. It is
// compiled to the day on which the last source of them was read, if that is later.
func (x *index) withLedger(l *assistance.Ledger) (*index, error) {
	if err := checkLedger(l, x.actors); err != nil {
		return nil, err
	}
	ledger, err := x.ledger.Join(l)
	if err != nil {
		return nil, err
	}
	d := x.document
	for r := range l.View() {
		if read := lastReadOf(r); read.After(d.Compiled) && !d.Compiled.IsZero() {
			d.Compiled = read
		}
	}
	return newIndex(d, x.names, x.origins, x.actors, ledger)
}

// newIndex indexes a document and, beside it, records. It keeps the document, of which
// actors are those listed. The ledger knows these and no others, so that a register that
// is written and read again says the same.
func newIndex(d RegisterDocument, names []RegisterName, origins []origin, actors *party.Actors, ledger *assistance.Ledger) (*index, error) {
	ledger = ledger.WithActors(actors)
	x := &index{
		document:       d,
		names:          names,
		origins:        origins,
		ledger:         ledger,
		actors:         actors,
		lists:          make(map[string]*party.StatusList),
		facts:          make(map[FactCode]factNumber),
		determinations: make(map[about][]*Determination),
		toward:         make(map[about][]*Determination),
		byID:           make(map[string]*Determination, len(d.Determinations)),
		replacements:   make(map[string][]*Determination),
		listed:         make(map[about][]*ListStatement),
		unclear:        make(map[about][]*ListStatement),
		everyone:       make(map[factNumber][]*ListStatement),
		closing:        make(map[factNumber][]*ListStatement),
		records:        make(map[placed][]*assistance.Record),
	}
	for _, l := range d.StatusLists {
		list, err := party.NewStatusList(l)
		if err != nil {
			return nil, err
		}
		x.lists[l.Instrument] = list
	}
	for i := range d.Determinations {
		x.addDetermination(&d.Determinations[i])
	}
	for _, list := range x.determinations {
		slices.SortFunc(list, byID)
	}
	for _, list := range x.toward {
		slices.SortFunc(list, byID)
	}
	for _, l := range slices.SortedFunc(pointersTo(d.Lists), func(a, b *ListStatement) int { return cmp.Compare(a.ID, b.ID) }) {
		x.addList(l)
	}
	for r := range ledger.View() {
		x.addRecord(r)
	}
	x.acts = sameActs(ledger, x.isOfOneState)
	x.programmes = byState(d.Programmes, func(p *assistance.Programme) string { return p.ID }, statesOf)
	x.reports = byState(d.Reports, func(p *assistance.Report) string { return p.ID },
		func(p *assistance.Report) []party.State { return []party.State{p.State} })
	x.restrictions = byState(d.Restrictions, func(p *assistance.Restriction) string { return p.ID },
		func(p *assistance.Restriction) []party.State { return []party.State{p.By} })
	x.appraisals = byState(d.Appraisals, func(a *Appraisal) string { return a.ID },
		func(a *Appraisal) []party.State { return []party.State{a.Bearer} })
	x.deadlines = byState(d.Deadlines, func(d *Deadline) string { return d.ID },
		func(d *Deadline) []party.State { return []party.State{d.State} })
	x.instruments = x.instrumentsStated()
	x.mentions = x.mentioned()
	return x, nil
}

func (x *index) addDetermination(d *Determination) {
	x.byID[d.ID] = d
	x.supposed = x.supposed || d.Hypothetical
	key := about{x.number(d.Fact), d.Subject}
	x.determinations[key] = append(x.determinations[key], d)
	if d.Object.IsValid() {
		key.state = d.Object
		x.toward[key] = append(x.toward[key], d)
	}
	if d.Replaces != "" {
		x.replacements[d.Replaces] = append(x.replacements[d.Replaces], d)
	}
}

// number returns the number of a fact, and gives it one if it has none.
func (x *index) number(fact FactCode) factNumber {
	if x.facts[fact] == 0 {
		x.facts[fact] = factNumber(len(x.facts) + 1)
	}
	return x.facts[fact]
}

// addList adds a list to what it says of the States that it names, of everyone, and of
// those on which it is silent. A State that it names is named also of the facts that it
// covers, but there it says no more than that it may be so.
func (x *index) addList(l *ListStatement) {
	fact := x.number(l.Fact)
	if l.Everyone {
		x.everyone[fact] = append(x.everyone[fact], l)
	}
	for _, s := range l.Named {
		x.listed[about{fact, s}] = append(x.listed[about{fact, s}], l)
	}
	for _, code := range append([]FactCode{l.Fact}, l.Covers...) {
		number := x.number(code)
		if l.CanClose() {
			x.closing[number] = append(x.closing[number], l)
		}
		unclear := l.Unclear
		if code != l.Fact {
			unclear = slices.Concat(l.Unclear, l.Named)
		}
		for _, s := range unclear {
			x.unclear[about{number, s}] = append(x.unclear[about{number, s}], l)
		}
	}
}

// byID orders determinations by id.
func byID(a, b *Determination) int { return cmp.Compare(a.ID, b.ID) }

// addRecord adds a record, in id order, to those that name its States.
func (x *index) addRecord(r *assistance.Record) {
	subjects := assistance.SubjectSetOf(r.Subjects)
	if !slices.Contains(x.subjects, subjects) {
		x.subjects = append(x.subjects, subjects)
	}
	for _, place := range [...]RecordPlace{AsProvider, AsRecipient, AsRequester} {
		for s := range place.statesIn(r) {
			key := placed{place, s, subjects}
			x.records[key] = append(x.records[key], r)
		}
	}
}

// whole is all that is held as one document, in memory of its own.
func (x *index) whole() RegisterDocument {
	d := x.document
	d.Compiled = x.document.Compiled
	if len(x.names) > 1 || len(x.names) == 1 && x.names[0] != (RegisterName{d.ID, d.Title, d.Compiled}) {
		d.Parts = slices.Clone(x.names)
	}
	d.StatusLists = nil
	for _, l := range x.document.StatusLists {
		d.StatusLists = append(d.StatusLists, x.lists[l.Instrument].Document())
	}
	d.Actors = cloned(d.Actors, party.ActorEntry.Clone)
	d.Determinations = cloned(d.Determinations, Determination.clone)
	d.Lists = cloned(d.Lists, ListStatement.clone)
	d.Deadlines = cloned(d.Deadlines, Deadline.clone)
	for r := range x.ledger.View() {
		own, _ := x.ledger.Record(r.ID)
		d.Records = append(d.Records, own)
	}
	d.Restrictions = cloned(d.Restrictions, ownRestriction)
	d.Programmes = cloned(d.Programmes, ownProgramme)
	d.Reports = cloned(d.Reports, ownReport)
	d.Appraisals = slices.Clone(d.Appraisals)
	return d
}

// ownRestriction returns a restriction that shares nothing with r.
func ownRestriction(r assistance.Restriction) assistance.Restriction {
	r.Subjects, r.Claims = slices.Clone(r.Subjects), slices.Clone(r.Claims)
	return r
}

// ownProgramme returns a programme that shares nothing with p.
func ownProgramme(p assistance.Programme) assistance.Programme {
	p.Parties, p.Subjects, p.Categories = slices.Clone(p.Parties), slices.Clone(p.Subjects), slices.Clone(p.Categories)
	return p
}

// ownReport returns a report that shares nothing with r.
func ownReport(r assistance.Report) assistance.Report {
	r.Records = slices.Clone(r.Records)
	return r
}

// list returns who is bound by an instrument: the register's own list or, if it has
// none, the one that the instrument carries; nil if there is none.
func (x *index) list(in *Instrument) *party.StatusList {
	if list, ok := x.lists[in.ID()]; ok {
		return list
	}
	return in.list
}

// statesKnown returns the States that something known by the knowledge date names,
// and those of the status lists of instruments, in code order.
func (x *index) statesKnown(known civil.Date, instruments []*Instrument) []party.State {
	states := make(map[party.State]bool)
	for _, m := range x.mentions {
		if known.IsZero() || !m.since.After(known) {
			states[m.state] = true
		}
	}
	for _, in := range instruments {
		for s := range x.list(in).States() {
			states[s] = true
		}
	}
	return slices.SortedFunc(maps.Keys(states), party.State.Compare)
}

// instrumentsStated collects the instruments of which determinations or lists state facts.
func (x *index) instrumentsStated() []string {
	stated := make(map[string]bool)
	for fact := range x.facts {
		stated[fact.Instrument()] = true
	}
	return slices.Sorted(maps.Keys(stated))
}

// mention is a State that a register names, and the first day on which
// something that names it was known; zero if it always was.
type mention struct {
	state party.State
	since civil.Date
}

// mentioned collects every State that the register or its status lists name.
func (x *index) mentioned() []mention {
	d, first := &x.document, make(map[party.State]civil.Date)
	add := func(since civil.Date, states ...party.State) {
		for _, s := range states {
			if earlier, again := first[s]; s.IsValid() && (!again || since.Before(earlier)) {
				first[s] = since
			}
		}
	}
	for _, list := range x.lists {
		for s := range list.States() {
			add(civil.Date{}, s)
		}
	}
	for i := range d.Determinations {
		add(d.Determinations[i].KnownOn(), d.Determinations[i].Subject, d.Determinations[i].Object)
	}
	for i := range d.Lists {
		add(d.Lists[i].KnownOn(), d.Lists[i].Of...)
		add(d.Lists[i].KnownOn(), d.Lists[i].Named...)
		add(d.Lists[i].KnownOn(), d.Lists[i].Unclear...)
	}
	for i := range d.Deadlines {
		for j := range d.Deadlines[i].Words {
			add(d.Deadlines[i].Words[j].KnownOn(), d.Deadlines[i].State)
		}
	}
	for r := range x.ledger.View() {
		var since civil.Date // of the step that was known first
		for i := range r.Steps {
			if known := r.Steps[i].KnownOn(); i == 0 || known.Before(since) {
				since = known
			}
		}
		if len(r.Steps) == 0 {
			continue
		}
		add(since, r.Requester.State)
		for _, place := range [...]RecordPlace{AsProvider, AsRecipient} {
			for s := range place.statesIn(r) {
				add(since, s)
			}
		}
	}
	for i := range d.Restrictions {
		add(d.Restrictions[i].Source.Known(), d.Restrictions[i].By)
	}
	for i := range d.Programmes {
		add(d.Programmes[i].KnownOn(), statesOf(&d.Programmes[i])...)
	}
	for i := range d.Reports {
		add(d.Reports[i].KnownOn(), d.Reports[i].State)
	}
	for i := range d.Appraisals {
		add(d.Appraisals[i].KnownOn(), d.Appraisals[i].Bearer, d.Appraisals[i].Counterparty)
	}
	mentions := make([]mention, 0, len(first))
	for s, since := range first {
		mentions = append(mentions, mention{s, since})
	}
	slices.SortFunc(mentions, func(a, b mention) int { return a.state.Compare(b.state) })
	return mentions
}

// byState indexes items by the States that they name, each list in id order.
func byState[T any](items []T, id func(*T) string, states func(*T) []party.State) map[party.State][]*T {
	found := make(map[party.State][]*T)
	for i := range items {
		for _, s := range states(&items[i]) {
			found[s] = append(found[s], &items[i])
		}
	}
	for _, list := range found {
		slices.SortFunc(list, func(a, b *T) int { return cmp.Compare(id(a), id(b)) })
	}
	return found
}

// pointersTo yields a pointer to each item.
func pointersTo[T any](items []T) iter.Seq[*T] {
	return func(yield func(*T) bool) {
		for i := range items {
			if !yield(&items[i]) {
				return
			}
		}
	}
}

// statesOf returns the States that are parties to a programme.
func statesOf(p *assistance.Programme) []party.State {
	var states []party.State
	for _, actor := range p.Parties {
		if actor.State.IsValid() {
			states = append(states, actor.State)
		}
	}
	return states
}

// isAct reports whether a record is of an act of assistance, of which facts follow. A
// printed total is none; nor are a State's own resources, 7(1)(m) of the CCM: whether the
// record says so, or the money stays between the State and bodies wholly its own. What
// such a body gives to others is an act, but no State's: that the State gave it, nobody
// has said.
func (x *index) isAct(r *assistance.Record) bool {
	act := x.acts[r.ID]
	return r.Kind == 0 && !x.isOfOneState(r) && (act == nil || !act.own)
}

// passesOn reports whether the provider of a record had the money from another act: it
// gives nothing of its own. So it is if another record of the same act says so.
func (x *index) passesOn(r *assistance.Record) bool {
	act := x.acts[r.ID]
	return passesOn(r) || act != nil && act.passesOn
}

// isOfOneState reports whether all who provide and all who receive are one State or bodies
// of it. Of those of a group that have no name nobody knows.
func (x *index) isOfOneState(r *assistance.Record) bool {
	for _, from := range allOf(r.Provider, r.From) {
		for _, to := range allOf(r.Recipient, r.To) {
			if !x.actors.OneState(from, to) {
				return false
			}
		}
	}
	return true
}
