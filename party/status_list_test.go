package party

import (
	"bytes"
	"encoding/json"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestStatusListJSON(t *testing.T) {
	l := parsed(t,
		participation("NOR", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "entryIntoForce": {"on": "2011-09-01", "source": "@2012-01-01"}, "withdrawal": {"received": "2024-09-06", "effective": {"on": "2025-03-06", "source": "@2025-03-10"}, "conflict": {"holds": "no", "source": "@2025-03-06"}, "source": "@2024-09-10"}}]`),
		participation("DNK", `"signature": "2008-12-03", "provisional": "2009-01-01"`))
	for _, list := range []*StatusList{l, parsed(t), CCM()} {
		data, err := json.Marshal(list)
		if err != nil {
			t.Fatal(err)
		}
		again, err := ParseStatusList(data)
		if err != nil {
			t.Fatalf("%s is refused: %v", data, err)
		}
		if data2, err := json.Marshal(*again); err != nil || !bytes.Equal(data, data2) {
			t.Errorf("written %s, then %s, %v", data, data2, err)
		}
	}
}

// A list that a program builds is valid without participations too.
func TestStatusListOfNobody(t *testing.T) {
	l := *parsed(t)
	l.Participations = nil
	data, err := json.Marshal(l)
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(schema.KindParty, data); err != nil {
		t.Errorf("%s: %v", data, err)
	}
	if l.Participations != nil {
		t.Error("marshalling changed the list")
	}
}

func TestStatesOfList(t *testing.T) {
	l := parsed(t, participation("VUT", ""), participation("AFG", ""), participation("NOR", ""))
	unindexed := *l
	unindexed.places = nil
	want := []State{MustParseState("AFG"), MustParseState("NOR"), MustParseState("VUT")}
	for _, list := range []*StatusList{l, &unindexed} {
		if got := slices.Collect(list.States()); !slices.Equal(got, want) {
			t.Errorf("%v", got)
		}
		for range list.States() {
			break // and no panic
		}
		for _, s := range want {
			if p, ok := list.Lookup(s); !ok || p.State != s {
				t.Errorf("%s is looked up as %v", s, p)
			}
		}
		if p, ok := list.Lookup(MustParseState("DNK")); ok {
			t.Errorf("DNK is looked up as %v", p)
		}
	}
}

// A list that was not checked may name a State twice: the first time counts.
func TestStateTwice(t *testing.T) {
	var l StatusList
	if err := json.Unmarshal(document(participation("NOR", `"signature": "2008-12-03"`), participation("NOR", "")), &l); err != nil {
		t.Fatal(err)
	}
	unindexed := l
	unindexed.places = nil
	for _, list := range []*StatusList{&l, &unindexed} {
		if got := list.Standing(MustParseState("NOR"), day("2009-01-01"), civil.Date{}); got != signatory {
			t.Errorf("%+v", got)
		}
	}
}

func TestStandingAllocates(t *testing.T) {
	l, on, known := CCM(), day("2026-02-01"), day("2026-01-01")
	all := States()
	var parties int
	if n := testing.AllocsPerRun(10, func() {
		for _, s := range all {
			if l.Standing(s, on, known).Standing == Party {
				parties++
			}
		}
	}); n > 0 {
		t.Errorf("%v allocations for %d States", n, len(all))
	}
	if parties == 0 {
		t.Error("no parties")
	}
}

func FuzzParseStatusList(f *testing.F) {
	f.Add(document())
	f.Add(document(participation("NOR", `"signature": "2008-12-03"`), participation("DNK", `"terms": [{"consent": "succession", "deposit": "2011-03-24"}]`)))
	f.Add(document(participation("NOR", `"provisional": "2011-03-24", "terms": [
		{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2014-08-31", "conflict": {"holds": "disputed", "ended": "2015-06-01", "source": "@2015-03-06"}, "source": "@2024-09-10"}},
		{"consent": "accession", "deposit": "2018-05-20"}]`)))
	f.Add([]byte(`{"participations": null}`))
	for _, in := range schematest.Hostile(schema.KindParty) {
		f.Add(in.Make(3))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		l, err := ParseStatusList(data)
		if err != nil {
			if l != nil {
				t.Error("refused and returned")
			}
			return
		}
		written, err := json.Marshal(l)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := ParseStatusList(written); err != nil {
			t.Fatalf("what was read is written and refused: %v", err)
		}
		for s := range l.States() {
			var last civil.Date
			for _, change := range l.Changes(s, civil.Date{}) {
				if !change.After(last) {
					t.Errorf("%s: changes out of order", s)
				}
				last = change
			}
			certain, undetermined := l.PartyPeriods(s, civil.Date{})
			for _, p := range certain {
				if from := l.Standing(s, p.From, civil.Date{}); from.Standing != Party || p.From.Before(l.InForce()) {
					t.Errorf("%s: a party in %v, and on its first day %+v", s, p, from)
				}
				for _, q := range undetermined {
					if p.Overlaps(q) {
						t.Errorf("%s: a party in %v, and perhaps in %v", s, p, q)
					}
				}
			}
		}
	})
}

// BenchmarkStanding asks for every State, of an indexed list and of one that is
// searched from end to end.
func BenchmarkStanding(b *testing.B) {
	unindexed := *CCM()
	unindexed.places = nil
	all, on := States(), day("2026-02-01")
	for _, l := range []*StatusList{CCM(), &unindexed} {
		name := "indexed"
		if l.places == nil {
			name = "searched"
		}
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for _, s := range all {
					l.Standing(s, on, civil.Date{})
				}
			}
		})
	}
}

// BenchmarkChanges finds the changes of twenty years, and by asking for every
// day.
func BenchmarkChanges(b *testing.B) {
	l, s := CCM(), MustParseState("LTU")
	b.Run("changes", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			l.Changes(s, civil.Date{})
		}
	})
	b.Run("every-day", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			var changes int
			var before Status
			for on := day("2008-01-01"); on.Before(day("2028-01-01")); on = on.AddDays(1) {
				now := l.Standing(s, on, civil.Date{})
				if now != before {
					changes++
				}
				before = now
			}
		}
	})
}
