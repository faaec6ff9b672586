package obligation_test

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// tryParse reads a register back from its JSON; false if it breaks a rule.
func tryParse(t testing.TB, r obligation.RegisterDocument) (*obligation.Register, bool) {
	t.Helper()
	reg, err := obligation.ParseRegister(written(t, r))
	return reg, err == nil
}

func written(t testing.TB, v any) []byte {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// differenceOf compares what two values are as JSON.
func differenceOf(want, got any) string {
	first, err := json.Marshal(want)
	if err != nil {
		return err.Error()
	}
	second, err := json.Marshal(got)
	if err != nil {
		return err.Error()
	}
	if string(first) == string(second) {
		return ""
	}
	lines := func(data []byte) []string {
		var spaced bytes.Buffer
		_ = json.Indent(&spaced, data, "", " ") // it was written right before
		return strings.Split(spaced.String(), "\n")
	}
	return cmp.Diff(lines(first), lines(second))
}

// everything is all that an assessment says: the document, with each finding,
// its proof, its timeline and what it turns on.
type everything struct {
	Document obligation.AssessmentDocument
	Readings [][]obligation.ReadingOutcome
}

func tellAll(t testing.TB, reg *obligation.Register, q obligation.Question) everything {
	t.Helper()
	return allOf(assess(t, reg, q))
}

func allOf(a *obligation.Assessment) everything {
	all := everything{Document: a.Document()}
	for f := range a.Findings() {
		d := f.Document()
		proof := f.Proof()
		d.Proof = &proof
		d.Timeline = f.Timeline(civil.Period{})
		all.Document.Findings = append(all.Document.Findings, d)
		all.Readings = append(all.Readings, f.ByReading())
	}
	return all
}

// few asks the question of three norms only, which is enough to tell all of.
func few(s scene) obligation.Question {
	q := s.question
	for range 3 {
		q.Norms = append(q.Norms, s.norm())
	}
	return q
}

func shuffled[T any](d *dice, items []T) []T {
	items = slices.Clone(items)
	d.Shuffle(len(items), func(i, j int) { items[i], items[j] = items[j], items[i] })
	return items
}

// The order of what a register holds, and of registers read together, changes
// no byte.
func TestOrderChangesNothing(t *testing.T) {
	t.Parallel()
	check := func(seed uint64, s scene) {
		d, q := s.dice, few(s)
		want := tellAll(t, parsed(t, s.register), q)
		other := s.register
		other.StatusLists = shuffled(d, other.StatusLists)
		for i := range other.StatusLists {
			other.StatusLists[i].Participations = shuffled(d, other.StatusLists[i].Participations)
		}
		other.Determinations = shuffled(d, other.Determinations)
		other.Lists = shuffled(d, other.Lists)
		for i := range other.Lists {
			other.Lists[i].Named, other.Lists[i].Covers = shuffled(d, other.Lists[i].Named), shuffled(d, other.Lists[i].Covers)
		}
		other.Records = shuffled(d, other.Records)
		for i := range other.Records {
			other.Records[i].Parts = shuffled(d, other.Records[i].Parts)
		}
		other.Programmes = shuffled(d, other.Programmes)
		for i := range other.Programmes {
			other.Programmes[i].Parties = shuffled(d, other.Programmes[i].Parties)
		}
		other.Restrictions = shuffled(d, other.Restrictions)
		other.Reports = shuffled(d, other.Reports)
		other.Appraisals = shuffled(d, other.Appraisals)
		if diff := differenceOf(want, tellAll(t, parsed(t, other), q)); diff != "" {
			t.Errorf("seed %d: shuffled, -before +after: %s", seed, diff)
		}
		again := q
		again.Bearer, again.Counterparty, again.Norms = shuffled(d, q.Bearer), shuffled(d, q.Counterparty), shuffled(d, q.Norms)
		again.Readings = shuffled(d, q.Readings)
		if diff := differenceOf(want, tellAll(t, parsed(t, s.register), again)); diff != "" {
			t.Errorf("seed %d: asked in another order, -before +after: %s", seed, diff)
		}
	}
	throwings(t, chance.Some(15), check)
	factScenes(t, chance.Some(60), check)
}

// halves deals the items of a register out to two.
func halves(d *dice, r obligation.RegisterDocument) (a, b obligation.RegisterDocument) {
	a, b = r, r
	a.ID, b.ID = "first", "second"
	a.Determinations, b.Determinations = dealt(d, r.Determinations)
	a.Lists, b.Lists = dealt(d, r.Lists)
	a.Records, b.Records = dealt(d, r.Records)
	a.Programmes, b.Programmes = dealt(d, r.Programmes)
	a.Restrictions, b.Restrictions = dealt(d, r.Restrictions)
	a.Reports, b.Reports = dealt(d, r.Reports)
	a.Appraisals, b.Appraisals = dealt(d, r.Appraisals)
	a.StatusLists, b.StatusLists = dealt(d, r.StatusLists)
	return a, b
}

func dealt[T any](d *dice, items []T) (a, b []T) {
	for _, item := range items {
		if d.one(2) {
			a = append(a, item)
		} else {
			b = append(b, item)
		}
	}
	return a, b
}

// Registers that are read together are as one, whatever their order.
func TestRegistersAreAsOne(t *testing.T) {
	t.Parallel()
	check := func(seed uint64, s scene) {
		q := few(s)
		first, second := halves(s.dice, s.register)
		one := obligation.File{Name: "first.json", Data: written(t, first)}
		other := obligation.File{Name: "second.json", Data: written(t, second)}
		read := func(files ...obligation.File) *obligation.Register {
			reg, err := obligation.ParseRegisters(files...)
			if err != nil {
				t.Fatalf("seed %d: %v", seed, err)
			}
			return reg
		}
		want := tellAll(t, read(one, other), q)
		if diff := differenceOf(want, tellAll(t, read(other, one), q)); diff != "" {
			t.Fatalf("seed %d: in the other order, -before +after: %s", seed, diff)
		}
		whole := tellAll(t, parsed(t, s.register), q)
		whole.Document.Registers = want.Document.Registers
		if diff := differenceOf(want, whole); diff != "" {
			t.Errorf("seed %d: in one register, -apart +together: %s", seed, diff)
		}
	}
	throwings(t, chance.Some(15), check)
	factScenes(t, chance.Some(60), check)
}

// knownBy leaves out of a register everything that was not yet known on a day.
func knownBy(r obligation.RegisterDocument, day civil.Date) obligation.RegisterDocument {
	unknown := func(known civil.Date) bool { return known.After(day) }
	r.Determinations = slices.DeleteFunc(slices.Clone(r.Determinations), func(d obligation.Determination) bool { return unknown(d.KnownOn()) })
	for i := range r.Determinations {
		replaced := r.Determinations[i].Replaces
		if !slices.ContainsFunc(r.Determinations, func(d obligation.Determination) bool { return d.ID == replaced }) {
			r.Determinations[i].Replaces = ""
		}
	}
	r.Lists = slices.DeleteFunc(slices.Clone(r.Lists), func(l obligation.ListStatement) bool { return unknown(l.KnownOn()) })
	r.Records = slices.Clone(r.Records)
	for i := range r.Records {
		record := &r.Records[i]
		record.Steps = slices.DeleteFunc(slices.Clone(record.Steps), func(s assistance.Step) bool { return unknown(s.KnownOn()) })
		for j := range record.Steps {
			record.Steps[j].Figures = slices.DeleteFunc(slices.Clone(record.Steps[j].Figures), func(f assistance.Figure) bool {
				return f.Source != nil && unknown(f.Source.Known())
			})
		}
	}
	r.Records = slices.DeleteFunc(r.Records, func(record assistance.Record) bool { return len(record.Steps) == 0 })
	r.Programmes = slices.DeleteFunc(slices.Clone(r.Programmes), func(p assistance.Programme) bool { return unknown(p.KnownOn()) })
	r.Reports = slices.DeleteFunc(slices.Clone(r.Reports), func(p assistance.Report) bool { return unknown(p.KnownOn()) })
	r.Restrictions = slices.DeleteFunc(slices.Clone(r.Restrictions), func(p assistance.Restriction) bool { return unknown(p.Source.Known()) })
	r.Appraisals = slices.DeleteFunc(slices.Clone(r.Appraisals), func(a obligation.Appraisal) bool { return unknown(a.KnownOn()) })
	r.StatusLists = slices.Clone(r.StatusLists)
	for i := range r.StatusLists {
		list := &r.StatusLists[i]
		list.Participations = slices.Clone(list.Participations)
		for j := range list.Participations {
			forgetActs(&list.Participations[j], unknown)
		}
	}
	return r
}

// forgetActs leaves out the acts of a State that were not yet known.
func forgetActs(p *party.Participation, unknown func(civil.Date) bool) {
	if unknown(p.Signature) {
		p.Signature = civil.Date{}
	}
	p.Terms = slices.DeleteFunc(slices.Clone(p.Terms), func(t party.Term) bool { return unknown(t.Deposit) })
	for i := range p.Terms {
		w := p.Terms[i].Withdrawal
		if w == nil {
			continue
		}
		left := *w
		left.Conflict = slices.DeleteFunc(slices.Clone(left.Conflict), func(c party.Conflict) bool { return unknown(c.Source.Known()) })
		p.Terms[i].Withdrawal = &left
		if unknown(left.Received) {
			p.Terms[i].Withdrawal = nil
		}
	}
}

// unnumbered takes away the numbers of steps, which count those before them that
// were not yet known.
func unnumbered(n *obligation.ProofNode) {
	for i := range n.Grounds {
		n.Grounds[i].Step = 0
	}
	for i := range n.Parts {
		unnumbered(&n.Parts[i])
	}
}

// outOfOrder reports whether what is left of the history of a record cannot stand alone.
func outOfOrder(r assistance.Record) bool {
	for i := range r.Steps[1:] {
		if !r.Steps[i].Stage.MayPrecede(r.Steps[i+1].Stage) {
			return true
		}
	}
	return false
}

// What is not yet known changes nothing, neither words nor lists nor offers.
func TestUnknownChangesNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	t.Parallel()
	removed := 0
	check := func(seed uint64, s scene) {
		q := few(s)
		if q.Known.IsZero() {
			q.Known = s.dice.day()
		}
		less := knownBy(s.register, q.Known)
		if slices.ContainsFunc(less.Records, outOfOrder) {
			return
		}
		removed += len(s.register.Determinations) - len(less.Determinations) + len(s.register.Lists) - len(less.Lists)
		want, got := tellAll(t, parsed(t, less), q), tellAll(t, parsed(t, s.register), q)
		for _, all := range []everything{want, got} {
			for i := range all.Document.Findings {
				unnumbered(&all.Document.Findings[i].Proof.Condition)
			}
		}
		if diff := differenceOf(want, got); diff != "" {
			t.Errorf("seed %d, known %s: -without +with what became known later: %s", seed, q.Known, diff)
		}
	}
	throwings(t, chance.Some(40), check)
	factScenes(t, chance.Some(200), check)
	if removed == 0 {
		t.Error("nothing was left out")
	}
	for _, th := range append([]string{"offer"}, ofLists...) {
		removed = 0
		themed(t, chance.Some(60), []string{th}, check)
		if removed == 0 {
			t.Errorf("%s: nothing was left out", th)
		}
	}
}

// Which States are asked about does not depend on what became known later.
func TestUnknownNamesNobody(t *testing.T) {
	for seed := range uint64(chance.All(20)) {
		s := throwCCM(t, seed)
		q := obligation.Question{Instruments: s.question.Instruments, On: s.question.On, Known: civil.MustParse("2013-01-01"), Norms: []string{"ccm-6-1-seek"}}
		want := assess(t, parsed(t, knownBy(s.register, q.Known)), q).Summary()
		if diff := differenceOf(want, assess(t, parsed(t, s.register), q).Summary()); diff != "" {
			t.Errorf("seed %d: -without +with what became known later: %s", seed, diff)
		}
	}
}
