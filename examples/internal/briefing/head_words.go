package briefing

import (
	"fmt"

	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// headSaid says of which day a page is, from what was known, and what is supposed.
func headSaid(h *Head) []string {
	said := []string{partiesSaid(h), knownSaid(h)}
	var chosen []string
	for _, r := range h.Chosen {
		chosen = append(chosen, r.Reading+"="+r.Choice)
	}
	if len(chosen) > 0 {
		said = append(said, "Readings other than the default: "+typeset.List(chosen, ",")+".")
	}
	if n := len(h.Suppositions); n > 0 {
		said = append(said, "What if: "+typeset.Counted(n, "fact that nobody has stated is", "facts that nobody has stated are")+
			" taken in; what rests on it is marked \"supposed\".")
	}
	return said
}

// partiesSaid says how many States are bound, and as of which day.
func partiesSaid(h *Head) string {
	parties := typeset.Counted(h.Parties.States, "State Party", "States Parties")
	list := h.Parties.List
	switch {
	case list == nil:
		return fmt.Sprintf("As of %s. No status list says who is bound.", h.On)
	case h.On.Before(h.Parties.InForce):
		return fmt.Sprintf("As of %s, before the treaty entered into force on %s: no State Party.", h.On, h.Parties.InForce)
	case list.Carried && list.States == h.Parties.States:
		return fmt.Sprintf("As of %s. %s as of %s, the last day of the status list; standing is carried forward from there.", h.On, parties, list.CompleteAsOf)
	case list.Carried:
		return fmt.Sprintf("As of %s. %s as of %s, the last day of the status list; carried forward to the day asked: %s.",
			h.On, typeset.Counted(list.States, "State Party", "States Parties"), list.CompleteAsOf, typeset.Count(h.Parties.States))
	case h.On == list.CompleteAsOf:
		return fmt.Sprintf("As of %s, the last day of the status list: %s.", h.On, parties)
	}
	return fmt.Sprintf("As of %s: %s.", h.On, parties)
}

// knownSaid says from what was known.
func knownSaid(h *Head) string {
	said := "Known: all that the registers hold"
	if !h.Known.IsZero() {
		said = "Known: what was known by " + h.Known.String()
	}
	var registers []string
	for _, r := range h.Registers {
		registers = append(registers, r.ID+", compiled "+r.Compiled.String())
	}
	if len(registers) == 0 {
		registers = []string{"an empty register"}
	}
	said += " (" + typeset.List(registers, ";") + ")."
	known := h.Known
	if known.IsZero() {
		known = h.compiled()
	}
	if !known.IsZero() && h.On.After(known) {
		said += " The day asked is later, so this is a projection: nothing is taken to change between."
	}
	return said
}
