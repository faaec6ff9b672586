package hostile

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/fixture"
)

// Input is a document that must be refused, as large as is asked.
type Input struct {
	Name string
	// Limits are those within which it is read.
	Limits schema.Limits
	// Make returns the input with n of what it repeats, in one line.
	Make func(n int) []byte
	// Small and Large are two such numbers, of which the second is eight times the
	// first; 0 if nothing is repeated, and then Make leaves n aside.
	Small, Large int
	// Whole is the number at which nobody would write the document by hand: a
	// million members, a hundred megabytes. It is 0 if there is none.
	Whole int
	// Faults returns what is said of Make(n): the faults that are listed, and how
	// many more there are.
	Faults func(n int) (listed []fixture.Fault, more int)
}

// one is the only fault, whatever the size.
func one(path schema.Pointer, c schema.Code) func(int) ([]fixture.Fault, int) {
	return these(fixture.At(path, c))
}

// these are the only faults, whatever the size.
func these(faults ...fixture.Fault) func(int) ([]fixture.Fault, int) {
	return func(int) ([]fixture.Fault, int) { return faults, 0 }
}

// capped are the first of n faults, as many as are listed.
func capped(most int, path func(i int) schema.Pointer, c schema.Code) func(int) ([]fixture.Fault, int) {
	return func(n int) ([]fixture.Fault, int) {
		var listed []fixture.Fault
		for i := range min(n, most) {
			listed = append(listed, fixture.At(path(i), c))
		}
		slices.SortFunc(listed, func(a, b fixture.Fault) int { return strings.Compare(string(a.Path), string(b.Path)) })
		return listed, max(0, n-most)
	}
}

// joined returns n texts with commas between.
func joined(n int, text func(i int) string) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(text(i))
	}
	return b.String()
}

func same(s string) func(int) string { return func(int) string { return s } }

// x is the name of a member that no document has.
const x = "x"

// Inputs returns the inputs that are made of the document, one of each sort.
func (d Document) Inputs() []Input {
	return slices.Concat(d.twice(), d.encoding(), d.ends(), d.numbers(), d.nested(), d.many(), d.lengthy())
}

// fixed is an input in which nothing is repeated.
func fixed(name string, data []byte, faults func(int) ([]fixture.Fault, int)) Input {
	return Input{Name: name, Make: func(int) []byte { return data }, Faults: faults}
}

func in(list string, i int) schema.Pointer { return schema.Pointer("").Member(list).Item(i) }

// twice have members twice, or under another name.
func (d Document) twice() []Input {
	text := schema.Pointer("").Member(d.text)
	other := strings.ToUpper(d.text[:1]) + d.text[1:]
	value := d.value(d.text)
	return []Input{
		fixed("a member twice", []byte(written(append(slices.Clone(d.members), member{d.text, value}))), one(text, schema.CodeDuplicateMember)),
		fixed("a member twice by an escape", []byte(written(append(slices.Clone(d.members), member{fmt.Sprintf(`\u%04x`, d.text[0]) + d.text[1:], value}))),
			one(text, schema.CodeDuplicateMember)),
		fixed("a member twice, nested", d.with(member{x, `[{"a":{"b":[0,{"c":0,"d":0,"c":0}]}}]`}), one("/x/0/a/b/1/c", schema.CodeDuplicateMember)),
		fixed("a member in another case", []byte(written(append(d.without(d.text), member{other, value}))),
			these(fixture.At(schema.Pointer("").Member(other), schema.CodeUnknownMember), fixture.At(text, schema.CodeMissingMember))),
		fixed("a member in both cases", d.with(member{other, value}), one(schema.Pointer("").Member(other), schema.CodeUnknownMember)),
		{
			Name: "one member again and again", Small: 2_500, Large: 20_000, Whole: 1_000_000,
			Make:   func(n int) []byte { return d.with(member{x, `{` + joined(n+1, same(`"a":0`)) + `}`}) },
			Faults: one("/x/a", schema.CodeDuplicateMember),
		},
		{
			Name: "objects with a member twice", Small: 1_250, Large: 10_000,
			Make:   func(n int) []byte { return d.with(member{x, `[` + joined(n, same(`{"a":0,"a":0}`)) + `]`}) },
			Faults: capped(schema.DefaultFaults, func(i int) schema.Pointer { return in(x, i).Member("a") }, schema.CodeDuplicateMember),
		},
	}
}

// encoding are no UTF-8, or no text.
func (d Document) encoding() []Input {
	put := func(value string) []byte { return d.with(member{x, value}) }
	sound := string(d.Sound())
	return []Input{
		fixed("a byte-order mark", []byte("\uFEFF"+sound), one("", schema.CodeByteOrderMark)),
		fixed("NUL in a string", put("\"a\x00b\""), one("/x", schema.CodeControlCharacter)),
		fixed("NUL in a name", d.with(member{"a\x00b", "0"}), one("", schema.CodeControlCharacter)),
		fixed("NUL between", put("\x000"), one("", schema.CodeMalformedJSON)),
		fixed("NUL after", []byte(sound+"\x00"), one("", schema.CodeTrailingBytes)),
		fixed("NUL escaped", d.with(member{d.text, `"\u0000"`}), d.nul()),
		fixed("a lone high surrogate", put(`"\ud800"`), one("/x", schema.CodeLoneSurrogate)),
		fixed("a lone low surrogate", put(`"\udc00"`), one("/x", schema.CodeLoneSurrogate)),
		fixed("surrogates in the wrong order", put(`"\udc00\ud800"`), one("/x", schema.CodeLoneSurrogate)),
		fixed("a lone surrogate in a name", d.with(member{`\ud800`, "0"}), one("", schema.CodeLoneSurrogate)),
		fixed("a stray byte in a string", put("\"\xff\""), one("/x", schema.CodeInvalidUTF8)),
		fixed("an overlong slash", put("\"\xc0\xaf\""), one("/x", schema.CodeInvalidUTF8)),
		fixed("a surrogate in UTF-8", put("\"\xed\xa0\x80\""), one("/x", schema.CodeInvalidUTF8)),
		fixed("a stray byte in a name", d.with(member{"\xff", "0"}), one("", schema.CodeInvalidUTF8)),
		fixed("a stray byte between", put("\xff0"), one("", schema.CodeInvalidUTF8)),
		{
			Name: "strings of lone surrogates", Small: 1_250, Large: 10_000,
			Make:   func(n int) []byte { return put(`[` + joined(n, same(`"\ud800"`)) + `]`) },
			Faults: capped(schema.DefaultFaults, func(i int) schema.Pointer { return in(x, i) }, schema.CodeLoneSurrogate),
		},
		{
			Name: "names of lone surrogates", Small: 1_250, Large: 10_000,
			Make:   func(n int) []byte { return put(`{` + joined(n, same(`"\ud800":0`)) + `}`) },
			Faults: one("/x", schema.CodeLoneSurrogate),
		},
	}
}

// nul is what is said of a text that is U+0000, which is JSON and no printed
// character.
func (d Document) nul() func(int) ([]fixture.Fault, int) {
	code := schema.CodeMalformed
	if d.endless != schema.CodeTooLong {
		code = d.endless
	}
	return one(schema.Pointer("").Member(d.text), code)
}

// ends go on after the end, or have none.
func (d Document) ends() []Input {
	sound := string(d.Sound())
	trailing := one("", schema.CodeTrailingBytes)
	return []Input{
		fixed("a letter after", []byte(sound+"x"), trailing),
		fixed("a bracket after", []byte(sound+"}"), trailing),
		fixed("a second document", []byte(sound+sound), trailing),
		fixed("cut off", []byte(sound[:len(sound)-1]), one("", schema.CodeMalformedJSON)),
		{
			Name: "spaces after, and a letter", Small: 25_000, Large: 200_000,
			Make:   func(n int) []byte { return []byte(sound + strings.Repeat(" ", n) + "x") },
			Faults: trailing,
		},
		{
			Name: "documents one after another", Small: 250, Large: 2_000,
			Make:   func(n int) []byte { return []byte(strings.Repeat(sound, n+1)) },
			Faults: trailing,
		},
		{
			Name: "a line without end", Small: 250_000, Large: 2_000_000, Whole: 100_000_000,
			Limits: schema.Limits{Bytes: 1000},
			Make:   func(n int) []byte { return []byte(`{"id":"` + strings.Repeat("a", n)) },
			Faults: one("", schema.CodeTooManyBytes),
		},
		{
			Name: "a string without end", Small: 25_000, Large: 200_000,
			Make:   func(n int) []byte { return []byte(`{"id":"` + strings.Repeat("a", n)) },
			Faults: one("", schema.CodeMalformedJSON),
		},
		{
			Name: "commas", Small: 25_000, Large: 200_000,
			Make:   func(n int) []byte { return []byte(`{"id":[` + strings.Repeat(",", n)) },
			Faults: one("", schema.CodeMalformedJSON),
		},
	}
}

// numbers have exponents that stand for more digits than fit anywhere, or the
// digits themselves.
func (d Document) numbers() []Input {
	put := func(value string) []byte { return d.with(member{x, value}) }
	both := these(fixture.At("/x", schema.CodeNumberNotInteger), fixture.At("/x", schema.CodeNumberTooLong))
	return []Input{
		fixed("a huge exponent", put("1e1000001"), one("/x", schema.CodeNumberNotInteger)),
		fixed("a tiny exponent", put("1e-1000001"), one("/x", schema.CodeNumberNotInteger)),
		fixed("a huge exponent for a text", d.with(member{d.text, "1e1000001"}), one(schema.Pointer("").Member(d.text), schema.CodeNumberNotInteger)),
		{
			Name: "digits", Small: 25_000, Large: 200_000, Whole: 1_000_000,
			Make:   func(n int) []byte { return put(strings.Repeat("9", n)) },
			Faults: one("/x", schema.CodeNumberTooLong),
		},
		{
			Name: "digits that the caller allows", Small: 25_000, Large: 200_000, Whole: 1_000_000,
			Limits: schema.Limits{NumberLength: 2_000_000},
			Make:   func(n int) []byte { return put(strings.Repeat("9", n)) },
			Faults: one("/x", schema.CodeUnknownMember),
		},
		{
			Name: "digits of a fraction", Small: 25_000, Large: 200_000, Whole: 1_000_000,
			Make:   func(n int) []byte { return put("0." + strings.Repeat("0", n) + "1") },
			Faults: both,
		},
		{
			Name: "digits of an exponent", Small: 25_000, Large: 200_000, Whole: 1_000_000,
			Make:   func(n int) []byte { return put("1e" + strings.Repeat("9", n)) },
			Faults: both,
		},
		{
			Name: "fractions", Small: 2_500, Large: 20_000, Whole: 1_000_000,
			Make:   func(n int) []byte { return put(`[` + joined(n, same("0.5")) + `]`) },
			Faults: capped(schema.DefaultFaults, func(i int) schema.Pointer { return in(x, i) }, schema.CodeNumberNotInteger),
		},
	}
}

// nested lie in one another.
func (d Document) nested() []Input {
	nested := func(name, open, close string, step schema.Pointer, limits schema.Limits, depth int) Input {
		path := schema.Pointer("/x") + schema.Pointer(strings.Repeat(string(step), depth-1))
		return Input{
			Name: name, Small: 5_000, Large: 40_000, Whole: 1_000_000, Limits: limits,
			Make: func(n int) []byte {
				return d.with(member{x, strings.Repeat(open, n) + "0" + strings.Repeat(close, n)})
			},
			Faults: one(path, schema.CodeTooDeep),
		}
	}
	return []Input{
		nested("arrays in one another", "[", "]", "/0", schema.Limits{}, schema.DefaultDepth),
		nested("objects in one another", `{"a":`, "}", "/a", schema.Limits{}, schema.DefaultDepth),
		nested("arrays in one another, as deep as a caller can allow", "[", "]", "/0", schema.Limits{Depth: math.MaxInt}, 1000),
		{
			Name: "brackets that are never closed", Small: 5_000, Large: 40_000, Whole: 1_000_000,
			Make:   func(n int) []byte { return []byte(strings.Repeat("[", n)) },
			Faults: one(schema.Pointer(strings.Repeat("/0", schema.DefaultDepth)), schema.CodeTooDeep),
		},
	}
}

// many are more than may be.
func (d Document) many() []Input {
	name := func(i int) string { return fmt.Sprintf("unknown-%07d", i) }
	unknown := capped(schema.DefaultFaults, func(i int) schema.Pointer { return schema.Pointer("").Member(name(i)) }, schema.CodeUnknownMember)
	few := capped(3, func(i int) schema.Pointer { return schema.Pointer("").Member(name(i)) }, schema.CodeUnknownMember)
	members := func(value string) func(n int) []byte {
		return func(n int) []byte {
			sound := d.Sound()
			return []byte(`{` + joined(n, func(i int) string { return `"` + name(i) + `":` + value }) + `,` + string(sound[1:]))
		}
	}
	list := schema.Pointer("").Member(d.list)
	return []Input{
		{
			Name: "unknown members", Small: 1_250, Large: 10_000, Whole: 1_000_000,
			Limits: schema.Limits{Bytes: 64 << 20},
			Make:   members("0"), Faults: unknown,
		},
		{
			Name: "unknown members of which few are told", Small: 1_250, Large: 10_000,
			Limits: schema.Limits{Faults: 3},
			Make:   members(`{"a":[{"b":null}]}`), Faults: few,
		},
		{
			Name: "items", Small: 3_125, Large: 25_000, Whole: 100_000,
			Make: func(n int) []byte {
				return d.with(member{d.list, `[` + joined(d.most+1, same(d.item)) + strings.Repeat(",0", n) + `]`})
			},
			Faults: one(list, schema.CodeTooManyItems),
		},
		{
			Name: "objects as items", Small: 3_125, Large: 25_000, Whole: 100_000,
			Make: func(n int) []byte {
				return d.with(member{d.list, `[` + joined(d.most+1, same(d.item)) + strings.Repeat(`,{"a":{}}`, n) + `]`})
			},
			Faults: one(list, schema.CodeTooManyItems),
		},
		{
			Name: "items where a text is", Small: 2_500, Large: 20_000,
			Make:   func(n int) []byte { return d.with(member{d.text, `[` + joined(n, same("[{}]")) + `]`}) },
			Faults: one(schema.Pointer("").Member(d.text), schema.CodeWrongType),
		},
	}
}

// lengthy are names and texts that do not end.
func (d Document) lengthy() []Input {
	cut := schema.Pointer("/" + strings.Repeat("k", 64) + "…")
	key := func(n int) string { return strings.Repeat("k", n) }
	text := one(schema.Pointer("").Member(d.text), d.endless)
	return []Input{
		{
			Name: "a text", Small: 25_000, Large: 200_000, Whole: 100_000_000,
			Limits: schema.Limits{Bytes: 128 << 20},
			Make:   func(n int) []byte { return d.with(member{d.text, `"` + strings.Repeat("a", n) + `"`}) },
			Faults: text,
		},
		{
			Name: "a text of escapes", Small: 5_000, Large: 40_000,
			Make:   func(n int) []byte { return d.with(member{d.text, `"` + strings.Repeat(`\u0061`, n) + `"`}) },
			Faults: text,
		},
		{
			Name: "a text of characters beyond ASCII", Small: 5_000, Large: 40_000,
			Make:   func(n int) []byte { return d.with(member{d.text, `"` + strings.Repeat("😀", n) + `"`}) },
			Faults: text,
		},
		{
			Name: "a name", Small: 25_000, Large: 200_000, Whole: 10_000_000,
			Make:   func(n int) []byte { return d.with(member{key(n), "0"}) },
			Faults: one(cut, schema.CodeUnknownMember),
		},
		{
			Name: "a name of escapes", Small: 5_000, Large: 40_000,
			Make:   func(n int) []byte { return d.with(member{strings.Repeat(`\u006b`, n), "0"}) },
			Faults: one(cut, schema.CodeUnknownMember),
		},
		{
			Name: "a name twice", Small: 25_000, Large: 200_000,
			Make: func(n int) []byte {
				return []byte(written(append(slices.Clone(d.members), member{key(n), "0"}, member{key(n), "0"})))
			},
			Faults: one(cut, schema.CodeDuplicateMember),
		},
		{
			Name: "faults under a name", Small: 25_000, Large: 200_000,
			Make: func(n int) []byte {
				return d.with(member{key(n), `[` + joined(n/10, same("0.5")) + `]`})
			},
			Faults: func(n int) ([]fixture.Fault, int) {
				return capped(schema.DefaultFaults, func(i int) schema.Pointer { return cut.Item(i) }, schema.CodeNumberNotInteger)(n / 10)
			},
		},
		{
			Name: "names that differ at their ends", Small: 100, Large: 800,
			Make: func(n int) []byte {
				return d.with(member{x, `{` + joined(n, func(i int) string { return `"` + key(1000) + fmt.Sprint(i) + `":0` }) + `}`})
			},
			Faults: one("/x", schema.CodeUnknownMember),
		},
	}
}

// value returns the text of a member.
func (d Document) value(name string) string {
	for _, m := range d.members {
		if m.name == name {
			return m.value
		}
	}
	panic("the document has no such member")
}
