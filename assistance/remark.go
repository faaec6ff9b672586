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

// Remarks returns what a reader should look at, in the order of kinds and ids.
func (l *Ledger) Remarks() []Remark {
	if l.Len() == 0 {
		return nil
	}
	remarks := l.perhapsSame()
	for number := range l.Len() {
		remarks = append(remarks, l.stepsOverlap(l.record(uint32(number)))...)
		remarks = append(remarks, l.relatedMissing(l.record(uint32(number)))...)
	}
	for i := range l.kin.families {
		remarks = append(remarks, l.remarksOf(&l.kin.families[i])...)
	}
	for _, check := range l.TotalChecks() {
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
func (l *Ledger) perhapsSame() (remarks []Remark) {
	alike := make(map[print][]placedPrint)
	for number := range l.Len() {
		r := l.record(uint32(number))
		if r.Kind != 0 || r.Provider.Kind == party.ActorUnstated {
			continue
		}
		for i := range r.Steps {
			s := &r.Steps[i]
			when, _ := s.When()
			for j := range s.Figures {
				if f := &s.Figures[j]; f.Sense == 0 && !f.Amount.IsZero() && s.counts(j, noDay) {
					key := print{l.actors.Resolve(r.Provider), l.actors.Resolve(r.receiver()), s.Stage, f.Money()}
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
			if a.number == b.number || !a.when.Overlaps(b.when) || l.kin.family(a.number) != nil && l.kin.family(a.number) == l.kin.family(b.number) {
				continue
			}
			remarks = append(remarks, Remark{Kind: PerhapsSame, Records: l.ids(a.number, b.number), Stage: key.stage, Currency: key.money.Currency})
		}
	}
	return remarks
}

// ids returns the ids of records in their order.
func (l *Ledger) ids(numbers ...uint32) (ids []string) {
	slices.Sort(numbers)
	for _, number := range numbers {
		ids = append(ids, l.record(number).ID)
	}
	return ids
}

// stepsOverlap finds the stages of a record of which two steps print money for times that
// overlap.
func (l *Ledger) stepsOverlap(r *Record) (remarks []Remark) {
	var told [lastStage + 1]bool
	for i := range r.Steps {
		s := &r.Steps[i]
		if s.Stage > lastStage || told[s.Stage] || !s.Stage.addsUp() || len(s.Figures) == 0 || !s.overlapsAny(r.Steps[:i]) {
			continue
		}
		told[s.Stage] = true
		remarks = append(remarks, Remark{Kind: StepsOverlap, Records: []string{r.ID}, Stage: s.Stage})
	}
	return remarks
}

// relatedMissing finds the records that a record has to do with and that are not at hand.
func (l *Ledger) relatedMissing(r *Record) (remarks []Remark) {
	for _, relation := range r.Relations {
		if _, held := l.number(relation.Record); !held && relation.Kind != TotalOf {
			remarks = append(remarks, Remark{Kind: RelatedMissing, Records: []string{r.ID}, Missing: relation.Record})
		}
	}
	return remarks
}

// remarksOf finds copies that differ and parts of more than the whole, by the money as it
// is printed.
func (l *Ledger) remarksOf(f *family) (remarks []Remark) {
	ask := Query{}.asks(l.actors)
	ask.printed = true
	var v relatives
	sums := make([][]talliedTotal, len(f.classes))
	for i := range f.classes {
		c := &f.classes[i]
		own := v.class(l, c, ask)
		for _, total := range own {
			if len(c.members) > 1 && !v.agree(l, c, total.heading, ask) {
				remarks = append(remarks, Remark{Kind: CopiesDiffer, Records: l.ids(slices.Clone(c.members)...), Stage: total.heading.stage, Currency: total.heading.currency})
			}
		}
		var parts []talliedTotal
		for _, below := range c.under {
			if below.kind == PartOf {
				parts = addAllTallied(parts, sums[below.class])
			}
		}
		for _, total := range own {
			if j := indexOf(parts, total.heading); j >= 0 && parts[j].money.Low.Compare(total.money.High) > 0 {
				remarks = append(remarks, Remark{Kind: PartsExceed, Records: l.ids(c.members[0]), Stage: total.heading.stage, Currency: total.heading.currency})
			}
		}
		sums[i] = withUnder(own, c, sums)
	}
	return remarks
}

// agree reports whether the records of a class agree on the money under a heading.
func (v *relatives) agree(l *Ledger, c *class, under heading, ask *asking) bool {
	v.corrected = v.corrected[:0]
	for _, number := range c.members {
		v.addCorrections(l.record(number), ask)
	}
	var all prints
	first := true
	for _, number := range c.members {
		totals := v.tally.record(v.withoutCorrected(l.record(number)), ask)
		i := indexOf(totals, under)
		switch {
		case i < 0:
		case first:
			all, first = printsOf(totals[i].money), false
		default:
			all.add(totals[i].money)
		}
	}
	return first || all.agree()
}
