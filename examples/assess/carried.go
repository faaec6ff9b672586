package main

import (
	"fmt"
	"slices"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// subject is what a finding is about, whatever the day.
type subject struct {
	norm   string
	bearer party.State
	other  party.State
}

func subjectOf(f obligation.Finding) subject {
	return subject{f.Norm().ID, f.Bearer(), f.Counterparty()}
}

// atTheEnd answers the same question of the last day that there is: the last
// span of a timeline has no end, and what is carried to that day is what the
// span rests on.
func (a *answer) atTheEnd() (map[subject]obligation.Finding, error) {
	q := a.assessment.Question()
	q.On = civil.Latest()
	last, err := a.register.Assess(q)
	if err != nil {
		return nil, err
	}
	found := make(map[subject]obligation.Finding)
	for f := range last.Findings() {
		found[subjectOf(f)] = f
	}
	return found, nil
}

// carriedOn says from which evidence a span without end is carried on; nothing
// where it rests on none that is carried.
func carriedOn(last obligation.Finding) string {
	proof := last.Proof()
	var parts []string
	for _, x := range proof.Assumptions {
		if x.Kind != obligation.EvidenceCarried {
			continue
		}
		if part := fmt.Sprintf("%q of %s carried from %s, the last evidence", spaced(x.Fact.Predicate.String()), x.Fact.Subject.Name(), x.Since); !slices.Contains(parts, part) {
			parts = append(parts, part)
		}
	}
	return typeset.List(parts, ";")
}
