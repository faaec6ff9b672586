package obligation_test

import (
	"fmt"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// throwCrowd throws many words and acts about one or two facts of a State,
// spread over a time. Most are of a few days, and most of the words say the
// same, so that not every day is contested.
func throwCrowd(t testing.TB, in *obligation.Instrument, seed uint64, over civil.Period) scene {
	s := throwOneFact(t, in, seed)
	d := s.dice
	subject := d.states[0]
	d.states = []party.State{subject, d.otherState(subject)}
	s.question.Bearer, s.question.Counterparty = d.states[:1], d.states
	days := over.Until.DaysSince(over.From)
	d.days = nil
	for range 10 + days/40 {
		d.days = append(d.days, over.From.AddDays(d.IntN(days)))
	}
	likely := pick(d, []party.Holds{party.HoldsYes, party.HoldsNo, party.HoldsNo})
	most := pick(d, []int{10, 40, 100})
	for i := range d.IntN(most) {
		n := d.determination(100+i, nil)
		if n.Subject != subject || n.Holds != likely && !d.one(8) {
			continue
		}
		switch few := d.fewDays(); {
		case n.Period != nil && !d.one(12):
			n.Period = &few
		case n.Event != nil && !d.one(4):
			n.Event = &obligation.EventSpan{Earliest: few.From, Latest: few.Until.AddDays(-1)}
		}
		if !n.Hypothetical && !n.Foreseen {
			n.Source = since(n.Source, begins(n))
		}
		s.register.Determinations = append(s.register.Determinations, n)
	}
	if len(s.register.Records) == 0 {
		return s
	}
	for i := range d.IntN(most) {
		r := d.record(100 + i)
		for j := range r.Steps {
			if p := &r.Steps[j].Period; !p.From.IsZero() && !d.one(8) {
				p.Until = p.From.AddDays(1 + d.IntN(40))
			}
		}
		if r.Recipient != stateActor(subject) && d.one(2) {
			r.Provider = stateActor(subject)
		}
		if word := pick(d, s.register.Determinations); !word.At.IsZero() && d.one(3) {
			r.Steps = r.Steps[:1]
			r.Steps[0].At, r.Steps[0].Period = word.At, civil.Period{}
			r.Steps[0].Source = since(r.Steps[0].Source, word.At)
			for k := range r.Steps[0].Figures {
				if figure := &r.Steps[0].Figures[k]; figure.Source != nil {
					source := since(*figure.Source, word.At)
					figure.Source = &source
				}
			}
		}
		s.register.Records = append(s.register.Records, r)
	}
	return s
}

// otherState is a State of the treaty of one fact that is not s.
func (d *dice) otherState(s party.State) party.State {
	if ton := party.MustParseState("TON"); s != ton {
		return ton
	}
	return party.MustParseState("WSM")
}

// fewDays is a period that ends, or now and then begins, with one of the days.
func (d *dice) fewDays() civil.Period {
	day, few := d.day(), 1+d.IntN(30)
	if d.one(4) {
		return civil.Period{From: day, Until: day.AddDays(few)}
	}
	return civil.Period{From: day.AddDays(1 - few), Until: day.AddDays(1)}
}

// Of a State of which much is said the timeline is on each of many days what the
// same question of that day alone is answered: over some years, and over some
// weeks in which much falls on the same day.
func TestTimelineOfCrowd(t *testing.T) {
	t.Parallel()
	in := treatyOfOneFact(t)
	met := make(situations)
	check := func(seed uint64, over civil.Period) {
		s := throwCrowd(t, in, seed, over)
		reg := parsed(t, s.register)
		for f := range assess(t, reg, s.question).Findings() {
			for _, span := range f.Timeline(over) {
				met.note(span.Reason.String())
			}
		}
		walk(t, reg, s.question, over)
		if t.Failed() {
			t.Fatalf("seed %d over %s", seed, over)
		}
	}
	for seed := range uint64(chance.Some(20)) {
		check(seed, civil.Period{From: civil.MustParse("2013-01-01"), Until: civil.MustParse("2016-01-01")})
	}
	for seed := range uint64(chance.Some(200)) {
		check(seed, civil.Period{From: civil.MustParse("2014-02-01"), Until: civil.MustParse("2014-04-01")})
	}
	var all []string
	for _, reason := range []obligation.Reason{obligation.ConditionsMet, obligation.NoEventInTime, obligation.DeniedByOwnWord,
		obligation.FactDoesNotHold, obligation.ContestedFact, obligation.StraddlingDay, obligation.WithoutSource, obligation.ConditionalOnPosition} {
		all = append(all, reason.String())
	}
	met.check(t, chance.Some(10), all)
}

// Words and acts that do nearly the same: none may be left out on the days on
// which it alone makes the difference.
func TestTimelineOfNearlyAlike(t *testing.T) {
	day := func(n int) civil.Date { return civil.MustParse("2014-01-01").AddDays(n) }
	days := func(first, last int) *civil.Period { return &civil.Period{From: day(first), Until: day(last + 1)} }
	fji, ton, clearance := party.MustParseState("FJI"), party.MustParseState("TON"), assistance.Clearance
	read := party.Source{Title: "A source", Read: civil.MustParse("2015-01-01")}
	word := func(p obligation.FactCode, says party.Holds, at civil.Date, over *civil.Period) obligation.Determination {
		d := obligation.Determination{Fact: p, Subject: fji, Holds: says, At: at, Period: over, By: stateActor(fji), Source: read}
		if declaredFact(p).Category {
			d.Category = clearance
		}
		return d
	}
	supposed := func(over *civil.Period) obligation.Determination {
		return obligation.Determination{Fact: inPosition, Subject: fji, Category: clearance,
			Holds: party.HoldsNo, Period: over, Hypothetical: true}
	}
	act := func(stage assistance.Stage, by, to party.State, over *civil.Period) assistance.Record {
		return assistance.Record{Provider: stateActor(by), Recipient: stateActor(to), Subjects: []assistance.Subject{assistance.ClusterMunitions},
			Parts: []assistance.Part{{Category: clearance}},
			Steps: []assistance.Step{{Stage: stage, Period: *over, Source: read}}}
	}
	yes, no := party.HoldsYes, party.HoldsNo
	denied := word(inPosition, no, civil.Date{}, days(20, 60))
	tests := map[string]struct {
		words []obligation.Determination
		acts  []assistance.Record
	}{
		"a denial among supposed ones": {
			words: []obligation.Determination{supposed(days(1, 20)), word(inPosition, no, civil.Date{}, days(5, 10)), supposed(days(7, 30))}},
		"an act on the day of a later word": {
			words: []obligation.Determination{word(receives, no, day(0), nil), word(receives, yes, day(20), nil)},
			acts:  []assistance.Record{act(assistance.Committed, ton, fji, days(20, 20))}},
		"a vague act in a denial, and one that ends later": {
			words: []obligation.Determination{denied},
			acts:  []assistance.Record{act(assistance.Committed, fji, ton, days(10, 30)), act(assistance.Committed, fji, ton, days(25, 28))}},
		"a delivery that reaches into a denial, and one that begins later": {
			words: []obligation.Determination{denied},
			acts:  []assistance.Record{act(assistance.Delivered, fji, ton, days(10, 30)), act(assistance.Delivered, fji, ton, days(12, 15))}},
		"a period that ends on the day of a word": {
			words: []obligation.Determination{word(remnants, yes, day(10), nil),
				word(remnants, yes, civil.Date{}, days(5, 10)), word(remnants, yes, day(3), nil)}},
	}
	in := treatyOfOneFact(t)
	list, err := party.ParseStatusList([]byte(oneFactParties))
	if err != nil {
		t.Fatal(err)
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			r := obligation.RegisterDocument{ID: "alike", Title: "Nearly alike", Compiled: civil.MustParse("2015-01-01"),
				StatusLists: []party.StatusListDocument{list.Document()}, Determinations: test.words, Records: test.acts}
			for i := range r.Determinations {
				r.Determinations[i].ID = fmt.Sprint("word-", i)
			}
			for i := range r.Records {
				r.Records[i].ID = fmt.Sprint("act-", i)
			}
			q := obligation.Question{Instruments: []*obligation.Instrument{in}, On: day(0), Bearer: []party.State{fji}, Counterparty: []party.State{ton}}
			walk(t, parsed(t, r), q, civil.Period{From: day(-5), Until: day(90)})
		})
	}
}

// At either end of the calendar a day may have none before it or after it, and a
// look-back reaches less far.
func TestTimelineAtTheEndsOfTheCalendar(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	fji, ton := party.MustParseState("FJI"), party.MustParseState("TON")
	read := party.Source{Title: "A source", Read: civil.Latest()}
	list, err := party.ParseStatusList([]byte(oneFactParties))
	if err != nil {
		t.Fatal(err)
	}
	begins := civil.Period{From: civil.Earliest(), Until: civil.MustParse("1904-01-01")}
	ends := civil.Period{From: civil.MustParse("2199-09-01")}
	tests := []struct{ spoken, walked civil.Period }{
		{civil.Period{Until: civil.MustParse("1901-06-01")}, begins},
		{civil.Period{From: civil.Earliest(), Until: civil.MustParse("1901-06-01")}, begins},
		{civil.Period{From: civil.MustParse("2199-10-01")}, ends},
		{civil.Period{From: civil.MustParse("2199-10-01"), Until: civil.Latest()}, ends},
	}
	q := obligation.Question{Instruments: []*obligation.Instrument{treatyOfOneFact(t)}, On: civil.MustParse("2014-01-01"),
		Bearer: []party.State{fji}, Counterparty: []party.State{ton}}
	for _, test := range tests {
		for _, stage := range []assistance.Stage{assistance.Committed, assistance.Delivered} {
			t.Run(test.spoken.String()+" "+stage.String(), func(t *testing.T) {
				r := obligation.RegisterDocument{ID: "ends", Title: "Ends", Compiled: civil.Latest(), StatusLists: []party.StatusListDocument{list.Document()}}
				for _, p := range []obligation.FactCode{inPosition, becameRemnants} {
					r.Determinations = append(r.Determinations, obligation.Determination{ID: string(p), Fact: p, Subject: fji,
						Holds: party.HoldsNo, Period: &test.spoken, By: stateActor(fji), Source: read})
				}
				r.Records = []assistance.Record{{ID: "act", Provider: stateActor(fji), Recipient: stateActor(ton), Subjects: []assistance.Subject{assistance.ClusterMunitions},
					Parts: []assistance.Part{{Category: assistance.Clearance}},
					Steps: []assistance.Step{{Stage: stage, Period: test.spoken, Source: read}}}}
				walk(t, parsed(t, r), q, test.walked)
			})
		}
	}
}
