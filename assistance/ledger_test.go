package assistance

import (
	"math/big"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func newLedger(t testing.TB, records []Record) *Ledger {
	t.Helper()
	l, err := LedgerOver(records)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// plainTotal is a total in ten-thousandths, worked out by the plain loop.
type plainTotal struct {
	low, high *big.Rat
	records   map[string]bool
}

type plainKey struct{ stage, currency string }

// plainTotals goes through all records, one rule after the other and in
// rational numbers.
func plainTotals(records []Record, q Query) (ids []string, totals map[plainKey]*plainTotal) {
	totals = map[plainKey]*plainTotal{}
	for _, r := range records {
		if q.Provider != (party.Actor{}) && q.Provider != r.Provider || q.Recipient != (party.Actor{}) && q.Recipient != r.Recipient {
			continue
		}
		low, high := plainShare(r, q)
		if high.Sign() == 0 {
			continue
		}
		own := map[plainKey]*plainTotal{}
		taken := false
		for _, s := range r.Steps {
			when := s.Period
			if !s.At.IsZero() {
				when = civil.Day(s.At)
			}
			known := s.Known
			if known.IsZero() {
				known = s.Source.Known()
			}
			if !when.Overlaps(q.Period) || len(q.Stages) > 0 && !slices.Contains(q.Stages, s.Stage) || !q.Known.IsZero() && known.After(q.Known) {
				continue
			}
			taken = true
			printed := map[string][]*big.Rat{}
			for _, f := range s.Figures {
				if q.Known.IsZero() || f.Source.Title == "" || !f.Source.Known().After(q.Known) {
					printed[f.Currency.String()] = append(printed[f.Currency.String()], rat(f.Amount))
				}
			}
			if len(printed) == 0 {
				key := plainKey{stage: s.Stage.String()}
				if own[key] == nil {
					own[key] = &plainTotal{new(big.Rat), new(big.Rat), nil}
				}
			} else if s.Stage != Delivered && s.Stage != Provided {
				for key, total := range own {
					if key.stage == s.Stage.String() {
						total.low = new(big.Rat)
					}
				}
			}
			for currency, prints := range printed {
				key := plainKey{s.Stage.String(), currency}
				if own[key] == nil {
					own[key] = &plainTotal{new(big.Rat), new(big.Rat), nil}
				}
				least, most := slices.MinFunc(prints, (*big.Rat).Cmp), slices.MaxFunc(prints, (*big.Rat).Cmp)
				if when.Within(q.Period) {
					own[key].low.Add(own[key].low, floor(new(big.Rat).Mul(least, low)))
				}
				own[key].high.Add(own[key].high, ceil(new(big.Rat).Mul(most, high)))
			}
		}
		if taken {
			ids = append(ids, r.ID)
		}
		for key, one := range own {
			if totals[key] == nil {
				totals[key] = &plainTotal{new(big.Rat), new(big.Rat), map[string]bool{}}
			}
			totals[key].low.Add(totals[key].low, one.low)
			totals[key].high.Add(totals[key].high, one.high)
			totals[key].records[r.ID] = true
		}
	}
	slices.Sort(ids)
	return ids, totals
}

func plainShare(r Record, q Query) (low, high *big.Rat) {
	none, all := new(big.Rat), big.NewRat(1, 1)
	about := plainExtent(q.Subjects, r.Subjects)
	if about == Outside {
		return none, none
	}
	var inside, outside, insideWeight, weight int64
	for _, part := range r.Parts {
		in := len(q.Categories) == 0
		for _, a := range q.Categories {
			in = in || contains(a, part.Category)
		}
		weight += int64(part.Weight)
		if in {
			inside++
			insideWeight += int64(part.Weight)
		} else {
			outside++
		}
	}
	switch {
	case inside == 0:
		return none, none
	case outside == 0:
		low, high = all, all
	case weight > 0:
		low, high = big.NewRat(insideWeight, weight), big.NewRat(insideWeight, weight)
	default:
		low, high = none, all
	}
	if about == Partly {
		low = none
	}
	return low, high
}

var tenThousand = big.NewInt(10000)

func rat(a Amount) *big.Rat { return big.NewRat(a.units, 10000) }

func floor(r *big.Rat) *big.Rat {
	n := new(big.Int).Mul(r.Num(), tenThousand)
	return new(big.Rat).SetFrac(n.Div(n, r.Denom()), tenThousand)
}

func ceil(r *big.Rat) *big.Rat {
	return new(big.Rat).Neg(floor(new(big.Rat).Neg(r)))
}

// TestLedgerAgainstPlainLoop asks generated ledgers generated questions.
func TestLedgerAgainstPlainLoop(t *testing.T) {
	g := newGenerator(6)
	found := 0
	for range 20 {
		records := g.records(120)
		l := newLedger(t, records)
		for range 100 {
			q := g.query()
			ids, want := plainTotals(records, q)
			var got []string
			for r := range l.Records(q) {
				got = append(got, r.ID)
			}
			if diff := cmp.Diff(ids, got); diff != "" {
				t.Fatalf("%+v: %s", q, diff)
			}
			found += len(ids)
			totals := l.Totals(q)
			if len(totals) != len(want) {
				t.Fatalf("%+v: %d totals, not %d", q, len(totals), len(want))
			}
			for _, total := range totals {
				plain := want[plainKey{total.Stage.String(), total.Currency.String()}]
				if plain == nil {
					t.Fatalf("%+v: %v is of nothing", q, total)
				}
				low, _ := new(big.Rat).SetString(total.Low.String())
				high, _ := new(big.Rat).SetString(total.High.String())
				if low.Cmp(plain.low) != 0 || high.Cmp(plain.high) != 0 || total.Records != len(plain.records) {
					t.Fatalf("%+v: %s %s of %d records, not %s..%s of %d", q, total.Stage, total.Range, total.Records,
						plain.low.FloatString(4), plain.high.FloatString(4), len(plain.records))
				}
			}
		}
	}
	if found < 10000 {
		t.Errorf("the questions found only %d records", found)
	}
}

// TestNoTotalExceedsWhatWasGiven adds up every figure of a stage and currency:
// no total is above that, and none has its bounds the wrong way round.
func TestNoTotalExceedsWhatWasGiven(t *testing.T) {
	g := newGenerator(7)
	for range 50 {
		records := g.records(30)
		given := map[plainKey]Sum{}
		for _, r := range records {
			for _, s := range r.Steps {
				for _, f := range s.Figures {
					key := plainKey{s.Stage.String(), f.Currency.String()}
					given[key], _ = given[key].Plus(f.Amount.Sum())
				}
			}
		}
		l := newLedger(t, records)
		for range 20 {
			q := g.query()
			for _, total := range slices.Concat(l.Totals(q), l.Printed(q)) {
				if total.Low.Compare(total.High) > 0 {
					t.Errorf("%+v: %s", q, total.Range)
				}
				if most := given[plainKey{total.Stage.String(), total.Currency.String()}]; total.High.Compare(most) > 0 {
					t.Errorf("%+v: %s of %s", q, total.Range, most)
				}
				if total.Records < 1 || total.Records > len(records) {
					t.Errorf("%+v: %d records", q, total.Records)
				}
			}
		}
	}
}

func TestLedgerOrderOfInput(t *testing.T) {
	g := newGenerator(8)
	records := g.records(100)
	l := newLedger(t, records)
	for range 20 {
		records = slices.Clone(records) // the ledger keeps its own
		g.Shuffle(len(records), func(i, j int) { records[i], records[j] = records[j], records[i] })
		shuffled := newLedger(t, records)
		q := g.query()
		if diff := cmp.Diff(l.Totals(q), shuffled.Totals(q)); diff != "" {
			t.Error(diff)
		}
		if diff := cmp.Diff(l.Printed(q), shuffled.Printed(q)); diff != "" {
			t.Error(diff)
		}
		a, b := slices.Collect(l.Records(q)), slices.Collect(shuffled.Records(q))
		if diff := cmp.Diff(a, b); diff != "" {
			t.Error(diff)
		}
	}
}

func TestLedgerDuplicateIDs(t *testing.T) {
	records := []Record{{ID: "b"}, {ID: "a"}, {ID: "b"}, {ID: "c"}, {ID: "b"}, {ID: "a"}}
	l, err := LedgerOver(records)
	if l != nil {
		t.Error("a ledger beside an error")
	}
	want := []schematest.Fault{{Path: "/2/id", Code: schema.CodeDuplicateID}, {Path: "/4/id", Code: schema.CodeDuplicateID}, {Path: "/5/id", Code: schema.CodeDuplicateID}}
	if diff := cmp.Diff(want, schematest.Faults(t, err)); diff != "" {
		t.Error(diff)
	}
}

func TestLedgerRecord(t *testing.T) {
	records := newGenerator(9).records(50)
	l := newLedger(t, records)
	if l.Len() != 50 {
		t.Errorf("%d records", l.Len())
	}
	for _, want := range records {
		got, ok := l.Record(want.ID)
		if !ok {
			t.Errorf("no record %s", want.ID)
			continue
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(diff)
		}
	}
	for _, id := range []string{"", "r", "r0050", "R0001"} {
		if r, ok := l.Record(id); ok || r.ID != "" {
			t.Errorf("record %q is %v", id, r)
		}
	}
}

func TestEmptyLedger(t *testing.T) {
	for name, l := range map[string]*Ledger{"nil": nil, "zero": {}, "of nothing": newLedger(t, nil)} {
		for range l.Records(Query{}) {
			t.Errorf("%s has a record", name)
		}
		q := Query{Categories: categoriesOf("clearance marking"), Provider: stateActor("NOR")}
		if len(l.Totals(q)) != 0 || len(l.Printed(q)) != 0 || l.Len() != 0 {
			t.Errorf("%s has totals", name)
		}
		if _, ok := l.Record("a"); ok {
			t.Errorf("%s has a record a", name)
		}
	}
}

// TestPrinted is the table of the United Kingdom for 2020 in short: its sum as
// printed is 25,168,363, and what the Convention's totals make of the same rows
// is no more than an upper bound.
func TestPrinted(t *testing.T) {
	year := Step{Stage: Provided, Period: civil.Year(2020)}
	row := func(id, money string, parts []Part) Record {
		s := year
		s.Figures = []Figure{figureOf(money)}
		return Record{ID: id, Provider: stateActor("GBR"), Recipient: stateActor("LAO"), Subjects: []Subject{MineAction}, Parts: parts, Steps: []Step{s}}
	}
	l := newLedger(t, []Record{
		row("1", "GBP 8797142", partsOf("clearance")),
		row("2", "GBP 16371221", nil),
	})
	q := Query{Provider: stateActor("GBR"), Period: civil.Year(2020), Subjects: []Subject{ClusterMunitions}, Categories: categoriesOf("clearance")}
	if diff := cmp.Diff([]Total{{Provided, rangeOf("GBP", "25168363", "25168363"), 2}}, l.Printed(q)); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]Total{{Provided, rangeOf("GBP", "0", "8797142"), 1}}, l.Totals(q)); diff != "" {
		t.Error(diff)
	}
}

func TestRecordsStopsEarly(t *testing.T) {
	l := newLedger(t, newGenerator(10).records(100))
	seen := 0
	for range l.Records(Query{}) {
		if seen++; seen == 3 {
			break
		}
	}
	if seen != 3 {
		t.Errorf("%d records", seen)
	}
}

// TestLedgerLeavesTheSliceAlone: the caller's records keep their order.
func TestLedgerLeavesTheSliceAlone(t *testing.T) {
	records := newGenerator(11).records(30)
	before := slices.Clone(records)
	l := newLedger(t, records)
	l.Totals(Query{})
	if diff := cmp.Diff(before, records); diff != "" {
		t.Error(diff)
	}
}
