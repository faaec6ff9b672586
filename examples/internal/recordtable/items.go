package recordtable

import "strings"

// What parts the items of a cell, and what they are made of. A reverse solidus before one
// of these signs says that it is part of a name.
const (
	betweenItems = ';'
	beforeActor  = '='
	betweenBits  = '|'
	escape       = '\\'
)

var escapesOfItems = strings.NewReplacer(`\`, `\\`, `;`, `\;`, `=`, `\=`, `|`, `\|`)

// quoted returns a name as a part of an item.
func quoted(name string) string { return escapesOfItems.Replace(name) }

// unquoted returns what [quoted] was given.
func unquoted(text string) string {
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		if text[i] == escape && i+1 < len(text) {
			i++
		}
		b.WriteByte(text[i])
	}
	return b.String()
}

// parted returns what stands between signs that no reverse solidus is before, still quoted.
func parted(text string, sign byte) (list []string) {
	start := 0
	for i := 0; i < len(text); i++ {
		switch text[i] {
		case escape:
			i++
		case sign:
			list = append(list, strings.TrimSpace(text[start:i]))
			start = i + 1
		}
	}
	return append(list, strings.TrimSpace(text[start:]))
}

// items returns what stands between semicolons and is not blank, still quoted.
func items(text string) (list []string) {
	for _, item := range parted(text, betweenItems) {
		if item != "" {
			list = append(list, item)
		}
	}
	return list
}

// joined returns what [items] parts: all that stands in a list, each as it is written.
func joined[T any](list []T, written func(T) string) string {
	words := make([]string, len(list))
	for i, one := range list {
		words[i] = written(one)
	}
	return strings.Join(words, "; ")
}

// cutItem returns what stands before and after the first of a sign, still quoted.
func cutItem(item string, sign byte) (before, after string, found bool) {
	bits := parted(item, sign)
	if len(bits) == 1 {
		return item, "", false
	}
	return bits[0], strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(item[len(bits[0]):]), string(sign))), true
}
