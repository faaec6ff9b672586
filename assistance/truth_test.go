package assistance

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// cell is where money of an act truly is.
type cell struct {
	from, to party.Actor
	category Category
	year     int
	amount   int64
}

// act is an act of the hidden world, with the cells of its money.
type act struct {
	cells []cell
	next  []*cell // where the money of each cell went on to; nil: nowhere
}

// world is a generator of acts and of true records of them.
type world struct {
	generator
	records []Record
	acts    []act
	exactly bool // all is said exactly
	actors  *party.Actors
}

const worldYear = 2012

func (w *world) source(year int) party.Source {
	return party.Source{Title: "A source, made up", Published: civil.MustParse(fmt.Sprintf("%d-06-01", year)), Read: civil.MustParse("2026-01-10")}
}

// hidden is never named by a question, as nothing is said of the others of a group.
var hidden = organization("Hidden")

func organization(name string) party.Actor {
	return party.Actor{Kind: party.ActorOrganization, Name: name}
}

// body is wholly Lebanon's own.
var body = organization("Centre of Lebanon")

// otherNames are those by which records call some actors, too.
var otherNames = map[party.Actor]party.Actor{
	organization("UNDP"):   organization("U.N. Development Programme"),
	body:                   {Kind: party.ActorFund, Name: "CoL"},
	organization("A fund"): {Kind: party.ActorFund, Name: "The Fund"},
}

// worldActors knows the names of the actors of all worlds.
func worldActors(t testing.TB) *party.Actors {
	t.Helper()
	var entries []party.ActorEntry
	for actor, other := range otherNames {
		e := party.ActorEntry{ID: fmt.Sprintf("n%d", len(entries)), Kind: actor.Kind, Names: []string{actor.Name, other.Name}, Source: party.Source{Title: "A source, made up", Read: civil.MustParse("2026-01-10")}}
		if actor == body {
			e.BodyOf = party.MustParseState("LBN")
		}
		entries = append(entries, e)
	}
	actors, err := party.NewActors(entries...)
	if err != nil {
		t.Fatal(err)
	}
	return actors
}

// renamed calls some actors of a record by another of their names.
func (w *world) renamed(r Record) Record {
	r = r.clone()
	names := make(map[party.Actor]party.Actor)
	for _, actor := range []party.Actor{organization("UNDP"), body, organization("A fund")} {
		names[actor] = actor
		if w.seldom() {
			names[actor] = otherNames[actor]
		}
	}
	rename := func(actor *party.Actor) {
		if other, named := names[*actor]; named {
			*actor = other
		}
	}
	rename(&r.Provider)
	rename(&r.Recipient)
	for _, group := range []*Group{r.From, r.To} {
		if group != nil {
			for i := range group.Members {
				rename(&group.Members[i])
			}
		}
	}
	for i := range r.Steps {
		for j := range r.Steps[i].Figures {
			if s := r.Steps[i].Figures[j].Split; s != nil {
				for k := range s.Rows {
					rename(&s.Rows[k].From)
					rename(&s.Rows[k].To)
				}
			}
		}
	}
	return r
}

// money makes figures that are true of an amount.
func (w *world) money(amount int64) []Figure {
	usd := MustParseCurrency("USD")
	exact := Figure{Amount: Amount{amount}, Currency: usd}
	if w.exactly {
		return []Figure{exact}
	}
	var figures []Figure
	for range 1 + w.IntN(3) {
		f := exact
		switch w.IntN(8) {
		case 0:
			f.Sense, f.Amount = AtLeast, Amount{w.Int64N(amount + 1)}
		case 1:
			f.Sense, f.Amount = AtMost, Amount{amount + w.Int64N(1000)}
		case 2:
			f.Sense, f.Amount, f.UpTo = Between, Amount{w.Int64N(amount + 1)}, Amount{amount + w.Int64N(1000)}
		case 3:
			nearest := int64(1 + w.IntN(500))
			f.Sense, f.Nearest = About, Amount{nearest}
			f.Amount = Amount{max(amount-nearest/2+w.Int64N(nearest/2*2+1), 0)}
		case 4:
			wrong := exact
			wrong.Amount = Amount{amount + 1 + w.Int64N(1000)}
			f.Replaces = wrong.Money()
			later := w.source(2025)
			f.Source = &later
			if slices.ContainsFunc(figures, func(f Figure) bool { return f.Money() == wrong.Money() }) {
				continue
			}
			figures = append(figures, wrong)
		}
		figures = append(figures, f)
	}
	return figures
}

// stepOf makes a step of some money of a year.
func (w *world) stepOf(stage Stage, year int, amount int64) Step {
	s := Step{Stage: stage, Period: civil.Year(year), Source: w.source(year + 1), Figures: w.money(amount)}
	if !w.exactly && w.seldom() {
		s.Period = pick(w.generator, []civil.Period{{}, {From: s.Period.From}, {From: s.Period.From.AddDays(-200), Until: s.Period.Until}, {From: s.Period.From, Until: s.Period.Until.AddDays(300)}})
		if s.Period.From.Before(civil.MustParse("2011-01-01")) {
			s.Period.From = civil.Date{}
		}
	}
	if w.seldom() {
		f := Figure{Amount: Amount{amount}, Currency: MustParseCurrency("USD"), Period: civil.Period{From: s.Period.From, Until: civil.Year(year).Until.AddDays(90)}}
		s.Figures = append(s.Figures, f)
	}
	return s
}

func (w *world) id() string { return fmt.Sprintf("r%04d", w.IntN(3)*1000+len(w.records)) }

// sum returns the sums of cells by a key.
func sumBy[K comparable](cells []cell, key func(cell) K) (keys []K, sums map[K]int64) {
	sums = make(map[K]int64)
	for _, c := range cells {
		if _, met := sums[key(c)]; !met {
			keys = append(keys, key(c))
		}
		sums[key(c)] += c.amount
	}
	return keys, sums
}

// print makes a true record of cells.
func (w *world) print(cells []cell) Record {
	r := Record{ID: w.id(), Subjects: []Subject{ClusterMunitions}}
	froms, _ := sumBy(cells, func(c cell) party.Actor { return c.from })
	tos, _ := sumBy(cells, func(c cell) party.Actor { return c.to })
	group := func(members []party.Actor) (party.Actor, *Group) {
		if len(members) == 1 && (w.exactly || w.often()) {
			return members[0], nil
		}
		g := &Group{Members: slices.DeleteFunc(slices.Clone(members), func(a party.Actor) bool { return a == hidden })}
		if len(g.Members) == 0 {
			return hidden, nil
		}
		if g.Others = len(g.Members) < len(members) || !w.exactly && w.seldom(); g.Others {
		} else if !w.exactly && w.seldom() { // one that had nothing
			if more := organization("Nobody's"); !slices.Contains(g.Members, more) {
				g.Members = append(g.Members, more)
			}
		}
		return party.Actor{Kind: party.ActorGroup, Name: "Several"}, g
	}
	r.Provider, r.From = group(froms)
	r.Recipient, r.To = group(tos)
	categories, amounts := sumBy(cells, func(c cell) Category { return c.category })
	var all int64
	for _, c := range categories {
		r.Parts = append(r.Parts, Part{Category: c})
		all += amounts[c]
	}
	byYear, years := sumBy(cells, func(c cell) int { return c.year })
	slices.Sort(byYear)
	if !w.exactly && len(r.Parts) > 1 && w.seldom() {
		r.Parts, r.Rest = r.Parts[:1], RestUnsaid
	}
	if len(byYear) == 1 && r.Rest == 0 && w.often() && len(categories) > 1 && all > 0 { // percents, where they are whole
		parts, whole := slices.Clone(r.Parts), true
		var sum uint32
		for i, p := range parts {
			units := amounts[p.Category] * hundred
			whole = whole && units%all == 0 && units > 0
			parts[i].Percent = Percent{uint32(units / all)}
			sum += parts[i].Percent.units
		}
		if whole && sum == hundred {
			r.Parts = parts
		}
	}
	for _, year := range byYear {
		s := w.stepOf(Delivered, year, years[year])
		for i := range s.Figures {
			if f := &s.Figures[i]; f.Sense == 0 && f.Amount.units == years[year] && (w.exactly || w.often()) {
				f.Split = w.split(&r, cells, year)
			}
		}
		r.Steps = append(r.Steps, s)
		if !w.exactly && w.seldom() { // once more, by a source that does not say the stage
			again := s
			again.Stage, again.Figures = Provided, []Figure{{Amount: Amount{years[year]}, Currency: MustParseCurrency("USD")}}
			if year == byYear[len(byYear)-1] {
				r.Steps = append(r.Steps, again)
			}
		}
	}
	if !w.exactly {
		w.Shuffle(len(r.Parts), func(i, j int) { r.Parts[i], r.Parts[j] = r.Parts[j], r.Parts[i] })
	}
	return r
}

// split makes a true split of the money of a year: in full by every place, or of some.
func (w *world) split(r *Record, cells []cell, year int) *Split {
	places := uint8(1 + w.IntN(7))
	if w.exactly {
		places = splitCategory
		if r.From != nil {
			places |= splitFrom
		}
		if r.To != nil {
			places |= splitTo
		}
	}
	if r.From == nil {
		places &^= splitFrom
	}
	if r.To == nil {
		places &^= splitTo
	}
	if places == 0 {
		return nil
	}
	var of []cell
	for _, c := range cells {
		if c.year == year {
			of = append(of, c)
		}
	}
	key := func(c cell) (row SplitRow) {
		if places&splitCategory != 0 {
			row.Category = c.category
		}
		if places&splitFrom != 0 {
			row.From = c.from
		}
		if places&splitTo != 0 {
			row.To = c.to
		}
		return row
	}
	keys, sums := sumBy(of, key)
	s := &Split{}
	complete := true
	for _, row := range keys {
		row.Amount = Amount{sums[row]}
		if !(r.From.has(row.From) && r.To.has(row.To) && (row.Category == 0 || slices.ContainsFunc(r.Parts, func(p Part) bool { return p.Category == row.Category }))) || !w.exactly && w.seldom() {
			complete = false
			continue
		}
		s.Rows = append(s.Rows, row)
	}
	if len(s.Rows) == 0 {
		return nil
	}
	if !complete && (allHaveRows(r, s) || w.seldom()) {
		s.Rest = RestUnsaid
	}
	return s
}

func (w *world) cells(from, to []party.Actor) (cells []cell) {
	for range 1 + w.IntN(4) {
		cells = append(cells, cell{pick(w.generator, from), pick(w.generator, to), pick(w.generator, []Category{Clearance, Marking, RiskReductionEducation}), worldYear + w.IntN(2), 1 + w.Int64N(1000)})
	}
	return cells
}

func relate(r Record, kind RelationKind, to Record) Record {
	r.Relations = append(r.Relations, Relation{kind, to.ID})
	return r
}

// add adds an act with true records of it.
func (w *world) add() {
	states, recipients := []party.Actor{stateActor("NOR"), stateActor("FRA")}, []party.Actor{stateActor("LAO"), stateActor("LBN"), organization("UNDP")}
	if w.seldom() {
		states, recipients = []party.Actor{stateActor("NOR"), stateActor("LBN")}, []party.Actor{stateActor("LAO"), body, organization("UNDP")}
	}
	if !w.exactly && w.seldom() {
		recipients[1] = hidden
	}
	if w.seldom() {
		states = []party.Actor{stateActor("NOR"), organization("A fund")}
	}
	one := act{cells: w.cells(states[:1+w.IntN(2)], recipients[:1+w.IntN(3)])}
	put := func(r Record) Record { w.records = append(w.records, w.renamed(r)); return r }
	kinds := 10
	if w.exactly { // of the others not all is sure
		kinds = 7
	}
	switch w.IntN(kinds) {
	case 0: // a State's own
		to := pick(w.generator, []party.Actor{stateActor("LBN"), body})
		for i := range one.cells {
			one.cells[i].from, one.cells[i].to = stateActor("LBN"), to
		}
		r := w.print(one.cells)
		r.Kind, r.Provider, r.Recipient, r.From, r.To = OwnResources, stateActor("LBN"), party.Actor{}, nil, nil
		if to == body {
			r.Kind, r.Recipient = pick(w.generator, []RecordKind{0, OwnResources}), body
		}
		for i := range r.Steps {
			for j := range r.Steps[i].Figures {
				r.Steps[i].Figures[j].Split = nil
			}
		}
		put(r)
	case 1: // printed again
		r := put(w.print(one.cells))
		for range 1 + w.IntN(2) {
			put(relate(w.print(one.cells), SameAs, r))
		}
	case 2: // with parts
		r := put(w.print(one.cells))
		for _, c := range one.cells {
			if w.seldom() {
				continue
			}
			put(relate(w.print([]cell{c}), PartOf, r))
		}
	case 3: // passed on by UNDP
		var on []cell
		one.next = make([]*cell, len(one.cells))
		for i := range one.cells {
			c := &one.cells[i]
			c.to = organization("UNDP")
			if w.often() {
				hop := *c
				hop.from, hop.to = c.to, pick(w.generator, []party.Actor{stateActor("LAO"), stateActor("LBN")})
				hop.year += w.IntN(2)
				on = append(on, hop)
				one.next[i] = &hop
			}
		}
		r := put(w.print(one.cells))
		if len(on) > 0 {
			put(relate(w.print(on), PassedOnFrom, r))
		}
	case 4: // with a total
		r := put(w.print(one.cells))
		var all int64
		for _, c := range one.cells {
			all += c.amount
		}
		total := Record{ID: w.id(), Kind: PrintedTotal, Provider: party.Actor{Kind: party.ActorUnstated}, Recipient: party.Actor{Kind: party.ActorUnstated}, Subjects: r.Subjects, Parts: slices.Clone(r.Parts[:1]),
			Steps: []Step{{Stage: Delivered, Period: periodOf("2012-01-01", "2016-01-01"), Source: w.source(2017), Figures: []Figure{{Amount: Amount{all}, Currency: MustParseCurrency("USD")}}}}}
		total.Parts[0].Percent = Percent{}
		total.Rest = 0
		put(relate(total, TotalOf, r))
	case 5: // returned in part or in full
		one.cells = one.cells[:1]
		r := w.print(one.cells)
		back := 1 + w.Int64N(one.cells[0].amount)
		step := Step{Stage: TakenBack, Of: Delivered, At: civil.MustParse("2018-01-01"), Source: w.source(2018)}
		step.Figures = w.money(back)
		if back == one.cells[0].amount && w.often() {
			step.Figures = nil
		}
		r.Steps = append(r.Steps, step)
		one.cells[0].amount -= back
		put(r)
	case 6: // returned in part, which only the whole says
		if w.exactly {
			one.cells = one.cells[:1]
		}
		r := w.print(one.cells)
		var parts []Record
		for _, c := range one.cells {
			if w.often() {
				parts = append(parts, relate(w.print([]cell{c}), PartOf, r))
			}
		}
		var back int64
		for i := range one.cells {
			some := w.Int64N(one.cells[i].amount + 1)
			one.cells[i].amount -= some
			back += some
		}
		if back > 0 {
			r.Steps = append(r.Steps, Step{Stage: TakenBack, Of: Delivered, At: civil.MustParse("2018-01-01"), Source: w.source(2018), Figures: w.money(back)})
		}
		put(r)
		for _, part := range parts {
			part.ID = w.id()
			put(part)
		}
	case 7: // two acts that have some money in common
		shared := w.cells(states[:1], recipients[:1])[:1]
		other := w.cells(states[:1+w.IntN(2)], recipients[:1+w.IntN(3)])
		first, second := put(w.print(slices.Concat(one.cells, shared))), put(w.print(slices.Concat(other, shared)))
		put(relate(relate(w.print(shared), PartOf, first), PartOf, second))
		one.cells = slices.Concat(one.cells, other, shared)
	case 8: // no amounts but in a total of a year
		var rows []Record
		for _, c := range one.cells {
			more := c
			more.year, more.amount = worldYear+w.IntN(3), 1+w.Int64N(1000)
			r := w.print([]cell{c, more})
			one.cells = append(one.cells, more)
			for i := range r.Steps {
				if w.often() {
					r.Steps[i].Figures = nil
				}
			}
			rows = append(rows, put(r))
		}
		year := worldYear + w.IntN(2)
		var all int64
		for _, c := range one.cells {
			if c.year == year {
				all += c.amount
			}
		}
		if all > 0 {
			total := rows[0].clone()
			total.ID, total.Kind, total.Provider, total.Recipient, total.From, total.To = w.id(), PrintedTotal, party.Actor{Kind: party.ActorUnstated}, party.Actor{Kind: party.ActorUnstated}, nil, nil
			total.Steps = []Step{{Stage: Delivered, Period: civil.Year(year), Source: w.source(2017), Figures: []Figure{{Amount: Amount{all}, Currency: MustParseCurrency("USD")}}}}
			for _, row := range rows {
				total = relate(total, TotalOf, row)
			}
			put(total)
		}
	case 9: // copies and parts of a record that is not at hand
		missing := Record{ID: fmt.Sprintf("missing%d", len(w.acts))}
		for range 1 + w.IntN(3) {
			put(relate(w.print(one.cells), SameAs, missing))
		}
		for _, c := range one.cells {
			if w.seldom() {
				put(relate(w.print([]cell{c}), PartOf, missing))
			}
		}
	}
	w.acts = append(w.acts, one)
}

// truth is the money that is asked for, on each line of a giver. Of money passed on it is
// that of the first hop asked for.
func (w *world) truth(q Query) map[Giver]int64 {
	asks := func(c *cell) bool {
		return c != nil && (len(q.Providers) == 0 || slices.Contains(q.Providers, c.from)) && (len(q.Recipients) == 0 || slices.Contains(q.Recipients, c.to)) &&
			(len(q.Categories) == 0 || slices.Contains(q.Categories, c.category)) && civil.Year(c.year).Within(q.Period)
	}
	sums := make(map[Giver]int64)
	for _, one := range w.acts {
		for i := range one.cells {
			c := &one.cells[i]
			if !asks(c) {
				if one.next == nil || !asks(one.next[i]) {
					continue
				}
				c = one.next[i]
			}
			switch {
			case c.from == stateActor("LBN") && (c.to == c.from || c.to == body):
				sums[Own] += c.amount
			case c.from.Kind == party.ActorState:
				sums[States] += c.amount
			default:
				sums[Others] += c.amount
			}
		}
	}
	return sums
}

func (w *world) question() (q Query) {
	some := func(of []party.Actor) (asked []party.Actor) {
		for _, actor := range of {
			if w.IntN(2) == 0 {
				asked = append(asked, actor)
			}
		}
		return asked
	}
	if w.IntN(2) == 0 {
		q.Providers = some([]party.Actor{stateActor("NOR"), stateActor("FRA"), stateActor("LBN"), organization("A fund"), organization("UNDP"), body})
	}
	if w.IntN(2) == 0 {
		q.Recipients = some([]party.Actor{stateActor("LAO"), stateActor("LBN"), organization("UNDP"), body})
	}
	for _, c := range []Category{Clearance, Marking, RiskReductionEducation} {
		if w.seldom() {
			q.Categories = append(q.Categories, c)
		}
	}
	q.Period = pick(w.generator, []civil.Period{{}, {}, civil.Year(worldYear), civil.Year(worldYear + 1), periodOf("2012-01-01", "2014-01-01"), {Until: civil.MustParse("2013-01-01")}})
	return q
}

func newWorld(g generator, actors *party.Actors, exactly bool) *world {
	w := &world{generator: g, actors: actors, exactly: exactly}
	for range 1 + w.IntN(3) {
		w.add()
	}
	return w
}

// delivered returns the totals of what is delivered, by giver. Where some of it is printed
// without an amount, nobody knows how much it is.
func delivered(totals []Total) map[Giver]Range {
	ends := make(map[Giver]Range)
	for _, total := range totals {
		if total.Stage == Delivered {
			end := ends[total.Giver]
			end.Low, _ = end.Low.Plus(total.Low)
			end.High, _ = end.High.Plus(total.High)
			ends[total.Giver] = end
		}
	}
	return ends
}

// TestTruth makes worlds of which all money is known, prints true records of them, and
// holds every answer to the truth.
func TestTruth(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	t.Parallel()
	g, actors := newGenerator(90), worldActors(t)
	exact, vague := 0, 0
	for i := range chance.Some(1500) {
		w := newWorld(g, actors, i%3 == 0)
		l, err := NewLedger(w.records)
		if err != nil {
			t.Fatalf("world %d: %v%s", i, err, written(w.records))
		}
		l = l.WithActors(actors)
		for n := range 6 {
			q := w.question()
			if n == 0 {
				q = Query{}
			}
			truths, totals := w.truth(q), delivered(l.Totals(q))
			for giver := States; giver <= Own; giver++ {
				truth, found := Sum{low: uint64(truths[giver])}, totals[giver]
				if found.Low.Compare(truth) > 0 || truth.Compare(found.High) > 0 {
					t.Fatalf("world %d, %+v: %s: %s is not in %s..%s; %s", i, q, giver, truth, found.Low, found.High, written(w.records))
				}
				if w.exactly && n == 0 && !found.IsExact() {
					t.Fatalf("world %d: %s: all is said exactly, and %s is found; %s", i, giver, found, written(w.records))
				}
				if found.IsExact() {
					exact++
				} else {
					vague++
				}
			}
			w.hold(t, l, q)
		}
	}
	if exact < chance.Some(5000) || vague < chance.Some(3000) {
		t.Errorf("only %d exact totals, and %d others", exact, vague)
	}
}

// The tables of a [Yearly] have the totals of the ledger, also of records of several
// actors and of those that have to do with one another.
func TestYearlyAgainstLedger(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	t.Parallel()
	g, actors := newGenerator(91), worldActors(t)
	compared := 0
	for range 400 {
		w := newWorld(g, actors, false)
		l := newLedger(t, w.records).WithActors(actors)
		var counterparties []party.State
		var others []party.Actor
		norway, lebanon := party.MustParseState("NOR"), party.MustParseState("LBN")
		for _, code := range []string{"NOR", "FRA", "LAO", "LBN", "VUT"} {
			if g.IntN(2) == 0 {
				counterparties = append(counterparties, party.MustParseState(code))
			}
		}
		known := pick(g, []civil.Date{{}, {}, civil.MustParse("2014-01-01"), civil.MustParse("2020-01-01")})
		q := YearlyQuery{States: []party.State{norway, lebanon}, First: worldYear - 1, Last: worldYear + 3}
		categories := w.question().Categories
		q.Rows = [][]Selection{
			{{Provider: Itself, Recipient: Counterparty, Categories: categories}}, {{Provider: Counterparty, Recipient: Itself, Categories: categories}},
			{{Provider: Itself, Categories: categories}}, {{Recipient: Itself, Categories: categories}}, {{Provider: Itself, Recipient: Itself, Categories: categories}},
		}
		table := tableOf(t, l.Yearly(known, counterparties), q)
		for _, state := range q.States {
			self := []party.Actor{stateActor(state.String())}
			others = others[:0]
			for _, c := range counterparties {
				if c != state {
					others = append(others, stateActor(c.String()))
				}
			}
			if len(others) == 0 { // a query that names nobody would ask for everybody
				others = append(others, stateActor("VUT"))
			}
			for row, between := range [][2][]party.Actor{{self, others}, {others, self}, {self, nil}, {nil, self}, {self, self}} {
				for year := q.First; year <= q.Last; year++ {
					want := l.Totals(Query{Providers: between[0], Recipients: between[1], Categories: categories, Period: civil.Year(year), Known: known})
					if got := table[yearPlace{row, state, year}]; !slices.Equal(want, got) {
						t.Fatalf("row %d of %s in %d, counterparties %v, of %v: -ledger +table: %s%s", row, state, year, counterparties, categories, cmp.Diff(want, got), written(w.records))
					}
					compared += len(want)
				}
			}
		}
	}
	if compared < 2000 {
		t.Errorf("only %d totals", compared)
	}
}

func written(records []Record) (text string) {
	for _, r := range records {
		data, err := r.MarshalJSON()
		text += fmt.Sprintf("\n%s%v", data, err)
	}
	return text
}

// hold holds the answer to a question to what is true of every answer.
func (w *world) hold(t *testing.T, l *Ledger, q Query) {
	t.Helper()
	totals := l.Totals(q)
	if got := newLedger(t, w.otherwise()).WithActors(w.actors).Totals(q); !slices.Equal(totals, got) {
		t.Fatalf("%+v in another order: %s%s", q, cmp.Diff(totals, got), written(w.records))
	}
	cut := w.IntN(len(w.records) + 1)
	pieces, err := newLedger(t, w.records[:cut]).WithActors(w.actors).Join(newLedger(t, w.records[cut:]))
	if err != nil {
		t.Fatal(err)
	}
	if got := pieces.Totals(q); !slices.Equal(totals, got) {
		t.Fatalf("%+v in pieces: %s", q, cmp.Diff(totals, got))
	}
	var most Sum
	for _, r := range w.records {
		for _, s := range r.Steps {
			if s.Stage == Delivered && r.Kind != PrintedTotal {
				if len(s.Figures) == 0 {
					most = OpenEnd()
				}
				for _, amount := range s.Amounts(q.Known) {
					most, _ = most.Plus(amount.High)
				}
			}
		}
	}
	with := delivered(totals)
	for giver, found := range with {
		if found.High.Compare(most) > 0 {
			t.Fatalf("%+v: %s: %s, and %s is printed in all", q, giver, found, most)
		}
	}
	records := slices.Clone(w.records)
	for i := range records {
		if records[i].Relations != nil && records[i].Kind != PrintedTotal {
			records[i].Relations = nil
			break
		}
	}
	without := delivered(newLedger(t, records).WithActors(w.actors).Totals(q))
	for giver, found := range with {
		if found.High.Compare(without[giver].High) > 0 {
			t.Fatalf("%+v: %s: %s, and %s without a relation; %s", q, giver, found, without[giver], written(w.records))
		}
	}
}

// otherwise returns the same records in another order of all that has none.
func (w *world) otherwise() []Record {
	records := make([]Record, len(w.records))
	for i := range w.records {
		records[i] = w.records[i].clone()
		r := &records[i]
		w.Shuffle(len(r.Relations), func(i, j int) { r.Relations[i], r.Relations[j] = r.Relations[j], r.Relations[i] })
		w.Shuffle(len(r.Parts), func(i, j int) { r.Parts[i], r.Parts[j] = r.Parts[j], r.Parts[i] })
		for _, group := range []*Group{r.From, r.To} {
			if group != nil {
				w.Shuffle(len(group.Members), func(i, j int) { group.Members[i], group.Members[j] = group.Members[j], group.Members[i] })
			}
		}
		for j := range r.Steps {
			figures := r.Steps[j].Figures
			if !slices.ContainsFunc(figures, func(f Figure) bool { return f.Replaces.Currency != 0 }) {
				w.Shuffle(len(figures), func(i, j int) { figures[i], figures[j] = figures[j], figures[i] })
			}
			for k := range figures {
				if s := figures[k].Split; s != nil {
					w.Shuffle(len(s.Rows), func(i, j int) { s.Rows[i], s.Rows[j] = s.Rows[j], s.Rows[i] })
				}
			}
		}
	}
	w.Shuffle(len(records), func(i, j int) { records[i], records[j] = records[j], records[i] })
	return records
}
