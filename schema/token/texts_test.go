package token_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest/chance"
	"github.com/treatyaid/treatyaid/schema/token"
)

// scripts are all of them.
var scripts = []token.Script{token.OneLine, token.SeveralLines, token.Address}

// refuses reports whether a text may not be of a script, by the schemas.
var refuses = func() func(s token.Script, text string) bool {
	type pattern struct{ Pattern string }
	type definition struct {
		pattern
		Not pattern
	}
	var common struct {
		Defs struct{ Text, LongText, Address definition } `json:"$defs"`
	}
	data, err := fs.ReadFile(schema.Files(), "v1/common.schema.json")
	if err == nil {
		err = json.Unmarshal(data, &common)
	}
	if err != nil {
		panic(err)
	}
	var wanted, refused [3]*regexp.Regexp
	for s, d := range map[token.Script]definition{token.OneLine: common.Defs.Text, token.SeveralLines: common.Defs.LongText, token.Address: common.Defs.Address} {
		wanted[s], refused[s] = regexp.MustCompile(d.Pattern), regexp.MustCompile(d.Not.Pattern)
	}
	return func(s token.Script, text string) bool {
		return text != "" && (!wanted[s].MatchString(text) || refused[s].MatchString(text))
	}
}()

// mayHandOver matches what a script may hand over although it is sound: joiners and
// variation selectors, and a blank or line feed before several lines.
var mayHandOver = regexp.MustCompile(`[\x{180b}-\x{180d}\x{180f}\x{200c}\x{200d}\x{fe00}-\x{fe0f}\x{e0100}-\x{e01ef}]|^[\n \pZ\x{2800}]`)

// readAlike holds the reading of a string in JSON to the strict scan, to
// encoding/json and to the pattern of the schema.
func readAlike(t *testing.T, texts *token.Texts, quoted string, s token.Script, least, most int) (read bool) {
	t.Helper()
	texts.Clear()
	before, _ := texts.Read([]byte(`"before"`), 0, token.OneLine, 6, 6)
	place, end := texts.Read([]byte(quoted+"}"), 0, s, least, most)
	var want string
	sound := schema.Scan([]byte(quoted)) == nil && json.Unmarshal([]byte(quoted), &want) == nil
	count := utf8.RuneCountInString(want)
	sound = sound && !refuses(s, want) && count >= least && count <= most
	if has := s.Has(want); want != "" && has != (end > 0) && count >= least && count <= most && (has || sound) {
		t.Errorf("script %d has %q: %v; read to %d", s, want, has, end)
	}
	got := place.In(texts.String())
	switch {
	case end == 0 && sound && mayHandOver.MatchString(want):
	case end == 0 && sound:
		t.Errorf("%q is handed over by script %d", quoted, s)
	case end > 0 && !sound:
		t.Errorf("%q is read by script %d", quoted, s)
	case end > 0 && (end != len(quoted) || got != want):
		t.Errorf("%q is read to %d as %q; expected %q", quoted, end, got, want)
	case before.In(texts.String()) != "before":
		t.Errorf("%q writes over the string before it", quoted)
	}
	return end > 0
}

func TestReadEveryCharacter(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	texts := new(token.Texts)
	for _, s := range scripts {
		for r := rune(0); r <= utf8.MaxRune; r++ {
			if r > 0x3200 && (r < 0xe0000 || r > 0xe1000 && !chance.Thorough()) && r&0xfe00 != 0xfe00 && r%251 > 0 && r&0x7ff > 1 && r&0x7ff < 0x7fe && r>>4 != 0x1bca && r>>4 != 0x1d17 {
				continue // not near an edge of the lengths of UTF-8 or of the surrogates, nor of what is not seen
			}
			escaped := fmt.Sprintf(`\u%04x`, r)
			if r >= 0x10000 {
				escaped = fmt.Sprintf(`\u%04X\u%04x`, 0xd800+(r-0x10000)>>10, 0xdc00+(r-0x10000)&0x3ff)
			}
			readAlike(t, texts, `"a`+escaped+`b"`, s, 1, 3)
			if utf8.ValidRune(r) && r != '"' && r != '\\' {
				readAlike(t, texts, `"a`+string(r)+`b"`, s, 1, 3)
				readAlike(t, texts, `"`+string(r)+`b"`, s, 1, 3)
				readAlike(t, texts, `"a`+string(r)+`"`, s, 1, 3)
				readAlike(t, texts, `"`+string(r)+`"`, s, 1, 3)
				readAlike(t, texts, `"ب`+string(r)+`ب"`, s, 1, 3)
			}
		}
	}
}

// TestReadInEveryPlace puts what has to be noticed in each of the eight bytes that
// are looked at in one step.
func TestReadInEveryPlace(t *testing.T) {
	texts := new(token.Texts)
	read := 0
	for _, s := range scripts {
		for _, one := range []string{
			"é", "ກ", "💣", "\u0085", "\u00a0", "\u00ad", "\u200b", "\u202e", "\u3000", "\ufeff", "\U000e0041", "ب\u200cب", "\x7f", "\x00", "\t", "\n", "\x1f", " ", "!", "<", ">", "=", "?", ";", "~", "#",
			"\x80", "\xc2", "\xff", "\xc0\xaf", "\xed\xa0\x80", "\xf4\x90\x80\x80", "\xe2\x82",
			`\"`, `\\`, `\/`, `\b`, `\f`, `\n`, `\r`, `\t`, `\x`, `\`, `\u`, `\u00`, `\u00e9`, `\ud83d`, `\ud83d\u0041`, `\udca3\ud83d`, `\ud83d\udca3`,
		} {
			for before := range 20 {
				for after := range 20 {
					if readAlike(t, texts, `"`+strings.Repeat("a", before)+one+strings.Repeat("z", after)+`"`, s, 1, 30) {
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

func TestReadEveryLength(t *testing.T) {
	texts := new(token.Texts)
	for _, one := range []string{"a", "é", "💣", `\u0061`, `\ud83d\udca3`, `\"`} {
		for n := range 40 {
			want := n >= 3 && n <= 30
			if got := readAlike(t, texts, `"`+strings.Repeat(one, n)+`"`, token.OneLine, 3, 30); got != want {
				t.Errorf("%d of %s: read is %v", n, one, got)
			}
		}
	}
}

// TestReadIntoLittleRoom has the room end in every place of a string, after strings
// of every length.
func TestReadIntoLittleRoom(t *testing.T) {
	const quoted, want = `"a line of ASCII, é \"💣\ud83d\udca3\" \n and a second line"`, "a line of ASCII, é \"💣💣\" \n and a second line"
	for room := range 2 * len(quoted) {
		for used := range room + 1 {
			texts := token.NewTexts(make([]byte, room))
			before := strings.Repeat("b", used)
			first, _ := texts.Read([]byte(`"`+before+`"`), 0, token.OneLine, 0, room)
			second, end := texts.Read([]byte(quoted), 0, token.SeveralLines, 1, 100)
			all := texts.String()
			if end != len(quoted) || first.In(all) != before || second.In(all) != want || all != before+want {
				t.Errorf("%d bytes of %d used: read to %d as %q", used, room, end, all)
			}
		}
	}
}

func TestReadIdentifier(t *testing.T) {
	pattern := regexp.MustCompile(`^[A-Za-z0-9][A-Za-z0-9._:/-]*$`)
	texts := new(token.Texts)
	read := func(quoted string) (string, int) {
		place, end := texts.ReadIdentifier([]byte(quoted), 0, 1, 5)
		return place.In(texts.String()), end
	}
	for b := range 256 {
		for _, text := range []string{string([]byte{byte(b)}), "a" + string([]byte{byte(b)}), string([]byte{byte(b)}) + "a"} {
			if b == '"' {
				continue // it ends the string
			}
			want := pattern.MatchString(text)
			if got, end := read(`"` + text + `"`); want != (end == len(text)+2) || want == (end == 0) || want && got != text {
				t.Errorf("%q is read to %d; expected %v", text, end, want)
			}
		}
	}
	for quoted, want := range map[string]string{`"\u0061\/b"`: "a/b", `"\/a"`: "", `"a\u00e9"`: "", `"a\n"`: ""} {
		if got, end := read(quoted); got != want || (end == len(quoted)) != (want != "") {
			t.Errorf("%s is read to %d as %q; expected %q", quoted, end, got, want)
		}
	}
	for n := range 10 {
		_, end := read(`"` + strings.Repeat("a", n) + `"`)
		if want := n >= 1 && n <= 5; want != (end > 0) {
			t.Errorf("%d bytes: read to %d", n, end)
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, seed := range []string{`"a"`, `"é\n"`, `"\ud83d\udca3 and more than eight"`, "\"\xff\"", `"\u00"`, `"a<b>"`, "\"\u0085\"", `"`, `"a" `, `" "`, `"a "`, "\"\u200b\"", "\"ب\u200c\"", `"\u202ea"`, "\"\u3000a\""} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, quoted string) {
		var one json.RawMessage
		if json.Unmarshal([]byte(quoted), &one) == nil && string(one) != quoted {
			return // white space around it, of which a reader of strings knows nothing
		}
		for _, s := range scripts {
			texts := new(token.Texts)
			if _, end := texts.Read([]byte(quoted), 0, s, 0, 20); end > 0 {
				quoted := quoted[:end] // nothing behind it is looked at
				readAlike(t, texts, quoted, s, 0, 20)
			} else {
				readAlike(t, texts, quoted, s, 0, 20)
			}
		}
	})
}
