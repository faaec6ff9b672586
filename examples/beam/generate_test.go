package main

import (
	"fmt"
	"math/rand/v2"
	"strconv"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

// generator makes valid records, the same for the same seed.
type generator struct{ *rand.Rand }

func newGenerator(seed uint64) generator { return generator{rand.New(rand.NewPCG(seed, 11))} }

func pick[T any](g generator, values []T) T { return values[g.IntN(len(values))] }

func (g generator) seldom() bool { return g.IntN(4) == 0 }

func (g generator) records(n int) []assistance.Record {
	records := make([]assistance.Record, n)
	for i := range records {
		records[i] = g.record(fmt.Sprintf("generated/%06d", i))
	}
	return records
}

func (g generator) record(id string) assistance.Record {
	r := assistance.Record{
		ID:        id,
		Provider:  g.actor("NOR", "FRA", "JPN"),
		Recipient: g.actor("LAO", "LBN", "MDA"),
		Subjects: pick(g, [][]assistance.Subject{{assistance.ClusterMunitions}, {assistance.ClusterMunitionRemnants}, {assistance.MineAction},
			{assistance.ClusterMunitions, assistance.Mines}, {assistance.Mines}}),
		Parts: g.parts(),
		Steps: g.steps(),
	}
	if r.Provider.Kind == party.ActorGroup && g.seldom() {
		r.From = g.group("NOR", "FRA", "JPN")
	}
	if r.Recipient.Kind == party.ActorGroup && g.seldom() {
		r.To = g.group("LAO", "LBN", "MDA")
	}
	return r
}

// group returns two of the States, perhaps with others.
func (g generator) group(states ...string) *assistance.Group {
	others := assistance.Group{Others: g.seldom()}
	for _, i := range g.Perm(len(states))[:2] {
		others.Members = append(others.Members, party.Actor{Kind: party.ActorState, State: party.MustParseState(states[i])})
	}
	return &others
}

// actor returns one of the States or another actor; the zero State is no actor
// of kind state.
func (g generator) actor(states ...string) party.Actor {
	switch g.IntN(6) {
	case 0:
		return party.Actor{Kind: party.ActorUnstated}
	case 1:
		return party.Actor{Kind: party.ActorGroup, Name: pick(g, []string{"Various", `"A" & <B>`, "ລາວ"})}
	}
	return party.Actor{Kind: party.ActorState, State: party.MustParseState(pick(g, states))}
}

// parts returns up to three categories, none above another, with percents or
// without.
func (g generator) parts() []assistance.Part {
	var parts []assistance.Part
	for _, choice := range [][]assistance.Category{
		{assistance.Clearance}, {assistance.VictimAssistance, assistance.MedicalCare, assistance.Rehabilitation},
		{assistance.PracticalMeasures, assistance.RiskReductionEducation},
	} {
		if g.seldom() {
			continue
		}
		part := assistance.Part{Category: pick(g, choice)}
		parts = append(parts, part)
	}
	if n := len(parts); n > 0 && g.IntN(2) == 0 {
		for i, percent := range [][]string{{"100"}, {"60", "40"}, {"50", "30", "20"}}[n-1] {
			parts[i].Percent = codelist.MustParse[assistance.Percent](percent)
		}
	}
	return parts
}

// steps returns steps on days, within a year, across years, with open ends and
// without a date; some are pledges made again, which lose their lower bounds.
func (g generator) steps() []assistance.Step {
	day := civil.MustParse("2009-01-01").AddDays(g.IntN(3000))
	stage := pick(g, []assistance.Stage{assistance.Pledged, assistance.Delivered, assistance.Provided})
	var steps []assistance.Step
	for range 1 + g.IntN(3) {
		step := assistance.Step{Stage: stage, Source: party.Source{Title: "A table", Read: civil.MustParse("2026-03-01")}}
		switch g.IntN(40) {
		case 0:
			step.Period = civil.Period{} // all time
		case 1:
			step.Period = civil.Period{From: day}
		case 2:
			step.Period = civil.Period{Until: day.AddDays(1)}
		case 3, 4, 5, 6, 7, 8, 9, 10:
			step.Period = civil.Period{From: day, Until: day.AddDays(1 + g.IntN(800))}
		default:
			step.At = day
		}
		for range g.IntN(4) {
			step.Figures = append(step.Figures, g.figure())
		}
		steps = append(steps, step)
		day = day.AddDays(g.IntN(400))
	}
	return steps
}

func (g generator) figure() assistance.Figure {
	units := g.Int64N(pick(g, []int64{10, 1_000_000, 99_999_999_999_999}))
	return assistance.Figure{
		Amount:   assistance.MustParseAmount(strconv.FormatInt(units, 10) + pick(g, []string{"", ".5", ".0001"})),
		Currency: assistance.MustParseCurrency(pick(g, []string{"EUR", "NOK", "USD"})),
	}
}
