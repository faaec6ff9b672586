package obligation

import "slices"

// Change is a finding that is another in one assessment than in another, with the
// facts that brought it.
type Change struct {
	Key FindingKey `json:"key"`
	// Before and After are what it was and is; none: it was not asked.
	Before *ChangeSide `json:"before,omitempty"`
	After  *ChangeSide `json:"after,omitempty"`
	// Facts are those of the norm's condition that came to hold, ceased to, or are
	// unknown for another reason, in the order of the condition. A condition that
	// asks for other facts, under other readings, has these too.
	Facts []FactChange `json:"facts,omitempty"`
}

// ChangeSide is a finding on one side of a change.
type ChangeSide struct {
	Applicability Applicability `json:"applicability"`
	Reason        Reason        `json:"reason"`
	Hypothetical  bool          `json:"hypothetical,omitempty"`
	Suppositions  []string      `json:"suppositions,omitempty"` // the ids of those on which it rests, sorted
}

// isSame reports whether two sides are the same, whichever suppositions they rest on.
func (s ChangeSide) isSame(other ChangeSide) bool {
	return s.Applicability == other.Applicability && s.Reason == other.Reason && s.Hypothetical == other.Hypothetical
}

// FactChange is a fact, or the standing of a State, that changed.
type FactChange struct {
	AskedFact
	// Before and After are what it was and is; none: the condition did not ask it.
	Before *FactSide `json:"before,omitempty"`
	After  *FactSide `json:"after,omitempty"`
}

// FactSide is a fact on one side of a change.
type FactSide struct {
	Truth Truth `json:"truth"`
	Gap   Gap   `json:"gap,omitzero"` // why it is unknown
}

// Changes returns the findings that are others in the second assessment than in
// the first: of two dates, two knowledge dates, two registers, or under two
// choices of readings. A finding is another if its applicability or its reason is,
// or if only one of the two rests on suppositions, or was asked. They are in the
// order of their keys. A nil assessment has no findings.
func Changes(before, after *Assessment) []Change {
	sides := make(map[FindingKey][2]Finding)
	for i, a := range []*Assessment{before, after} {
		if a == nil {
			continue
		}
		for f := range a.Findings() {
			pair := sides[f.Key()]
			pair[i] = f
			sides[f.Key()] = pair
		}
	}
	var changes []Change
	for key, pair := range sides {
		c := Change{Key: key, Before: sideOf(pair[0]), After: sideOf(pair[1])}
		if c.Before != nil && c.After != nil && c.Before.isSame(*c.After) {
			continue
		}
		c.Facts = factChanges(&pair[0].asked, &pair[1].asked)
		changes = append(changes, c)
	}
	slices.SortFunc(changes, func(a, b Change) int { return a.Key.Compare(b.Key) })
	return changes
}

// sideOf is a finding as a side of a change; nil if it was not asked.
func sideOf(f Finding) *ChangeSide {
	if f.asked.normAnswer == nil {
		return nil
	}
	return &ChangeSide{f.Applicability(), f.Reason(), f.Hypothetical(), f.Suppositions()}
}

// factChanges returns the leaves of two conditions that differ.
func factChanges(before, after *normAsked) []FactChange {
	var changes []FactChange
	for _, l := range leavesOf(before, after) {
		was, is := factSideOf(before, l), factSideOf(after, l)
		if was != nil && is != nil && *was == *is {
			continue
		}
		of := before
		if of.normAnswer == nil {
			of = after
		}
		changes = append(changes, FactChange{askedFact(l, of.bearer, of.counterparty), was, is})
	}
	return changes
}

// leavesOf returns the leaves of two conditions, each once.
func leavesOf(before, after *normAsked) []leaf {
	var leaves []leaf
	for _, n := range []*normAsked{before, after} {
		if n.normAnswer == nil {
			continue
		}
		for _, l := range n.formula.leaves {
			if !slices.ContainsFunc(leaves, l.asksTheSame) {
				leaves = append(leaves, l)
			}
		}
	}
	return leaves
}

// factSideOf is what comes of a leaf; nil if the condition does not ask it.
func factSideOf(n *normAsked, l leaf) *FactSide {
	if n.normAnswer == nil {
		return nil
	}
	i := slices.IndexFunc(n.formula.leaves, l.asksTheSame)
	if i < 0 {
		return nil
	}
	w := n.inquiry.weigh(n.formula.leaves[i], n.bearer, n.counterparty)
	return &FactSide{truthOf(w.Truth), w.gap()}
}
