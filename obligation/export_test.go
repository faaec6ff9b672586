package obligation

import (
	"fmt"

	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// ReadPlainly reads files by the plain path alone.
func ReadPlainly(limits schema.Limits, files ...File) ([]RegisterDocument, error) {
	a, _, err := readTogether(limits, new(index), plainPartOf, files)
	if err != nil {
		return nil, err
	}
	return a.docs, nil
}

// ReadRegisters reads files as ParseRegister does. taken is true if something was read in
// one pass.
func ReadRegisters(limits schema.Limits, files ...File) (docs []RegisterDocument, taken bool, err error) {
	_, taken, _ = readTogether(limits, new(index), partOf, files)
	a, err := readRegisters(limits, new(index), files...)
	if err != nil {
		return nil, taken, err
	}
	return a.docs, taken, nil
}

// LeftOver returns what of a register is left to the plain path, as JSON; nil if all is.
func LeftOver(data []byte) []byte {
	var r registerReader
	if !r.takeOut(data) {
		return nil
	}
	return r.rest
}

// MaxItems are the limits of the lists of a register.
var MaxItems = maxItems

// GatheredOneByOne asks all that the norms of an instrument ask of some States and of pairs of
// them. differ are the facts of which something else comes where acts toward many States are
// not gathered once; together is how often acts were.
func GatheredOneByOne(r *Register, in *Instrument, on, known civil.Date, states []party.State) (differ []string, together int) {
	q := inquiry{knowledge: knowledge{index: r.index, covers: in.covers, list: r.index.list(in), known: known}, worked: new(workedOut), on: on}
	asked := newAskedStates(states, states)
	check := func(q *inquiry, l leaf, subject, object party.State, got evidence.Outcome) {
		g := q.gather(l, subject, object)
		if want := q.outcomeOf(&g); got != want {
			differ = append(differ, fmt.Sprintf("%s of %s toward %s: %v, one by one %v", l.code(), subject, object, got, want))
		}
	}
	for i := range in.law().Norms {
		answer := compiledNorm(in, &in.law().Norms[i], in.law().firstChoices(), q)
		q := &answer.inquiry
		for _, l := range answer.formula.leaves {
			if l.kind == IsParty {
				continue
			}
			for _, s := range states {
				g := q.gatherAlike(l, s)
				together += len(g.alike)
			}
			if l.pairwise() {
				q.toward(l, asked, func(bearer, other party.State, o evidence.Outcome) {
					check(q, l, l.subject.of(bearer, other), l.object.of(bearer, other), o)
				})
				continue
			}
			for _, s := range states {
				check(q, l, s, party.State{}, q.outcome(l, s, s))
			}
		}
	}
	return differ, together
}
