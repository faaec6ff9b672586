package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
)

// sameAct is records that are said to be one act, printed more than once; or one alone
// that is part of another. What one of them tells of the act holds for all.
type sameAct struct {
	passesOn bool // the provider had the money from another act
	own      bool // all of it stays with one State and its bodies
	// Only some tell what the others must follow, and only these are looked at: those that
	// say that something was taken back, and those that print 0, correct a print or name
	// other States.
	back, other []*assistance.Record
	above       []*sameAct // that it is part of, one after the other, of which some was taken back
}

// sameActs are the records that are said to be one act or part of another.
type sameActs struct {
	byID map[string]*sameAct // by the id of each record
	told map[string]bool     // ids of which some record says so, also of records that are not at hand
}

// change reports whether further records say or may say of themselves, or others have said
// of them, that they are one act with another or part of it.
func (a *sameActs) change(further []*assistance.Record) bool {
	return slices.ContainsFunc(further, func(r *assistance.Record) bool {
		return a.told[r.ID] || saysSameAct(r)
	})
}

// saysSameAct reports whether a record says that it is one act with another, or part of one.
func saysSameAct(r *assistance.Record) bool {
	return slices.ContainsFunc(r.Relations, func(x assistance.Relation) bool {
		return x.Kind == assistance.SameAs || x.Kind == assistance.PartOf
	})
}

// newSameActs finds what is said of records to be one act or part of another. own says
// whether money stays with one State.
func newSameActs(all recordBlocks, own func(*assistance.Record) bool) sameActs {
	leads := map[string]string{} // by id: another of the same act; itself for the last
	for _, b := range all {
		for _, r := range b.ofOneAct {
			for _, relation := range r.Relations {
				switch id, of := r.ID, relation.Record; relation.Kind {
				case assistance.SameAs:
					leads[lastOf(leads, id)] = lastOf(leads, of)
				case assistance.PartOf:
					lastOf(leads, id)
					lastOf(leads, of)
				}
			}
		}
	}
	if len(leads) == 0 {
		return sameActs{}
	}
	told := make(map[string]bool, len(leads))
	var records []*assistance.Record
	for id := range leads {
		told[id] = true
		if r := all.find(id); r != nil {
			records = append(records, r)
		}
	}
	slices.SortFunc(records, byRecordID)
	acts, firsts := map[string]*sameAct{}, map[*sameAct]*assistance.Record{}
	var parts []*assistance.Record
	for _, r := range records {
		last := lastOf(leads, r.ID)
		act := acts[last]
		if act == nil {
			act = &sameAct{}
			acts[last], firsts[act] = act, r
		}
		acts[r.ID] = act
		act.passesOn, act.own = act.passesOn || passesOn(r), act.own || own(r)
		if slices.ContainsFunc(r.Steps, func(s assistance.Step) bool { return s.Stage == assistance.TakenBack }) {
			act.back = append(act.back, r)
		}
		if printsLess(r) || !sameStates(r, firsts[act]) {
			act.other = append(act.other, r)
		}
		if slices.ContainsFunc(r.Relations, func(x assistance.Relation) bool { return x.Kind == assistance.PartOf }) {
			parts = append(parts, r)
		}
	}
	for act, first := range firsts { // who differs from the first, from them it differs
		if len(act.other) > 0 && !slices.Contains(act.other, first) {
			act.other = append(act.other, first)
		}
	}
	joinWholes(acts, parts)
	return sameActs{acts, told}
}

// joinWholes tells acts what they are part of, as far as some of that was taken back.
func joinWholes(acts map[string]*sameAct, parts []*assistance.Record) {
	wholes := map[*sameAct][]*sameAct{}
	for _, r := range parts {
		for _, relation := range r.Relations {
			if whole := acts[relation.Record]; whole != nil && relation.Kind == assistance.PartOf {
				wholes[acts[r.ID]] = append(wholes[acts[r.ID]], whole)
			}
		}
	}
	joined := map[*sameAct]bool{}
	var join func(*sameAct) // no act is part of itself, so it ends
	join = func(act *sameAct) {
		if joined[act] {
			return
		}
		joined[act] = true
		met := map[*sameAct]bool{}
		add := func(above *sameAct) {
			if !met[above] && len(above.back) > 0 {
				met[above] = true
				act.above = append(act.above, above)
			}
		}
		for _, whole := range wholes[act] {
			join(whole)
			add(whole)
			for _, above := range whole.above {
				add(above)
			}
		}
	}
	for act := range wholes {
		join(act)
	}
}

// taking returns the records that say what was taken back of an act, or of what it is part
// of.
func (a *sameAct) taking() []*assistance.Record {
	records := slices.Clip(a.back)
	for _, above := range a.above {
		records = append(records, above.back...)
	}
	return records
}

// lastOf follows the ids to the last one, which is of itself, and makes the way shorter.
func lastOf(leads map[string]string, id string) string {
	for {
		next, met := leads[id]
		switch {
		case !met:
			leads[id] = id
			return id
		case next == id:
			return id
		}
		leads[id] = leads[next]
		id = next
	}
}

// printsLess reports whether a record prints 0 somewhere, or corrects what it printed.
func printsLess(r *assistance.Record) bool {
	return slices.ContainsFunc(r.Steps, func(s assistance.Step) bool {
		return slices.ContainsFunc(s.Figures, func(f assistance.Figure) bool {
			return f.Replaces.Currency != 0 || f.Amount.IsZero() || f.Equivalent.Currency != 0 && f.Equivalent.Amount.IsZero() ||
				f.Split != nil && slices.ContainsFunc(f.Split.Rows, func(row assistance.SplitRow) bool { return row.Amount.IsZero() })
		})
	})
}

// sameStates reports whether two records that are one act do not name two States on one
// side. Any other actor may be one through whom the State gives or receives.
func sameStates(a, b *assistance.Record) bool {
	one := func(x, y party.Actor) bool { return !x.State.IsValid() || !y.State.IsValid() || x.State == y.State }
	return one(a.Provider, b.Provider) && one(a.Recipient, b.Recipient)
}
