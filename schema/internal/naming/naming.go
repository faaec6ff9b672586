// Package naming has what things are commonly called that have a code or a place of
// their own in a document: States, territories, organizations, currencies. It suggests
// what a word was meant for, in the message that refuses the word. No document is ever
// read by it: what may stand in one the schemas say.
package naming

import (
	"slices"
	"strings"
	"unicode"
)

// called is a common name, folded, and the codes that it is in use for.
type called struct {
	name  string
	codes []string
}

// Codes returns the codes of a code list that a common name is in use for. The name is
// folded, as by [Fold].
func Codes(list, name string) []string {
	var names []called
	switch list {
	case "State":
		if code, ok := isoState(name); ok {
			return []string{code}
		}
		names = states
	case "Currency":
		names = currencies
	case "ActorKind":
		names = actorKinds
	case "Category":
		names = categories
	case "ChannelKind":
		names = channelKinds
	case "Stage":
		names = stages
	case "Sense":
		names = senses
	case "Subject":
		names = subjects
	}
	return codesOf(names, name)
}

// codesOf returns the codes of a name in a table.
func codesOf(names []called, name string) []string {
	i := slices.IndexFunc(names, func(c called) bool { return c.name == name })
	if i < 0 {
		return nil
	}
	return slices.Clone(names[i].codes)
}

// isoState returns the State of a code of two letters or of a number of ISO 3166-1.
func isoState(name string) (code string, ok bool) {
	number := name
	if len(number) < 3 {
		number = strings.Repeat("0", 3-len(number)) + number
	}
	for _, row := range isoCodes {
		if strings.EqualFold(row.letters, name) || row.number == number {
			return row.code, true
		}
	}
	return "", false
}

// accented are the letters with a mark of the languages of the code lists, and their
// plain letters.
var accented = strings.NewReplacer(
	"á", "a", "à", "a", "â", "a", "ä", "a", "ã", "a", "å", "a", "ç", "c", "é", "e", "è", "e", "ê", "e", "ë", "e",
	"í", "i", "ì", "i", "î", "i", "ï", "i", "ı", "i", "ñ", "n", "ó", "o", "ò", "o", "ô", "o", "ö", "o", "õ", "o", "ø", "o",
	"ú", "u", "ù", "u", "û", "u", "ü", "u", "œ", "oe", "æ", "ae", "ß", "ss", "ş", "s", "ș", "s",
)

// Fold writes a name so that two ways to print it are one: in small letters without
// accents, dots and apostrophes, with single spaces in place of all else that is no
// letter, digit or sign of a currency, and without the article before it.
func Fold(name string) string {
	var b strings.Builder
	for _, r := range accented.Replace(strings.ToLower(name)) {
		switch {
		case r == '.', r == '\'', r == '’', unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.Is(unicode.Sc, r):
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
		}
	}
	words := strings.Fields(b.String())
	if len(words) > 1 && slices.Contains([]string{"the", "la", "le", "les", "el", "los", "las"}, words[0]) {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// joining are words that tell no name from another.
var joining = []string{"the", "of", "and", "in", "for", "to", "a", "d", "de", "des", "du", "del", "la", "le", "les", "los", "las", "el", "et", "en", "y", "e"}

// Words returns the words of a folded name that tell it from others, sorted.
func Words(name string) []string {
	words := slices.DeleteFunc(strings.Fields(name), func(word string) bool { return slices.Contains(joining, word) })
	slices.Sort(words)
	return slices.Compact(words)
}
