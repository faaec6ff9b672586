package schema

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// judged returns the rules of a schema that a text fails.
func judged(s *jsonschema.Schema, text string) []rule {
	var tree *jsonschema.ValidationError
	if !errors.As(s.Validate(text), &tree) {
		return nil
	}
	var rules []rule
	for _, leaf := range leaves(tree, nil) {
		rules = append(rules, follow(s, leaf.KeywordLocation))
	}
	return rules
}

// TestOddCharacter has texts of every kind that is refused, each with the character for
// which it is; 0 where it is allowed.
func TestOddCharacter(t *testing.T) {
	all := schemas(t)
	defined := func(name string) *jsonschema.Schema { return all[base+"v1/common.schema.json#/$defs/"+name] }
	for _, test := range []struct {
		text       string
		line, long rune // as a Text, as a LongText
	}{
		{"a", 0, 0}, {"a b", 0, 0}, {"10\u202f000 \u00a0e", 0, 0}, {"Côte", 0, 0}, {"Co\u0302te", 0, 0}, {"💣", 0, 0}, {"ΟНР", 0, 0}, {"שלום", 0, 0},
		{" ", ' ', ' '}, {"\u00a0", 0xa0, 0xa0}, {" \u3000", ' ', ' '}, {"\u2800", 0x2800, 0x2800}, {"\u1680", 0x1680, 0x1680},
		{" a", ' ', 0}, {"a ", ' ', 0}, {"a\u2003", 0x2003, 0}, {"\u205fa", 0x205f, 0}, {"a\u2800", 0x2800, 0},
		{"a\nb", '\n', 0}, {"a\n", '\n', 0}, {"\n", '\n', '\n'}, {"a\rb", '\r', '\r'}, {"a\tb", '\t', '\t'}, {"a\vb", '\v', '\v'}, {"a\fb", '\f', '\f'},
		{"a\u0085b", 0x85, 0x85}, {"a\u2028b", 0x2028, 0x2028}, {"a\u2029b", 0x2029, 0x2029}, {"a\x1bb", 0x1b, 0x1b}, {"a\x7fb", 0x7f, 0x7f}, {"a\u009bb", 0x9b, 0x9b},
		{"\u200b", 0x200b, 0x200b}, {"a\u200bb", 0x200b, 0x200b}, {"a\u00adb", 0xad, 0xad}, {"a\u034fb", 0x34f, 0x34f}, {"a\u061cb", 0x61c, 0x61c},
		{"a\u115fb", 0x115f, 0x115f}, {"a\u1160b", 0x1160, 0x1160}, {"a\u17b4b", 0x17b4, 0x17b4}, {"a\u180eb", 0x180e, 0x180e}, {"a\u200eb", 0x200e, 0x200e}, {"a\u200fb", 0x200f, 0x200f},
		{"a\u2060b", 0x2060, 0x2060}, {"a\u2064b", 0x2064, 0x2064}, {"a\u206fb", 0x206f, 0x206f}, {"a\u3164b", 0x3164, 0x3164}, {"a\ufeffb", 0xfeff, 0xfeff}, {"a\uffa0b", 0xffa0, 0xffa0},
		{"a\ufff9b", 0xfff9, 0xfff9}, {"a\U0001bca0b", 0x1bca0, 0x1bca0}, {"a\U0001d173b", 0x1d173, 0x1d173}, {"a\U000e0001b", 0xe0001, 0xe0001}, {"a\U000e007f", 0xe007f, 0xe007f}, {"a\U000e0fffb", 0xe0fff, 0xe0fff},
		{"a\u202ab", 0x202a, 0x202a}, {"a\u202eb", 0x202e, 0x202e}, {"\u2066a", 0x2066, 0x2066}, {"a\u2069", 0x2069, 0x2069},
		{"ب\u200cب", 0, 0}, {"क्\u200dष", 0, 0}, {"a ب\u200cب", 0, 0}, {"葛\U000e0100", 0, 0}, {"葛\ufe00城", 0, 0}, {"ᠠ\u180b", 0, 0},
		{"ب\u200c", 0x200c, 0x200c}, {"\u200cب", 0x200c, 0x200c}, {"\u200d", 0x200d, 0x200d}, {"ب\u200c\nب", '\n', 0x200c}, {"ب\n\u200cب", '\n', 0x200c},
		{"a\u200cب", 0x200c, 0x200c}, {"é\u200dب", 0x200d, 0x200d}, {"e\u0301\u200dب", 0x200d, 0x200d}, {"ب \u200dب", 0x200d, 0x200d}, {"ب\u200c\u200dب", 0x200d, 0x200d}, {"ب\u3000\u200dب", 0x200d, 0x200d},
		{"1\ufe0f", 0xfe0f, 0xfe0f}, {"\ufe0f", 0xfe0f, 0xfe0f}, {"葛\U000e0100\U000e0100", 0xe0100, 0xe0100}, {"a\U000e01ef", 0xe01ef, 0xe01ef}, {"ạ\u200dب", 0x200d, 0x200d},
	} {
		for definition, want := range map[string]rune{"Text": test.line, "LongText": test.long} {
			rules := judged(defined(definition), test.text)
			if want == 0 != (len(rules) == 0) {
				t.Errorf("%s %q: %d rules are failed, want %U", definition, test.text, len(rules), want)
				continue
			}
			if want == 0 {
				continue
			}
			if got, ok := rules[0].oddCharacter(test.text); !ok || got != want {
				t.Errorf("%s %q: %U, %v; want %U", definition, test.text, got, ok, want)
			}
		}
	}
	for definition, texts := range map[string]map[string]rune{
		"Date":       {"201\uff14-01-01": 0xff14, "٢٠٢٦-٠١-٠١": 0x662, "2026\u201001-01": 0x2010},
		"Identifier": {"\u0430": 0x430, "a\u200b": 0x200b},
		"Word":       {"\u0441lear": 0x441, "cl\u00e9": 0xe9},
		"Cite":       {"6(\u0662)": 0x662, "\u2163": 0x2163},
		"Address":    {"a b": ' ', "a\u00a0b": 0xa0, "a\u200cb": 0x200c, "a\u202eb": 0x202e, "ب\u200cب": 0x200c, "\ufeffa": 0xfeff, "a\U000e0041": 0xe0041, "葛\U000e0100": 0xe0100, "a\u3000": 0x3000},
	} {
		for text, want := range texts {
			rules := judged(defined(definition), text)
			if len(rules) == 0 {
				t.Errorf("%s %q is allowed", definition, text)
				continue
			}
			if got, _ := rules[0].oddCharacter(text); got != want {
				t.Errorf("%s %q: %U, want %U", definition, text, got, want)
			}
		}
	}
}

// TestNothingUnseenIsPrinted holds what is repeated of a document, and the names of
// files and members, to characters that are seen.
func TestNothingUnseenIsPrinted(t *testing.T) {
	for _, text := range []string{"\x1b[2J", "\u202eSAMNU", "a\u2028b", "\u200b", "\u3164", "a\u034f", "\ufe0f", "\u2800", "\U000e0041", "a\nb", "\xff", "\u00a0"} {
		e := Error{File: text, Path: Pointer("").Member(text), Code: CodeUnknownMember, Message: "found " + Excerpt(text)}
		place := Place{File: text, Path: e.Path}
		for _, shown := range []string{Excerpt(text), ExcerptOfCode(text), e.Error(), place.String()} {
			if strings.ContainsFunc(shown, hidden) {
				t.Errorf("%q is printed as %q", text, shown)
			}
		}
		data, err := json.Marshal(e)
		var back Error
		if err != nil || json.Unmarshal(data, &back) != nil || text != "\xff" && back.File != text {
			t.Errorf("%q is written as %s, %v", text, data, err)
		}
	}
	for _, text := range []string{"records.ndjson", "Côte d'Ivoire.json", "удаление", `C:\a "b" c.json`, "/parts/0/a~1b"} {
		if e := (Error{File: text}); !strings.HasPrefix(e.Error(), text+":") {
			t.Errorf("%s is printed as %v", text, e.Error())
		}
	}
}
