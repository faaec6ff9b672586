package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// mostNear is how many States an error suggests.
const mostNear = 4

// readStates reads States by code, in capitals or not, or by the depositary's name.
func readStates(r *refusal, flag string, given values) []party.State {
	var states []party.State
	for _, text := range given.items() {
		s, err := party.ParseState(strings.ToUpper(text))
		if err != nil {
			var named bool
			if s, named = party.StateNamed(text); !named {
				refuseState(r, flag, text)
				continue
			}
		}
		if !slices.Contains(states, s) {
			states = append(states, s)
		}
	}
	return states
}

// readState reads one State, as readStates; the zero State if none is given.
func readState(r *refusal, flag string, given values) party.State {
	text, ok := readOnce(r, flag, given)
	if !ok {
		return party.State{}
	}
	states := readStates(r, flag, values{text})
	if len(states) > 1 {
		r.add("%s is of one State, and %s names %d.", flag, schema.Excerpt(text), len(states))
	}
	if len(states) == 0 {
		return party.State{}
	}
	return states[0]
}

// refuseState names the nearest States or, if none is near, those with the
// same first letter. What it does not know may be a territory.
func refuseState(r *refusal, flag, found string) {
	if slices.Contains([]string{"all", "any", "each", "every", "everyone", "*"}, strings.ToLower(found)) {
		r.add("%s: to ask about every State, leave %s out.", flag, flag)
		return
	}
	shown := schema.Excerpt(found)
	if utf8.RuneCountInString(found) <= 3 { // it was to be a code: a letter of another alphabet is told
		shown = schema.ExcerptOfCode(found)
	}
	text := fmt.Sprintf("%s: no State of the depositary's list is called %s; no position is taken on any territory. Organizations, funds and areas are not asked about.", flag, shown)
	if near := nearStates(found); len(near) > 0 {
		text += " Nearest: " + withCodes(near) + "."
	} else if same := sameInitial(found); len(same) > 0 {
		text += " With the same letter: " + withCodes(same) + "."
	}
	r.add("%s Allowed: a code such as NOR, or a name such as Norway.", text)
}

// withCodes names States as an error does: "Norway (NOR)".
func withCodes(states []party.State) string {
	var names []string
	for _, s := range states {
		names = append(names, s.Name()+" ("+s.String()+")")
	}
	return strings.Join(names, ", ")
}

// sameInitial returns the States whose name begins with the same letter.
func sameInitial(found string) []party.State {
	var same []party.State
	for _, s := range party.States() {
		if found != "" && strings.EqualFold(found[:1], s.Name()[:1]) {
			same = append(same, s)
		}
	}
	return same
}

// nearStates returns the States that a text may have been meant for: those that it is
// nearest to, or else by part of the name, its initials, or a slip in one of its words.
func nearStates(found string) []party.State {
	if near := party.NearestStates(found); len(near) > 0 {
		return near
	}
	var near []party.State
	take := func(is func(party.State) bool) {
		for _, s := range party.States() {
			if len(near) < mostNear && !slices.Contains(near, s) && is(s) {
				near = append(near, s)
			}
		}
	}
	slip := func(allowed ...string) bool { return len(schema.Nearest(found, allowed)) > 0 }
	if len(found) >= 3 {
		take(func(s party.State) bool {
			return strings.Contains(" "+strings.ToLower(s.Name()), " "+strings.ToLower(found))
		})
	}
	take(func(s party.State) bool {
		return len(found) >= 2 && strings.HasPrefix(initials(s.Name()), strings.ToUpper(found))
	})
	if len(near) == 0 {
		take(func(s party.State) bool { return slip(longWords(s.Name())...) })
	}
	return near
}

// initials returns the capitals of a name: "DRC" of the Democratic Republic of
// the Congo.
func initials(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsUpper(r) {
			return r
		}
		return -1
	}, name)
}

// longWords returns the words of a name in which a slip can be told.
func longWords(name string) []string {
	words := strings.FieldsFunc(name, func(r rune) bool { return !unicode.IsLetter(r) })
	return slices.DeleteFunc(words, func(word string) bool { return len(word) < 5 })
}
