package main

import (
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/obligation"
)

// inWords says a condition in words: parties, roles, facts by their names in the
// catalogue, and readings.
func inWords(in *obligation.Instrument, c *obligation.Condition) string {
	switch c.Kind {
	case obligation.All:
		return joined(in, c.Conditions, " and ")
	case obligation.Any:
		return "(" + joined(in, c.Conditions, " or ") + ")"
	case obligation.Not:
		return "not " + inWords(in, c.Condition)
	case obligation.IsParty:
		return c.Who.String() + " a party"
	case obligation.HoldsRole:
		text := c.Who.String() + " " + spaced(c.Role.String())
		if c.Category.IsValid() {
			text += " for " + spaced(c.Category.String())
		}
		return text
	case obligation.UnderChoice:
		return underChoice(in, c)
	}
	return factInWords(in, c)
}

func factInWords(in *obligation.Instrument, c *obligation.Condition) string {
	name := string(c.Fact)
	if fact, ok := in.Fact(c.Fact); ok {
		name = fact.Name.English
	}
	text := c.Who.String() + ": " + name
	if object := c.Object.String(); object != "" {
		text += ", toward " + object
	}
	if c.Category.IsValid() {
		text += ", " + spaced(c.Category.String())
	}
	return text
}

func underChoice(in *obligation.Instrument, c *obligation.Condition) string {
	var choices []string
	for i := range c.Choices {
		one := &c.Choices[i]
		text := one.Choice + ": nothing"
		if one.Condition != nil {
			text = one.Choice + ": " + inWords(in, one.Condition)
		}
		choices = append(choices, text)
	}
	return "by the reading " + c.Reading + " (" + strings.Join(choices, "; ") + ")"
}

func joined(in *obligation.Instrument, all []obligation.Condition, with string) string {
	var parts []string
	for i := range all {
		if text := inWords(in, &all[i]); !slices.Contains(parts, text) {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, with)
}

func spaced(code string) string { return strings.ReplaceAll(code, "-", " ") }
