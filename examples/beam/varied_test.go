package main

import (
	"fmt"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

// actorEntries lists a body of Lebanon and one of Norway, each under two names, and an
// organization that is no State's.
func actorEntries() []party.ActorEntry {
	source := party.Source{Title: "A source, made up", Read: civil.MustParse("2026-01-10")}
	return []party.ActorEntry{
		{ID: "emac", Kind: party.ActorOrganization, Names: []string{"Example Centre", "EMAC"}, BodyOf: party.MustParseState("LBN"), Source: source},
		{ID: "fund", Kind: party.ActorFund, Names: []string{"Example Fund", "EF"}, BodyOf: party.MustParseState("NOR"), Source: source},
		{ID: "aid", Kind: party.ActorOrganization, Names: []string{"Aid", "AID International"}},
	}
}

// registerOf writes a register that lists actors and nothing else.
func registerOf(t *testing.T, actors []party.ActorEntry) string {
	t.Helper()
	text, err := schema.Encode(obligation.RegisterDocument{ID: "actors", Title: "Actors, made up", Compiled: civil.MustParse("2026-01-10"), Actors: actors})
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// variedRecords returns records that together have whatever one can say by itself.
func (g generator) variedRecords(n int) (records []assistance.Record) {
	for len(records) < n {
		r := g.varied(fmt.Sprintf("varied/%06d", len(records)))
		if _, err := assistance.NewLedger([]assistance.Record{r}); err == nil { // else some rule forbids it
			records = append(records, r)
		}
	}
	return records
}

// relatedRecords returns such records, of which many have to do with others of them.
func (g generator) relatedRecords(n int) []assistance.Record {
	records := g.variedRecords(n)
	for i := range records {
		r := &records[i]
		r.Relations = nil
		if i == 0 || g.IntN(2) == 0 {
			continue
		}
		before := records[g.IntN(i)]
		kind := pick(g, []assistance.RelationKind{assistance.SameAs, assistance.PartOf, assistance.PassedOnFrom})
		if r.Kind == assistance.PrintedTotal {
			kind = assistance.TotalOf
		}
		if kind == assistance.SameAs && before.Kind != assistance.PrintedTotal {
			id := r.ID
			*r = before // and another source prints another amount
			r.ID, r.Relations = id, nil
			r.Steps = slices.Clone(r.Steps)
			for j := range r.Steps {
				if g.seldom() {
					r.Steps[j].Figures = nil
				}
			}
		}
		related := *r
		related.Relations = []assistance.Relation{{Kind: kind, Record: before.ID}}
		if _, err := assistance.NewLedger(append(slices.Clone(records[:i]), related)); err == nil {
			*r = related
		}
	}
	return records
}

// varied returns a record that may break a rule.
func (g generator) varied(id string) assistance.Record {
	r := g.record(id)
	r.Provider, r.Recipient = g.anyActor(r.Provider), g.anyActor(r.Recipient)
	r.From, r.To = nil, nil
	if r.Provider.Kind == party.ActorGroup {
		r.From = g.anyGroup()
	}
	if r.Recipient.Kind == party.ActorGroup {
		r.To = g.anyGroup()
	}
	switch g.IntN(10) {
	case 0:
		r.Kind, r.Recipient, r.To = assistance.OwnResources, party.Actor{}, nil
	case 1:
		r.Kind = assistance.OwnResources
	case 2:
		r.Kind = assistance.PrintedTotal
	case 3, 4:
		kind := pick(g, []assistance.RelationKind{assistance.SameAs, assistance.PartOf, assistance.PassedOnFrom})
		r.Relations = []assistance.Relation{{Kind: kind, Record: "elsewhere/" + id}}
	}
	r.Terms = pick(g, []assistance.Terms{0, 0, assistance.Grant, assistance.Loan})
	if len(r.Parts) > 0 && g.seldom() {
		r.Rest = pick(g, []assistance.Rest{assistance.RestOutside, assistance.RestUnsaid})
		if r.Parts[0].Percent != (assistance.Percent{}) {
			r.Parts[0].Percent = codelist.MustParse[assistance.Percent]("12.5")
		}
	}
	for i := range r.Steps {
		s := &r.Steps[i]
		s.Foreseen = g.seldom()
		for j := range s.Figures {
			g.vary(&r, s, j)
		}
	}
	if g.seldom() {
		r.Steps = append(r.Steps, g.takenBack(r.Steps))
	}
	return r
}

// anyActor returns a State or another actor, listed or not.
func (g generator) anyActor(actor party.Actor) party.Actor {
	if g.IntN(3) > 0 {
		return actor
	}
	return pick(g, []party.Actor{
		{Kind: party.ActorOrganization, Name: "EMAC"}, {Kind: party.ActorOrganization, Name: "Example Centre"}, {Kind: party.ActorFund, Name: "EF"},
		{Kind: party.ActorOrganization, Name: "Example Fund"}, {Kind: party.ActorOrganization, Name: "Aid"}, {Kind: party.ActorOrganization, Name: "AID International"},
		{Kind: party.ActorOrganization, Name: "Unlisted"}, {Kind: party.ActorArea, Name: "An area"}, {Kind: party.ActorState, State: party.MustParseState("LBN")},
		{Kind: party.ActorState, State: party.MustParseState("NOR")},
	})
}

// anyGroup returns up to three actors, perhaps one of them under two names, or nil.
func (g generator) anyGroup() *assistance.Group {
	if g.seldom() {
		return nil
	}
	group := assistance.Group{Others: g.seldom(), Each: g.seldom()}
	for range 1 + g.IntN(3) {
		group.Members = append(group.Members, g.anyActor(party.Actor{Kind: party.ActorState, State: party.MustParseState(pick(g, []string{"LAO", "LBN", "NOR"}))}))
	}
	return &group
}

// vary makes a figure say more than an amount: a bound, a correction of the one before it, a
// fiscal year, or a split.
func (g generator) vary(r *assistance.Record, s *assistance.Step, figure int) {
	f := &s.Figures[figure]
	switch g.IntN(12) {
	case 0:
		f.Sense = assistance.AtLeast
	case 1:
		f.Sense = assistance.AtMost
	case 2:
		f.Sense = assistance.About
	case 3:
		f.Amount, f.Sense = assistance.Amount{}, assistance.OpenAmount
	case 4:
		if figure > 0 {
			f.Currency = s.Figures[figure-1].Currency
			f.Replaces = s.Figures[figure-1].Money()
		}
	case 5:
		year := 2009 + g.IntN(8)
		f.Period = civil.Period{From: civil.MustParse(fmt.Sprintf("%d-04-01", year)), Until: civil.MustParse(fmt.Sprintf("%d-04-01", year+1))}
	case 6, 7, 8:
		f.Amount, f.Split = assistance.MustParseAmount("100"), g.split(r)
	}
}

// split divides 100 by what a record names.
func (g generator) split(r *assistance.Record) *assistance.Split {
	s := assistance.Split{Rest: pick(g, []assistance.Rest{0, assistance.RestOutside, assistance.RestUnsaid})}
	add := func(row assistance.SplitRow) {
		row.Amount = assistance.MustParseAmount(pick(g, []string{"0", "10", "25.5"}))
		s.Rows = append(s.Rows, row)
	}
	switch {
	case r.To != nil && r.From != nil && g.seldom():
		add(assistance.SplitRow{From: r.From.Members[0], To: r.To.Members[0]})
	case r.To != nil:
		for _, member := range r.To.Members {
			add(assistance.SplitRow{To: member})
		}
	case r.From != nil:
		for _, member := range r.From.Members[1:] {
			add(assistance.SplitRow{From: member})
		}
	default:
		for _, part := range r.Parts {
			add(assistance.SplitRow{Category: part.Category})
		}
	}
	return &s
}

// takenBack returns a step that takes back some of what the steps before it have, or all.
func (g generator) takenBack(steps []assistance.Step) assistance.Step {
	last := steps[len(steps)-1]
	back := assistance.Step{Stage: assistance.TakenBack, Of: last.Stage, At: last.At, Period: last.Period, Source: last.Source, Foreseen: last.Foreseen}
	if g.IntN(2) == 0 {
		back.Figures = []assistance.Figure{g.figure()}
	}
	return back
}
