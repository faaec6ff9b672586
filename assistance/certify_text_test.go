package assistance

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/treatyaid/treatyaid/schema"
)

// refused are the characters that each script may not have, by the schema.
var refused = map[script]*regexp.Regexp{
	oneLine:      regexp.MustCompile(`[\x00-\x1f\x7f-\x9f]`),
	severalLines: regexp.MustCompile(`[\x00-\x09\x0b-\x1f\x7f-\x9f]`),
	address:      regexp.MustCompile(`[\x00-\x20"<>\x7f-\x9f]`),
}

// readAlike holds the reading of a string in JSON to the strict scan, to
// encoding/json and to the schema.
func readAlike(t *testing.T, c *certifier, quoted string, s script, least, most int) (read bool) {
	t.Helper()
	c.used = copy(c.text, "before")
	place, end := c.readText([]byte(quoted+"}"), 0, s, least, most)
	var want string
	sound := schema.Scan([]byte(quoted)) == nil && json.Unmarshal([]byte(quoted), &want) == nil
	count := utf8.RuneCountInString(want)
	sound = sound && !refused[s].MatchString(want) && count >= least && count <= most
	switch {
	case end == 0 && sound:
		t.Errorf("%q is handed over by script %d", quoted, s)
	case end > 0 && !sound:
		t.Errorf("%q is read by script %d", quoted, s)
	case end > 0 && (end != len(quoted) || string(c.text[place.from:place.to]) != want):
		t.Errorf("%q is read to %d as %q; expected %q", quoted, end, c.text[place.from:place.to], want)
	}
	return end > 0
}

func TestReadTextOfEveryCharacter(t *testing.T) {
	c := new(certifier)
	for s := range refused {
		for r := rune(0); r <= utf8.MaxRune; r++ {
			if r > 0x300 && r%251 > 0 && r&0x7ff > 1 && r&0x7ff < 0x7fe {
				continue // the edges of each length of UTF-8 and of the surrogates are looked at
			}
			escaped := fmt.Sprintf(`\u%04x`, r)
			if r >= 0x10000 {
				escaped = fmt.Sprintf(`\u%04X\u%04x`, 0xd800+(r-0x10000)>>10, 0xdc00+(r-0x10000)&0x3ff)
			}
			readAlike(t, c, `"a`+escaped+`b"`, s, 1, 3)
			if utf8.ValidRune(r) && r != '"' && r != '\\' {
				readAlike(t, c, `"a`+string(r)+`b"`, s, 1, 3)
			}
		}
	}
}

// TestReadTextInEveryPlace puts what is looked at in each place of the words that
// are read at once.
func TestReadTextInEveryPlace(t *testing.T) {
	c := new(certifier)
	read := 0
	for s := range refused {
		for _, one := range []string{
			"é", "ກ", "💣", "\u0085", "\u00a0", "\x7f", "\x00", "\t", "\n", "\x1f", " ", "!", "<", ">", "=", "?", ";", "~", "#",
			"\x80", "\xc2", "\xff", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82",
			`\"`, `\\`, `\/`, `\b`, `\f`, `\n`, `\r`, `\t`, `\x`, `\`, `\u`, `\u00`, `\u00e9`, `\ud83d`, `\ud83d\u0041`, `\udca3\ud83d`, `\ud83d\udca3`,
		} {
			for before := range 20 {
				for after := range 20 {
					if readAlike(t, c, `"`+strings.Repeat("a", before)+one+strings.Repeat("z", after)+`"`, s, 1, 30) {
						read++
					}
				}
			}
		}
	}
	if read < 10_000 {
		t.Errorf("only %d are read", read)
	}
}

func TestReadTextOfEveryLength(t *testing.T) {
	c := new(certifier)
	for _, one := range []string{"a", "é", "💣", `\u0061`, `\ud83d\udca3`, `\"`} {
		for n := range 40 {
			want := n >= 3 && n <= 30
			if got := readAlike(t, c, `"`+strings.Repeat(one, n)+`"`, oneLine, 3, 30); got != want {
				t.Errorf("%d of %s: read is %v", n, one, got)
			}
		}
	}
}

// TestReadTextIntoLittleRoom has the text end in every place of a string.
func TestReadTextIntoLittleRoom(t *testing.T) {
	const quoted, want = `"a line of ASCII, é \"💣\ud83d\udca3\" \n and a second line"`, "a line of ASCII, é \"💣💣\" \n and a second line"
	for room := range 2 * len(quoted) {
		for used := range room + 1 {
			c := certifier{text: make([]byte, room), used: used}
			place, end := c.readText([]byte(quoted), 0, severalLines, 1, 100)
			if end != len(quoted) || int(place.from) != used || string(c.text[place.from:place.to]) != want {
				t.Errorf("%d bytes of %d used: read to %d as %q", used, room, end, c.text[place.from:place.to])
			}
		}
	}
}

func TestReadIdentifier(t *testing.T) {
	pattern := regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._:/-]*$`)
	c := new(certifier)
	for b := range 256 {
		for _, text := range []string{string([]byte{byte(b)}), "a" + string([]byte{byte(b)}), string([]byte{byte(b)}) + "a"} {
			if b == '"' {
				continue // it ends the string
			}
			want := pattern.MatchString(text)
			place, end := c.readIdentifier([]byte(`"`+text+`"`), 0, 1, 5)
			if want != (end == len(text)+2) || want == (end == 0) || want && string(c.text[place.from:place.to]) != text {
				t.Errorf("%q is read to %d; expected %v", text, end, want)
			}
		}
	}
	for quoted, want := range map[string]string{`"\u0061\/b"`: "a/b", `"\/a"`: "", `"a\u00e9"`: "", `"a\n"`: ""} {
		place, end := c.readIdentifier([]byte(quoted), 0, 1, 5)
		if got := string(c.text[place.from:place.to]); got != want || (end == len(quoted)) != (want != "") {
			t.Errorf("%s is read to %d as %q; expected %q", quoted, end, got, want)
		}
	}
	for n := range 10 {
		_, end := c.readIdentifier([]byte(`"`+strings.Repeat("a", n)+`"`), 0, 1, 5)
		if want := n >= 1 && n <= 5; want != (end > 0) {
			t.Errorf("%d bytes: read to %d", n, end)
		}
	}
}
