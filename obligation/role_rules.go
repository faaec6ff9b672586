package obligation

import (
	"fmt"
	"maps"
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// roleCheck reports the faults of the roles, and notes which of them cannot be
// written out: faulty ones, those that were left out, and those that name them.
type roleCheck struct {
	conditionCheck
	unsound map[party.Role]bool
}

func (k *roleCheck) check(at schema.Pointer) {
	reached := reached(k.instrument)
	for i := range k.instrument.Roles {
		role, at := &k.instrument.Roles[i], at.Item(i)
		if !role.Role.IsValid() {
			continue // it was left out
		}
		before := k.found
		if reached[role.Role][role.Role] {
			k.add(at.Member("role"), schema.CodeCircularRole, fmt.Sprintf("role %s is defined by itself", role.Role))
		}
		k.condition(&role.When, at.Member("when"), inRole)
		if k.found > before {
			k.unsound[role.Role] = true
		}
	}
	faulty := maps.Clone(k.unsound)
	for role, others := range reached {
		for other := range others {
			if _, ok := k.instrument.role(other); faulty[other] || !ok {
				k.unsound[role] = true
			}
		}
	}
}

// sound reports whether every role that a condition reaches is defined without
// a fault.
func (k *roleCheck) sound(c *Condition) bool {
	for role := range c.roles() {
		if _, ok := k.instrument.role(role); k.unsound[role] || !ok {
			return false
		}
	}
	return true
}

// reached returns for each role the roles that its condition names, at once or
// through others: a role that reaches itself is defined in a circle. Each
// condition is gone through once.
func reached(in *InstrumentDocument) map[party.Role]map[party.Role]bool {
	named := make(map[party.Role][]party.Role)
	for i := range in.Roles {
		role := &in.Roles[i]
		names := slices.Concat(named[role.Role], slices.Collect(role.When.roles()))
		slices.SortFunc(names, party.Role.Compare)
		named[role.Role] = slices.Compact(names)
	}
	reached := make(map[party.Role]map[party.Role]bool)
	for role := range named {
		met := make(map[party.Role]bool)
		for next := slices.Clone(named[role]); len(next) > 0; next = next[1:] {
			if !met[next[0]] {
				met[next[0]] = true
				next = append(next, named[next[0]]...)
			}
		}
		reached[role] = met
	}
	return reached
}
