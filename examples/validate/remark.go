package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/examples/internal/treaties"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema"
)

// remark is what an author of a sound catalogue or register may want to look at. It is
// no fault.
type remark struct {
	Path    schema.Pointer `json:"path"`
	Code    string         `json:"code"`
	Message string         `json:"message"`
}

// The codes of remarks.
const (
	unaskedFact   = "unasked-fact"
	noCase        = "no-case"
	neverHolds    = "never-holds"
	alwaysHolds   = "always-holds"
	oddID         = "odd-id"
	unknownTreaty = "unknown-treaty"
)

// remarksOnFacts remarks on facts of treaties that are not known here: they may be those
// of a catalogue of the author's own, or misspelt.
func remarksOnFacts(d obligation.RegisterDocument) []remark {
	var all []remark
	for i := range d.Determinations {
		treaty := d.Determinations[i].Fact.Instrument()
		if slices.Contains(treaties.IDs(), treaty) {
			continue
		}
		text := fmt.Sprintf("%s is a fact of %s, which is no treaty that is known here", d.Determinations[i].Fact, treaty)
		if near := schema.Nearest(treaty, treaties.IDs()); len(near) > 0 {
			text += "; nearest in spelling: " + strings.Join(near, ", ")
		}
		all = append(all, remark{schema.Pointer("/determinations").Item(i).Member("fact"), unknownTreaty, text})
	}
	return all
}

// remarksOn returns the remarks on a catalogue. Without cases, nil, nothing is said of
// norms that have none.
func remarksOn(law obligation.InstrumentDocument, cases map[string]bool) []remark {
	var all []remark
	asked := askedFacts(law)
	for i, f := range law.Facts {
		if !asked[f.Fact] {
			all = append(all, remark{schema.Pointer("/facts").Item(i), unaskedFact, fmt.Sprintf("no condition asks %s", f.Fact)})
		}
	}
	for i, n := range law.Norms {
		at := schema.Pointer("/norms").Item(i)
		if prefix := idPrefix(law.ID, n.Cite); n.ID != prefix && !strings.HasPrefix(n.ID, prefix+"-") {
			all = append(all, remark{at.Member("id"), oddID, fmt.Sprintf("%s of %s does not begin with %s", n.ID, n.Cite, prefix)})
		}
		if cases != nil && !cases[n.ID] {
			all = append(all, remark{at, noCase, fmt.Sprintf("no case asks %s", n.ID)})
		}
		switch possible := possibleAnswers(law, n.When); {
		case !possible.yes:
			all = append(all, remark{at.Member("when"), neverHolds, fmt.Sprintf("%s never applies, whatever is so and however it is read", n.ID)})
		case !possible.no:
			all = append(all, remark{at.Member("when"), alwaysHolds, fmt.Sprintf("%s always applies, whatever is so and however it is read", n.ID)})
		}
	}
	return all
}

// askedFacts returns the facts that the conditions of norms and roles name.
func askedFacts(law obligation.InstrumentDocument) map[obligation.FactCode]bool {
	asked := make(map[obligation.FactCode]bool)
	var walk func(c *obligation.Condition)
	walk = func(c *obligation.Condition) {
		if c == nil {
			return
		}
		asked[c.Fact] = true
		walk(c.Condition)
		for i := range c.Conditions {
			walk(&c.Conditions[i])
		}
		for _, choice := range c.Choices {
			walk(choice.Condition)
		}
	}
	for i := range law.Norms {
		walk(&law.Norms[i].When)
	}
	for i := range law.Roles {
		walk(&law.Roles[i].When)
	}
	return asked
}

// idPrefix returns how the id of a norm begins: with the instrument, the article, and
// the paragraph if it has one. Of 7(1)(n) it ends in 7-1, of X(7)(c) in x-7.
func idPrefix(instrument, cite string) string {
	parts := strings.FieldsFunc(cite, func(r rune) bool { return r == '(' || r == ')' || r == ' ' })
	return strings.ToLower(strings.Join(append([]string{instrument}, parts[:min(len(parts), 2)]...), "-"))
}
