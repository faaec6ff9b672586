package assistance

import (
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema/civil"
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
			absorbed := false
			for _, other := range r.Steps {
				if s.Stage != Provided || c == 0 || other.Stage != Committed && other.Stage != Delivered || other.Foreseen != s.Foreseen || !known(other) || !plainWhen(other).Overlaps(plainWhen(s)) {
					continue
				}
				if it, prints := plainMoney(other, q, low, high)[c]; prints {
					_, met := plainMeet([]ends{it[0], both[0]}, false)
					absorbed = absorbed || met
				}
			}
			if absorbed {
				continue
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
		total.Low, _ = ParseSum(sure.FloatString(4))
		total.High = OpenEnd()
		if sum != nil {
			total.High, _ = ParseSum(sum.FloatString(4))
		}
		totals = plus(totals, total)
	}
	return totals
}

// TestTotalsAgainstRules asks generated records generated questions, and works the answers
// out by the rules alone.
func TestTotalsAgainstRules(t *testing.T) {
	t.Parallel()
	g := newGenerator(92)
	compared, open, taken := 0, 0, 0
	for range 4000 {
		records := g.records(3)
		l := newLedger(t, records)
		for range 4 {
			q := g.query()
			var all []Total
			for i := range records {
				want := plainTotals(&records[i], q)
				if diff := cmp.Diff(want, TotalsOf(&records[i], q)); diff != "" {
					t.Fatalf("%+v: -want +got: %s%s", q, diff, written(records[i:i+1]))
				}
				all = AddTotals(all, want)
				compared += len(want)
			}
			if diff := cmp.Diff(all, l.Totals(q)); diff != "" {
				t.Fatalf("%+v: -want +got: %s%s", q, diff, written(records))
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
	if compared < 10000 || open < 1000 || taken < 100 {
		t.Errorf("only %d totals, %d of them open, %d taken back", compared, open, taken)
	}
}
