package assistance

import (
	"cmp"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Remark is something about records that a reader should look at: no fault, but a total
// rests on it.
type Remark struct {
	Kind     RemarkKind `json:"kind"`
	Records  []string   `json:"records"` // the ids of whom it speaks
	Stage    Stage      `json:"stage,omitzero"`
	Currency Currency   `json:"currency,omitzero"`
	// Missing is the id of the record that is not at hand, of RelatedMissing.
	Missing string `json:"missing,omitempty"`
}

// noDay asks for nothing of what is known.
var noDay civil.Date

// remarker finds what a reader of the records of a ledger should look at.
type remarker struct {
	*numbered
	kin    *kin
	actors *party.Actors
}

// all returns all remarks, in the order of kinds and ids.
func (m remarker) all() []Remark {
	remarks := m.perhapsSame()
	for number := range m.inOrder {
		remarks = append(remarks, stepsOverlap(m.record(uint32(number)))...)
		remarks = append(remarks, m.relatedMissing(m.record(uint32(number)))...)
	}
	if knows(m.actors, nil) {
		remarks = append(remarks, m.bodiesUnknown()...)
	}
	for i := range m.kin.families {
		remarks = append(remarks, m.remarksOf(&m.kin.families[i])...)
	}
	for _, check := range checkTotals(m.numbered) {
		if check.Verdict == Differs {
			remarks = append(remarks, Remark{Kind: TotalDiffers, Records: []string{check.Record}, Stage: check.Stage, Currency: check.Printed.Currency})
		}
	}
	slices.SortStableFunc(remarks, func(a, b Remark) int {
		return cmp.Or(cmp.Compare(a.Kind, b.Kind), slices.Compare(a.Records, b.Records), cmp.Compare(a.Stage, b.Stage),
			cmp.Compare(a.Currency, b.Currency), strings.Compare(a.Missing, b.Missing))
	})
	return remarks
}

// print is one exact print of a record.
type print struct {
	provider, recipient party.Actor
	stage               Stage
	money               Money
}

// placedPrint is a print with the number of its record and its time.
type placedPrint struct {
	number uint32
	when   civil.Period
}

// perhapsSame finds the records that look the same and that nothing relates. Of prints that
// are alike it compares each with the next in time, so that many of them are no more work.
func (m remarker) perhapsSame() (remarks []Remark) {
	alike := make(map[print][]placedPrint, len(m.inOrder))
	for number := range m.inOrder {
		r := m.record(uint32(number))
		if r.Kind != 0 || r.Provider.Kind == party.ActorUnstated {
			continue
		}
		for i := range r.Steps {
			s := &r.Steps[i]
			when, _ := s.When()
			for j := range s.Figures {
				if f := &s.Figures[j]; f.Sense == 0 && !f.Amount.IsZero() && s.Counts(j, noDay) {
					key := print{m.actors.Resolve(r.Provider), m.actors.Resolve(r.receiver()), s.Stage, f.Money()}
					alike[key] = append(alike[key], placedPrint{uint32(number), when})
				}
			}
		}
	}
	for key, prints := range alike {
		slices.SortFunc(prints, func(a, b placedPrint) int {
			return cmp.Or(a.when.From.Compare(b.when.From), cmp.Compare(a.number, b.number))
		})
		for i := 1; i < len(prints); i++ {
			a, b := prints[i-1], prints[i]
			if a.number == b.number || !a.when.Overlaps(b.when) || m.sameFamily(a.number, b.number) {
				continue
			}
			remarks = append(remarks, Remark{Kind: PerhapsSame, Records: m.ids(a.number, b.number), Stage: key.stage, Currency: key.money.Currency})
		}
	}
	return remarks
}

// sameFamily reports whether two records are of one family.
func (m remarker) sameFamily(a, b uint32) bool {
	f := m.kin.familyOf(m.record(a).ID)
	return f != nil && f == m.kin.familyOf(m.record(b).ID)
}

// stepsOverlap finds the stages of a record of which two steps print money for times that
// overlap.
func stepsOverlap(r *Record) (remarks []Remark) {
	var told [lastStage + 1]bool
	for i := range r.Steps {
		s := &r.Steps[i]
		if s.Stage > lastStage || told[s.Stage] || !s.Stage.addsUp() || len(s.Figures) == 0 || !overlapsAny(s, r.Steps[:i]) {
			continue
		}
		told[s.Stage] = true
		remarks = append(remarks, Remark{Kind: StepsOverlap, Records: []string{r.ID}, Stage: s.Stage})
	}
	return remarks
}

// relatedMissing finds the records that a record has to do with and that are not at hand.
func (m remarker) relatedMissing(r *Record) (remarks []Remark) {
	for _, relation := range r.Relations {
		if _, held := m.number(relation.Record); !held && relation.Kind != TotalOf {
			remarks = append(remarks, Remark{Kind: RelatedMissing, Records: []string{r.ID}, Missing: relation.Record})
		}
	}
	return remarks
}

// bodiesUnknown speaks of all records that are own resources if an actor of theirs is a
// State's body. It tells nothing if there are none.
func (m remarker) bodiesUnknown() []Remark {
	var told []uint32
	for number := range m.inOrder {
		if m.record(uint32(number)).mayBeOwn() {
			told = append(told, uint32(number))
		}
	}
	if len(told) == 0 {
		return nil
	}
	return []Remark{{Kind: BodiesUnknown, Records: m.ids(told...)}}
}

// remarksOf finds copies that differ, parts of more than the whole, by the money as it is
// printed, and parts of several wholes.
func (m remarker) remarksOf(f *family) (remarks []Remark) {
	ask := new(Query).asks(m.actors)
	ask.printed = true
	var v relatives
	count, outer := v.newCount(&m.kin.numbered, f, ask), f.outer()
	for i := range f.classes {
		c := &f.classes[i]
		own := count.own[i]
		wholes := slices.DeleteFunc(slices.Clone(c.wholes), func(whole int) bool { return outer[partOf{i, whole}] })
		if len(wholes) > 1 {
			remarks = append(remarks, Remark{Kind: PartOfSeveral, Records: m.kin.ids(c.members[0])})
		}
		disagreed := v.disagreed(&m.kin.numbered, c, ask)
		for _, total := range own {
			if disagreed[total.heading] {
				remarks = append(remarks, Remark{Kind: CopiesDiffer, Records: m.kin.ids(slices.Clone(c.members)...), Stage: total.heading.stage, Currency: total.heading.currency})
			}
		}
		var parts []talliedTotal
		for _, below := range c.under {
			if below.kind == PartOf && !outer[partOf{below.class, i}] {
				parts = addShared(parts, count.sums[below.class], own)
			}
		}
		for _, total := range own {
			if j := indexOf(parts, total.heading); j >= 0 && parts[j].gross.Low.Compare(total.gross.High) > 0 {
				remarks = append(remarks, Remark{Kind: PartsExceed, Records: m.kin.ids(c.members[0]), Stage: total.heading.stage, Currency: total.heading.currency})
			}
		}
		count.addUnder(i)
	}
	return remarks
}
