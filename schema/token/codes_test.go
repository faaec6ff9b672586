package token_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/schema/token"
)

// words are codes about which a table may go wrong: short, of 7, 8 and 9 bytes, and long
// ones that begin alike.
var words = []string{"all", "ids", "channel", "channels", "recipient", "beneficiary", "beneficiaries", "no", "yes", "x-y"}

func TestCodes(t *testing.T) {
	codes := token.NewCodes[uint8](words...)
	const after = `,"of":1}       `
	for i, word := range words {
		data := []byte(` "` + word + `"` + after)
		if value, end := codes.Read(data, 1); int(value) != i+1 || end != len(data)-len(after) {
			t.Errorf("%s is read as %d up to %d", word, value, end)
		}
		for cut := range len(data) - len(after) {
			if value, end := codes.Read(data[:cut], 1); value != 0 || end != 0 {
				t.Errorf("%s is read as %d up to %d", data[:cut], value, end)
			}
		}
	}
	for _, other := range []string{``, ` `, `b`, `id`, `idsd`, `Ids`, `channe`, `channelz`, `channelss`, `recipien`, `beneficiar`, `beneficiari`, `beneficiaryy`, `n\u006f`, `NO`} {
		if value, end := codes.Read([]byte(`"`+other+`"`+after), 0); value != 0 || end != 0 {
			t.Errorf("%s is read as %d up to %d", other, value, end)
		}
	}
	for _, other := range []string{`1`, `no`, `[`, `null`, `x"no"`} {
		if value, end := codes.Read([]byte(other+after), 0); value != 0 || end != 0 {
			t.Errorf("%s is read as %d up to %d", other, value, end)
		}
	}
}

// As many codes as there can be are told apart.
func TestManyCodes(t *testing.T) {
	many := make([]string, 255)
	for i := range many {
		many[i] = fmt.Sprintf("code-%c", 'a'+i%26) + strings.Repeat("x", i/26)
	}
	codes := token.NewCodes[uint8](many...)
	for i, code := range many {
		if value, _ := codes.Read([]byte(`"`+code+`"         `), 0); int(value) != i+1 {
			t.Errorf("%s is read as %d; expected %d", code, value, i+1)
		}
	}
	for _, wrong := range [][]string{append(many, "zzz"), {"own", "own"}, {""}, {"n"}, {`own"`}, {`own\`}} {
		func() {
			defer func() {
				if recover() == nil {
					t.Errorf("%q are codes", wrong)
				}
			}()
			token.NewCodes[uint8](wrong...)
		}()
	}
}

// TestCodeOfEachLength reads codes of every length before what may follow them.
func TestCodeOfEachLength(t *testing.T) {
	for n := 2; n < 40; n++ {
		code := strings.Repeat("a", n)
		codes := token.NewCodes[uint8](code)
		for _, after := range []string{"", "}", `,"a":"b"`, `"""""""""`, "        ", "\x00\x00\x00\x00\x00\x00\x00\x00", code} {
			data := []byte(`x"` + code + `"` + after)
			if value, end := codes.Read(data, 1); value != 1 || end != n+3 {
				t.Errorf("%q: %d, %d; want 1, %d", data, value, end, n+3)
			}
		}
		for _, other := range []string{code, `'` + code + `"`, `"` + code + `a"`, `"` + code[1:] + `"`, `"` + code} {
			if value, end := codes.Read([]byte(other), 0); value != 0 || end != 0 {
				t.Errorf("%q: %d, %d", other, value, end)
			}
		}
	}
}

// TestCodeOfOtherBytes reads bytes that are not quite those of a code.
func TestCodeOfOtherBytes(t *testing.T) {
	for _, code := range []string{"id", "abcdefg", "abcdefgh", "abcdefghijklmno", "abcdefghijklmnop", "abcdefghijklmnopqrstuvwxyz"} {
		codes := token.NewCodes[uint8](code)
		for i := range len(code) + 2 {
			for b := range 256 {
				data := []byte(`"` + code + `","more":1`)
				if data[i] == byte(b) {
					continue
				}
				data[i] = byte(b)
				if value, end := codes.Read(data, 0); value != 0 || end != 0 {
					t.Errorf("%q is read as %s", data, code)
				}
			}
		}
	}
}
