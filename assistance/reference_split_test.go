package assistance

import (
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// place is where some of the money of a record may be. The zero Category is none of any
// treaty.
type place struct {
	from     party.Actor
	category Category
}

// placesOf returns every place where money of a record may be.
func placesOf(r *Record) (places []place) {
	froms := []party.Actor{r.Provider}
	if r.From != nil {
		if froms = slices.Clone(r.From.Members); r.From.Others {
			froms = append(froms, hidden)
		}
	}
	rest, s := r.Rest, r.Steps[0].Figures[0].Split
	if rest == 0 && s != nil && s.Rows[0].Category != 0 { // what the split leaves is of no part
		rest = s.Rest
	}
	for _, from := range froms {
		for _, part := range r.Parts {
			places = append(places, place{from, part.Category})
		}
		if rest == RestUnsaid {
			for _, c := range []Category{Clearance, Marking, RiskReductionEducation} {
				if !slices.Contains(places, place{from, c}) {
					places = append(places, place{from, c})
				}
			}
		}
		if rest != 0 || s != nil && s.Rest == RestOutside {
			places = append(places, place{from, 0})
		}
	}
	return places
}

// allows reports whether the split of a record allows its money to be so.
func allows(r *Record, places []place, money []int64) bool {
	s := r.Steps[0].Figures[0].Split
	if s == nil {
		return true
	}
	inRows := make([]bool, len(places))
	for _, row := range s.Rows {
		var sum int64
		for i, p := range places {
			if (row.Category == 0 || row.Category == p.category) && (row.From == (party.Actor{}) || row.From == p.from) {
				sum += money[i]
				inRows[i] = true
			}
		}
		if sum < row.Amount.units || sum > row.Amount.units && s.Rest != RestUnsaid {
			return false
		}
	}
	for i, p := range places { // a rest outside is of no category
		if s.Rest == RestOutside && money[i] > 0 && (p.category != 0 && !inRows[i] || p.category == 0 && inRows[i] && r.Rest == 0) {
			return false
		}
	}
	return true
}

// fill yields every way to put money into places.
func fill(money []int64, rest int64, at int, yield func()) {
	if at == len(money)-1 {
		money[at] = rest
		yield()
		return
	}
	for some := range rest + 1 {
		money[at] = some
		fill(money, rest-some, at+1, yield)
	}
}

// TestSplitsAgainstEveryWay goes through every way in which the money of a record of
// several givers may truly be divided, and holds the answer to all of them. Where only one
// thing is divided, the answer is no wider.
func TestSplitsAgainstEveryWay(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	t.Parallel()
	g := newGenerator(93)
	compared, narrow := 0, 0
	for range 6000 {
		r := Record{ID: "a", Recipient: stateActor("LAO"), Subjects: []Subject{ClusterMunitions}, Rest: pick(g, []Rest{0, 0, 0, RestOutside, RestUnsaid})}
		r.Provider, r.From = party.Actor{Kind: party.ActorGroup, Name: "Several"}, &Group{Members: []party.Actor{stateActor("NOR"), stateActor("FRA"), stateActor("AUT")}[:2+g.IntN(2)], Others: g.IntN(2) == 0}
		if g.seldom() {
			r.Provider, r.From = stateActor("NOR"), nil
		}
		for _, c := range []Category{Clearance, Marking}[:1+g.IntN(2)] {
			r.Parts = append(r.Parts, Part{Category: c})
		}
		figure := Figure{Amount: Amount{3}, Currency: MustParseCurrency("NOK")}
		if g.often() {
			s, of := &Split{Rest: pick(g, []Rest{0, 0, RestOutside, RestUnsaid})}, 1+g.IntN(3)
			left := int64(3)
			for _, part := range r.Parts {
				for _, from := range placesOf(&Record{Provider: r.Provider, From: r.From, Parts: r.Parts[:1], Steps: []Step{{Figures: []Figure{{}}}}}) {
					var row SplitRow
					if of&1 != 0 {
						row.Category = part.Category
					}
					if of&2 != 0 && r.From != nil && from.from != hidden {
						row.From = from.from
					}
					row.Amount = Amount{g.Int64N(left + 1)}
					if row.places() == 0 || of&2 != 0 && row.From == (party.Actor{}) || g.seldom() ||
						slices.ContainsFunc(s.Rows, func(other SplitRow) bool { return other.Category == row.Category && other.From == row.From }) {
						continue
					}
					left -= row.Amount.units
					s.Rows = append(s.Rows, row)
				}
			}
			if len(s.Rows) > 0 {
				figure.Split = s
			}
		}
		r.Steps = []Step{{Stage: Delivered, At: civil.MustParse("2014-05-01"), Figures: []Figure{figure}, Source: party.Source{Title: "A source, made up", Read: civil.MustParse("2026-01-10")}}}
		if _, err := checkedCopy(r); err != nil {
			continue
		}
		var q Query
		for _, code := range []string{"NOR", "FRA"} {
			if g.IntN(2) == 0 {
				q.Providers = append(q.Providers, stateActor(code))
			}
		}
		for _, c := range []Category{Clearance, Marking, RiskReductionEducation} {
			if g.IntN(3) == 0 {
				q.Categories = append(q.Categories, c)
			}
		}
		places := placesOf(&r)
		money := make([]int64, len(places))
		least, most, ways := int64(3), int64(0), 0
		fill(money, 3, 0, func() {
			if !allows(&r, places, money) {
				return
			}
			var asked int64
			for i, p := range places {
				if p.category != 0 && p.from != hidden && (len(q.Providers) == 0 || slices.Contains(q.Providers, p.from)) && (len(q.Categories) == 0 || slices.Contains(q.Categories, p.category)) ||
					p.category != 0 && p.from == hidden && len(q.Providers) == 0 && (len(q.Categories) == 0 || slices.Contains(q.Categories, p.category)) {
					asked += money[i]
				}
			}
			least, most, ways = min(least, asked), max(most, asked), ways+1
		})
		if ways == 0 {
			continue
		}
		var low, high Sum // the upper ends of both lines: which of them it is may not be known
		for _, total := range TotalsOf(&r, q, nil) {
			low, _ = low.Plus(total.Low)
			high = greater(high, total.High)
			if r.From != nil && r.From.Others && len(q.Providers) == 0 { // those without name stand on the other line
				high, _ = high.Plus(total.High)
			}
		}
		if low.Compare(Sum{low: uint64(least)}) > 0 || high.Compare(Sum{low: uint64(most)}) < 0 {
			t.Fatalf("%+v: %s..%s, and it may be %d to %d units%s", q, low, high, least, most, written([]Record{r}))
		}
		compared++
		single := figure.Split == nil || figure.Split.Rows[0].places() == splitCategory && len(q.Providers) == 0 || figure.Split.Rows[0].places() == splitFrom && len(q.Categories) == 0
		if single && r.Rest == 0 && (r.From == nil || !r.From.Others || len(q.Providers) > 0) && (figure.Split == nil || figure.Split.Rest == 0 || figure.Split.Rows[0].places() == splitCategory) {
			narrow++
			if low != (Sum{low: uint64(least)}) || high != (Sum{low: uint64(most)}) {
				t.Fatalf("%+v: %s..%s, and it can only be %d to %d units%s", q, low, high, least, most, written([]Record{r}))
			}
		}
	}
	if compared < 2000 || narrow < 300 {
		t.Errorf("only %d compared, %d to be narrow", compared, narrow)
	}
}
