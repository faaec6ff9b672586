package assistance

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// tally works out the totals of one record at a time, in memory that it uses again.
//
// Every step that is asked for and every currency that it prints gives one counted
// amount. Then those under one heading are put together, and what was taken back is taken
// off.
type tally struct {
	pairing    pairing
	counted    []countedMoney
	absorption absorption
	backs      []takenBack
	said       []saidMoney
	chosen     []Sum
	totals     []talliedTotal
	first      tallyRoom
}

// tallyRoom is memory for what most records come to.
type tallyRoom struct {
	counted [2]countedMoney
	totals  [2]talliedTotal
}

// countedMoney is the money of one step in one currency, as far as it is asked for.
type countedMoney struct {
	heading heading
	money   Range // what is asked for of it
	gross   Range // the same, before anything was taken back
	whole   Range
	when    civil.Period
	step    int
	of      Stage // of a step that takes back: of what
	wholly  bool  // the time of the step is wholly that which is asked for
}

// talliedTotal is a total of a record in the making.
type talliedTotal struct {
	heading heading
	money   Range
	gross   Range // as it was before anything of it was taken back
	wholly  bool  // every step under it lies wholly in the time that is asked for
	records int
}

// atMost makes the total one from nothing.
func (t *talliedTotal) atMost() { t.money, t.gross = t.money.atMost(), t.gross.atMost() }

// plus adds another total of the heading.
func (t *talliedTotal) plus(one *talliedTotal) {
	t.money, _ = t.money.Plus(one.money) // it cannot fail, see plus
	t.gross, _ = t.gross.Plus(one.gross)
	t.wholly = t.wholly && one.wholly
	t.records += one.records
}

// hold widens the total to that of a whole that has parts: it is no less than they are,
// less what was taken back of the whole or of them. Parts of more than the whole conflict
// with it.
func (t *talliedTotal) hold(parts talliedTotal, back, ofParts Sum) {
	if ofParts.Compare(back) > 0 { // of which the whole does not say
		left, _ := t.gross.Low.minus(ofParts) // nothing is less than nothing
		t.money.Low = lesser(t.money.Low, left)
	}
	if parts.gross.Low.Compare(t.gross.High) > 0 {
		if t.gross.High.IsZero() || !t.money.High.IsZero() { // else all was taken back
			t.money.High = greater(t.money.High, parts.money.High)
		}
		t.gross.High = parts.gross.High
		return
	}
	left, _ := parts.gross.Low.minus(back)
	t.money.Low = greater(t.money.Low, lesser(parts.money.Low, left))
	t.gross.Low = greater(t.gross.Low, parts.gross.Low)
}

func (t *talliedTotal) total() Total {
	return Total{Line: t.heading.line, Stage: t.heading.stage, Range: t.money, Records: t.records}
}

// flow returns the total as a flow, but for its years. fits is false if it is too much, or
// if it has no amount and yet an upper end, as where all was taken back.
func (t *talliedTotal) flow(division uint32) (f flow, fits bool) {
	f = flow{division: division}
	if t.heading.currency == 0 {
		return f, t.money.High.IsOpen()
	}
	low, high := t.money.Low, t.money.High
	f.low, f.high = int64(low.low), int64(high.low)
	if high.IsOpen() {
		f.high, high = openUnits, low
	}
	return f, high.high == 0 && high.low < openUnits && low.high == 0 && low.low < openUnits
}

// record returns the totals of a record, in their order, see [TotalsOf]. Of its
// relations nothing is looked at. They are valid until the next call.
func (t *tally) record(r *Record, ask *asking) []talliedTotal {
	if t.counted == nil {
		t.counted, t.totals = t.first.counted[:0], t.first.totals[:0]
	}
	t.counted, t.totals = t.counted[:0], t.totals[:0]
	if r.Kind == PrintedTotal || ask.terms != 0 && ask.terms != r.Terms {
		return nil
	}
	t.pairing.of(r, ask)
	t.absorption.find(r, ask.known)
	divided, givers := ask.division(r), t.pairing.kinds.givers()
	for giver := States; giver <= Own; giver++ {
		if givers.has(giver) {
			for i := range r.Steps {
				t.step(r, i, divided, giver)
			}
		}
	}
	t.takeBack(r)
	t.putTogether()
	return t.totals
}

// step counts the money of a step on the line of a giver.
func (t *tally) step(r *Record, i int, divided division, giver Giver) {
	s, ask := &r.Steps[i], t.pairing.ask
	if !s.knownBy(ask.known) {
		return
	}
	extent := ask.extentOf(r, s)
	if extent == Outside {
		return
	}
	part := newFigurePart(&t.pairing, divided, giver, s.Stage)
	if part.share.IsZero() {
		return
	}
	under := heading{line: Line{Giver: giver, Loan: r.Terms == Loan, Foreseen: s.Foreseen}, stage: s.Stage}
	one := countedMoney{heading: under, step: i, of: s.Of, wholly: extent == Wholly}
	one.when = s.when()
	if len(s.Figures) == 1 { // as nearly every step has
		f := &s.Figures[0]
		if f.Currency != 0 && f.knownBy(ask.known) {
			one.whole = f.Range()
			one.money = part.of(one.whole, f.Split)
			t.count(&one, s)
			return
		}
	}
	t.said = t.said[:0]
	for j := range s.Figures {
		if f := &s.Figures[j]; f.Currency != 0 && s.counts(j, ask.known) {
			whole := f.Range()
			t.said = addSaid(t.said, whole, part.of(whole, f.Split))
		}
	}
	if len(t.said) == 0 {
		one.money.High = OpenEnd()
		one.gross = one.money
		t.counted = append(t.counted, one)
	}
	for j := range t.said {
		one.money, one.whole = t.said[j].asked(), t.said[j].whole()
		t.count(&one, s)
	}
}

// count counts money of a step, unless it is surely that of another.
func (t *tally) count(one *countedMoney, s *Step) {
	one.heading.currency = one.money.Currency
	if s.Stage == Provided && t.absorption.absorbs(one.step, one.heading) {
		return
	}
	if !one.wholly {
		one.money = one.money.atMost()
	}
	one.gross = one.money
	t.counted = append(t.counted, *one)
}

// putTogether makes the totals of what was counted.
func (t *tally) putTogether() {
	slices.SortStableFunc(t.counted, func(a, b countedMoney) int {
		return cmp.Compare(a.heading.number(), b.heading.number())
	})
	for rest := t.counted; len(rest) > 0; {
		n := 1
		for n < len(rest) && rest[n].heading == rest[0].heading {
			n++
		}
		t.totals = append(t.totals, t.together(rest[:n]))
		total := &t.totals[len(t.totals)-1]
		if total.heading.stage == Provided {
			t.absorption.takeOff(total, rest[:n])
		}
		t.takeOff(total, rest[:n])
		rest = rest[n:]
	}
}

// together returns the total of the money under one heading. What is delivered, provided
// or taken back in several steps came in instalments: it adds up, but steps of times that
// overlap may be the same money. A promise made again may be the same one renewed or
// changed, or a further one.
func (t *tally) together(counted []countedMoney) talliedTotal {
	total := talliedTotal{heading: counted[0].heading, wholly: true, records: 1}
	for i := range counted {
		total.wholly = total.wholly && counted[i].wholly
	}
	total.gross = t.sum(counted, func(c *countedMoney) Range { return c.gross })
	total.money = total.gross
	if len(t.backs) > 0 {
		total.money = t.sum(counted, func(c *countedMoney) Range { return c.money })
	}
	return total
}

// sum returns what money under one heading comes to.
func (t *tally) sum(counted []countedMoney, of func(*countedMoney) Range) Range {
	sum := of(&counted[0]).atMost()
	for i := range counted[1:] {
		sum.High, _ = sum.High.Plus(of(&counted[i+1]).High) // it cannot fail, see plus
	}
	switch under := counted[0].heading; {
	case under.stage == TakenBack:
		sum.Low = t.surelyBack(counted, of)
	case under.stage.addsUp():
		sum.Low = t.surely(counted, of)
	default:
		if last := &counted[len(counted)-1]; last.step == t.lastStep(under) {
			sum.Low = of(last).Low
		}
	}
	return sum
}

// lastStep returns the last step that was counted on the line and at the stage of a
// heading, with an amount in whatever currency.
func (t *tally) lastStep(under heading) int {
	last := 0
	for i := range t.counted {
		if h := t.counted[i].heading; h.line == under.line && h.stage == under.stage && h.currency != 0 {
			last = max(last, t.counted[i].step)
		}
	}
	return last
}

// surely returns what instalments surely come to: the most that some of them come to of
// which no two have a day in common. All others may be the same money as these.
func (t *tally) surely(counted []countedMoney, of func(*countedMoney) Range) Sum {
	if len(counted) == 1 {
		return of(&counted[0]).Low
	}
	slices.SortStableFunc(counted, func(a, b countedMoney) int { return compareEnds(a.when, b.when) })
	t.chosen = append(t.chosen[:0], Sum{}) // at n: the most of the first n
	for i := range counted {
		before := i
		for before > 0 && counted[before-1].when.Overlaps(counted[i].when) {
			before--
		}
		with, _ := t.chosen[before].Plus(of(&counted[i]).Low)
		t.chosen = append(t.chosen, greater(t.chosen[i], with))
	}
	return t.chosen[len(counted)]
}

// surelyBack returns what was surely taken back. What was taken back of a commitment may be
// the same money as what was taken back of the delivery: stages are not added up.
func (t *tally) surelyBack(counted []countedMoney, of func(*countedMoney) Range) (most Sum) {
	slices.SortStableFunc(counted, func(a, b countedMoney) int { return cmp.Compare(a.of, b.of) })
	for rest := counted; len(rest) > 0; {
		n := 1
		for n < len(rest) && rest[n].of == rest[0].of {
			n++
		}
		most = greater(most, t.surely(rest[:n], of))
		rest = rest[n:]
	}
	return most
}

// compareEnds orders periods by their ends; one without end is last.
func compareEnds(a, b civil.Period) int {
	switch {
	case a.Until == b.Until:
		return 0
	case a.Until.IsZero():
		return 1
	case b.Until.IsZero():
		return -1
	}
	return a.Until.Compare(b.Until)
}

// takeBack takes off what was counted what steps of the record take back. Nobody becomes
// a giver by giving money back: what had come so far is less.
//
// What is taken back of one of several steps, and the source does not say of which, is
// taken off their total later.
func (t *tally) takeBack(r *Record) {
	t.backs = takenBackBy(r, t.pairing.ask.known)
	for i := range t.backs {
		t.backs[i].takeFromSteps(t.counted)
	}
}

// takeOff takes off the total of what was counted under one heading what was taken back
// from one of several steps.
func (t *tally) takeOff(total *talliedTotal, counted []countedMoney) {
	if len(t.backs) == 0 {
		return
	}
	var all Sum
	for i := range counted {
		all, _ = all.Plus(counted[i].whole.High) // it cannot fail, see plus
	}
	alike := t.absorption.alike(total.heading, counted)
	for i := range t.backs {
		t.backs[i].takeOff(total, counted, &all)
		t.backs[i].takeAlike(total, alike)
	}
}
