package obligation_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// dice makes small registers, instruments and questions, the same ones from the
// same seed. Days and States come from short lists, so that they meet often.
type dice struct {
	*rand.Rand
	states     []party.State
	days       []civil.Date
	predicates []obligation.FactCode
	categories []assistance.Category
}

// newDice throws for a few States: a party from the first day, one that has
// withdrawn, two that came late, one that stays outside, and one that may be
// any.
func newDice(seed uint64) *dice {
	d := &dice{Rand: rand.New(rand.NewPCG(seed, 6))}
	all := party.States()
	for _, code := range []string{"NOR", "LTU", "VUT", "USA"} {
		d.states = append(d.states, party.MustParseState(code))
	}
	d.states = append(d.states, all[d.IntN(len(all))])
	d.Shuffle(len(d.states), func(i, j int) { d.states[i], d.states[j] = d.states[j], d.states[i] })
	d.states = d.states[:3+d.IntN(2)]
	slices.SortFunc(d.states, party.State.Compare)
	d.states = slices.Compact(d.states)
	for _, day := range []string{"2010-08-01", "2012-02-29", "2014-01-01", "2019-02-28", "2025-03-06", "2026-02-02"} {
		d.days = append(d.days, civil.MustParse(day))
	}
	d.predicates, d.categories = facts, someCategories
	if d.one(2) {
		d.narrow()
	}
	return d
}

// narrow leaves a few predicates and categories that bear on each other, and
// sometimes two States and two days, so that what is said of them meets.
func (d *dice) narrow() {
	d.predicates = pick(d, [][]obligation.FactCode{
		{inPosition, gives},
		{inPosition, gives},
		{inPosition, offers},
		{inPosition},
		{becameRemnants, remnants},
		{becameRemnants, remnants, suspectedRemnants, contaminated},
		{remnants, contaminated},
		{becameRemnants},
		{remnants},
		{seeks, receives, gives},
		{pick(d, d.predicates), pick(d, d.predicates), agreedProgramme},
	})
	d.categories = pick(d, [][]assistance.Category{
		{assistance.VictimAssistance, assistance.MedicalCare},
		{assistance.Clearance, pick(d, d.categories)},
	})
	if d.one(2) {
		d.states = d.states[:2]
		d.days = d.twoDays()
	}
}

// twoDays are two days of the list, or one with another close to it or some years
// later.
func (d *dice) twoDays() []civil.Date {
	first, second := pick(d, d.days), pick(d, d.days)
	switch d.IntN(3) {
	case 0:
		second = first.AddDays(d.IntN(4))
	case 1:
		second, _ = first.AddMonths(12 * (1 + d.IntN(5)))
	}
	return []civil.Date{first, second}
}

func (d *dice) one(in int) bool { return d.IntN(in) == 0 }

func pick[T any](d *dice, from []T) T { return from[d.IntN(len(from))] }

func (d *dice) state() party.State { return pick(d, d.states) }

// otherThan is a State that is not s.
func (d *dice) otherThan(s party.State) party.State {
	for {
		if other := d.state(); other != s {
			return other
		}
	}
}

// day is one of the days of the list, the one before or after, or any.
func (d *dice) day() civil.Date {
	if d.one(6) {
		return civil.MustParse("2009-01-01").AddDays(d.IntN(6600))
	}
	return pick(d, d.days).AddDays(d.IntN(3) - 1)
}

func (d *dice) inOrder() (first, second civil.Date) {
	first, second = d.day(), d.day()
	if second.Before(first) {
		first, second = second, first
	}
	return first, second
}

func (d *dice) period() civil.Period {
	from, last := d.inOrder()
	if d.one(8) {
		last = from
	}
	p := civil.Period{From: from, Until: last.AddDays(1)}
	if d.one(5) {
		p.Until = civil.Date{}
	}
	if d.one(8) {
		p.From = civil.Date{}
	}
	return p
}

func (d *dice) holds() party.Holds {
	return pick(d, []party.Holds{party.HoldsYes, party.HoldsYes, party.HoldsNo, party.HoldsNo, party.HoldsDisputed})
}

func (d *dice) source() party.Source {
	published, read := d.inOrder()
	s := party.Source{Title: "A source", Read: read}
	if d.one(2) {
		s.Published = published
	}
	return s
}

// since moves the day of a source to another, if it is earlier: it tells of no act or state
// that was yet to come.
func since(s party.Source, day civil.Date) party.Source {
	switch {
	case !s.Known().Before(day):
	case s.Published.IsZero():
		s.Read = day
	default:
		s.Published = day
		if s.Read.Before(day) {
			s.Read = day
		}
	}
	return s
}

// known is a day of its own on which a thing became known, no later than that of its
// source, or none.
func (d *dice) known(from party.Source) civil.Date {
	if !d.one(3) {
		return civil.Date{}
	}
	if day := d.day(); day.Before(from.Known()) {
		return day
	}
	return from.Known()
}

// someCategories are those of norms, with kinds of them, and with what goes with
// assistance and is none.
var someCategories = []assistance.Category{assistance.Clearance, assistance.VictimAssistance, assistance.MedicalCare, assistance.Rehabilitation,
	assistance.Emergency, assistance.Recovery, assistance.TrustFund, assistance.StockpileDestruction,
	assistance.NeedsAssessment, assistance.Marking, assistance.UserStateAssistance, assistance.PlanningTime,
	assistance.StrikeInformation, assistance.EntryAndExit, assistance.Equipment}

// someSubjects are those of records: of the Convention, also of it, and not of it.
var someSubjects = [][]assistance.Subject{
	conventionSubjects, {assistance.ClusterMunitionRemnants},
	{assistance.MineAction}, {assistance.Mines, assistance.ClusterMunitions},
	{assistance.Mines}, {assistance.AntiPersonnelMines, assistance.ExplosiveRemnants},
}

func (d *dice) category() assistance.Category { return pick(d, d.categories) }

func (d *dice) actor() party.Actor {
	switch d.IntN(8) {
	case 0:
		return party.Actor{Kind: party.ActorOrganization, Name: "An organization"}
	case 1:
		return party.Actor{Kind: party.ActorFund, Name: "A fund"}
	}
	return stateActor(d.state())
}

// compiled is a day after all that is thrown was read.
var compiled = civil.MustParse("2040-01-01")

// register throws a register. The items of one kind have ids in random order.
func (d *dice) register() obligation.RegisterDocument {
	r := obligation.RegisterDocument{ID: "random", Title: "Thrown", Compiled: compiled}
	most := 16
	if len(d.predicates) <= 3 {
		most = 6 // more of so few would always disagree
	}
	for i := range d.IntN(most) {
		r.Determinations = append(r.Determinations, d.determination(i, r.Determinations))
	}
	for i := range d.IntN(4) {
		if l, ok := d.list(i); ok {
			r.Lists = append(r.Lists, l)
		}
	}
	for i := range d.IntN(7) {
		r.Records = append(r.Records, d.record(i))
	}
	for i := range d.IntN(4) {
		r.Programmes = append(r.Programmes, d.programme(i))
	}
	for i := range d.IntN(3) {
		r.Restrictions = append(r.Restrictions, assistance.Restriction{ID: d.id("restriction", i), By: d.state(),
			Direction: assistance.DirectionBoth, What: "A licence", Subjects: slices.Clone(conventionSubjects), Source: d.source()})
		report := assistance.Report{ID: d.id("report", i), State: d.state(), Item: "7(1)(n)", Kind: assistance.Annual, Source: d.source()}
		report.Known = d.known(report.Source)
		r.Reports = append(r.Reports, report)
		bearer, source := d.state(), d.source()
		r.Appraisals = append(r.Appraisals, obligation.Appraisal{ID: d.id("appraisal", i), Instrument: "ccm", Norm: "ccm-6-3-restrictions",
			Bearer: bearer, By: d.actor(), Words: "It was said", Known: d.known(source), Source: source})
	}
	return r
}

func (d *dice) id(kind string, i int) string { return fmt.Sprintf("%s/%02d-%d", kind, d.IntN(100), i) }

func (d *dice) determination(i int, before []obligation.Determination) obligation.Determination {
	if len(before) > 0 && d.one(6) {
		return d.replacement(i, pick(d, before))
	}
	n := obligation.Determination{ID: d.id("determination", i), Subject: d.state()}
	n.Fact = pick(d, d.predicates)
	if declaredFact(n.Fact).Object {
		n.Object = d.otherThan(n.Subject)
	}
	if declaredFact(n.Fact).Category && !d.one(3) {
		n.Category = d.category()
	}
	return d.said(n)
}

func (d *dice) replacement(i int, of obligation.Determination) obligation.Determination {
	n := d.said(obligation.Determination{ID: d.id("determination", i), Fact: of.Fact, Subject: of.Subject, Object: of.Object,
		Category: of.Category, Replaces: of.ID})
	switch { // a sourced word is replaced by its own author only
	case of.Hypothetical:
		n.Hypothetical, n.Foreseen, n.By, n.Source = true, false, party.Actor{}, party.Source{}
	case !n.Hypothetical:
		n.By = of.By
		if n.Foreseen && !of.Foreseen { // what has come is replaced by no plan
			n.Foreseen = false
			n = d.told(n)
		}
	}
	return n
}

// said adds what is said of a fact, of which days, and by whom.
func (d *dice) said(n obligation.Determination) obligation.Determination {
	n.Holds = d.holds()
	switch {
	case (declaredFact(n.Fact).Kind == obligation.Event) && n.Holds != party.HoldsNo:
		earliest, latest := d.inOrder()
		if d.one(2) {
			latest = earliest
		}
		n.Event = &obligation.EventSpan{Earliest: earliest, Latest: latest}
	case (declaredFact(n.Fact).Kind == obligation.Event) || d.one(2):
		p := d.period()
		n.Period = &p
	default:
		n.At = d.day()
	}
	if d.one(8) {
		n.Hypothetical = true
		if d.one(3) {
			n.Known = d.day()
		}
		return n
	}
	n.By, n.Foreseen = d.actor(), d.one(10)
	n = d.told(n)
	if d.one(2) || (n.Fact == inPosition || n.Fact == offers) && !d.one(4) {
		n.By = stateActor(n.Subject)
	}
	if n.Fact == usedOrAbandoned && n.By.Kind == party.ActorUnstated {
		n.By = stateActor(n.Subject) // use has a named determiner
	}
	return n
}

// offersAndDenials throws offers of a State and words of its own that it is in no position,
// within days of each other, in every order.
func (d *dice) offersAndDenials(of party.State) []obligation.Determination {
	near := func() civil.Date { return d.days[0].AddDays(d.IntN(4) - 1) }
	category := func(n *obligation.Determination) {
		if !d.one(3) {
			n.Category = d.category()
		}
	}
	var all []obligation.Determination
	for i := range 1 + d.IntN(3) {
		n := d.said(obligation.Determination{ID: d.id("offer", i), Fact: offers, Subject: of})
		category(&n)
		n.Holds, n.Event, n.Period = party.HoldsYes, nil, nil
		switch first := near(); d.IntN(8) {
		case 0:
			n.Holds, n.Period = party.HoldsNo, &civil.Period{From: first.AddDays(-1), Until: first.AddDays(1 + d.IntN(4))}
		case 1:
			n.Holds = party.HoldsDisputed
			fallthrough
		case 2, 3, 4:
			n.Event = &obligation.EventSpan{Earliest: first, Latest: first.AddDays(d.IntN(4))}
		default:
			n.Event = &obligation.EventSpan{Earliest: first, Latest: first}
		}
		all = append(all, d.toldAnew(n))
	}
	for i := range d.IntN(3) {
		n := d.said(obligation.Determination{ID: d.id("denial", i), Fact: inPosition, Subject: of})
		category(&n)
		n.At, n.Period = civil.Date{}, nil
		if !d.one(5) {
			n.Holds = party.HoldsNo
		}
		if first := near(); d.one(3) {
			n.Period = &civil.Period{From: first, Until: first.AddDays(1 + d.IntN(3))}
			if d.one(2) {
				n.Period.Until = civil.Date{}
			}
		} else {
			n.At = first
		}
		all = append(all, d.toldAnew(n))
	}
	return all
}

// toldAnew gives a determination of other days another source.
func (d *dice) toldAnew(n obligation.Determination) obligation.Determination {
	switch {
	case n.Hypothetical:
		return n
	case d.one(2): // as soon as it can be told
		n.Source = since(party.Source{Title: "A source", Published: begins(n), Read: begins(n)}, begins(n))
		n.Known = civil.Date{}
		return n
	}
	return d.told(n)
}

// told adds a source, which tells of no day that was yet to come unless it is foreseen.
func (d *dice) told(n obligation.Determination) obligation.Determination {
	n.Source = d.source()
	if !n.Foreseen {
		n.Source = since(n.Source, begins(n))
	}
	n.Known = d.known(n.Source)
	return n
}

// begins is the first day of which a determination speaks, zero if there is none.
func begins(n obligation.Determination) civil.Date {
	switch {
	case n.Period != nil:
		return n.Period.From
	case n.Event != nil:
		return n.Event.Earliest
	}
	return n.At
}

// list throws a list of States on a fact of which lists speak, if there is one among those
// that are thrown.
func (d *dice) list(i int) (obligation.ListStatement, bool) {
	var of []obligation.FactCode
	for _, fact := range d.predicates {
		if isOfOneState(declaredFact(fact)) && fact.Instrument() == "ccm" {
			of = append(of, fact)
		}
	}
	if len(of) == 0 {
		return obligation.ListStatement{}, false
	}
	l := obligation.ListStatement{ID: d.id("list", i), Fact: pick(d, of), Holds: d.holds(), At: d.day(), Words: "these are the States", By: d.actor(),
		Group: pick(d, []obligation.StateGroup{obligation.StatesParties, obligation.Ratified, obligation.AllStates, obligation.TheseStates})}
	l.Source = since(d.source(), l.At)
	l.Known = d.known(l.Source)
	if l.Group == obligation.TheseStates {
		l.Of = slices.Clone(d.states)
	}
	rest := shuffled(d, d.states)
	if l.Everyone = l.Holds != party.HoldsDisputed && d.one(5); !l.Everyone {
		l.Named, rest = rest[:1+d.IntN(len(rest)-1)], rest[1:]
		rest = slices.DeleteFunc(slices.Clone(rest), func(s party.State) bool { return slices.Contains(l.Named, s) })
	}
	if len(rest) > 0 && d.one(3) {
		l.Unclear = rest[:1]
	}
	if l.Everyone || l.Holds != party.HoldsYes {
		return l, true
	}
	l.Completeness = pick(d, []obligation.Completeness{obligation.TotalList, obligation.TotalList, obligation.OpenList, obligation.PartList})
	if l.Completeness == obligation.TotalList && d.one(2) {
		l.Count = len(l.Named)
	}
	for _, fact := range of {
		if fact != l.Fact && l.CanClose() && d.one(2) && !slices.Contains(l.Covers, fact) {
			l.Covers = append(l.Covers, fact)
		}
	}
	return l, true
}

func (d *dice) record(i int) assistance.Record {
	r := assistance.Record{ID: d.id("record", i), Provider: d.actor(), Recipient: d.actor(), Subjects: []assistance.Subject{assistance.ClusterMunitions}}
	for r.Provider == r.Recipient {
		r.Recipient = d.actor()
	}
	if d.one(4) {
		r.Requester = d.actor()
	}
	if d.one(3) {
		r.Subjects = slices.Clone(pick(d, someSubjects))
	}
	for range d.IntN(4) {
		p := assistance.Part{Category: d.category()}
		nested := func(q assistance.Part) bool {
			return q.Category.Contains(p.Category) || p.Category.Contains(q.Category)
		}
		if !slices.ContainsFunc(r.Parts, nested) {
			r.Parts = append(r.Parts, p)
		}
	}
	if d.one(2) {
		divide(r.Parts)
	}
	r.Steps = d.steps()
	return r
}

// percents are those of one, two or three parts.
var percents = [][]string{{"100"}, {"60", "40"}, {"50", "30", "20"}}

// divide gives each of up to three parts a percent.
func divide(parts []assistance.Part) {
	for i := range parts {
		parts[i].Percent = codelist.MustParse[assistance.Percent](percents[len(parts)-1][i])
	}
}

// steps throws a history: something that is opened and then delivered, or a few
// stages that may follow each other.
func (d *dice) steps() []assistance.Step {
	var steps []assistance.Step
	at := civil.MustParse("2010-01-01")
	for range 1 + d.IntN(4) {
		stage := pick(d, assistance.Stages())
		if d.one(2) {
			stage = pick(d, []assistance.Stage{assistance.Requested, assistance.Committed, assistance.Delivered})
		}
		if stage == assistance.TakenBack || len(steps) > 0 && !steps[len(steps)-1].Stage.MayPrecede(stage) {
			continue
		}
		s := d.step(stage, at)
		if s.At.After(at) {
			at = s.At
		}
		if s.Period.From.After(at) {
			at = s.Period.From
		}
		for range d.IntN(3) {
			figure := d.figure()
			if !s.Foreseen && figure.Source != nil {
				source := since(*figure.Source, begun(s))
				figure.Source = &source
			}
			s.Figures = append(s.Figures, figure)
		}
		steps = append(steps, s)
	}
	if len(steps) == 0 {
		return d.steps()
	}
	return steps
}

// step throws a step that is not over before a day: of one day, or at some time
// in a period, which may be open at either end, or without any date.
func (d *dice) step(stage assistance.Stage, notBefore civil.Date) assistance.Step {
	s := assistance.Step{Stage: stage, Source: d.source(), Foreseen: d.one(10)}
	day := d.day()
	if day.Before(notBefore) {
		day = notBefore
	}
	switch d.IntN(12) {
	case 0: // not dated
	case 1:
		s.Period.From = day
	case 2:
		s.Period.Until = day.AddDays(1)
	case 3:
		s.Period = civil.Day(day)
	case 4, 5:
		last := d.day()
		if last.Before(day) {
			last = day.AddDays(d.IntN(800))
		}
		s.Period = civil.Period{From: day, Until: last.AddDays(1)}
	case 6:
		s.Period = civil.Year(day.Year())
		if s.Period.From.Before(notBefore) {
			s.Period.From = notBefore
		}
	default:
		s.At = day
	}
	if !s.Foreseen {
		s.Source = since(s.Source, begun(s))
	}
	s.Known = d.known(s.Source)
	return s
}

// begun is the first day on which a step may lie, zero if there is none.
func begun(s assistance.Step) civil.Date {
	when, _ := s.When()
	return when.From
}

func (d *dice) figure() assistance.Figure {
	f := assistance.Figure{Amount: assistance.MustParseAmount(fmt.Sprintf("%d.%d", d.IntN(1000), 1+d.IntN(9))),
		Currency: assistance.MustParseCurrency(pick(d, []string{"EUR", "USD"}))}
	if d.one(3) {
		source := d.source()
		f.Source = &source
	}
	return f
}

func (d *dice) programme(i int) assistance.Programme {
	p := assistance.Programme{ID: d.id("programme", i), Title: "A programme", Kind: assistance.Agreement, Source: d.source(), Foreseen: d.one(8)}
	if d.one(3) {
		p.Kind = assistance.Coalition
	}
	if d.one(3) {
		p.Subjects = []assistance.Subject{pick(d, []assistance.Subject{assistance.ClusterMunitions, assistance.MineAction, assistance.Mines})}
	}
	first := d.state()
	p.Parties = []party.Actor{stateActor(first), stateActor(d.otherThan(first))}
	if d.one(4) {
		p.Parties[1] = party.Actor{Kind: party.ActorOrganization, Name: "An organization"}
	}
	if !d.one(3) {
		p.Period = d.period()
	}
	if !d.one(3) {
		p.Agreed = d.day()
	}
	if !p.Foreseen {
		p.Source = since(since(p.Source, p.Agreed), p.Period.From)
	}
	p.Known = d.known(p.Source)
	return p
}

// statusList throws a list of an instrument: signatories, parties early and
// late, withdrawals with the conflict known and unknown, a succession.
func (d *dice) statusList(instrument string) party.StatusListDocument {
	rule := party.EntryIntoForceRule{Cite: "17", Instruments: 30, Deposited: civil.MustParse("2010-02-16"), InForce: civil.MustParse("2010-08-01"), Delay: party.Delay{Count: 6, Unit: party.MonthBeginnings}}
	l := party.StatusListDocument{ID: "status-" + instrument, Instrument: instrument, Title: "Status", CompleteAsOf: civil.MustParse("2026-02-01"),
		EntryRule: rule, WithdrawalRule: party.WithdrawalRule{Cite: "20(3)", Delay: party.Delay{Count: 6, Unit: party.Months}, ProlongedBy: party.ByArmedConflict}}
	l.Sources = []party.Source{since(d.source(), l.CompleteAsOf)}
	for _, s := range d.states {
		if d.one(6) {
			continue
		}
		p := party.Participation{State: s, Name: s.Name(), Sources: []party.Source{d.source()}}
		if d.one(2) {
			p.Signature = civil.MustParse("2008-12-03")
		}
		if !d.one(5) {
			p.Terms = []party.Term{d.term(rule)}
			p.Sources[0] = since(p.Sources[0], p.Terms[0].Deposit)
		}
		p.Sources[0] = since(p.Sources[0], p.Signature)
		l.Participations = append(l.Participations, p)
	}
	return l
}

func (d *dice) term(rule party.EntryIntoForceRule) party.Term {
	deposit := civil.MustParse("2009-06-01")
	if d.one(2) {
		deposit = civil.MustParse("2010-03-01").AddDays(d.IntN(1500))
	}
	t := party.Term{Consent: party.Ratification, Deposit: deposit}
	if d.one(8) {
		t.Consent = party.Succession
		return t
	}
	if d.one(2) {
		inForce, _ := rule.DateFor(deposit)
		w := &party.Withdrawal{Received: inForce.AddDays(1 + d.IntN(2000)), Source: d.source()}
		w.Source = since(w.Source, w.Received)
		expiry, _ := w.Received.AddMonths(6)
		for range d.IntN(3) {
			c := party.Conflict{Holds: d.holds(), Source: d.source()}
			switch {
			case c.Holds == party.HoldsNo:
				c.Source = since(c.Source, expiry)
			case d.one(2):
				c.Ended = expiry.AddDays(d.IntN(600))
				c.Source = since(c.Source, c.Ended)
			case c.Holds == party.HoldsYes && d.one(2):
				c.At = expiry.AddDays(d.IntN(600) - 100)
				c.Source = since(c.Source, c.At)
			}
			w.Conflict = append(w.Conflict, c)
		}
		t.Withdrawal = w
	}
	return t
}

// instrument throws an instrument with a few norms, roles and readings.
func (d *dice) instrument() *obligation.Instrument {
	for {
		in := obligation.InstrumentDocument{ID: "ccm", Name: "A thrown instrument", Short: "T", Source: d.source(),
			Paragraphs: []obligation.Paragraph{{Cite: "1", Text: "shall"}}, Subjects: convention.Subjects, Facts: declared, Categories: convention.Categories}
		for i := range 1 + d.IntN(3) {
			reading := obligation.Reading{ID: fmt.Sprintf("reading-%d", i), Question: label.Texts{English: "Which?"}}
			for j := range 2 + d.IntN(2) {
				reading.Choices = append(reading.Choices, obligation.Choice{ID: fmt.Sprintf("choice-%d", j), Meaning: label.Texts{English: "This"}, Carry: i == 0 && j == 0})
			}
			in.Readings = append(in.Readings, reading)
		}
		for i := range d.IntN(4) {
			role := obligation.RoleDefinition{Role: codelist.MustParse[party.Role](fmt.Sprintf("role-%d", i)), Meaning: label.Texts{English: "One who does"},
				TakesCategory: d.one(2), Qualification: d.one(3)}
			role.When = d.condition(&in, 2, []obligation.Who{obligation.Holder})
			in.Roles = append(in.Roles, role)
		}
		for i := range 3 {
			n := obligation.Norm{ID: fmt.Sprintf("norm-%d", i), Cite: "1", Title: label.Texts{English: "Do"}, Modality: obligation.Duty, Words: []string{"shall"},
				Bearer: obligation.BearingEach, Act: "Do it.",
				Toward: obligation.Toward{Each: obligation.FacingState, Beneficiary: obligation.BeneficiaryNamed}}
			places := []obligation.Who{obligation.Bearer, obligation.Counterparty}
			if d.one(3) {
				n.Toward.Each, places = obligation.FacingNone, places[:1]
			}
			if i == 0 {
				n.Means = []obligation.Means{{Means: "fund", Act: "Pay.", Words: []string{"shall"}}, {Means: "agreement", Act: "Agree.", Words: []string{"shall"}}}
				n.Elects, n.Survives = true, []obligation.Survival{obligation.SurvivesInability}
				n.Clocks = []obligation.Clock{{Words: "shall", Delay: party.Delay{Count: 180, Unit: party.Days}, From: obligation.FromEntryIntoForce}}
			}
			n.When = d.condition(&in, 3, places)
			n.Evidence = d.evidence(&in, len(places) == 2)
			in.Norms = append(in.Norms, n)
		}
		d.bearOn(&in)
		if built, err := obligation.NewInstrument(in); err == nil {
			return built
		} // else a norm has too many facts: throw again
	}
}

// evidence throws which records, reports, programmes and restrictions bear on a
// norm, of pairs or of one.
func (d *dice) evidence(in *obligation.InstrumentDocument, pairs bool) *obligation.Evidence {
	e := &obligation.Evidence{}
	sides, who, between := []obligation.Side{obligation.SideBearer, obligation.SideAny}, obligation.Bearer, obligation.BetweenBearer
	if pairs {
		sides = append(sides, obligation.SideCounterparty)
		who, between = pick(d, []obligation.Who{obligation.Bearer, obligation.Counterparty}), pick(d, []obligation.Between{obligation.BetweenPair, obligation.BetweenBearer})
	}
	for range 1 + d.IntN(2) {
		r := obligation.RecordEvidence{Provider: pick(d, sides), Recipient: pick(d, sides)}
		if d.one(2) {
			r.Categories = []assistance.Category{d.category()}
		}
		if d.one(3) {
			r.Stages = []assistance.Stage{pick(d, assistance.Stages())}
		}
		if d.one(4) {
			reading := pick(d, in.Readings)
			r.Under = &obligation.Under{Reading: reading.ID, Choice: pick(d, reading.Choices).ID}
		}
		e.Records = append(e.Records, r)
	}
	if d.one(2) {
		e.Reports = &obligation.ReportEvidence{By: who, Item: "7(1)(n)"}
	}
	if d.one(2) {
		e.Programmes = &obligation.ProgrammeEvidence{Between: between}
	}
	if d.one(2) {
		e.Restrictions = &obligation.RestrictionEvidence{By: who}
	}
	return e
}

// bearOn lets the evidence of some norms bear on them through another one.
func (d *dice) bearOn(in *obligation.InstrumentDocument) {
	for i := range in.Norms {
		records := in.Norms[i].Evidence.Records
		other := &in.Norms[d.IntN(len(in.Norms))]
		if other == &in.Norms[i] || !other.Pairs() || d.one(3) {
			continue
		}
		for j := range records {
			records[j].Provider, records[j].Recipient, records[j].BearsOn = obligation.SideBearer, obligation.SideAny, other.ID
		}
	}
}

// condition throws a condition that names the roles and readings so far.
func (d *dice) condition(in *obligation.InstrumentDocument, depth int, places []obligation.Who) obligation.Condition {
	if depth > 0 && !d.one(4) {
		switch d.IntN(6) {
		case 0:
			part := d.condition(in, depth-1, places)
			return obligation.Condition{Kind: obligation.Not, Condition: &part}
		case 1:
			reading := pick(d, in.Readings)
			c := obligation.Condition{Kind: obligation.UnderChoice, Reading: reading.ID}
			for _, choice := range reading.Choices {
				under := obligation.ConditionChoice{Choice: choice.ID}
				if !d.one(4) {
					part := d.condition(in, depth-1, places)
					under.Condition = &part
				}
				c.Choices = append(c.Choices, under)
			}
			return c
		default:
			c := obligation.Condition{Kind: pick(d, []obligation.ConditionKind{obligation.All, obligation.Any})}
			for range 1 + d.IntN(3) {
				c.Conditions = append(c.Conditions, d.condition(in, depth-1, places))
			}
			return c
		}
	}
	return d.leaf(in, places)
}

func (d *dice) leaf(in *obligation.InstrumentDocument, places []obligation.Who) obligation.Condition {
	c := obligation.Condition{Who: pick(d, places)}
	switch d.IntN(6) {
	case 0:
		c.Kind = obligation.IsParty
	case 1:
		if len(in.Roles) == 0 {
			c.Kind = obligation.IsParty
			break
		}
		role := pick(d, in.Roles)
		c.Kind, c.Role = obligation.HoldsRole, role.Role
		if role.TakesCategory && d.one(2) {
			c.Category = d.category()
		}
	case 2:
		c.Kind, c.Fact = obligation.HadEvent, becameRemnants
		c.After = pick(d, []obligation.Threshold{obligation.InForceOfInstrument, obligation.InForceForState, obligation.FromInForceForState})
		c.WhileParty = d.one(2)
	default:
		d.fact(&c, places)
	}
	return c
}

func (d *dice) fact(c *obligation.Condition, places []obligation.Who) {
	c.Kind = obligation.HoldsFact
	for c.Fact = pick(d, d.predicates); declaredFact(c.Fact).Kind == obligation.Event; {
		c.Fact = pick(d, facts)
	}
	if declaredFact(c.Fact).Category && d.one(2) {
		c.Category = d.category()
	}
	if declaredFact(c.Fact).Object && len(places) == 2 && !d.one(4) {
		c.Object = obligation.Bearer + obligation.Counterparty - c.Who
	}
	records := c.Fact == gives || c.Fact == receives || c.Fact == seeks
	switch d.IntN(6) {
	case 0:
		if !declaredFact(c.Fact).Mutual {
			c.Evidence = obligation.OwnWord
			if c.Fact == inPosition && d.one(2) {
				c.Offers, c.WithinYears = offers, 1+d.IntN(5)
			}
			return
		}
	case 1:
		c.Evidence = obligation.AnyEvidence
	}
	if !records {
		return
	}
	if d.one(3) {
		c.Evidence = obligation.RecordsOnly
		if d.one(2) {
			c.WithinYears = 1 + d.IntN(5)
		}
	}
	if d.one(4) {
		c.Stages = []assistance.Stage{assistance.Committed, assistance.Requested}
	}
}

// question throws a question about an instrument, of the States of the dice.
func (d *dice) question(in *obligation.Instrument) obligation.Question {
	q := obligation.Question{Instruments: []*obligation.Instrument{in}, On: d.day(), Bearer: d.states, Counterparty: d.states}
	if d.one(2) {
		q.Known = d.day()
	}
	for _, reading := range in.Document().Readings {
		if d.one(2) {
			q.Readings = append(q.Readings, obligation.ChosenReading{Instrument: in.ID(), Reading: reading.ID, Choice: pick(d, reading.Choices).ID})
		}
	}
	return q
}

// parsed reads a register back from its JSON, so that it has passed every rule.
func parsed(t testing.TB, r obligation.RegisterDocument) *obligation.Register {
	t.Helper()
	data, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	reg, err := obligation.ParseRegister(data)
	if err != nil {
		t.Fatalf("%v\n%s", err, data)
	}
	return reg
}
