package obligation

import (
	"fmt"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// The limits of a catalogue. They keep the work of reading it, and of trying a
// finding under every completion of what is unknown and under every choice,
// within bounds that no catalogue can exceed. The CCM's largest norms have
// 26 clauses, 8 deep, 96 combinations and some 21,000 entries; all of it takes
// about 2,900,000 steps.
const (
	// maxClauses bounds the clauses of a norm's condition, with its roles
	// written out wherever they are named, and under all choices together.
	maxClauses = 1024
	// maxDepth bounds how deep these clauses nest. A proof nests as deep, two
	// levels of JSON for each clause, and with the levels around and below it
	// stays within the 64 that schema.Validate reads by default.
	maxDepth = 24
	// maxCombinations bounds the combinations of choices on which a norm turns.
	maxCombinations = 1024
	// maxEntries bounds the entries of a norm's tables, 3 to the number of its
	// facts under each combination: of 12 facts there may be 3 combinations, of
	// 6 facts all 1024. At a few bytes each they take a dozen megabytes.
	maxEntries = 1 << 21
	// maxSteps bounds, for all norms of a catalogue together, what trying each
	// under every combination takes: a second or so, and a thousand norms like
	// the CCM's take less than half of it.
	maxSteps = 1 << 27
	// compileSteps is what it takes to compile a clause, in evaluations of one.
	compileSteps = 64
)

// size is what a condition comes to with its roles written out and under all
// choices together.
type size struct {
	clauses int // more than maxClauses is not counted on
	depth   int
}

// trial reports norms that are too large to be tried under every combination of
// choices and every completion of what is unknown. Their roles are sound.
type trial struct {
	*catalogueFaults
	instrument *InstrumentDocument
	sizes      map[party.Role]size // of the roles that were measured
	steps      int                 // what trying the norms takes, so far
}

// fits reports a norm whose condition is too large to be written out.
func (k *trial) fits(n *Norm, at schema.Pointer) bool {
	s := k.size(&n.When)
	switch {
	case s.clauses > maxClauses:
		k.add(at, schema.CodeConditionTooLarge, fmt.Sprintf("with its roles written out the condition of norm %s has more than %d parts", n.ID, maxClauses))
	case s.depth > maxDepth:
		k.add(at, schema.CodeConditionTooLarge, fmt.Sprintf("with its roles written out the condition of norm %s nests %d deep; the limit is %d", n.ID, s.depth, maxDepth))
	default:
		return true
	}
	return false
}

// size measures a condition whose roles are sound. A role is measured once.
func (k *trial) size(c *Condition) size {
	parts := size{}
	add := func(part size) {
		parts.clauses = min(parts.clauses+part.clauses, maxClauses+1)
		parts.depth = max(parts.depth, part.depth)
	}
	for i := range c.Conditions {
		add(k.size(&c.Conditions[i]))
	}
	for i := range c.Choices {
		if c.Choices[i].Condition != nil {
			add(k.size(c.Choices[i].Condition))
		}
	}
	switch c.Kind {
	case Not:
		add(k.size(c.Condition))
	case HoldsRole:
		s, measured := k.sizes[c.Role]
		if !measured {
			role, _ := k.instrument.role(c.Role)
			s = k.size(&role.When)
			k.sizes[c.Role] = s
		}
		add(s)
	}
	add(size{clauses: 1})
	parts.depth++
	return parts
}

// tries reports a norm that depends on too many facts or choices to be tried
// under every completion and every combination, and counts the steps.
func (k *trial) tries(n *Norm, at schema.Pointer) {
	readings, combinations := k.instrument.turnsOn(n), 1
	for _, reading := range readings {
		combinations *= len(reading.Choices)
		if combinations > maxCombinations {
			k.add(at, schema.CodeTooManyReadings, fmt.Sprintf("norm %s turns on more than %d combinations of choices", n.ID, maxCombinations))
			return
		}
	}
	entries, formulas := 0, formulas{instrument: k.instrument, norm: n}
	for chosen := range k.instrument.firstChoices().varied(readings) {
		if k.steps > maxSteps {
			return
		}
		f, err := formulas.under(chosen)
		if err != nil {
			k.add(at, schema.CodeTooManyFacts, err.Error())
			return
		}
		k.steps += f.clauses * (compileSteps + f.entries())
		entries += f.entries()
		if entries > maxEntries {
			k.add(at, schema.CodeTooManyFacts, fmt.Sprintf("norm %s depends on more facts than can be weighed under each of %d combinations of choices", n.ID, combinations))
			return
		}
	}
}

// total reports that the norms together take too many steps.
func (k *trial) total(at schema.Pointer) {
	if k.steps > maxSteps {
		k.add(at, schema.CodeTooManyFacts, fmt.Sprintf("to try the norms under every combination of choices takes more than %d steps", maxSteps))
	}
}
