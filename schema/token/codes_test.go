package token_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/schema/token"
)

// words are codes about which keys may go wrong: short, of 7, 8 and 9 bytes, and long ones
// that begin alike.
var words = []string{"a", "id", "channel", "channels", "recipient", "beneficiary", "beneficiaries", "no", "yes", "x-y"}

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
	for _, other := range []string{``, ` `, `b`, `i`, `idd`, `Id`, `channe`, `channelz`, `channelss`, `recipien`, `beneficiar`, `beneficiari`, `beneficiaryy`, `n\u006f`, `NO`} {
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
	for _, wrong := range [][]string{append(many, "z"), {"a", "a"}, {""}, {`a"`}, {`a\`}} {
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
