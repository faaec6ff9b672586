package main

import (
	"fmt"
	"slices"
	"strings"
)

// variant is another value for a place. Its name says what is other about it,
// and is the same wherever that is tried.
type variant struct {
	name  string
	value *value
}

// mostBytes bounds what a value grows to, so that 100,000 items are not tried.
const mostBytes = 30_000

// variants returns what to try instead of the value at p.
func (m *mutator) variants(p place) []variant {
	all := otherTypes(p.value)
	switch p.value.kind {
	case text:
		all = append(all, texts(p)...)
	case number:
		all = append(all, numbers(p.rule)...)
	case array:
		all = append(all, m.arrays(p)...)
	case object:
		all = append(all, m.objects(p)...)
	}
	return append(all, m.swapped(p)...)
}

func otherTypes(v *value) []variant {
	var all []variant
	for _, s := range []string{"null", "true", "false", "0", "1", "-1", `""`, `"x"`, `"1"`, `"true"`, `"null"`, "[]", "{}"} {
		all = append(all, variant{"is " + s, written(s)})
	}
	return append(all,
		variant{"is in an array", &value{kind: array, items: []*value{v}}},
		variant{"is in an object", &value{kind: object, members: []member{{`"value"`, v}}}},
		variant{"is text of JSON", quoted(string(v.append(nil)))},
	)
}

// swapped has values from elsewhere, of this kind of document or another.
func (m *mutator) swapped(p place) []variant {
	var all []variant
	for i := range 3 {
		all = append(all, variant{fmt.Sprint("is from elsewhere, ", i), m.anywhere[m.random.IntN(len(m.anywhere))]})
	}
	return all
}

func numbers(r *rule) []variant {
	var all []variant
	for _, n := range []int64{r.Minimum - 1, r.Minimum, r.Minimum + 1, r.Maximum - 1, r.Maximum, r.Maximum + 1} {
		all = append(all, variant{fmt.Sprint("is ", n), written(fmt.Sprint(n))})
	}
	for _, s := range []string{
		"-0", "2147483647", "2147483648", "4294967297", // 32 bits
		"9007199254740992", "9007199254740993", // where a double ceases to be exact
		"9223372036854775807", "9223372036854775808", "18446744073709551617", "-9223372036854775809", // 64 bits
		"99999999999999999999", "100000000000000000000", // the longest that the scan lets pass, and one more
		"1.0", "1e0", "1E0", "1.5", "0.1", "1e-1", "1e400", "-1e400", "1.0000000000000000001",
		`"1"`, `" 1"`, `"0x1"`,
	} {
		all = append(all, variant{"is " + s, written(s)})
	}
	return all
}

func (m *mutator) arrays(p place) []variant {
	items := p.value.items
	var all []variant
	add := func(name string, items []*value) {
		all = append(all, variant{name, &value{kind: array, items: items}})
	}
	add("is empty", nil)
	for _, s := range []string{"null", "true", "1", `""`, "[]", "{}"} {
		add("begins with "+s, append([]*value{written(s)}, items...))
		add("ends with "+s, append(slices.Clip(items), written(s)))
	}
	if len(items) == 0 {
		return all
	}
	reversed := slices.Clone(items)
	slices.Reverse(reversed)
	add("is reversed", reversed)
	add("has its first item again", append(slices.Clip(items), items[0]))
	add("has its first item again with the members reversed", append(slices.Clip(items), withMembersReversed(items[0])))
	add("has its first item again, escaped", append(slices.Clip(items), escaped(items[0])))
	add("has its first item alone", items[:1])
	add("has all but the last item", items[:len(items)-1])
	shortest := slices.MinFunc(items, func(a, b *value) int { return a.size() - b.size() })
	for _, n := range []int{p.rule.MinItems - 1, p.rule.MinItems, p.rule.MaxItems, p.rule.MaxItems + 1} {
		if n >= 0 && (shortest.size()+1)*n <= mostBytes {
			add(fmt.Sprintf("has %d items", n), slices.Repeat([]*value{shortest}, n))
		}
	}
	return append(all, everyWord(m.bundle.items(p.rule))...)
}

// everyWord has as many items as can be told apart, where items are words.
func everyWord(r *rule) []variant {
	if r == nil || r.Enum == nil {
		return nil
	}
	var words []*value
	for _, word := range r.Enum {
		words = append(words, quoted(word))
	}
	return []variant{
		{"has every word", &value{kind: array, items: words}},
		{"has every word but the last", &value{kind: array, items: words[:len(words)-1]}},
		{"has every word and the first again", &value{kind: array, items: append(slices.Clip(words), words[0])}},
	}
}

func withMembersReversed(v *value) *value {
	other := *v
	other.members = slices.Clone(v.members)
	slices.Reverse(other.members)
	return &other
}

// escaped writes the strings of v, and the names of its members, by the numbers
// of their characters. It is the same value.
func escaped(v *value) *value {
	other := *v
	if v.kind == text {
		other.text = escape(v.text)
	}
	other.items, other.members = nil, nil
	for _, item := range v.items {
		other.items = append(other.items, escaped(item))
	}
	for _, m := range v.members {
		other.members = append(other.members, member{escape(m.name), escaped(m.value)})
	}
	return &other
}

func escape(s string) string {
	var b strings.Builder
	b.WriteByte('"')
	for _, unit := range utf16Units(unquote(s)) {
		fmt.Fprintf(&b, `\u%04x`, unit)
	}
	b.WriteByte('"')
	return b.String()
}
