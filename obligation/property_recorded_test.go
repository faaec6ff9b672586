package obligation_test

import (
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// selects reports whether an evidence selects a step of a record for a bearer
// and a counterparty.
func (r *reference) selects(e *obligation.RecordEvidence, record *assistance.Record, step assistance.Step, b, c party.State) bool {
	if e.Under != nil && r.choices[e.Under.Reading] != e.Under.Choice {
		return false
	}
	sides := map[obligation.Side]party.Actor{obligation.SideBearer: stateActor(b), obligation.SideCounterparty: stateActor(c)}
	if provider, named := sides[e.Provider]; named && provider != record.Provider {
		return false
	}
	if recipient, named := sides[e.Recipient]; named && recipient != record.Recipient {
		return false
	}
	inside := func(p assistance.Part) bool {
		return len(e.Categories) == 0 || slices.ContainsFunc(e.Categories, func(asked assistance.Category) bool { return asked.Contains(p.Category) })
	}
	return record.Scope != assistance.LandminesOnly && slices.ContainsFunc(record.Parts, inside) && r.knows(step.KnownOn()) &&
		(len(e.Stages) == 0 || slices.Contains(e.Stages, step.Stage))
}

// bears is how far a norm, the position left aside, applies on the days of a
// step: open on some of them, perhaps on none.
func (r *reference) bears(n *obligation.Norm, step assistance.Step, b, c party.State) every {
	when, _ := step.When()
	var days every
	for day := when.From; when.Contains(day); day = day.AddDays(1) {
		on := *r
		on.on = day
		days.add(on.trigger(n, b, c))
	}
	return days
}

// trigger is whether a norm applies on the day, the position left aside.
func (r *reference) trigger(n *obligation.Norm, b, c party.State) verdict {
	all := r.leaves(n, b, c)
	var unknown []int
	truths := make(map[point]verdict)
	for i, l := range all {
		truths[l.point] = l.truth
		if l.position {
			truths[l.point] = yes
		} else if l.truth == open {
			unknown = append(unknown, i)
		}
	}
	results := make([]verdict, 1<<len(unknown))
	for completion := range results {
		for bit, i := range unknown {
			truths[all[i].point] = no
			if completion>>bit&1 == 1 {
				truths[all[i].point] = yes
			}
		}
		results[completion] = r.eval(&n.When, setting{bearer: b, counterparty: c}, func(a point, _ bool) verdict { return truths[a] })
	}
	return unanimous(results, func(int) bool { return true })
}

// shortSteps cuts the steps of a register down to days that can be tried one by
// one.
func shortSteps(d *dice, r *obligation.Register) {
	for i := range r.Records {
		for j := range r.Records[i].Steps {
			if s := &r.Records[i].Steps[j]; s.At.IsZero() {
				from := s.Period.From
				if from.IsZero() {
					from = civil.MustParse("2014-01-01")
				}
				s.Period = civil.Period{From: from, Until: from.AddDays(1 + d.IntN(40))}
			}
		}
		slices.SortStableFunc(r.Records[i].Steps, func(a, b assistance.Step) int {
			first, _ := a.When()
			second, _ := b.When()
			if a.Stage != b.Stage {
				return int(a.Stage) - int(b.Stage)
			}
			return first.From.Compare(second.From)
		})
	}
}

// What is recorded are the records whose steps lie on days on which the norm
// applies or may, with totals that no print exceeds.
func TestRecorded(t *testing.T) {
	t.Parallel()
	bearing, partly, totals := 0, 0, 0
	throwings(t, 200, func(seed uint64, s scene) {
		shortSteps(s.dice, &s.register)
		reg, ok := tryParse(t, s.register)
		if !ok {
			return // a step now comes before an earlier one
		}
		ref := newReference(reg, s.instrument, s.question)
		for f := range assess(t, reg, s.question).Findings() {
			n := f.Norm()
			if n.Evidence == nil || len(n.Evidence.Records) == 0 {
				continue
			}
			var ids []string
			conditional := 0
			most := make(map[total]assistance.Sum)
			for i := range reg.Records {
				record := &reg.Records[i]
				may, surely := false, false
				for _, step := range record.Steps {
					if !slices.ContainsFunc(n.Evidence.Records, func(e obligation.RecordEvidence) bool {
						return ref.selects(&e, record, step, f.Bearer(), f.Counterparty())
					}) {
						continue
					}
					days := ref.bears(n, step, f.Bearer(), f.Counterparty())
					if !days.yes && !days.open {
						continue
					}
					may, surely = true, surely || days.yes
					if days.no || days.open {
						partly++
					}
					for _, amount := range step.Amounts(ref.known) {
						key := total{step.Stage, amount.Currency}
						most[key], _ = most[key].Plus(amount.High)
					}
				}
				if may {
					ids = append(ids, record.ID)
				}
				if may && !surely {
					conditional++
				}
			}
			slices.Sort(ids)
			got := f.Recorded()
			if !slices.Equal(got.Records, ids) || got.Open != conditional {
				t.Errorf("seed %d: %s: records %v, open %d, not %v, open %d", seed, name(f), got.Records, got.Open, ids, conditional)
			}
			bearing += len(ids)
			for _, sum := range got.Totals {
				if sum.Currency == 0 {
					continue
				}
				totals++
				if sum.Low.Compare(sum.High) > 0 {
					t.Errorf("seed %d: %s: %s %s has its lower bound above its upper", seed, name(f), sum.Stage, sum.Range)
				}
				if limit := most[total{sum.Stage, sum.Currency}]; sum.High.Compare(limit) > 0 {
					t.Errorf("seed %d: %s: %s %s is more than was printed, %s", seed, name(f), sum.Stage, sum.Range, limit)
				}
			}
		}
	})
	t.Logf("%d records bear on findings, %d steps in part, %d totals", bearing, partly, totals)
	if bearing == 0 || partly == 0 || totals == 0 {
		t.Errorf("%d records bear on findings, %d steps in part, %d totals: none should be none", bearing, partly, totals)
	}
}

// total is where a sum belongs.
type total struct {
	stage    assistance.Stage
	currency assistance.Currency
}

// In the sample register no total is more than its records print, and none has
// its bounds crossed.
func TestRecordedOfSample(t *testing.T) {
	reg := sampleRegister(t)
	records := make(map[string]*assistance.Record)
	for i := range reg.Records {
		records[reg.Records[i].ID] = &reg.Records[i]
	}
	q := obligation.Question{Instruments: []*obligation.Instrument{ccmInstrument(t)}, On: civil.MustParse("2026-02-01"),
		Bearer: []party.State{party.MustParseState("NOR"), party.MustParseState("BIH")}}
	if testing.Short() {
		q.Bearer = q.Bearer[:1]
	}
	for f := range assess(t, reg, q).Findings() {
		recorded := f.Recorded()
		most := make(map[total]assistance.Sum)
		for _, id := range recorded.Records {
			for _, step := range records[id].Steps {
				for _, amount := range step.Amounts(civil.Date{}) {
					key := total{step.Stage, amount.Currency}
					most[key], _ = most[key].Plus(amount.High)
				}
			}
		}
		for _, sum := range recorded.Totals {
			if sum.Currency == 0 {
				continue
			}
			if sum.Low.Compare(sum.High) > 0 || sum.High.Compare(most[total{sum.Stage, sum.Currency}]) > 0 {
				t.Errorf("%s: %s %s, of records that print %s", name(f), sum.Stage, sum.Range, most[total{sum.Stage, sum.Currency}])
			}
		}
	}
}
