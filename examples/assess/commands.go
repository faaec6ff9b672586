package main

import (
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/examples/internal/registers"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
)

// next is a question to go on with.
type next struct {
	shows  string
	bearer party.State
	other  party.State
	cite   string // of the norms; none: all
	why    bool
}

// goOnWith returns the questions to go on with, the first of them first, and never
// the one that was asked.
func goOnWith(a *answer) []next {
	bearer, other := recordedPair(a)
	cite := recordedNorm(a.assessment)
	return slices.DeleteFunc([]next{
		{"every norm between the two", bearer, other, "", false},
		{"why, with sources", bearer, other, cite, true},
		{"every State toward " + other.String(), party.State{}, other, cite, false},
	}, func(n next) bool { return n.isGiven(a.request) })
}

// isGiven reports whether it is the question that was asked.
func (n next) isGiven(r *request) bool {
	return slices.Equal(r.bearers, only(n.bearer)) && slices.Equal(r.others, only(n.other)) &&
		cites(r.named) == n.cite && r.why == n.why && !r.timeline && r.over.IsZero()
}

// only is a State as the one that is named; the zero State is none.
func only(s party.State) []party.State {
	if !s.IsValid() {
		return nil
	}
	return []party.State{s}
}

// flags writes the flags that ask it.
func (n next) flags() []string {
	var flags []string
	if n.bearer.IsValid() {
		flags = append(flags, "-party "+n.bearer.String())
	}
	if n.other.IsValid() {
		flags = append(flags, "-toward "+n.other.String())
	}
	if n.cite != "" {
		flags = append(flags, `-norm "`+n.cite+`"`)
	}
	if n.why {
		flags = append(flags, "-why")
	}
	return flags
}

// commands writes the commands that ask what to go on with.
func commands(a *answer, page *typeset.Page, all []next) {
	page.Line(page.Paint(typeset.Bold, "Go on with"))
	for _, n := range all {
		writeCommand(page, n.shows, append(again(a), n.flags()...))
	}
}

// writeCommand writes a command, on more lines than one if it must, and beside it
// what it shows if there is room.
func writeCommand(page *typeset.Page, shows string, flags []string) {
	const indent = "  "
	line := indent + "go run ./examples/assess"
	for _, flag := range flags {
		if typeset.Width(line)+1+typeset.Width(flag)+len(` \`) > page.Columns() {
			page.Line(line + ` \`)
			line = indent + indent
		}
		line += " " + flag
	}
	if beside := typeset.Pad(line, 72) + "  " + shows; typeset.Width(beside) <= page.Columns() {
		line = beside
	}
	page.Line(line)
}

// again writes the flags that keep a next command to the same question.
func again(a *answer) []string {
	var flags []string
	for _, name := range a.registers {
		if len(a.registers) > 1 || name != registers.Public {
			flags = append(flags, "-register "+quoted(name))
		}
	}
	if ids := a.treatyIDs(); ids != "ccm" {
		flags = append(flags, "-treaty "+ids)
	}
	if a.date != completeAsOf(a.lists) {
		flags = append(flags, "-date "+a.date.String())
	}
	if !a.known.IsZero() {
		flags = append(flags, "-known "+a.known.String())
	}
	for _, r := range a.readings {
		if flag := "-reading " + r.Reading + "=" + r.Choice; !slices.Contains(flags, flag) {
			flags = append(flags, flag)
		}
	}
	return flags
}

func quoted(name string) string {
	if strings.ContainsAny(name, " ()'&;") {
		return `"` + name + `"`
	}
	return name
}

// recordedPair returns the two States between which the register has most
// records, of States that are parties on the day if there are such; one of them
// is a State that was asked about, if any was.
func recordedPair(a *answer) (bearer, other party.State) {
	states := a.register.States()
	records := make(map[[2]party.State]int)
	for r := range a.register.Ledger().View() {
		if r.Provider.State.IsValid() && r.Recipient.State.IsValid() && r.Provider.State != r.Recipient.State {
			records[[2]party.State{r.Provider.State, r.Recipient.State}]++
		}
	}
	bound := func(s party.State) bool {
		return slices.ContainsFunc(a.lists, func(list *party.StatusList) bool {
			return list.Standing(s, a.date, a.known).Standing == party.Party
		})
	}
	best := -1
	for _, b := range states {
		for _, c := range states {
			weight := records[[2]party.State{b, c}]
			if bound(b) && bound(c) {
				weight += a.register.Ledger().Len()
			}
			if b != c && weight > best && asksAbout(a.request, b, c) {
				bearer, other, best = b, c, weight
			}
		}
	}
	return bearer, other
}

// asksAbout reports whether one of two States is named in the question, or none is.
func asksAbout(r *request, b, c party.State) bool {
	named := slices.Concat(r.bearers, r.others)
	return len(named) == 0 || slices.Contains(named, b) || slices.Contains(named, c)
}

// recordedNorm returns the citation of the norm between States on which
// most records bear.
func recordedNorm(a *obligation.Assessment) string {
	var most obligation.NormSummary
	for _, n := range a.Summary() {
		if n.Pairs && (most.Norm == "" || n.Records > most.Records) {
			most = n
		}
	}
	return most.Cite
}
