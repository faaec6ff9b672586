// Package mutant changes documents a little, so that a fast reader can be held to a strict
// one on what is nearly valid. It is for tests.
package mutant

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
)

// Mutator changes documents a little, the same for the same seed: bytes, and
// whole strings, numbers and members, so that many mutants are still valid or
// wrong in one place only.
type Mutator struct{ *rand.Rand }

// New returns a mutator with a seed.
func New(seed uint64) Mutator { return Mutator{rand.New(rand.NewPCG(seed, 7))} }

// By returns a mutator that is told by bytes what to change: who tries many bytes, as
// fuzzing does, has one change after the other. When they are used up, it goes on as of a
// seed.
func By(choices []byte) Mutator {
	return Mutator{rand.New(&told{choices, rand.NewPCG(0, 7)})}
}

// told are choices that bytes make, three each, and after them those of chance.
type told struct {
	left []byte
	then *rand.PCG
}

func (c *told) Uint64() uint64 {
	if len(c.left) < 3 {
		return c.then.Uint64()
	}
	choice := uint64(c.left[0])<<16 | uint64(c.left[1])<<8 | uint64(c.left[2])
	c.left = c.left[3:]
	return choice<<40 | choice // whether the first bits of it count or the last
}

// Pick returns one of the values.
func Pick[T any](m Mutator, values []T) T { return values[m.IntN(len(values))] }

// tokens are the strings and numbers of a document.
var tokens = regexp.MustCompile(`"(?:[^"\\]|\\.)*"|-?[0-9]+`)

// members are the members of objects whose value is a string, a number or a flat
// object, with the comma before or after.
var members = regexp.MustCompile(`"[a-z]+":(?:"(?:[^"\\]|\\.)*"|[0-9]+|\{[^{}]*\}),`)

// Strange are strings that a schema, a scan or a rule may take or refuse.
var Strange = []string{
	`""`, `" "`, `"\n"`, `"\u000a"`, `"a\nb"`, `"\u0000"`, `"\u007f"`, `"\u0085"`, `"\u00a0"`, `"\ud83d\udca3"`,
	`"\ud83d"`, `"\udca3"`, `"\ud83d\ud83d"`, `"\uD83D\uDCA3"`, `"\/"`, `"\b"`, `"\t"`, `"\\"`, `"\""`, `"a\u0022b"`, `"\x"`, `"\u00"`,
	"\"\u0085\"", "\"\u00a0\"", "\"\ufeff\"", "\"\ufffd\"", "\"\x7f\"", "\"\xc2\"", "\"\xed\xa0\x80\"", "\"\xf4\x90\x80\x80\"", "\"\t\"",
	`"a "`, `" a"`, `"\n a"`, `"\u3000"`, `"\u200b"`, `"a\u200bb"`, `"\u202ea"`, `"a\u2028b"`, `"a\u00adb"`, `"\udb40\udc41"`, `"\ud82f\udca0a"`, `"\u3164"`,
	`"ب\u200cب"`, `"ب\u200d"`, `"a\u200cb"`, `"e\u0301"`, `"\u00e9"`, `"\u212b"`, `"\u0958"`, `"한"`, "\"e\u0301\"", "\"ب\u200cب\"", "\"\u202ea\"", "\"a\u2060\"", "\"a\u2003\"",
	`"a b"`, `"<a>"`, `"a<b"`, `"a>b"`, `"é"`, `"-a"`, `"a-"`, `"A.b_c:d/e-f"`, `"a@b"`, `"a\u0062"`, `"0"`,
	`"00"`, `"01"`, `"0.0"`, `"0."`, `".5"`, `"1.2345"`, `"1.23456"`, `"99999999999999.9999"`, `"100000000000000"`, `"-1"`, `"+1"`, `"1e5"`, `"1,5"`,
	`"1900-01-01"`, `"1899-12-31"`, `"2199-12-31"`, `"2200-01-01"`, `"2000-02-29"`, `"1900-02-29"`, `"2100-02-29"`, `"2023-02-29"`, `"2024-02-29"`,
	`"2024-02-30"`, `"2024-04-31"`, `"2024-00-01"`, `"2024-13-01"`, `"2024-01-00"`, `"2024-1-01"`, `"2024-01-01 "`, `"2024-01-01T"`, `"2024/01/01"`, `"2024-0\u0031-01"`,
	`"state"`, `"State"`, `"organization"`, `"fund"`, `"group"`, `"unstated"`, `"NOR"`, `"LAO"`, `"nor"`, `"XXX"`, `"NO"`, `"NORW"`, `"EUR"`, `"ZWR"`, `"AAA"`,
	`"cluster-munitions"`, `"mine-action"`, `"mines"`, `["mines","mine-action"]`, `"clearance"`, `"victim-assistance"`, `"medical-care"`, `"requested"`, `"provided"`, `"delivered"`, `"pledged"`, `"technical"`, `"icrc"`,
	`null`, `true`, `[]`, `{}`, `[{}]`, `["technical","technical"]`, `0`, `1`, `01`, `1000000`, `1000001`, `1.0`, `1e2`, `-0`, `123456789012345678901`, `4294967297`,
	`"id"`, `"kind"`, `"state"`, `"name"`, `"at"`, `"period"`, `"from"`, `"until"`, `"note"`, `"known"`, `"figures"`, `"Kind"`, `"kınd"`, `"k\u0069nd"`,
	`{"from":"2014-01-01","until":"2014-01-01"}`, `{"from":"2014-01-01","until":"2014-01-02"}`, `{"kind":"unstated"}`,
}

// scraps are bytes that mean something in JSON or in UTF-8.
var scraps = []string{
	"{", "}", "[", "]", ":", ",", `"`, `\`, " ", "\t", "\r", "\n", "\v", "\x00", "0", "9", "-", ".", "e", "\x7f", "\x80", "\xc2\x85",
	"\xff", "\uFEFF", `\n`, `\u0041`, `\ud800`, `\u200b`, "\u200b", "\u202e", "\u200c", "\u0301", "\u00a0", "\ufe0f", "é", "ກ", "💣", "null", "true",
}

// values are members of objects, each with its name, and its value if that is nothing
// deep.
var values = regexp.MustCompile(`"([A-Za-z]+)":("(?:[^"\\]|\\.)*"|-?[0-9]+|true|false|\{[^{}]*\}|\[[^][{}]*\])`)

// Original is a document to be changed, and where its tokens and members are.
type Original struct {
	data                    []byte
	tokens, members, values [][]int
	named                   map[string][][]int // the values by the name of the member
}

// Of returns a document to be changed.
func Of(data []byte) Original {
	o := Original{data, tokens.FindAllIndex(data, -1), members.FindAllIndex(data, -1), values.FindAllSubmatchIndex(data, -1), make(map[string][][]int)}
	for _, at := range o.values {
		o.named[o.name(at)] = append(o.named[o.name(at)], at)
	}
	return o
}

// name is that of a member that values found.
func (o Original) name(at []int) string { return string(o.data[at[2]:at[3]]) }

// Mutate returns a mutant of o, of one change or two.
func (m Mutator) Mutate(o Original) []byte {
	if m.IntN(4) == 0 {
		return m.bytes(slices.Clone(o.data))
	}
	mutant := m.token(o)
	if m.IntN(6) == 0 && len(mutant) > 0 {
		mutant = m.bytes(mutant)
	}
	return mutant
}

// Exchange returns a mutant that has, for the value of one member, that of another of the
// same name: it is wrong in nothing but what it says, if in anything.
func (m Mutator) Exchange(o Original) []byte {
	at := Pick(m, o.values)
	other := Pick(m, o.named[o.name(at)])
	return slices.Concat(o.data[:at[4]], o.data[other[4]:other[5]], o.data[at[5]:])
}

func (m Mutator) bytes(data []byte) []byte {
	i := m.IntN(len(data))
	j := min(len(data), i+1+m.IntN(20))
	switch m.IntN(6) {
	case 0:
		data[i] = byte(m.IntN(256))
	case 1:
		data[i] ^= 1 << m.IntN(8)
	case 2:
		return slices.Insert(data, i, []byte(Pick(m, scraps))...)
	case 3:
		return slices.Delete(data, i, j)
	case 4:
		return slices.Insert(data, i, data[i:j]...)
	case 5:
		return data[:i]
	}
	return data
}

func (m Mutator) token(o Original) []byte {
	data := o.data
	at := Pick(m, o.tokens)
	token := string(data[at[0]:at[1]])
	switch m.IntN(9) {
	case 0: // something strange
		token = Pick(m, Strange)
	case 1: // another of the document
		other := Pick(m, o.tokens)
		token = string(data[other[0]:other[1]])
	case 2: // as long as can be, or longer
		text := Pick(m, []string{"a", "é", "💣", `\u0061`, `\ud83d\udca3`, `\n`})
		token = `"` + strings.Repeat(text, Pick(m, []int{40, 128, 129, 499, 500, 501, 4000, 4001})) + `"`
	case 3: // an escape for a character
		if i := m.IntN(len(token)); i > 0 && i < len(token)-1 && token[i] < 0x80 {
			token = token[:i] + fmt.Sprintf(`\u%04x`, token[i]) + token[i+1:]
		}
	case 4: // one character of it
		if i := m.IntN(len(token)); i > 0 && i < len(token)-1 {
			token = token[:i] + Pick(m, scraps) + token[i+1:]
		}
	case 5: // space around it
		space := Pick(m, []string{" ", "\t", "\r\n", "\n  "})
		token = space + token + space
	case 6, 7, 8:
		return m.member(o)
	}
	return slices.Concat(data[:at[0]], []byte(token), data[at[1]:])
}

// member drops, doubles or moves a member, or multiplies the items of a list.
func (m Mutator) member(o Original) []byte {
	data := slices.Clone(o.data)
	if o.members == nil {
		return data
	}
	at, to := Pick(m, o.members), Pick(m, o.members)
	member := slices.Clone(data[at[0]:at[1]])
	switch m.IntN(5) {
	case 0:
		return slices.Delete(data, at[0], at[1])
	case 1:
		return slices.Insert(data, at[0], member...)
	case 2: // to another place
		if at[1] <= to[0] {
			data = slices.Insert(data, to[0], member...)
			return slices.Delete(data, at[0], at[1])
		}
		return slices.Insert(data, to[0], member...)
	case 3: // one that the object may not have had
		value := Pick(m, Strange)
		name := Pick(m, []string{"name", "state", "at", "period", "known", "percent", "note", "sector", "forms", "extra", "published", "until", "foreseen"})
		return slices.Insert(data, at[0], []byte(`"`+name+`":`+value+`,`)...)
	}
	list := Pick(m, []string{"forms", "parts", "channels", "steps", "figures"})
	head := []byte(`"` + list + `":[`)
	from := bytes.Index(data, head)
	if from < 0 {
		return data
	}
	from += len(head)
	length := bytes.IndexByte(data[from:], ']')
	if length <= 0 || length > 400 {
		return data
	}
	item := append(slices.Clone(data[from:from+length]), ',')
	return slices.Insert(data, from, bytes.Repeat(item, Pick(m, []int{1, 2, 3, 14, 15, 16, 39, 40, 63, 64, 255, 256}))...)
}
