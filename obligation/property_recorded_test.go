package obligation_test

import (
	"cmp"
	"maps"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
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
	return mayBeOfConvention(record.Subjects) && slices.ContainsFunc(record.Parts, func(p assistance.Part) bool { return asks(e, p.Category) }) &&
		r.knows(step.KnownOn()) && (len(e.Stages) == 0 || slices.Contains(e.Stages, step.Stage))
}

// asks reports whether an evidence asks for a category: for one of its own, or
// if it names none for any that is assistance.
func asks(e *obligation.RecordEvidence, c assistance.Category) bool {
	if len(e.Categories) == 0 {
		return isAssistance(c)
	}
	return slices.ContainsFunc(e.Categories, func(asked assistance.Category) bool { return asked.Contains(c) })
}

// extent is how far a step lies in days on which a norm applies, the position
// left aside.
type extent int

const (
	outside extent = iota // on none of them
	perhaps               // on some, or on none if open facts turn out so
	wholly
)

// bears is how far a step that an evidence selects bears on a norm in a period.
func (r *reference) bears(n *obligation.Norm, e *obligation.RecordEvidence, record *assistance.Record, step assistance.Step, b, c party.State, over civil.Period) extent {
	if e.BearsOn != "" {
		if record.Recipient.Kind != party.ActorState {
			r.met.note("bears on a norm toward a recipient that is no State")
			return outside
		}
		n = r.norm(e.BearsOn)
		c = record.Recipient.State
	}
	when, _ := step.When()
	holds, fails, unsettled := false, false, false
	beyond := false // it may lie on a day that is not asked about
	for _, day := range r.daysOf(when, over) {
		if !over.Contains(day) {
			beyond = true
			continue
		}
		switch r.onDay(day).trigger(n, b, c) {
		case yes:
			holds = true
		case no:
			fails = true
		default:
			unsettled = true
		}
	}
	found := perhaps
	switch {
	case !holds && !unsettled:
		found = outside
	case !fails && !unsettled && !beyond:
		found = wholly
	case !fails && !unsettled:
		r.met.note("a step that lies in the period asked about in part")
	}
	what := map[extent]string{outside: "outside", perhaps: "perhaps", wholly: "wholly"}[found]
	if e.BearsOn != "" {
		what += ", by the trigger of another norm"
	} else if when.From.IsZero() || when.Until.IsZero() {
		what += ", without an end"
	}
	r.met.note("a step that bears " + what)
	return found
}

// daysOf are the days of a period: all, or of one that is long those on which
// something may change, or the time asked about begins or ends, and those beside
// them. Before the first of these and after the last nothing changes.
func (r *reference) daysOf(when, over civil.Period) []civil.Date {
	var days []civil.Date
	if !when.From.IsZero() && !when.Until.IsZero() && when.Until.DaysSince(when.From) < 60 {
		for day := when.From; when.Contains(day); day = day.AddDays(1) {
			days = append(days, day)
		}
		return days
	}
	for _, turn := range append(r.turns(), over.From, over.Until) {
		if turn.IsZero() {
			continue
		}
		for _, day := range []civil.Date{turn.AddDays(-1), turn, turn.AddDays(1)} {
			if when.Contains(day) && !day.IsZero() {
				days = append(days, day)
			}
		}
	}
	for _, day := range []civil.Date{when.From, lastOf(when), r.on} {
		if when.Contains(day) && !day.IsZero() {
			days = append(days, day)
		}
	}
	return days
}

// turns are the days of which the register speaks, the same days some years
// later, and those on which a standing changes.
func (r *reference) turns() []civil.Date {
	seen := make(map[civil.Date]bool)
	add := func(days ...civil.Date) {
		for _, day := range days {
			for years := range 6 {
				if later, _ := day.AddMonths(12 * years); !day.IsZero() && !later.IsZero() {
					seen[later] = true
				}
			}
		}
	}
	for _, d := range r.held.Determinations {
		add(d.At)
		if d.Period != nil {
			add(d.Period.From, d.Period.Until)
		}
		if d.Event != nil {
			add(d.Event.Earliest, d.Event.Latest)
		}
	}
	for _, record := range r.held.Records {
		for _, s := range record.Steps {
			add(s.At, s.Period.From, s.Period.Until)
		}
	}
	for _, p := range r.held.Programmes {
		add(p.Agreed, p.Period.From, p.Period.Until)
	}
	if list := r.list; list != nil {
		add(list.EntryRule().InForce)
		for s := range list.States() {
			add(list.Changes(s, r.known)...)
		}
	}
	return slices.SortedFunc(maps.Keys(seen), civil.Date.Compare)
}

// trigger is whether a norm applies on the day, the position left aside.
func (r *reference) trigger(n *obligation.Norm, b, c party.State) verdict {
	asked := triggered{n, b, c}
	if found, ok := r.triggers[asked]; ok {
		return found
	}
	all := r.leaves(n, b, c)
	for i := range all {
		if all[i].position {
			all[i].truth = yes
		}
	}
	r.triggers[asked] = r.settled(n, setting{bearer: b, counterparty: c}, all)
	return r.triggers[asked]
}

// triggered is a norm asked of a bearer, or a pair.
type triggered struct {
	norm                 *obligation.Norm
	bearer, counterparty party.State
}

// shortSteps cuts most steps of a register down to days that can be tried one by
// one, and leaves a few without an end or a date.
func shortSteps(d *dice, r *obligation.RegisterDocument) {
	for i := range r.Records {
		for j := range r.Records[i].Steps {
			s := &r.Records[i].Steps[j]
			if !s.At.IsZero() || s.Period.Until.IsZero() && d.one(2) {
				continue
			}
			from := s.Period.From
			if from.IsZero() {
				from = civil.MustParse("2014-01-01")
			}
			s.Period = civil.Period{From: from, Until: from.AddDays(1 + d.IntN(40))}
			if s.Foreseen {
				continue
			}
			s.Source = since(s.Source, from)
			for k := range s.Figures {
				if figure := &s.Figures[k]; figure.Source != nil {
					source := since(*figure.Source, from)
					figure.Source = &source
				}
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

// recorded is what the reference finds recorded.
type recorded struct {
	obligation.Recorded                          // but for the totals
	most                map[total]assistance.Sum // what the steps that bear print, in the categories asked
	least               map[total]assistance.Sum // what those print that bear wholly
}

// recorded collects the records and programmes of a period that bear on a norm.
func (r *reference) recorded(n *obligation.Norm, b, c party.State, over civil.Period) recorded {
	found := recorded{most: make(map[total]assistance.Sum), least: make(map[total]assistance.Sum)}
	if n.Evidence == nil {
		return found
	}
	for i := range r.held.Records {
		record := &r.held.Records[i]
		selected, furthest := false, outside
		for j, step := range record.Steps {
			if step.Foreseen {
				continue
			}
			var may, must []assistance.Category // the categories in which the step bears, perhaps and wholly
			reaches := outside
			for k := range n.Evidence.Records {
				e := &n.Evidence.Records[k]
				if when, _ := step.When(); !r.selects(e, record, step, b, c) || !when.Overlaps(over) {
					continue
				}
				selected = true
				lies := r.bears(n, e, record, step, b, c, over)
				reaches = max(reaches, lies)
				for _, part := range record.Parts {
					if lies > outside && asks(e, part.Category) {
						may = append(may, part.Category)
					}
					if lies == wholly && asks(e, part.Category) {
						must = append(must, part.Category)
					}
				}
			}
			furthest = max(furthest, reaches)
			sum := func(sums map[total]assistance.Sum, in []assistance.Category, amount func(assistance.Range) assistance.Sum) {
				if len(in) == 0 {
					return
				}
				for _, printed := range assistance.AmountsOf(record, j, assistance.Query{Subjects: conventionSubjects, Categories: in, Known: r.known}) {
					key := total{step.Stage, printed.Currency}
					sums[key], _ = sums[key].Plus(amount(printed))
				}
			}
			sum(found.most, may, func(a assistance.Range) assistance.Sum { return a.High })
			sum(found.least, must, func(a assistance.Range) assistance.Sum { return a.Low })
		}
		switch {
		case !selected:
		case furthest == outside:
			found.Beside++
		default:
			found.Records = append(found.Records, record.ID)
			if furthest == perhaps {
				found.Open = append(found.Open, record.ID)
			}
		}
	}
	slices.Sort(found.Records)
	slices.Sort(found.Open)
	r.programmesOf(n, b, c, over, &found)
	return found
}

// programmesOf adds the programmes that bear on a norm: agreements, and apart
// from them coalitions.
func (r *reference) programmesOf(n *obligation.Norm, b, c party.State, over civil.Period, found *recorded) {
	if n.Evidence.Programmes == nil {
		return
	}
	for _, p := range r.held.Programmes {
		if p.Foreseen {
			continue
		}
		if len(p.Subjects) > 0 && !mayBeOfConvention(p.Subjects) {
			continue
		}
		both := n.Evidence.Programmes.Between == obligation.BetweenPair
		if !r.knows(p.KnownOn()) || !p.Period.Overlaps(over) || !slices.Contains(p.Parties, stateActor(b)) || both && !slices.Contains(p.Parties, stateActor(c)) {
			continue
		}
		if p.Kind == assistance.Coalition {
			r.met.note("a coalition")
			found.Coalitions = append(found.Coalitions, p.ID)
		} else {
			found.Programmes = append(found.Programmes, p.ID)
		}
	}
	slices.Sort(found.Programmes)
	slices.Sort(found.Coalitions)
}

// What is recorded are the records whose steps lie on days on which the norm
// applies or may, with totals that no print exceeds.
func TestRecorded(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	t.Parallel()
	met := make(situations)
	throwings(t, chance.All(170), func(seed uint64, s scene) {
		shortSteps(s.dice, &s.register)
		reg, ok := tryParse(t, s.register)
		if !ok {
			return // a step now comes before an earlier one
		}
		ref := newReference(reg, s.instrument, s.question)
		ref.met = met
		over := somePeriod(s.dice, &s.register)
		sourced := assess(t, parsed(t, withoutSuppositions(s.register)), s.question)
		for f := range assess(t, reg, s.question).Findings() {
			n := ref.norm(f.Key().Norm)
			want, got := ref.recorded(n, f.Bearer(), f.Counterparty(), over), f.Recorded(over)
			without, _ := sourced.Finding(n.ID, f.Bearer(), f.Counterparty())
			want.Hypothetical = !sameMeasure(got, without.Recorded(over))
			if (len(got.Suppositions) > 0) != got.Hypothetical || !supposes(&s.register, got.Suppositions) {
				t.Errorf("seed %d: %s: what is recorded, hypothetical: %v, rests on %v", seed, name(f), got.Hypothetical, got.Suppositions)
			}
			totals := got.Totals
			got.Totals, got.Reports, got.Restrictions, got.Suppositions = nil, nil, nil, nil
			if diff := differenceOf(want.Recorded, got); diff != "" {
				t.Errorf("seed %d, on %s known %s, over %v: %s %s: -want +got: %s", seed, s.question.On, s.question.Known, over, name(f), written(t, n.Evidence), diff)
			}
			for _, sum := range onOneLine(totals) {
				met.note("a total")
				key := total{sum.Stage, sum.Currency}
				if sum.Low.Compare(sum.High) > 0 {
					t.Errorf("seed %d: %s: %s %s has its lower bound above its upper", seed, name(f), sum.Stage, sum.Range)
				}
				if sum.High.Compare(want.most[key]) > 0 || len(n.Evidence.Records) == 1 && sum.High != want.most[key] {
					t.Errorf("seed %d: %s: %s %s, and %s was printed", seed, name(f), sum.Stage, sum.Range, want.most[key])
				}
				if sum.Low.Compare(want.least[key]) > 0 {
					t.Errorf("seed %d: %s: %s %s, and of %s it is certain", seed, name(f), sum.Stage, sum.Range, want.least[key])
				}
				if !want.least[key].IsZero() {
					met.note("a total of which a part is certain")
				}
			}
		}
	})
	met.check(t, 10, []string{"a total", "a total of which a part is certain", "a coalition",
		"a step that bears wholly", "a step that bears perhaps", "a step that bears outside",
		"a step that bears perhaps, without an end", "a step that bears outside, without an end",
		"a step that bears wholly, by the trigger of another norm", "a step that bears perhaps, by the trigger of another norm",
		"a step that bears outside, by the trigger of another norm", "a step that lies in the period asked about in part", "bears on a norm toward a recipient that is no State"})
}

// onOneLine adds up what stands on different lines, without what has no amount, in the
// order of stage and currency.
func onOneLine(totals []assistance.Total) []assistance.Total {
	sums := make(map[total]assistance.Total)
	for _, t := range totals {
		if t.Currency == 0 {
			continue
		}
		key := total{t.Stage, t.Currency}
		if sum, also := sums[key]; also {
			t.Range, _ = t.Range.Plus(sum.Range)
		}
		sums[key] = t
	}
	return slices.SortedFunc(maps.Values(sums), func(a, b assistance.Total) int {
		return cmp.Or(cmp.Compare(a.Stage, b.Stage), cmp.Compare(a.Currency, b.Currency))
	})
}

// somePeriod is all time, or a time that begins within some step.
func somePeriod(d *dice, r *obligation.RegisterDocument) civil.Period {
	var over civil.Period
	if d.one(2) || len(r.Records) == 0 {
		return over
	}
	steps := r.Records[d.IntN(len(r.Records))].Steps
	when, _ := steps[d.IntN(len(steps))].When()
	over.From = civil.MustParse("2012-01-01").AddDays(d.IntN(3000))
	if !when.From.IsZero() && !when.Until.IsZero() {
		over.From = when.From.AddDays(d.IntN(when.Until.DaysSince(when.From)))
	}
	if d.one(2) {
		over.Until = over.From.AddDays(1 + d.IntN(1500))
	}
	return over
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
	for r := range reg.Ledger().View() {
		records[r.ID] = r
	}
	q := obligation.Question{Instruments: []*obligation.Instrument{ccmInstrument(t)}, On: civil.MustParse("2026-02-01"),
		Bearer: []party.State{party.MustParseState("NOR"), party.MustParseState("BIH")}}
	if testing.Short() {
		q.Bearer = q.Bearer[:1]
	}
	for f := range assess(t, reg, q).Findings() {
		recorded := f.Recorded(civil.Period{})
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
