package schematest

import "github.com/treatyaid/treatyaid/schema"

// encodings is inputs that are not UTF-8, or not text.
func encodings(d document) []Input {
	put := func(value string) []byte { return d.with(member{x, value}) }
	sound := string(d.sound())
	return []Input{
		fixed("a byte-order mark", []byte("\uFEFF"+sound), one("", schema.CodeByteOrderMark)),
		fixed("NUL in a string", put("\"a\x00b\""), one("/x", schema.CodeControlCharacter)),
		fixed("NUL in a name", d.with(member{"a\x00b", "0"}), one("", schema.CodeControlCharacter)),
		fixed("NUL between", put("\x000"), one("", schema.CodeMalformedJSON)),
		fixed("NUL after", []byte(sound+"\x00"), one("", schema.CodeTrailingBytes)),
		fixed("NUL escaped", d.with(member{d.text, `"\u0000"`}), nul(d)),
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
			Faults: capped(schema.DefaultFaults, func(i int) schema.Pointer { return item(x, i) }, schema.CodeLoneSurrogate),
		},
		{
			Name: "names of lone surrogates", Small: 1_250, Large: 10_000,
			Make:   func(n int) []byte { return put(`{` + joined(n, same(`"\ud800":0`)) + `}`) },
			Faults: one("/x", schema.CodeLoneSurrogate),
		},
	}
}

// nul is what is said where the text is U+0000: well-formed JSON, and no character
// that can be printed.
func nul(d document) func(int) ([]Fault, int) {
	code := schema.CodeMalformed
	if d.endless != schema.CodeTooLong {
		code = d.endless
	}
	return one(schema.Pointer("").Member(d.text), code)
}
