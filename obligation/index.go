package obligation

import (
	"cmp"
	"fmt"
	"iter"
	"maps"
	"slices"
	"sync"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// index is a register made ready for questions. It is sorted, so that the
// order of the input changes no answer. Nothing in it is ever changed.
type index struct {
	document heldDocument   // all that is held, but for the records
	names    []RegisterName // the registers of which it was made, by id
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
	supposed       bool // some determination is hypothetical
	records        recordBlocks
	programmes     map[party.State][]*assistance.Programme // by each State that is a party, in id order
	reports        map[party.State][]*assistance.Report
	restrictions   map[party.State][]*assistance.Restriction
	appraisals     map[party.State][]*Appraisal // by bearer
	deadlines      map[party.State][]*Deadline
	mentions       mentions
	instruments    []string // of which determinations or lists state facts, sorted
	acts           sameActs
	sound          sync.Map // what instruments cover of which a check found no fault
}

// heldDocument has the fields of a document and none of its methods: a program that reads no
// register has in it nothing that reads one.
type heldDocument RegisterDocument

// about is what determinations are looked up by.
type about struct {
	fact  factNumber
	state party.State
}

// origin is a document of which the register was made: its name, and how many
// determinations and lists it brought.
type origin struct {
	name           string
	determinations int
	lists          int
}

// with returns an index of all that x holds and of what further documents add, which obey
// the rules together with it. files are those from which they were read. What the documents
// add nothing to is shared with x.
func (x *index) with(a *addition, files []File) (*index, error) {
	d, names, origins := clipped(x.document), slices.Clone(x.names), slices.Clone(x.origins)
	named := make(map[RegisterName]bool)
	for _, name := range names {
		named[name] = true
	}
	for i := range a.docs {
		more := &a.docs[i]
		if len(names) == 0 {
			d.ID, d.Title, d.Note = more.ID, more.Title, more.Note
			d.Compiled = compiledAfter(more.Compiled, x.ledger.View())
		}
		for _, name := range more.names() {
			if !named[name] { // else another piece of it
				names, named[name] = append(names, name), true
			}
		}
		origins = append(origins, origin{cmp.Or(files[i].Name, more.ID), len(more.Determinations), len(more.Lists)})
		if more.Compiled.After(d.Compiled) {
			d.Compiled = more.Compiled
		}
		d.StatusLists = joined(d.StatusLists, more.StatusLists)
		d.Actors = joined(d.Actors, more.Actors)
		d.Determinations = joined(d.Determinations, more.Determinations)
		d.Lists = joined(d.Lists, more.Lists)
		d.Deadlines = joined(d.Deadlines, more.Deadlines)
		d.Restrictions = joined(d.Restrictions, more.Restrictions)
		d.Programmes = joined(d.Programmes, more.Programmes)
		d.Reports = joined(d.Reports, more.Reports)
		d.Appraisals = joined(d.Appraisals, more.Appraisals)
	}
	further := make([]*assistance.Record, len(a.records))
	for i := range a.records {
		further[i] = &a.records[i]
	}
	return newIndex(x, d, inNameOrder(names), origins, a.actors, a.ledger, further)
}

// joined returns the items of both lists; the first itself, if there are no more, and the
// second if there are none before. It adds to the first where that has room, and begins
// without much room for others, which a register would keep.
func joined[T any](items, more []T) []T {
	switch {
	case len(more) == 0:
		return items
	case len(items) == 0 && cap(more)-len(more) <= len(more)/16:
		return slices.Clip(more)
	case len(items) == 0:
		return slices.Concat(more)
	}
	return append(items, more...)
}

// clipped is a document to whose lists items can be added without a change to those of d.
func clipped(d heldDocument) heldDocument {
	d.StatusLists, d.Actors, d.Determinations, d.Lists = slices.Clip(d.StatusLists), slices.Clip(d.Actors), slices.Clip(d.Determinations), slices.Clip(d.Lists)
	d.Deadlines, d.Restrictions, d.Programmes = slices.Clip(d.Deadlines), slices.Clip(d.Restrictions), slices.Clip(d.Programmes)
	d.Reports, d.Appraisals = slices.Clip(d.Reports), slices.Clip(d.Appraisals)
	return d
}

// withLedger returns an index of all that x holds and of the records of a ledger. It is
// compiled to the day on which the last source of them was read, if that is later.
func (x *index) withLedger(l *assistance.Ledger) (*index, error) {
	if err := checkLedger(x, l); err != nil {
		return nil, err
	}
	ledger, err := x.ledger.WithActors(x.actors).Join(l.WithActors(x.actors))
	if err != nil {
		return nil, err
	}
	d := x.document
	further := slices.Collect(l.View())
	if len(x.names) > 0 { // else what is added first says when it was compiled
		d.Compiled = compiledAfter(d.Compiled, slices.Values(further))
	}
	return newIndex(x, d, x.names, x.origins, x.actors, ledger, further)
}

// compiledAfter returns the day to which a register was compiled or, if a source of its records
// was read later, that day.
func compiledAfter(compiled civil.Date, records iter.Seq[*assistance.Record]) civil.Date {
	for r := range records {
		if read := lastReadOf(r); read.After(compiled) {
			compiled = read
		}
	}
	return compiled
}

// newIndex indexes a document and, beside it, records, of which further are those that an
// earlier index has not, as they lie in memory. The document begins with all of the earlier
// one's. It keeps the document, of which actors are those listed. The ledger knows these and
// no others, so that a register that is written and read again says the same.
func newIndex(earlier *index, d heldDocument, names []RegisterName, origins []origin, actors *party.Actors, ledger *assistance.Ledger, further []*assistance.Record) (*index, error) {
	x := &index{document: d, names: names, origins: origins, ledger: ledger, actors: actors, lists: make(map[string]*party.StatusList, len(d.StatusLists))}
	if err := x.checkSizes(); err != nil {
		return nil, err
	}
	maps.Copy(x.lists, earlier.lists)
	for _, l := range d.StatusLists[len(earlier.document.StatusLists):] {
		list, err := party.NewStatusList(l)
		if err != nil {
			return nil, err
		}
		x.lists[l.Instrument] = list
	}
	x.addWords(earlier)
	x.records = earlier.records.with(x.inIDOrder(earlier, further))
	if earlier.acts.change(further) || earlier.actors != actors {
		x.acts = newSameActs(x.records, x.isOfOneState)
	} else {
		x.acts = earlier.acts
	}
	x.programmes = byState(earlier.programmes, d.Programmes, len(earlier.document.Programmes), func(p *assistance.Programme) string { return p.ID }, statesOf)
	x.reports = byState(earlier.reports, d.Reports, len(earlier.document.Reports), func(p *assistance.Report) string { return p.ID },
		func(p *assistance.Report) []party.State { return []party.State{p.State} })
	x.restrictions = byState(earlier.restrictions, d.Restrictions, len(earlier.document.Restrictions), func(p *assistance.Restriction) string { return p.ID },
		func(p *assistance.Restriction) []party.State { return []party.State{p.By} })
	x.appraisals = byState(earlier.appraisals, d.Appraisals, len(earlier.document.Appraisals), func(a *Appraisal) string { return a.ID },
		func(a *Appraisal) []party.State { return []party.State{a.Bearer} })
	x.deadlines = byState(earlier.deadlines, d.Deadlines, len(earlier.document.Deadlines), func(d *Deadline) string { return d.ID },
		func(d *Deadline) []party.State { return []party.State{d.State} })
	x.mentions = x.mentioned(earlier, further)
	return x, nil
}

// inIDOrder puts further records in the order of their ids, in which a ledger has all.
func (x *index) inIDOrder(earlier *index, further []*assistance.Record) []*assistance.Record {
	if earlier.ledger.Len() == 0 {
		return slices.AppendSeq(make([]*assistance.Record, 0, len(further)), x.ledger.View())
	}
	return slices.SortedFunc(slices.Values(further), byRecordID)
}

// checkSizes reports the lists of a register that are longer than its schema allows. The error
// is a *schema.Errors, by the place in the document of the whole.
func (x *index) checkSizes() error {
	d, faults := &x.document, schema.NewFaults(nil, schema.Limits{})
	check := func(list string, held int) {
		if most := maxItems[list]; held > most {
			faults.Add(schema.Pointer("").Member(list), schema.CodeTooManyItems, fmt.Sprintf("the register has %d; the limit is %d", held, most))
		}
	}
	check("parts", len(x.names))
	check("statusLists", len(d.StatusLists))
	check("actors", len(d.Actors))
	check("determinations", len(d.Determinations))
	check("lists", len(d.Lists))
	check("deadlines", len(d.Deadlines))
	check("records", x.ledger.Len())
	check("restrictions", len(d.Restrictions))
	check("programmes", len(d.Programmes))
	check("reports", len(d.Reports))
	check("appraisals", len(d.Appraisals))
	return faults.Err()
}

// addWords indexes what determinations and lists say: as the earlier index has it, if there
// are no others, and else anew.
func (x *index) addWords(earlier *index) {
	d := &x.document
	if earlier.byID != nil && len(d.Determinations) == len(earlier.document.Determinations) && len(d.Lists) == len(earlier.document.Lists) {
		x.facts, x.determinations, x.toward, x.byID, x.replacements, x.supposed = earlier.facts, earlier.determinations, earlier.toward, earlier.byID, earlier.replacements, earlier.supposed
		x.listed, x.unclear, x.everyone, x.closing, x.instruments = earlier.listed, earlier.unclear, earlier.everyone, earlier.closing, earlier.instruments
		earlier.sound.Range(func(covers, sound any) bool {
			x.sound.Store(covers, sound)
			return true
		})
		return
	}
	x.facts = make(map[FactCode]factNumber)
	x.determinations = make(map[about][]*Determination)
	x.toward = make(map[about][]*Determination)
	x.byID = make(map[string]*Determination, len(d.Determinations))
	x.replacements = make(map[string][]*Determination)
	x.listed = make(map[about][]*ListStatement)
	x.unclear = make(map[about][]*ListStatement)
	x.everyone = make(map[factNumber][]*ListStatement)
	x.closing = make(map[factNumber][]*ListStatement)
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
	x.instruments = x.instrumentsStated()
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

// whole is all that is held as one document, in memory of its own.
func (x *index) whole() RegisterDocument {
	d := RegisterDocument(x.document)
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
	var named [party.StateCount]bool
	for _, m := range x.mentions {
		if known.IsZero() || !m.since.After(known) {
			named[m.state.Index()] = true
		}
	}
	for _, in := range instruments {
		for s := range x.list(in).States() {
			named[s.Index()] = true
		}
	}
	var states []party.State
	for _, s := range party.States() {
		if named[s.Index()] {
			states = append(states, s)
		}
	}
	return states
}

// instrumentsStated collects the instruments of which determinations or lists state facts.
func (x *index) instrumentsStated() []string {
	stated := make(map[string]bool)
	for fact := range x.facts {
		stated[fact.Instrument()] = true
	}
	return slices.Sorted(maps.Keys(stated))
}

// mentioned collects every State that the register or its status lists name, beginning with
// what the earlier index, of which all is held, mentions.
func (x *index) mentioned(earlier *index, further []*assistance.Record) mentions {
	d, before, first := &x.document, &earlier.document, earlier.mentions.first()
	for _, list := range x.lists {
		for s := range list.States() {
			first.add(civil.Date{}, s)
		}
	}
	for _, n := range d.Determinations[len(before.Determinations):] {
		first.add(n.KnownOn(), n.Subject, n.Object)
	}
	for _, l := range d.Lists[len(before.Lists):] {
		first.add(l.KnownOn(), l.Of...)
		first.add(l.KnownOn(), l.Named...)
		first.add(l.KnownOn(), l.Unclear...)
	}
	for _, one := range d.Deadlines[len(before.Deadlines):] {
		for i := range one.Words {
			first.add(one.Words[i].KnownOn(), one.State)
		}
	}
	for _, r := range further {
		first.addRecord(r)
	}
	for _, r := range d.Restrictions[len(before.Restrictions):] {
		first.add(r.Source.Known(), r.By)
	}
	for i := range d.Programmes[len(before.Programmes):] {
		p := &d.Programmes[len(before.Programmes)+i]
		first.add(p.KnownOn(), statesOf(p)...)
	}
	for _, r := range d.Reports[len(before.Reports):] {
		first.add(r.KnownOn(), r.State)
	}
	for _, a := range d.Appraisals[len(before.Appraisals):] {
		first.add(a.KnownOn(), a.Bearer, a.Counterparty)
	}
	return first.inOrder()
}

// byState indexes items by the States that they name, each list in id order. If there are no
// more than before, it is the earlier index.
func byState[T any](earlier map[party.State][]*T, items []T, before int, id func(*T) string, states func(*T) []party.State) map[party.State][]*T {
	if earlier != nil && len(items) == before {
		return earlier
	}
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
	act := x.acts.byID[r.ID]
	return r.Kind == 0 && !x.isOfOneState(r) && (act == nil || !act.own)
}

// passesOn reports whether the provider of a record had the money from another act: it
// gives nothing of its own. So it is if another record of the same act says so.
func (x *index) passesOn(r *assistance.Record) bool {
	act := x.acts.byID[r.ID]
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
