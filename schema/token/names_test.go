package token_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/schema/token"
)

// members are names about which a table may go wrong: short, of 7, 8 and 9 bytes, and
// two that begin alike.
var members = []string{"a", "id", "scope", "channel", "channels", "provider", "recipient", "requester", "beneficiary", "beneficiaries"}

var known = token.NewNames(members...)

// readNames reads an object whose values are 1, and hands over with the offset 0.
func readNames(data []byte, i int) (names []string, end int) {
	member, seen, i := known.First(data, i)
	for ; member >= 0; member, seen, i = known.Next(data, i, seen) {
		names = append(names, members[member])
		_, i = token.Integer(data, i+len(`"":`)+len(members[member]), 1, 1)
	}
	return names, i
}

// namesInJSON is the same by encoding/json.
func namesInJSON(data []byte) (names []string, ok bool) {
	decoder := json.NewDecoder(bytes.NewReader(data))
	if open, err := decoder.Token(); err != nil || open != json.Delim('{') || !json.Valid(data) {
		return nil, false
	}
	for decoder.More() {
		name, _ := decoder.Token()
		value, _ := decoder.Token()
		if value != 1.0 || !slices.Contains(members, name.(string)) || slices.Contains(names, name.(string)) {
			return nil, false
		}
		names = append(names, name.(string))
	}
	return names, true
}

// readObject reads an object and what is left of the document. The names near the
// end of a document are handed over, so some space is put behind it.
func readObject(data []byte) (names []string, ok bool) {
	data = append(slices.Clone(data), "         "...)
	names, end := readNames(data, token.Space(data, 0))
	return names, end > 0 && token.Space(data, end) == len(data)
}

// object returns an object of some of the members, with white space by chance.
func object(random *rand.Rand) []byte {
	spaces := []string{"", "", "", " ", "\n", "\t\r\n  "}
	space := func() string { return spaces[random.IntN(len(spaces))] }
	if random.IntN(2) == 0 {
		spaces = spaces[:1]
	}
	var b strings.Builder
	b.WriteString(space() + "{" + space())
	for i := range random.IntN(6) {
		if i > 0 {
			b.WriteString(space() + "," + space())
		}
		fmt.Fprintf(&b, "%q%s:%s1", members[random.IntN(len(members))], space(), space())
	}
	b.WriteString(space() + "}")
	return []byte(b.String())
}

func TestNames(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes time, in one goroutine")
	}
	random := rand.New(rand.NewPCG(1, 2))
	sound := 0
	for range 20_000 {
		data := object(random)
		for i := range data { // what is cut off is handed over
			if names, ok := readObject(data[:i]); ok && len(bytes.TrimSpace(data[i:])) > 0 {
				t.Fatalf("%q is read as %q", data[:i], names)
			}
		}
		if random.IntN(2) == 0 {
			i := random.IntN(len(data))
			switch random.IntN(3) {
			case 0:
				data[i] = "{}[]:,\"1 \x00ab\\"[random.IntN(13)]
			case 1:
				data = slices.Delete(data, i, i+1)
			case 2:
				data = slices.Insert(data, i, data[i])
			}
		}
		want, ok := namesInJSON(data)
		names, read := readObject(data)
		if read != ok || ok && !slices.Equal(names, want) {
			t.Fatalf("%q is read as %q, %v; encoding/json: %q, %v", data, names, read, want, ok)
		}
		if ok {
			sound++
		}
	}
	if sound < 7_000 {
		t.Errorf("only %d objects are sound", sound)
	}
}

// TestNamesAreNone gives names that are none of the names, with white space and without.
func TestNamesAreNone(t *testing.T) {
	for _, name := range []string{"", " ", "\x00", "b", "i", "aa", "i\\u0064", "ids", "channelx", "channelss", "provide", "providers", "beneficiaryy", "beneficiarie", "beneficiary-of-it"} {
		for _, form := range []string{`{"%s":1}`, `{"%s" :1}`, `{ "%s": 1 }`, `{"%s":1,"a":1,"id":1,"scope":1}`, `{"a":1,"%s":1,"id":1,"scope":1}`, `{"a":1, "%s":1}`} {
			if names, ok := readObject([]byte(fmt.Sprintf(form, name))); ok {
				t.Errorf("%q, in %s, is read as %q", name, form, names)
			}
		}
	}
}

// TestNamesHandOver gives the 0 of a reader that handed over.
func TestNamesHandOver(t *testing.T) {
	for _, data := range []string{`{"a":1,"id":1}`, `  {"a":1}`, `[{"a":1}]`, ` `, ``} {
		if member, _, at := token.NewNames("a", "id").Next([]byte(data), 0, 1); member != -1 || at != 0 {
			t.Errorf("%q: %d, %d", data, member, at)
		}
		if at, more := token.NextItem([]byte(data), 0); at != 0 || more {
			t.Errorf("%q: %d, %v", data, at, more)
		}
	}
}

// A table that could not tell its names apart, or not read one, is a mistake in a program.
func TestNewNamesPanics(t *testing.T) {
	many := make([]string, 33)
	for i := range many {
		many[i] = fmt.Sprint("n", i)
	}
	token.NewNames(many[:32]...)
	for _, names := range [][]string{many, {"a", "a"}, {""}, {"fifteen-letters"}, {`a"b`}, {"a\\b"}, {"a\n"}} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%q are names", names)
				}
			}()
			token.NewNames(names...)
		}()
	}
}
