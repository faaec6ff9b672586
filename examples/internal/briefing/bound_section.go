package briefing

import (
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/obligation/text/typeset"
)

// boundSection says for how many pairs of States, and for how many States, each norm
// applies under each answer to the open question.
func boundSection(p *Overall, o Options) section {
	s := section{title: "Who is bound toward whom", beside: "pairs of States for which every condition of a norm is met"}
	if len(p.Bound) == 0 {
		return section{}
	}
	if p.Position != nil {
		s.before = append(s.before, p.Position.Question+" -reading "+p.Position.Reading)
	}
	s = withNorms(s, p.Bound, p.Position, o, "pair", "pairs")
	s.after = append(s.after, ofOneState(p, o)...)
	if o.Tight && len(s.after) > 0 {
		s.after = []string{strings.Join(s.after, " ")}
	}
	if supposed := supposedNorms(p.Bound); supposed != "" {
		s.after = append(s.after, supposed)
	}
	s.after = append(s.after, positionsSaid(p.Position, o)...)
	return s
}

// withNorms adds to a section the norms between States: a row for each whose count turns on
// the open question, a sentence for those that the question does not touch, and one for
// those whose conditions are never all met.
func withNorms(s section, norms []BoundNorm, position *Position, o Options, one, many string) section {
	same := make(map[int][]string) // what applies under every answer, by how often
	var counts []int
	var none []int
	for _, group := range alike(norms, true, o) {
		first := &norms[group[0]]
		lowest, highest := slices.Min(first.Applies), slices.Max(first.Applies)
		switch {
		case highest == 0:
			none = append(none, group...)
		case lowest == highest && position != nil && !first.Qualified:
			if len(same[lowest]) == 0 {
				counts = append(counts, lowest)
			}
			name := first.Modality.String() + " " + cites(norms, group)
			if !o.Tight {
				name += " " + titles(norms, group)
			}
			same[lowest] = append(same[lowest], name)
		default:
			row := []string{cites(norms, group), first.Modality.String(), titles(norms, group)}
			for _, n := range first.Applies {
				row = append(row, typeset.Count(n))
			}
			s.table.rows = append(s.table.rows, row)
		}
	}
	widest := 7
	for _, row := range s.table.rows {
		widest = max(widest, typeset.Width(row[0]))
	}
	s.table.columns = boundColumns(position, widest)
	var whatever []string
	for _, count := range counts {
		whatever = append(whatever, typeset.Counted(count, one, many)+": "+typeset.List(same[count], ";"))
	}
	if len(none) > 0 {
		slices.Sort(none)
		whatever = append(whatever, "no "+one+": "+typeset.List(namesOfNorms(norms, none, o), ";"))
	}
	if len(whatever) > 0 {
		s.after = append(s.after, "Whatever the answer, "+strings.Join(whatever, "; ")+".")
	}
	return s
}

func boundColumns(position *Position, cites int) []column {
	columns := []column{{"", cites, false}, {"", 9, false}, {"norm", 0, false}}
	if position == nil {
		columns = append(columns, column{"met", 11, true})
	} else {
		for _, choice := range position.Choices {
			columns = append(columns, column{choice.Choice, 11, true})
		}
	}
	columns[2].width = 100 - cites - 9 - 2 - 12*(len(columns)-3)
	return columns
}

// alike groups norms by paragraph, modality and counts: those of pairs, or those of one
// State. They are given by their place. On a page that fits a screen, whatever their
// paragraph, those that are the same for each State are one group.
func alike(norms []BoundNorm, pairs bool, o Options) [][]int {
	var groups [][]int
	for i := range norms {
		n := &norms[i]
		if n.Pairs != pairs {
			continue
		}
		at := slices.IndexFunc(groups, func(group []int) bool {
			first := &norms[group[0]]
			return (first.Cite == n.Cite || o.Tight) && first.Modality == n.Modality && slices.Equal(first.Applies, n.Applies)
		})
		if at < 0 {
			groups = append(groups, []int{i})
			continue
		}
		groups[at] = append(groups[at], i)
	}
	return groups
}

// nameOf names a group of norms: in short by its paragraph, unless that has others.
func nameOf(norms []BoundNorm, group []int, o Options) string {
	first, of := &norms[group[0]], 0
	for i := range norms {
		if norms[i].Cite == first.Cite && norms[i].Pairs == first.Pairs {
			of++
		}
	}
	switch {
	case o.Short && of == len(group):
		return first.Cite
	case o.Short:
		return first.Cite + " in part"
	}
	return first.Cite + " " + titles(norms, group)
}

// namesOfNorms names a group of norms, whose paragraphs may differ.
func namesOfNorms(norms []BoundNorm, group []int, o Options) []string {
	var names []string
	for len(group) > 0 {
		cite := norms[group[0]].Cite
		n := 1
		for n < len(group) && norms[group[n]].Cite == cite {
			n++
		}
		names, group = append(names, nameOf(norms, group[:n], o)), group[n:]
	}
	return names
}

// cites names the paragraphs of a group, each once.
func cites(norms []BoundNorm, group []int) string {
	var all []string
	for _, i := range group {
		if !slices.Contains(all, norms[i].Cite) {
			all = append(all, norms[i].Cite)
		}
	}
	return strings.Join(all, ", ")
}

// titles says what the norms of a group are about.
func titles(norms []BoundNorm, group []int) string {
	var all []string
	for _, i := range group {
		all = append(all, norms[i].Title)
	}
	return strings.Join(all, "; ")
}

// ofOneState says for how many States each norm applies that faces none.
func ofOneState(p *Overall, o Options) []string {
	var always, byPosition []string
	for _, group := range alike(p.Bound, false, Options{}) {
		first := &p.Bound[group[0]]
		lowest, highest := slices.Min(first.Applies), slices.Max(first.Applies)
		name := first.Modality.String() + " " + nameOf(p.Bound, group, o)
		switch {
		case highest == 0:
		case lowest == highest && lowest == p.Parties.States:
			always = append(always, name)
		case lowest == highest:
			byPosition = append(byPosition, name+" "+typeset.Count(lowest))
		default:
			var counts []string
			for _, n := range first.Applies {
				counts = append(counts, typeset.Count(n))
			}
			byPosition = append(byPosition, name+" "+strings.Join(counts, ", "))
		}
	}
	var said []string
	if len(always) > 0 {
		said = append(said, "Each State Party by itself: "+typeset.List(always, ";")+".")
	}
	if len(byPosition) > 0 && !o.Short {
		said = append(said, "How many States by themselves: "+typeset.List(byPosition, ";")+".")
	}
	return said
}

// supposedNorms says of how many findings of each norm it is supposed that they come out so.
func supposedNorms(norms []BoundNorm) string {
	var parts []string
	for i := range norms {
		if n := &norms[i]; len(n.Supposed) > 0 {
			parts = append(parts, n.Norm+" "+typeset.Count(slices.Max(n.Supposed)))
		}
	}
	if len(parts) == 0 {
		return ""
	}
	return "Supposed, as they would be otherwise without the hypothetical facts: " + typeset.List(parts, ",") + "."
}

// fewStates are named where an answer is explained.
const fewStates = 3

// positionsSaid says of each answer to the open question which States are bound by norms
// that ask for a position to help, and what it means: the first sentence of the catalogue.
func positionsSaid(position *Position, o Options) []string {
	if position == nil {
		return nil
	}
	var said []string
	for _, choice := range position.Choices {
		meaning, _, _ := strings.Cut(choice.Meaning, ". ")
		who := "no State"
		if len(choice.States) > 0 {
			who = typeset.Counted(len(choice.States), "State", "States")
		}
		if len(choice.States) > 0 && len(choice.States) <= fewStates {
			who = namesOf(choice.States)
		}
		switch n := len(choice.Supposed); {
		case n > 0 && n == len(choice.States):
			who += " (supposed)"
		case n > 0:
			who += " (supposed: " + namesOf(choice.Supposed) + ")"
		}
		if o.Terse {
			said = append(said, choice.Choice+": "+who+".")
			continue
		}
		said = append(said, fmt.Sprintf("%s, which binds %s: %s.", choice.Choice, who, strings.TrimSuffix(meaning, ".")))
	}
	if o.Terse {
		said = slices.Insert(said, 0, "Bound under each answer.")
	}
	return []string{strings.Join(said, " ")}
}
