package obligation

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// index is a register made ready for questions. It is sorted, so that the
// order of the input changes no answer.
type index struct {
	names          []RegisterName
	compiled       civil.Date // the latest day to which a register was compiled
	lists          map[string]*party.StatusList
	determinations map[about][]*Determination // by predicate and subject, in id order
	byID           map[string]*Determination
	replacements   map[string][]*Determination
	ledger         *assistance.Ledger
	divided        map[about][]*assistance.Record          // records of divided scope, by the predicate they establish and its subject
	programmes     map[party.State][]*assistance.Programme // by each State that is a party, in id order
	reports        map[party.State][]*assistance.Report
	restrictions   map[party.State][]*assistance.Restriction
	appraisals     map[party.State][]*Appraisal // by bearer
	mentions       []mention                    // of States, in code order
}

// about is what determinations and records are looked up by.
type about struct {
	predicate Predicate
	subject   party.State
}

// items are the lists of a register.
type items struct {
	statusLists    []party.StatusList
	determinations []Determination
	records        []assistance.Record
	restrictions   []assistance.Restriction
	programmes     []assistance.Programme
	reports        []assistance.Report
	appraisals     []Appraisal
}

func newIndex(r items, names []RegisterName, compiled civil.Date) (*index, error) {
	x := &index{
		names:          names,
		compiled:       compiled,
		lists:          make(map[string]*party.StatusList),
		determinations: make(map[about][]*Determination),
		byID:           make(map[string]*Determination, len(r.determinations)),
		replacements:   make(map[string][]*Determination),
		divided:        make(map[about][]*assistance.Record),
	}
	embedded := party.CCM()
	x.lists[embedded.Instrument] = embedded
	for i := range r.statusLists {
		x.lists[r.statusLists[i].Instrument] = &r.statusLists[i]
	}
	for i := range r.determinations {
		d := &r.determinations[i]
		x.byID[d.ID] = d
		key := about{d.Predicate, d.Subject}
		x.determinations[key] = append(x.determinations[key], d)
		if d.Predicate.IsMutual() {
			key.subject = d.Object
			x.determinations[key] = append(x.determinations[key], d)
		}
		if d.Replaces != "" {
			x.replacements[d.Replaces] = append(x.replacements[d.Replaces], d)
		}
	}
	for _, list := range x.determinations {
		slices.SortFunc(list, func(a, b *Determination) int { return cmp.Compare(a.ID, b.ID) })
	}
	var err error
	if x.ledger, err = assistance.NewLedger(r.records); err != nil {
		return nil, err
	}
	for i := range r.records {
		record := &r.records[i]
		if record.Scope != assistance.Divided || !isAssistance(record) {
			continue
		}
		for _, p := range []Predicate{Seeks, Receives, Gives} {
			if subject := recordSubject(p, record); subject.IsValid() {
				key := about{p, subject}
				x.divided[key] = append(x.divided[key], record)
			}
		}
	}
	for _, list := range x.divided {
		slices.SortFunc(list, func(a, b *assistance.Record) int { return cmp.Compare(a.ID, b.ID) })
	}
	x.programmes = byState(r.programmes, func(p *assistance.Programme) string { return p.ID }, statesOf)
	x.reports = byState(r.reports, func(p *assistance.Report) string { return p.ID },
		func(p *assistance.Report) []party.State { return []party.State{p.State} })
	x.restrictions = byState(r.restrictions, func(p *assistance.Restriction) string { return p.ID },
		func(p *assistance.Restriction) []party.State { return []party.State{p.By} })
	x.appraisals = byState(r.appraisals, func(a *Appraisal) string { return a.ID },
		func(a *Appraisal) []party.State { return []party.State{a.Bearer} })
	x.mentions = mentioned(r, x.lists)
	return x, nil
}

// isAssistance reports whether some part of a record is assistance: exchange,
// facilitation and strike information are not.
func isAssistance(r *assistance.Record) bool {
	return slices.ContainsFunc(r.Parts, func(p assistance.Part) bool { return p.Category.IsAssistance() })
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

// recordSubject is the State of which a record can establish the predicate.
func recordSubject(p Predicate, r *assistance.Record) party.State {
	switch p {
	case Gives:
		return r.Provider.State
	case Receives:
		return r.Recipient.State
	case Seeks:
		if r.Requester != (party.Actor{}) {
			return r.Requester.State // whoever asked, not the recipient
		}
		return r.Recipient.State
	}
	return party.State{}
}

// statesKnown returns the States that something known by the knowledge date
// names, in code order.
func (x *index) statesKnown(known civil.Date) []party.State {
	var states []party.State
	for _, m := range x.mentions {
		if known.IsZero() || !m.since.After(known) {
			states = append(states, m.state)
		}
	}
	return states
}
