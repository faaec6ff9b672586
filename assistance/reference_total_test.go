package assistance

import (
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// ends are those of an amount in rational numbers; high is nil if it is open.
type ends struct{ low, high *big.Rat }

// plainMeet returns what all of some ends allow; or from the least to the most of them, if
// they do not meet or if apart is true.
func plainMeet(all []ends, apart bool) (both ends, met bool) {
	low, least := all[0].low, all[0].low
	var high *big.Rat
	most := all[0].high
	for _, one := range all {
		if one.low.Cmp(low) > 0 {
			low = one.low
		}
		if one.low.Cmp(least) < 0 {
			least = one.low
		}
		if one.high != nil && (high == nil || one.high.Cmp(high) < 0) {
			high = one.high
		}
		if most != nil && (one.high == nil || one.high.Cmp(most) > 0) {
			most = one.high
		}
	}
	if met = high == nil || low.Cmp(high) <= 0; met && !apart {
		return ends{low, high}, true
	}
	return ends{least, most}, met
}

var tenThousand = big.NewInt(10_000)

func plainFloor(r *big.Rat) *big.Rat {
	n := new(big.Int).Mul(r.Num(), tenThousand)
	return new(big.Rat).SetFrac(n.Div(n, r.Denom()), tenThousand)
}

func plainCeil(r *big.Rat) *big.Rat {
	return new(big.Rat).Neg(plainFloor(new(big.Rat).Neg(r)))
}

func plainAmount(a Amount) *big.Rat { return big.NewRat(a.units, 10_000) }

func less(a, b *big.Rat) *big.Rat { // and nothing is less than nothing
	if a == nil {
		return nil
	}
	if d := new(big.Rat).Sub(a, b); d.Sign() > 0 {
		return d
	}
	return new(big.Rat)
}

// lessMost is a less b, of which nil is open: then nothing is sure.
func lessMost(a, b *big.Rat) *big.Rat {
	if b == nil {
		return new(big.Rat)
	}
	return less(a, b)
}

// plainFigure is what a figure says.
func plainFigure(f Figure) ends {
	amount := plainAmount(f.Amount)
	switch {
	case f.Sense == AtLeast:
		return ends{amount, nil}
	case f.Sense == AtMost:
		return ends{new(big.Rat), amount}
	case f.Sense == Between:
		return ends{amount, plainAmount(f.UpTo)}
	case f.Sense == About && !f.Nearest.IsZero():
		half := new(big.Rat).Mul(plainAmount(f.Nearest), big.NewRat(1, 2))
		return ends{plainFloor(less(amount, half)), plainCeil(new(big.Rat).Add(amount, half))}
	case f.Sense == 0:
		return ends{amount, amount}
	}
	return ends{new(big.Rat), nil}
}

// plainShareOf is how much of the money falls in what is asked for.
func plainShareOf(r *Record, q Query) (low, high *big.Rat) {
	none, all := new(big.Rat), big.NewRat(1, 1)
	about := plainExtent(q.Subjects, r.Subjects)
	if about == Outside {
		return none, none
	}
	inside, sum, last := 0, new(big.Rat), big.NewRat(1, 1)
	low, high = new(big.Rat), new(big.Rat)
	divided := false
	for _, part := range r.Parts {
		in := len(q.Categories) == 0
		for _, c := range q.Categories {
			in = in || contains(c, part.Category)
		}
		percent, _ := new(big.Rat).SetString("0" + part.Percent.String())
		percent.Mul(percent, big.NewRat(1, 100))
		divided = divided || percent.Sign() > 0
		for place := big.NewRat(1, 100); ; place.Mul(place, big.NewRat(1, 10)) { // the last decimal that is printed
			if new(big.Rat).Quo(percent, place).IsInt() {
				if place.Cmp(last) < 0 {
					last = place
				}
				break
			}
		}
		sum.Add(sum, percent)
		if in {
			inside++
			low.Add(low, percent)
			high.Add(high, percent)
		}
	}
	switch rest := new(big.Rat).Sub(all, sum); {
	case divided && r.Rest == RestUnsaid:
		high.Add(high, rest)
	case divided && r.Rest == RestRounding && inside == len(r.Parts):
		low, high = all, all
	case divided && r.Rest == RestRounding:
		slack := new(big.Rat).Mul(last, big.NewRat(int64(inside), 1))
		low = less(low, slack)
		if high.Add(high, slack); high.Cmp(all) > 0 {
			high = all
		}
	case divided:
	case inside == 0 && r.Rest != RestUnsaid:
		low, high = none, none
	case inside == len(r.Parts) && r.Rest == 0:
		low, high = all, all
	default:
		low, high = none, all
	}
	if about == Partly {
		low = none
	}
	return low, high
}

// plainKnown reports whether a figure of a step counts on the day of a question.
func plainKnown(s Step, figure int, q Query) bool {
	known := func(f Figure) bool {
		return q.Known.IsZero() || f.Source == nil || !f.Source.Known().After(q.Known)
	}
	if !known(s.Figures[figure]) {
		return false
	}
	for _, later := range s.Figures[figure+1:] {
		if later.Replaces.Currency != 0 && later.Replaces == s.Figures[figure].Money() && known(later) {
			return false
		}
	}
	return true
}

// plainMoney is the whole and the part of the money of a step in each currency.
func plainMoney(s Step, q Query, low, high *big.Rat) map[Currency][2]ends {
	wholes, parts := map[Currency][]ends{}, map[Currency][]ends{}
	for i, f := range s.Figures {
		if f.Currency == 0 || !plainKnown(s, i, q) {
			continue
		}
		whole := plainFigure(f)
		part := ends{plainFloor(new(big.Rat).Mul(whole.low, low)), new(big.Rat)}
		if whole.high == nil && high.Sign() > 0 {
			part.high = nil
		} else if whole.high != nil {
			part.high = plainCeil(new(big.Rat).Mul(whole.high, high))
		}
		wholes[f.Currency], parts[f.Currency] = append(wholes[f.Currency], whole), append(parts[f.Currency], part)
	}
	money := map[Currency][2]ends{}
	for c := range wholes {
		whole, met := plainMeet(wholes[c], false)
		part, _ := plainMeet(parts[c], !met)
		money[c] = [2]ends{whole, part}
	}
	return money
}

func plainWhen(s Step) civil.Period {
	if s.At.IsZero() {
		return s.Period
	}
	return civil.Day(s.At)
}

// plainTime returns how far a step lies in what is asked for, by itself and by each of its
// figures.
func plainTime(s Step, q Query) Extent {
	in := func(when, term civil.Period) Extent {
		extent := Wholly
		for _, one := range [][2]civil.Period{{when, q.Period}, {term, q.Term}} {
			switch {
			case one[1].IsZero(), one[0].Within(one[1]):
			case one[0].Overlaps(one[1]):
				extent = min(extent, Partly)
			default:
				extent = Outside
			}
		}
		return extent
	}
	if len(q.Stages) > 0 && !slices.Contains(q.Stages, s.Stage) {
		return Outside
	}
	term := s.Period
	if term.IsZero() {
		term = plainWhen(s)
	}
	extent := in(plainWhen(s), term)
	for _, f := range s.Figures {
		if !f.Period.IsZero() && in(f.Period, f.Period) != extent {
			return Partly
		}
	}
	return extent
}

// plainTotals works out the totals of a record of two actors by the rules, one after the
// other.
func plainTotals(r *Record, q Query) (totals []Total) {
	low, high := plainShareOf(r, q)
	if high.Sign() == 0 || r.Kind == PrintedTotal || q.Terms != 0 && q.Terms != r.Terms ||
		len(q.Providers) > 0 && !slices.Contains(q.Providers, r.Provider) || len(q.Recipients) > 0 && !slices.Contains(q.Recipients, r.receiver()) {
		return nil
	}
	line := Line{Giver: Others, Loan: r.Terms == Loan}
	switch {
	case r.Kind == OwnResources:
		line.Giver = Own
	case stateOf(r.Provider).IsValid():
		line.Giver = States
	}
	type placed struct {
		step        int
		whole, part ends
	}
	type key struct {
		foreseen bool
		stage    Stage
		currency Currency
	}
	known := func(s Step) bool {
		on := s.Known
		if on.IsZero() {
			on = s.Source.Known()
		}
		return q.Known.IsZero() || !on.After(q.Known)
	}
	counted, last := map[key][]placed{}, map[key]int{}
	for i, s := range r.Steps {
		extent := plainTime(s, q)
		if !known(s) || extent == Outside {
			continue
		}
		money := plainMoney(s, q, low, high)
		if len(money) == 0 {
			money = map[Currency][2]ends{0: {{new(big.Rat), nil}, {new(big.Rat), nil}}}
		}
		for c, both := range money {
			if s.Stage == Provided && c != 0 {
				if once := plainAbsorption(r, q, s.Foreseen, c, known); once.absorbs(i) {
					continue
				}
			}
			if extent == Partly {
				both[1].low = new(big.Rat)
			}
			under := key{s.Foreseen, s.Stage, c}
			counted[under] = append(counted[under], placed{i, both[0], both[1]})
			if c != 0 {
				last[key{s.Foreseen, s.Stage, 0}] = i
			}
		}
	}
	for under, all := range counted {
		// What was taken back of the only step that it can be of: one that prints the same
		// currency, or nothing that can be read.
		type amount struct {
			sure, most *big.Rat
			of         []int
		}
		var backs []amount
		for i, s := range r.Steps {
			if s.Stage != TakenBack || s.Of != under.stage || s.Foreseen != under.foreseen || !known(s) {
				continue
			}
			all100 := big.NewRat(1, 1)
			back := plainMoney(s, q, all100, all100)
			var every, some, same []int // the steps before; those that it may be of; those of this currency
			for j, earlier := range r.Steps[:i] {
				if earlier.Stage != under.stage || earlier.Foreseen != under.foreseen || !known(earlier) {
					continue
				}
				every = append(every, j)
				printed := plainMoney(earlier, q, all100, all100)
				may := len(back) == 0 || len(printed) == 0
				for c := range back {
					_, prints := printed[c]
					may = may || prints
				}
				if may {
					some = append(some, j)
				}
				if _, prints := printed[under.currency]; prints || len(printed) == 0 {
					same = append(same, j)
				}
			}
			if len(some) == 0 {
				some = every
			}
			one := amount{new(big.Rat), nil, same}
			money, said := back[under.currency]
			if said {
				one.sure, one.most = money[0].low, money[0].high
			}
			for _, earlier := range r.Steps[:i] {
				if earlier.Stage == TakenBack && earlier.Of == s.Of && earlier.Foreseen == s.Foreseen && known(earlier) && plainWhen(earlier).Overlaps(plainWhen(s)) {
					one.sure = new(big.Rat)
				}
			}
			for j := range all {
				p := &all[j]
				switch {
				case !slices.Contains(some, p.step):
				case len(s.Figures) == 0:
					p.part, p.whole = ends{new(big.Rat), new(big.Rat)}, ends{new(big.Rat), new(big.Rat)}
				case !said:
					p.part.low = new(big.Rat)
				case len(same) == 1:
					p.part.low = lessMost(p.part.low, one.most)
					p.whole.high = less(p.whole.high, one.sure)
					if most := p.whole.high; most != nil && (p.part.high == nil || most.Cmp(p.part.high) < 0) {
						p.part.high = most
					}
				}
			}
			if len(s.Figures) > 0 && said && len(same) > 1 {
				backs = append(backs, one)
			}
		}
		total := Total{Line: line, Stage: under.stage, Records: 1}
		total.Foreseen, total.Currency = under.foreseen, under.currency
		sum, all2, sure := new(big.Rat), new(big.Rat), new(big.Rat)
		for _, p := range all {
			if sum != nil && p.part.high != nil {
				sum = new(big.Rat).Add(sum, p.part.high)
			} else {
				sum = nil
			}
			if all2 != nil && p.whole.high != nil {
				all2 = new(big.Rat).Add(all2, p.whole.high)
			} else {
				all2 = nil
			}
		}
		switch under.stage {
		case Delivered, Provided, TakenBack: // every set of steps of which no two overlap
			for set := range 1 << len(all) {
				some, apart := new(big.Rat), true
				for i, p := range all {
					if set>>i&1 == 0 {
						continue
					}
					some.Add(some, p.part.low)
					for j := range i {
						one, other := r.Steps[all[j].step], r.Steps[p.step]
						apart = apart && (set>>j&1 == 0 || one.Of == other.Of && !plainWhen(one).Overlaps(plainWhen(other)))
					}
				}
				if apart && some.Cmp(sure) > 0 {
					sure = some
				}
			}
		default:
			if final := all[len(all)-1]; under.currency != 0 && final.step == last[key{under.foreseen, under.stage, 0}] {
				sure = final.part.low
			}
		}
		if under.stage == Provided && under.currency != 0 {
			once := plainAbsorption(r, q, under.foreseen, under.currency, known)
			asked := 0
			for _, p := range all {
				if slices.Contains(once.left, p.step) {
					asked++
				}
			}
			if asked > 0 {
				sure = lessMost(sure, once.most)
				if left := less(all2, once.sure); asked == len(once.left) && left != nil && (sum == nil || left.Cmp(sum) < 0) {
					sum = left // what is returned may be of what is absorbed: it is not less by both
				}
			}
		}
		for _, back := range backs {
			of := 0
			for _, p := range all {
				if slices.Contains(back.of, p.step) {
					of++
				}
			}
			if of == 0 {
				continue
			}
			sure = lessMost(sure, back.most)
			if of == len(back.of) {
				if all2 = less(all2, back.sure); all2 != nil && (sum == nil || all2.Cmp(sum) < 0) {
					sum = all2
				}
			}
		}
		// What is taken back of a print without a stage may be of this stage.
		for i, s := range r.Steps {
			if s.Stage != TakenBack || s.Of != Provided || s.Foreseen != under.foreseen || !known(s) || under.stage != Committed && under.stage != Delivered || under.currency == 0 {
				continue
			}
			may := false
			for _, p := range all {
				once := plainAbsorption(r, q, under.foreseen, under.currency, known)
				for _, j := range once.of[p.step] {
					may = may || j < i && plainTakesOf(r, i, j, q, known)
				}
			}
			if !may {
				continue
			}
			money, said := plainMoney(s, q, big.NewRat(1, 1), big.NewRat(1, 1))[under.currency]
			if !said {
				money[0].high = nil
			}
			sure = lessMost(sure, money[0].high)
		}
		total.Low, _ = ParseSum(sure.FloatString(4))
		total.High = OpenEnd()
		if sum != nil {
			total.High, _ = ParseSum(sum.FloatString(4))
		}
		totals = plus(totals, total)
	}
	return totals
}

// absorbed is which steps that do not say the stage print money of others, in a currency.
type absorbed struct {
	may        map[int][]int // by such a step: those of its stage that it may be of
	of         map[int][]int // by another step: the ones that may be of it
	left       []int         // those that some way of absorbing as many as can be leaves
	sure, most *big.Rat      // what is absorbed where some are left
}

func (a *absorbed) absorbs(step int) bool {
	return len(a.may[step]) > 0 && !slices.Contains(a.left, step)
}

// plainAbsorption tries every way in which each step absorbs one print without a stage.
func plainAbsorption(r *Record, q Query, isForeseen bool, c Currency, known func(Step) bool) absorbed {
	all := big.NewRat(1, 1)
	a := absorbed{may: map[int][]int{}, of: map[int][]int{}, sure: new(big.Rat), most: new(big.Rat)}
	money := map[int]ends{}
	every := map[int][]int{} // by a step without a stage: whatever it may be of
	for i, s := range r.Steps {
		if it, prints := plainMoney(s, q, all, all)[c]; prints && known(s) && s.Foreseen == isForeseen {
			money[i] = it[0]
		}
	}
	for i, s := range r.Steps {
		if s.Stage != Provided || money[i].low == nil {
			continue
		}
		for _, stage := range []Stage{Delivered, Committed} {
			var of []int
			for j, other := range r.Steps {
				if other.Stage != stage || money[j].low == nil || !plainWhen(other).Overlaps(plainWhen(s)) {
					continue
				}
				if _, met := plainMeet([]ends{money[i], money[j]}, false); met {
					of = append(of, j)
					every[i] = append(every[i], j)
					a.of[j] = append(a.of[j], i)
				}
			}
			if len(a.may[i]) == 0 {
				a.may[i] = of
			}
		}
	}
	// The steps that a way leaves, for each way that leaves as few as can be.
	var steps []int
	for i := range r.Steps {
		if len(a.may[i]) > 0 {
			steps = append(steps, i)
		}
	}
	fewest := len(steps) + 1
	var try func(at int, taken map[int]bool, left []int)
	try = func(at int, taken map[int]bool, left []int) {
		if at == len(steps) {
			if len(left) < fewest {
				fewest, a.left = len(left), nil
			}
			if len(left) == fewest {
				a.left = append(a.left, left...)
			}
			return
		}
		try(at+1, taken, append(slices.Clone(left), steps[at]))
		for _, j := range a.may[steps[at]] {
			if !taken[j] {
				taken[j] = true
				try(at+1, taken, left)
				delete(taken, j)
			}
		}
	}
	try(0, map[int]bool{}, nil)
	slices.Sort(a.left)
	a.left = slices.Compact(a.left)
	for j := range r.Steps {
		sure, most := false, false
		for _, i := range a.left {
			sure, most = sure || slices.Contains(a.may[i], j), most || slices.Contains(every[i], j)
		}
		if sure {
			a.sure = new(big.Rat).Add(a.sure, money[j].low)
		}
		if most {
			a.most = plusOpen(a.most, money[j].high)
		}
	}
	return a
}

// plusOpen returns a and b, of which nil is open.
func plusOpen(a, b *big.Rat) *big.Rat {
	if a == nil || b == nil {
		return nil
	}
	return new(big.Rat).Add(a, b)
}

// plainTakesOf reports whether a step that takes back may do so of an earlier one.
func plainTakesOf(r *Record, back, earlier int, q Query, known func(Step) bool) bool {
	all := big.NewRat(1, 1)
	b := r.Steps[back]
	takes := func(j int) bool {
		return r.Steps[j].Stage == b.Of && r.Steps[j].Foreseen == b.Foreseen && known(r.Steps[j])
	}
	may := func(j int) bool {
		money, printed := plainMoney(b, q, all, all), plainMoney(r.Steps[j], q, all, all)
		for c := range money {
			if _, prints := printed[c]; prints {
				return true
			}
		}
		return len(money) == 0 || len(printed) == 0
	}
	some := false
	for j := range back {
		some = some || takes(j) && may(j)
	}
	return takes(earlier) && (may(earlier) || !some)
}

// again makes steps that may print the same money once more, without its stage.
func (g generator) again() (steps []Step) {
	source := party.Source{Title: "A source, made up", Read: civil.MustParse("2026-01-10")}
	money := func() []Figure {
		f := Figure{Amount: Amount{1 + g.Int64N(2)}, Currency: pick(g, []Currency{MustParseCurrency("NOK"), MustParseCurrency("NOK"), MustParseCurrency("USD")})}
		if g.seldom() {
			f.Sense, f.UpTo = Between, Amount{f.Amount.units + 1}
		}
		return []Figure{f}
	}
	for range 2 + g.IntN(5) {
		s := Step{Stage: pick(g, []Stage{Committed, Delivered, Delivered, Provided, Provided, Provided}), Source: source, Figures: money(), Foreseen: g.IntN(12) == 0}
		s.Period = pick(g, []civil.Period{{}, civil.Year(2013), civil.Year(2014), periodOf("2013-01-01", "2015-01-01")})
		steps = append(steps, s)
	}
	if g.seldom() {
		back := Step{Stage: TakenBack, Of: Provided, At: civil.MustParse("2016-01-01"), Source: source}
		if g.often() {
			back.Figures = money()
		}
		steps = append(steps, back)
	}
	return steps
}

// TestTotalsAgainstRules asks generated records generated questions, and works the answers
// out by the rules alone.
func TestTotalsAgainstRules(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	t.Parallel()
	g := newGenerator(92)
	compared, open, taken := 0, 0, 0
	for range chance.Some(4000) {
		records := g.records(3)
		records[0].Steps = g.again()
		l := newLedger(t, records)
		for n := range 4 {
			q := g.query()
			if n == 0 {
				q = Query{Period: pick(g, []civil.Period{{}, civil.Year(2014)})}
			}
			var all []Total
			for i := range records {
				want := plainTotals(&records[i], q)
				if got := TotalsOf(&records[i], q, nil); !slices.Equal(want, got) {
					t.Fatalf("%+v: -want +got: %s%s", q, cmp.Diff(want, got), written(records[i:i+1]))
				}
				all = AddTotals(all, want)
				compared += len(want)
			}
			if got := l.Totals(q); !slices.Equal(all, got) {
				t.Fatalf("%+v: -want +got: %s%s", q, cmp.Diff(all, got), written(records))
			}
			for _, total := range all {
				if total.IsOpen() {
					open++
				}
				if total.Stage == TakenBack {
					taken++
				}
			}
		}
	}
	if compared < chance.Some(10000) || open < chance.Some(1000) || taken < chance.Some(100) {
		t.Errorf("only %d totals, %d of them open, %d taken back", compared, open, taken)
	}
}
