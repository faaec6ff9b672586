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
		participation("NOR", `"terms": [{"consent": "accession", "deposit": "2011-03-24", "entryIntoForce": {"on": "2011-09-01", "source": "@2012-01-01"}, "withdrawal": {"received": "2024-09-06", "effective": {"on": "2025-03-06", "source": "@2025-03-10"}, "conflict": [{"holds": "no", "source": "@2025-03-06"}], "source": "@2024-09-10"}}]`),
		participation("DNK", `"signature": "2008-12-03", "provisional": "2009-01-01"`))
	for _, list := range []*StatusList{l, parsed(t), ccmList} {
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
	d := parsed(t).Document()
	d.Participations = nil
	data, err := json.Marshal(d)
	if err != nil {
		t.Fatal(err)
	}
	if err := schema.Validate(schema.KindParty, data); err != nil {
		t.Errorf("%s: %v", data, err)
	}
	if d.Participations != nil {
		t.Error("marshalling changed the list")
	}
}

func TestStatesOfList(t *testing.T) {
	l := parsed(t, participation("VUT", ""), participation("AFG", ""), participation("NOR", ""))
	want := []State{MustParseState("AFG"), MustParseState("NOR"), MustParseState("VUT")}
	if got := slices.Collect(l.States()); !slices.Equal(got, want) {
		t.Errorf("%v", got)
	}
	for range l.States() {
		break // and no panic
	}
	for _, s := range want {
		if p, ok := l.Lookup(s); !ok || p.State != s {
			t.Errorf("%s is looked up as %v", s, p)
		}
	}
	if p, ok := l.Lookup(MustParseState("DNK")); ok {
		t.Errorf("DNK is looked up as %v", p)
	}
}

// What was never read, or was refused, knows nothing: it says of no State that it
// is not a party.
func TestUnreadList(t *testing.T) {
	var refused StatusList
	if err := json.Unmarshal([]byte(`{"id": "", "nonsense": true}`), &refused); err == nil {
		t.Error("nonsense is read")
	}
	for _, l := range []*StatusList{nil, {}, &refused} {
		if got := l.Standing(MustParseState("NOR"), day("2014-01-01"), civil.Date{}); got != (Status{}) {
			t.Errorf("the standing of Norway is %+v", got)
		}
		if days := l.Changes(MustParseState("NOR"), civil.Date{}); days != nil {
			t.Errorf("changes on %v", days)
		}
		if len(slices.Collect(l.States())) > 0 || l.ID() != "" || !l.CompleteAsOf().IsZero() {
			t.Error("it knows something")
		}
	}
}

// A list that is built shares nothing with the document that it was built from,
// nor with one that it gives.
func TestStatusListCannotBeChanged(t *testing.T) {
	d := ccmList.Document()
	built, err := NewStatusList(d)
	if err != nil {
		t.Fatal(err)
	}
	for _, edited := range []StatusListDocument{d, built.Document(), ccmList.Document()} {
		for i := range edited.Participations {
			p := &edited.Participations[i]
			for j := range p.Terms {
				if w := p.Terms[j].Withdrawal; w != nil && len(w.Conflict) > 0 {
					w.Conflict[0] = Conflict{}
				}
				if w := p.Terms[j].Withdrawal; w != nil {
					*w = Withdrawal{}
				}
				p.Terms[j] = Term{}
			}
			*p = Participation{}
		}
		edited.Sources[0] = Source{}
	}
	p, _ := built.Lookup(MustParseState("LTU"))
	*p.Terms[0].Withdrawal, p.Terms[0] = Withdrawal{}, Term{}
	built.Sources()[0] = Source{}
	want, err := json.Marshal(ccmList)
	if err != nil {
		t.Fatal(err)
	}
	for _, list := range []*StatusList{built, ccmList} {
		if got, err := json.Marshal(list); err != nil || !bytes.Equal(got, want) {
			t.Errorf("an edit of a copy changed the list: %s, %v", got, err)
		}
	}
	if status := ccmList.Standing(MustParseState("LTU"), day("2025-03-06"), civil.Date{}); status.Standing != Withdrawn {
		t.Errorf("Lithuania on 2025-03-06: %+v", status)
	}
}

func TestStandingAllocates(t *testing.T) {
	l, on, known := ccmList, day("2026-02-01"), day("2026-01-01")
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
		{"consent": "accession", "deposit": "2011-03-24", "withdrawal": {"received": "2014-08-31", "conflict": [{"holds": "disputed", "ended": "2015-06-01", "source": "@2015-03-06"}], "source": "@2024-09-10"}},
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
				if from := l.Standing(s, p.From, civil.Date{}); from.Standing != Party || p.From.Before(l.EntryRule().InForce) {
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

// BenchmarkStanding asks for every State.
func BenchmarkStanding(b *testing.B) {
	all, on := States(), day("2026-02-01")
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range all {
			ccmList.Standing(s, on, civil.Date{})
		}
	}
}

// BenchmarkChanges finds the changes of twenty years, and by asking for every
// day.
func BenchmarkChanges(b *testing.B) {
	l, s := ccmList, MustParseState("LTU")
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
