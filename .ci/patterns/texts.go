package main

import (
	"maps"
	"math/rand/v2"
	"regexp/syntax"
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	matching = 150 // texts made for each pattern
	near     = 4   // changes tried on each
)

// odd are characters that languages have been seen to judge differently.
var odd = []string{
	"\n", "\r", "\r\n", "\n\n", "\n\r", "\u0085", "\u2028", "\u2029", "\v", "\f", "\x00", "\x1c", "\t", " ", "\u00a0", "\u00ad", "\u0130", "\u0131", "\u017f",
	"\u1680", "\u180e", "\u200b", "\u200c", "\u200d", "\u202e", "\u212a", "\u3000", "\ud7ff", "\ue000", "\ufe0f", "\ufeff", "\ufffd", "\uffff",
	"\U00010000", "\U0001bca0", "\U0001f600", "\U000e0041", "\U000e0100", "\U0010ffff", "é", "e\u0301", "٢", "２", "a", "A", "0", "-", ".", "[", "]", "^", "$", "\\",
}

// textsOf returns the texts to try the patterns of a definition on: some that each
// matches, each of these changed a little, and the characters at which a class ends.
func textsOf(d definition, seed uint64) ([]string, error) {
	random := rand.New(rand.NewPCG(seed, 1))
	all := map[string]bool{"": true}
	for _, pattern := range []string{d.pattern, d.refused} {
		tree, err := syntax.Parse(pattern, syntax.Perl)
		if err != nil {
			return nil, err
		}
		for range matching {
			var text strings.Builder
			write(&text, tree, random)
			all[text.String()] = true
			for range near {
				all[changed(text.String(), random)] = true
			}
		}
		for _, edge := range edges(tree, map[rune]bool{}) {
			for _, text := range []string{edge, "a" + edge, edge + "a", "a" + edge + "a", "ب" + edge + "ب", edge + "\n", "a\n" + edge} {
				all[text] = true
			}
		}
	}
	for _, one := range slices.Sorted(maps.Keys(all))[:matching/2] {
		for _, end := range odd {
			all[one+end], all[end+one] = true, true
		}
	}
	for _, one := range odd {
		all[one] = true
	}
	return slices.Sorted(maps.Keys(all)), nil
}

// write writes a text that a part of a pattern matches.
func write(to *strings.Builder, tree *syntax.Regexp, random *rand.Rand) {
	repeat := func(least, most int) {
		if most < 0 {
			most = least + 6
		}
		for range least + random.IntN(most-least+1) {
			write(to, tree.Sub[0], random)
		}
	}
	switch tree.Op {
	case syntax.OpLiteral:
		to.WriteString(string(tree.Rune))
	case syntax.OpCharClass:
		at := 2 * random.IntN(len(tree.Rune)/2)
		first, last := tree.Rune[at], tree.Rune[at+1]
		if one := first + random.Int32N(last-first+1); utf8.ValidRune(one) {
			to.WriteRune(one)
		}
	case syntax.OpAlternate:
		write(to, tree.Sub[random.IntN(len(tree.Sub))], random)
	case syntax.OpStar:
		repeat(0, -1)
	case syntax.OpPlus:
		repeat(1, -1)
	case syntax.OpQuest:
		repeat(0, 1)
	case syntax.OpRepeat:
		repeat(tree.Min, tree.Max)
	default:
		for _, sub := range tree.Sub {
			write(to, sub, random)
		}
	}
}

// changed returns a text with a character more, fewer or other.
func changed(text string, random *rand.Rand) string {
	characters := []rune(text)
	at := random.IntN(len(characters) + 1)
	before, after := string(characters[:at]), string(characters[at:])
	if at < len(characters) && random.IntN(2) == 0 {
		after = string(characters[at+1:])
	}
	switch random.IntN(4) {
	case 0:
		return before + after
	case 1:
		return before + string(rune(' '+random.IntN('~'-' '+1))) + after
	}
	return before + odd[random.IntN(len(odd))] + after
}

// edges returns the characters at and next to the ends of the classes of a pattern.
func edges(tree *syntax.Regexp, seen map[rune]bool) []string {
	var all []string
	if tree.Op == syntax.OpCharClass {
		for _, end := range tree.Rune {
			for _, one := range []rune{end - 1, end, end + 1} {
				if utf8.ValidRune(one) && !seen[one] {
					seen[one] = true
					all = append(all, string(one))
				}
			}
		}
	}
	for _, sub := range tree.Sub {
		all = append(all, edges(sub, seen)...)
	}
	return all
}
