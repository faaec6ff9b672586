package obligation_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
)

// longAgo is known under every knowledge date that is thrown.
var longAgo = civil.MustParse("2000-01-01")

// answering is a source of an answer: of no day that it tells was the act still to come.
var answering = party.Source{Title: "An answer", Read: compiled}

// answer adds to a register what answers a point on the day asked, in the way
// in which that point can be answered: by the State's own word, by a divided
// record, by an event or the word that there was none, by what became of an
// armed conflict. What disagrees is replaced. It is false where nothing can
// answer so: no record makes a No, and no word about one State makes a No about
// anyone.
func answer(r obligation.RegisterDocument, in *obligation.Instrument, p point, on civil.Date, holds bool) (obligation.RegisterDocument, bool) {
	says := party.HoldsNo
	if holds {
		says = party.HoldsYes
	}
	switch {
	case p.kind == obligation.IsParty:
		return answerStanding(r, in, p.subject, on, says)
	case p.evidence == obligation.RecordsOnly:
		return answerByRecord(r, p, on, holds)
	}
	d := obligation.Determination{ID: "answer", Fact: p.predicate, Subject: p.subject, Object: p.object, Category: p.category,
		By: stateActor(p.subject), Source: answering, Known: longAgo}
	if declaredFact(p.predicate).Object && !p.object.IsValid() {
		if !holds {
			return r, false
		}
		d.Object = party.MustParseState("NZL")
		if d.Object == p.subject {
			d.Object = party.MustParseState("AUS")
		}
	}
	say := func(d obligation.Determination) obligation.Determination {
		day := civil.Day(on)
		d.Holds, d.Period = says, &day
		if declaredFact(d.Fact).Kind == obligation.Event {
			d.Period = &civil.Period{}
			if holds {
				d.Period, d.Event = nil, &obligation.EventSpan{Earliest: on, Latest: on}
			}
		}
		return d
	}
	r.Determinations = slices.Clone(r.Determinations)
	for i, other := range r.Determinations {
		if other.Fact == p.predicate && (other.Subject == p.subject || other.Object == p.subject) {
			// Only its author, or a supposition, takes a word back.
			r.Determinations = append(r.Determinations, say(obligation.Determination{ID: fmt.Sprintf("answer-%d", i), Fact: other.Fact,
				Subject: other.Subject, Object: other.Object, Category: other.Category, Hypothetical: true, Replaces: other.ID}))
		}
	}
	r.Determinations = append(r.Determinations, say(d))
	return r, true
}

func answerByRecord(r obligation.RegisterDocument, p point, on civil.Date, holds bool) (obligation.RegisterDocument, bool) {
	if !holds {
		return r, false
	}
	record := assistance.Record{ID: "answer", Provider: stateActor(p.subject), Recipient: party.Actor{Kind: party.ActorFund, Name: "A fund"},
		Subjects: []assistance.Subject{assistance.ClusterMunitions}, Parts: []assistance.Part{{Category: p.category}}}
	if !p.category.IsValid() {
		record.Parts[0].Category = assistance.Clearance
	}
	if p.object.IsValid() {
		record.Recipient = stateActor(p.object)
	}
	stage := assistance.Committed
	if p.predicate != gives {
		record.Provider, record.Recipient = party.Actor{Kind: party.ActorFund, Name: "A fund"}, stateActor(p.subject)
	}
	if p.predicate == seeks {
		stage = assistance.Requested
	}
	record.Steps = []assistance.Step{{Stage: stage, At: on, Source: answering, Known: longAgo}}
	r.Records = append(slices.Clone(r.Records), record)
	return r, true
}

// answerStanding says what became of the armed conflict on which a withdrawal
// depends: the State stays a party while it lasts, here until after the day asked.
func answerStanding(r obligation.RegisterDocument, in *obligation.Instrument, s party.State, on civil.Date, holds party.Holds) (obligation.RegisterDocument, bool) {
	r.StatusLists = slices.Clone(r.StatusLists)
	for i := range r.StatusLists {
		list := &r.StatusLists[i]
		at := slices.IndexFunc(list.Participations, func(p party.Participation) bool { return p.State == s })
		if list.Instrument != in.ID() || at < 0 || len(list.Participations[at].Terms) == 0 {
			continue
		}
		list.Participations = slices.Clone(list.Participations)
		p := &list.Participations[at]
		p.Terms = slices.Clone(p.Terms)
		last := &p.Terms[len(p.Terms)-1]
		if last.Withdrawal == nil {
			return r, false
		}
		withdrawal := *last.Withdrawal
		said := party.Conflict{Holds: holds, Source: answering}
		due, _ := list.WithdrawalRule.Expiry(withdrawal.Received)
		if holds == party.HoldsYes {
			if said.Ended = on.AddDays(1); said.Ended.Before(due) || said.Ended.After(compiled) {
				return r, false
			}
		}
		withdrawal.Conflict = []party.Conflict{said}
		last.Withdrawal = &withdrawal
		return r, true
	}
	return r, false
}

// turned says which leaves an answer settled, and whether it did nothing else:
// what was settled stays as it was.
func turned(before, after []leaf) (settled []leaf, only bool) {
	for i := range before {
		switch {
		case before[i].truth == after[i].truth:
		case before[i].truth == open:
			settled = append(settled, after[i])
		default:
			return nil, false
		}
	}
	return settled, true
}

// Answering an unknown never turns a determined finding around.
func TestAnswers(t *testing.T) {
	t.Parallel()
	tried, kept := 0, 0
	throwings(t, chance.Some(40), func(seed uint64, s scene) {
		reg := parsed(t, s.register)
		ref := newReference(reg, s.instrument, s.question)
		before := make(map[string]obligation.Finding)
		var points []point
		for f := range assess(t, reg, s.question).Findings() {
			before[name(f)] = f
			for _, p := range ref.find(ref.norm(f.Key().Norm), f.Bearer(), f.Counterparty()).unknown {
				if !slices.Contains(points, p) {
					points = append(points, p)
				}
			}
		}
		s.dice.Shuffle(len(points), func(i, j int) { points[i], points[j] = points[j], points[i] })
		for _, p := range points[:min(len(points), 6)] {
			answered, ok := answer(s.register, s.instrument, p, s.question.On, s.dice.one(2))
			if !ok {
				continue
			}
			tried++
			reg := parsed(t, answered)
			after := newReference(reg, s.instrument, s.question)
			for f := range assess(t, reg, s.question).Findings() {
				was, n := before[name(f)], ref.norm(f.Key().Norm)
				settled, only := turned(ref.leaves(n, f.Bearer(), f.Counterparty()), after.leaves(n, f.Bearer(), f.Counterparty()))
				if !only || len(settled) == 0 || was.Applicability() == obligation.Undetermined {
					continue
				}
				kept++
				if f.Applicability() != was.Applicability() {
					t.Errorf("seed %d: %s was %s, and is %s once %+v is answered", seed, name(f), was.Applicability(), f.Applicability(), p)
				}
			}
		}
	})
	t.Logf("%d answers, %d findings kept", tried, kept)
	if kept == 0 {
		t.Errorf("none of %d answers met a determined finding", tried)
	}
}

// Each branch of an open fact is what comes out if the State itself says so, as at the day,
// and the register stays as it is beside that.
func TestBranches(t *testing.T) {
	t.Parallel()
	moved, contested := make(map[obligation.Applicability]int), 0
	try := func(seed uint64, s scene) {
		s.register = withoutSuppositions(s.register)
		reg := parsed(t, s.register)
		ref := newReference(reg, s.instrument, s.question)
		for f := range assess(t, reg, s.question).Findings() {
			n := ref.norm(f.Key().Norm)
			before := ref.leaves(n, f.Bearer(), f.Counterparty())
			points := ref.find(n, f.Bearer(), f.Counterparty()).decisive
			for i, o := range f.Open() {
				p := points[i]
				if p.kind == obligation.IsParty || p.evidence == obligation.RecordsOnly || declaredFact(p.predicate).Object && !p.object.IsValid() {
					continue // no word of the State answers it
				}
				for says, want := range map[party.Holds]obligation.Applicability{party.HoldsYes: o.IfTrue, party.HoldsNo: o.IfFalse} {
					d := ref.answer(p, says)
					if p.kind == obligation.HadEvent {
						if says == party.HoldsYes {
							continue // of which day, the reference tries
						}
						d.At, d.Period = civil.Date{}, &civil.Period{}
					}
					told := s.register
					told.Determinations = append(slices.Clone(told.Determinations), d)
					reg := parsed(t, told)
					after := newReference(reg, s.instrument, s.question).leaves(n, f.Bearer(), f.Counterparty())
					if !sameBut(before, after, p) {
						continue // the word answers something else too
					}
					found, _ := assess(t, reg, s.question).Finding(f.Key().Norm, f.Bearer(), f.Counterparty())
					moved[want]++
					if gap := map[party.Holds]obligation.Gap{party.HoldsYes: o.GapIfTrue, party.HoldsNo: o.GapIfFalse}[says]; gap == obligation.Contested {
						contested++
					}
					if found.Applicability() != want {
						t.Errorf("seed %d: %s is %s, and its branch said %s, once %s says %s of %+v", seed, name(f), found.Applicability(), want, p.subject, says, p)
					}
				}
			}
		}
	}
	factScenes(t, chance.Some(200), try)
	throwings(t, chance.Some(6), try)
	t.Logf("%v, %d contested", moved, contested)
	if moved[obligation.Applies] == 0 || moved[obligation.DoesNotApply] == 0 || moved[obligation.Undetermined] == 0 || contested == 0 {
		t.Errorf("branches came out so: %v, %d contested; every kind should occur", moved, contested)
	}
}

// sameBut reports whether leaves are alike, one aside.
func sameBut(before, after []leaf, aside point) bool {
	for i := range before {
		if before[i].point != aside && before[i].truth != after[i].truth {
			return false
		}
	}
	return true
}
