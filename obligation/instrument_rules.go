package obligation

import (
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// maxCombinations bounds the combinations of choices on which one norm may
// turn, so that a finding can be tried under every one.
const maxCombinations = 1024

// check reports what a schema cannot see in a catalogue.
func (in *Instrument) check(f *schema.Faults) {
	k := instrumentCheck{instrument: in, faults: f}
	top := schema.Pointer("")
	unique(f, top.Member("paragraphs"), "cite", in.Paragraphs, func(p *Paragraph) string { return p.Cite })
	unique(f, top.Member("readings"), "id", in.Readings, func(r *Reading) string { return r.ID })
	unique(f, top.Member("roles"), "role", in.Roles, func(r *RoleDefinition) string { return r.Role.String() })
	unique(f, top.Member("norms"), "id", in.Norms, func(n *Norm) string { return n.ID })
	for i := range in.Readings {
		unique(f, top.Member("readings").Item(i).Member("choices"), "id", in.Readings[i].Choices, func(c *Choice) string { return c.ID })
	}
	for i := range in.Roles {
		role := &in.Roles[i]
		at := top.Member("roles").Item(i)
		if in.circular(role, nil) {
			f.Add(at.Member("role"), schema.CodeCircularRole, fmt.Sprintf("role %s is defined by itself", role.Role))
		}
		k.condition(&role.When, at.Member("when"), inRole)
	}
	for i := range in.Norms {
		k.norm(&in.Norms[i], top.Member("norms").Item(i))
	}
}

// unique reports the later of two items with the same name.
func unique[T any](f *schema.Faults, at schema.Pointer, member string, items []T, name func(*T) string) {
	first := make(map[string]int, len(items))
	for i := range items {
		id := name(&items[i])
		if j, twice := first[id]; twice {
			f.Add(at.Item(i).Member(member), schema.CodeDuplicateID, fmt.Sprintf("%q stands at item %d too", id, j))
			continue
		}
		first[id] = i
	}
}

// circular reports whether a role is defined by itself. Path holds the roles
// on the way.
func (in *Instrument) circular(role *RoleDefinition, path []party.Role) bool {
	for _, name := range rolesIn(&role.When) {
		if name == role.Role && len(path) == 0 || len(path) > 0 && name == path[0] {
			return true
		}
		next, ok := in.Role(name)
		if !ok || containsRole(path, name) {
			continue
		}
		if in.circular(next, append(path[:len(path):len(path)], role.Role)) {
			return true
		}
	}
	return false
}

func containsRole(path []party.Role, name party.Role) bool {
	for _, role := range path {
		if role == name {
			return true
		}
	}
	return false
}

// rolesIn returns the roles that a condition names.
func rolesIn(c *Condition) []party.Role {
	if c == nil {
		return nil
	}
	var roles []party.Role
	if c.Kind == HoldsRole {
		roles = append(roles, c.Role)
	}
	for i := range c.Conditions {
		roles = append(roles, rolesIn(&c.Conditions[i])...)
	}
	for i := range c.Choices {
		roles = append(roles, rolesIn(c.Choices[i].Condition)...)
	}
	return append(roles, rolesIn(c.Condition)...)
}

// instrumentCheck reports the faults of one catalogue.
type instrumentCheck struct {
	instrument *Instrument
	faults     *schema.Faults
	found      int // faults added so far
}

func (k *instrumentCheck) add(at schema.Pointer, code schema.Code, message string) {
	k.found++
	k.faults.Add(at, code, message)
}

// standsIn says where a condition stands, and so which places it may name.
type standsIn uint8

const (
	inRole standsIn = iota
	inNormOfPairs
	inNormOfOne
)

func (s standsIn) allows(w Who) bool {
	switch s {
	case inRole:
		return w == Holder
	case inNormOfPairs:
		return w == Bearer || w == Counterparty
	}
	return w == Bearer
}

func (k *instrumentCheck) norm(n *Norm, at schema.Pointer) {
	paragraph, ok := k.instrument.Paragraph(n.Cite)
	if !ok {
		k.add(at.Member("cite"), schema.CodeUnknownReference, fmt.Sprintf("no paragraph %s is in the catalogue", n.Cite))
	}
	for i, words := range n.Words {
		if ok && !paragraph.Says(words) {
			k.add(at.Member("words").Item(i), schema.CodeWordsNotFound, fmt.Sprintf("paragraph %s does not say these words", n.Cite))
		}
	}
	for i, words := range n.Terms {
		if ok && !paragraph.Says(words) {
			k.add(at.Member("terms").Item(i), schema.CodeWordsNotFound, fmt.Sprintf("paragraph %s does not say these words", n.Cite))
		}
	}
	for i, words := range n.Undecided {
		if ok && !paragraph.Says(words) {
			k.add(at.Member("undecided").Item(i), schema.CodeWordsNotFound, fmt.Sprintf("paragraph %s does not say these words", n.Cite))
		}
	}
	k.evidence(n, at.Member("evidence"))
	before := k.found
	stands := inNormOfOne
	if n.Pairs() {
		stands = inNormOfPairs
	}
	k.condition(&n.When, at.Member("when"), stands)
	if k.found == before && k.sound(n) {
		k.size(n, at.Member("when"))
	}
}

// sound reports whether every role that a norm reaches is defined without a
// circle, so that its condition can be compiled.
func (k *instrumentCheck) sound(n *Norm) bool {
	reached := rolesIn(&n.When)
	seen := make(map[party.Role]bool)
	for len(reached) > 0 {
		name := reached[0]
		reached = reached[1:]
		if seen[name] {
			continue
		}
		seen[name] = true
		role, ok := k.instrument.Role(name)
		if !ok || k.instrument.circular(role, nil) {
			return false
		}
		reached = append(reached, rolesIn(&role.When)...)
	}
	return true
}

// size reports a norm that depends on too many facts or readings to be tried
// under every completion and every choice.
func (k *instrumentCheck) size(n *Norm, at schema.Pointer) {
	combinations := 1
	for _, reading := range k.instrument.turnsOn(n) {
		combinations *= len(reading.Choices)
		if combinations > maxCombinations {
			k.add(at, schema.CodeTooManyReadings, fmt.Sprintf("norm %s turns on more than %d combinations of choices", n.ID, maxCombinations))
			return
		}
	}
	rest := make(choices)
	for i := range k.instrument.Readings {
		rest[k.instrument.Readings[i].ID] = &k.instrument.Readings[i].Choices[0]
	}
	for chosen := range k.instrument.combinations(n) {
		for id, choice := range rest {
			if _, ok := chosen[id]; !ok {
				chosen[id] = choice
			}
		}
		if _, err := k.instrument.formula(n, chosen); err != nil {
			k.add(at, schema.CodeTooManyFacts, err.Error())
			return
		}
	}
}

func (k *instrumentCheck) evidence(n *Norm, at schema.Pointer) {
	if n.Evidence == nil {
		return
	}
	for i := range n.Evidence.Records {
		e := &n.Evidence.Records[i]
		here := at.Member("records").Item(i)
		if !n.Pairs() && e.Provider == SideCounterparty {
			k.argument(here.Member("provider"), "the norm faces no State, so there is no counterparty")
		}
		if !n.Pairs() && e.Recipient == SideCounterparty {
			k.argument(here.Member("recipient"), "the norm faces no State, so there is no counterparty")
		}
		if e.Under == nil {
			continue
		}
		reading, ok := k.instrument.Reading(e.Under.Reading)
		if !ok {
			k.unknownReading(here.Member("under").Member("reading"), e.Under.Reading)
		} else if _, ok := reading.Choice(e.Under.Choice); !ok {
			k.unknownChoice(here.Member("under").Member("choice"), reading, e.Under.Choice)
		}
	}
}

func (k *instrumentCheck) argument(at schema.Pointer, message string) {
	k.add(at, schema.CodeWrongArgument, message)
}

func (k *instrumentCheck) unknownReading(at schema.Pointer, id string) {
	k.add(at, schema.CodeUnknownReading, fmt.Sprintf("no reading %q; the readings are %s", id, strings.Join(k.instrument.readingIDs(), ", ")))
}

func (k *instrumentCheck) unknownChoice(at schema.Pointer, r *Reading, id string) {
	k.add(at, schema.CodeUnknownChoice, fmt.Sprintf("reading %s has no choice %q; its choices are %s", r.ID, id, strings.Join(r.choiceIDs(), ", ")))
}

func (k *instrumentCheck) condition(c *Condition, at schema.Pointer, stands standsIn) {
	for i := range c.Conditions {
		k.condition(&c.Conditions[i], at.Member("conditions").Item(i), stands)
	}
	if c.Condition != nil {
		k.condition(c.Condition, at.Member("condition"), stands)
	}
	for _, place := range []struct {
		member string
		who    Who
	}{{"who", c.Who}, {"object", c.Object}} {
		if place.who != 0 && !stands.allows(place.who) {
			k.argument(at.Member(place.member), fmt.Sprintf("%s has no meaning here", place.who))
		}
	}
	switch c.Kind {
	case HoldsRole:
		role, ok := k.instrument.Role(c.Role)
		if !ok {
			k.add(at.Member("role"), schema.CodeUnknownRole, fmt.Sprintf("no role %q is defined", c.Role))
		} else if c.Category.IsValid() && !role.TakesCategory {
			k.argument(at.Member("category"), fmt.Sprintf("role %s takes no category", c.Role))
		}
	case HoldsFact:
		k.fact(c, at)
	case HadEvent:
		if !c.Predicate.IsEvent() {
			k.argument(at.Member("predicate"), fmt.Sprintf("%s is not an event", c.Predicate))
		}
	case UnderChoice:
		k.reading(c, at, stands)
	}
}

func (k *instrumentCheck) fact(c *Condition, at schema.Pointer) {
	if c.Predicate.IsEvent() {
		k.argument(at.Member("predicate"), fmt.Sprintf("%s is an event", c.Predicate))
	}
	if c.Category.IsValid() && !c.Predicate.TakesCategory() {
		k.argument(at.Member("category"), fmt.Sprintf("%s takes no category", c.Predicate))
	}
	if c.Object != 0 && (!c.Predicate.TakesObject() || c.Object == c.Who) {
		k.argument(at.Member("object"), fmt.Sprintf("%s takes no object here", c.Predicate))
	}
	if c.WithinYears > 0 && c.Evidence != RecordsOnly {
		k.argument(at.Member("withinYears"), "a look-back is for evidence of records only")
	}
	if (len(c.Stages) > 0 || c.WithinYears > 0 || c.Evidence == RecordsOnly) && c.Predicate.recordStages() == nil {
		k.argument(at.Member("evidence"), fmt.Sprintf("records say nothing of %s", c.Predicate))
	}
}

func (k *instrumentCheck) reading(c *Condition, at schema.Pointer, stands standsIn) {
	reading, ok := k.instrument.Reading(c.Reading)
	if !ok {
		k.unknownReading(at.Member("reading"), c.Reading)
	}
	listed := make(map[string]bool)
	for i := range c.Choices {
		choice := &c.Choices[i]
		here := at.Member("choices").Item(i)
		if choice.Condition != nil {
			k.condition(choice.Condition, here.Member("condition"), stands)
		}
		if !ok {
			continue
		}
		if _, known := reading.Choice(choice.Choice); !known {
			k.unknownChoice(here.Member("choice"), reading, choice.Choice)
		} else if listed[choice.Choice] {
			k.add(here.Member("choice"), schema.CodeDuplicateID, fmt.Sprintf("choice %s stands here twice", choice.Choice))
		}
		listed[choice.Choice] = true
	}
	if !ok {
		return
	}
	for _, id := range reading.choiceIDs() {
		if !listed[id] {
			k.add(at.Member("choices"), schema.CodeMissingChoice, fmt.Sprintf("choice %s of reading %s is missing", id, reading.ID))
		}
	}
}
