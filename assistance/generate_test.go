package assistance

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

// generator makes valid records of every shape, the same for the same seed.
type generator struct{ *rand.Rand }

func newGenerator(seed uint64) generator { return generator{rand.New(rand.NewPCG(seed, 7))} }

// pick returns one of the values.
func pick[T any](g generator, values []T) T { return values[g.IntN(len(values))] }

// often is true three times of four, seldom once.
func (g generator) often() bool  { return g.IntN(4) > 0 }
func (g generator) seldom() bool { return g.IntN(4) == 0 }

func (g generator) records(n int) []Record {
	records := make([]Record, n)
	for i := range records {
		records[i] = g.record(fmt.Sprintf("r%04d", i))
	}
	g.Shuffle(n, func(i, j int) { records[i], records[j] = records[j], records[i] })
	return records
}

func (g generator) record(id string) Record {
	r := Record{ID: id, Provider: g.actor(), Recipient: g.actor(), Subjects: []Subject{ClusterMunitions}, Steps: g.steps()}
	for sameActor(r.Provider, r.Recipient) {
		r.Recipient = g.actor()
	}
	switch g.IntN(8) {
	case 0:
		r.Subjects = []Subject{Mines}
	case 1, 2:
		r.Subjects = []Subject{MineAction}
	case 3:
		r.Subjects = pick(g, [][]Subject{{ClusterMunitionRemnants}, {Mines, ClusterMunitions}, {Disability}, {AntiPersonnelMines, OtherMines}})
	}
	r.Parts, r.Rest = g.parts()
	if stateOf(r.Provider).IsValid() && g.IntN(12) == 0 {
		r.Kind, r.Recipient = OwnResources, pick(g, []party.Actor{r.Provider, {}, {Kind: party.ActorOrganization, Name: "UNDP"}})
	} else if g.IntN(24) == 0 {
		r.Kind = PrintedTotal
	}
	if g.seldom() {
		r.Terms = pick(g, codelist.Values[Terms]())
		r.Things = []Thing{{Count: g.IntN(3), What: g.text()}}
	}
	if g.seldom() {
		r.Requester = g.actor()
		r.Beneficiary = g.text()
		r.Sector = g.text()
		r.Note = g.text() + "\n" + g.text()
	}
	for _, form := range codelist.Values[Form]() {
		if g.seldom() {
			r.Forms = append(r.Forms, form)
		}
	}
	for range g.IntN(3) {
		channel := Channel{Kind: pick(g, codelist.Values[ChannelKind]())}
		if g.seldom() {
			channel.Actor, channel.Note = g.actor(), g.text()
		}
		r.Channels = append(r.Channels, channel)
	}
	return r
}

func (g generator) actor() party.Actor {
	switch kind := pick(g, codelist.Values[party.ActorKind]()); kind {
	case party.ActorUnstated:
		return party.Actor{Kind: kind}
	case party.ActorOrganization, party.ActorFund, party.ActorArea, party.ActorGroup:
		return party.Actor{Kind: kind, Name: pick(g, []string{"European Union", "UNDP", "Global"})}
	}
	return stateActor(pick(g, []string{"AUT", "FRA", "LAO", "LBN", "NOR"}))
}

func (g generator) text() string {
	return pick(g, []string{"Clearance", `"Various" & <other>`, "ທຸ່ນລະເບີດ", "a\u00a0b", "€1.50 million"})
}

func (g generator) parts() (parts []Part, rest Rest) {
	divided, left := g.often(), hundred
	for range g.IntN(5) {
		if left < 100 {
			break
		}
		c := pick(g, Categories())
		if slices.ContainsFunc(parts, func(p Part) bool { return p.Category.Contains(c) || c.Contains(p.Category) }) {
			continue
		}
		part := Part{Category: c}
		if divided {
			unit := pick(g, []int{1, 100, 10000})
			units := min(unit*(1+g.IntN(max(left/unit-5, 1))), left-5)
			part.Percent, left = Percent{uint32(units)}, left-units
		}
		parts = append(parts, part)
	}
	switch {
	case len(parts) == 0 || !divided:
		return parts, pick(g, []Rest{0, 0, 0, RestOutside, RestUnsaid})
	case g.IntN(2) == 0:
		parts[0].Percent.units += uint32(left)
		return parts, 0
	}
	if d := (division{parts: parts, rest: RestRounding}); d.comesTo() {
		return parts, RestRounding
	}
	return parts, pick(g, []Rest{RestOutside, RestUnsaid})
}

func (g generator) steps() []Step {
	day := civil.MustParse("2009-01-01").AddDays(g.IntN(3000))
	stage := pick(g, Stages()[:Provided])
	var steps []Step
	for range 1 + g.IntN(4) {
		step := Step{Stage: stage, Source: g.source()}
		switch end := day.AddDays(1 + g.IntN(800)); g.IntN(8) {
		case 0:
			step.Period = civil.Period{}
		case 1:
			step.Period = civil.Period{From: day}
		case 2:
			step.Period = civil.Period{Until: end}
		case 3, 4:
			step.Period = civil.Period{From: day, Until: end}
		default:
			step.At = day
		}
		if g.IntN(12) == 0 {
			step.Foreseen = true // of which the source may be of any day
		} else {
			step.Source = since(step.Source, step.begins())
		}
		if g.seldom() {
			step.Known = step.Source.Known().AddDays(-g.IntN(2000))
		}
		for range g.IntN(4) {
			figure := g.figure()
			if figure.Source != nil && !step.Foreseen {
				source := since(*figure.Source, step.begins())
				figure.Source = &source
			}
			step.Figures = append(step.Figures, figure)
		}
		if n := len(step.Figures); n > 1 && g.seldom() && step.Figures[0].Sense != OpenAmount && step.Figures[n-1].Sense != OpenAmount {
			step.Figures[n-1].Replaces = step.Figures[0].Money()
		}
		steps = append(steps, step)
		day = day.AddDays(g.IntN(400))
		stage = pick(g, slices.DeleteFunc(slices.Clone(next[stage]), func(s Stage) bool { return s == TakenBack }))
		if len(steps) > 0 && g.IntN(12) == 0 {
			steps = append(steps, g.back(steps, day))
		}
	}
	return steps
}

// back makes a step that takes back what the last step has.
func (g generator) back(steps []Step, day civil.Date) Step {
	of := steps[len(steps)-1]
	back := Step{Stage: TakenBack, Of: of.Stage, At: day, Foreseen: of.Foreseen, Source: since(g.source(), day)}
	if of.Stage == TakenBack {
		back.Of = of.Of
	}
	if len(of.Figures) > 0 && of.Figures[0].Currency != 0 && g.often() {
		back.Figures = []Figure{{Amount: g.amount(), Currency: of.Figures[0].Currency}}
	}
	return back
}

func (g generator) figure() Figure {
	f := Figure{Amount: g.amount(), Currency: g.currency()}
	if g.seldom() {
		switch f.Sense = pick(g, codelist.Values[Sense]()); f.Sense {
		case Between:
			f.UpTo = Amount{f.Amount.units + g.Int64N(mostUnits+1-f.Amount.units)}
		case About:
			f.Nearest = g.amount()
		case OpenAmount:
			f = Figure{Sense: OpenAmount, Printed: "illegible", Currency: pick(g, []Currency{0, f.Currency})}
		}
	}
	if g.IntN(12) == 0 {
		f.Period = civil.Year(2009 + g.IntN(8))
	}
	if g.seldom() {
		f.Printed = g.text()
		f.Equivalent = Money{Amount: g.amount(), Currency: g.currency()}
	}
	if g.seldom() {
		source := g.source()
		f.Source = &source
	}
	return f
}

func (g generator) amount() Amount {
	return Amount{g.Int64N(pick(g, []int64{2, 1000000, mostUnits + 1}))}
}

func (g generator) currency() Currency {
	return MustParseCurrency(pick(g, []string{"EUR", "NOK", "USD"}))
}

func (g generator) source() party.Source {
	s := party.Source{Title: g.text(), Read: civil.MustParse("2026-03-01").AddDays(-g.IntN(1000))}
	if g.often() {
		s.Published = s.Read.AddDays(-g.IntN(5000))
	}
	if g.seldom() {
		s.Address, s.Place = "https://example.org/a?b=c&d", "table 2, row 7"
	}
	return s
}

// since moves the publication of a source to a day, if it is earlier: it tells only of
// what has come.
func since(s party.Source, day civil.Date) party.Source {
	if s.Known().Before(day) {
		s.Published = day
	}
	return s
}

func (g generator) query() Query {
	q := Query{}
	for range g.IntN(3) * g.IntN(2) {
		q.Providers = append(q.Providers, g.actor())
	}
	for range g.IntN(3) * g.IntN(2) {
		q.Recipients = append(q.Recipients, g.actor())
	}
	if g.IntN(8) == 0 {
		q.Terms = pick(g, codelist.Values[Terms]())
		q.Term = civil.Year(2009 + g.IntN(8))
	}
	if g.often() {
		q.Subjects = []Subject{pick(g, []Subject{ClusterMunitions, ClusterMunitions, ClusterMunitionRemnants, Mines})}
		if g.seldom() {
			q.Subjects = append(q.Subjects, pick(g, codelist.Values[Subject]()))
		}
	}
	if g.often() {
		for range 1 + g.IntN(3) {
			q.Categories = append(q.Categories, pick(g, Categories()))
		}
	}
	if g.often() {
		from := civil.MustParse("2009-01-01").AddDays(g.IntN(3000))
		q.Period = pick(g, []civil.Period{{From: from}, {Until: from}, {From: from, Until: from.AddDays(1 + g.IntN(2000))}})
	}
	if g.seldom() {
		q.Known = civil.MustParse("2012-01-01").AddDays(g.IntN(5000))
	}
	if g.seldom() {
		q.Stages = []Stage{pick(g, Stages()), pick(g, Stages())}
	}
	return q
}

func stateActor(code string) party.Actor {
	return party.Actor{Kind: party.ActorState, State: party.MustParseState(code)}
}
