package character

import "testing"

func TestForeign(t *testing.T) {
	for text, want := range map[string]rune{
		"": 0, "NOR": 0, "0.5~ !": 0, "N\u041eR": 0x41e, "\u0661": 0x661, "a\nb\u00e9": '\n', "\x7f": 0x7f,
		"\xff": 0, "a\xffb\u200b": 0x200b, "\ufffd": 0xfffd,
	} {
		if r, ok := Foreign(text); r != want || ok != (want != 0) {
			t.Errorf("%q: %U, %v; want %U", text, r, ok, want)
		}
	}
}

// TestDescribe has what a person is told, which is what this package is for.
func TestDescribe(t *testing.T) {
	for r, want := range map[rune]string{
		0x41e:   "U+041E, a Cyrillic letter",
		0x391:   "U+0391, a Greek letter",
		0x661:   "U+0661, an Arabic digit",
		0x6f1:   "U+06F1, an Arabic digit",
		0x967:   "U+0967, a Devanagari digit",
		0xff11:  "U+FF11, a full-width digit",
		0xff21:  "U+FF21, a full-width letter",
		0xff0e:  "U+FF0E, a full-width punctuation mark",
		0x1d7cf: "U+1D7CF, a digit",
		0xb2:    "U+00B2, a number",
		0x2010:  "U+2010, a dash",
		0x2212:  "U+2212, a symbol",
		0x301:   "U+0301, a mark on a letter",
		0x20:    "U+0020, a blank",
		0xa0:    "U+00A0, a blank",
		0x3000:  "U+3000, a blank",
		0x2800:  "U+2800, a blank",
		0x7:     "U+0007, a control character",
		0x1b:    "U+001B, a control character",
		0x85:    "U+0085, a line break",
		0x2028:  "U+2028, a line break",
		0x202e:  "U+202E, which turns the direction of the text",
		0x2067:  "U+2067, which turns the direction of the text",
		0x200e:  "U+200E, which turns the direction of the text",
		0x61c:   "U+061C, which turns the direction of the text",
		0xad:    "U+00AD, a soft hyphen, which is not seen",
		0x2060:  "U+2060, a character that is not seen",
		0x2063:  "U+2063, a character that is not seen",
		0x180e:  "U+180E, a character that is not seen",
		0x3164:  "U+3164, a character that is not seen",
		0xe0041: "U+E0041, a character that is not seen",
		0xfe0f:  "U+FE0F, a character that is not seen",
		0xe000:  "U+E000, a character of private use",
		0x378:   "U+0378, a character",
	} {
		if got := Describe(r); got != want {
			t.Errorf("%s; want %s", got, want)
		}
	}
}

func TestIsJoiner(t *testing.T) {
	for r, want := range map[rune]bool{0x200c: true, 0x200d: true, 0x180b: true, 0x180f: true, 0xfe00: true, 0xfe0f: true, 0xe0100: true, 0xe01ef: true, 0x200b: false, 0x180e: false, 'a': false, 0x301: false} {
		if IsJoiner(r) != want {
			t.Errorf("%U: %v", r, !want)
		}
	}
}
