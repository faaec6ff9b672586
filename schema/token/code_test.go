package token_test

import (
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/schema/token"
)

func TestKey(t *testing.T) {
	for code, want := range map[string]struct {
		key, rest string
		long      bool
	}{
		"":          {`"`, "", false},
		"id":        {`id"`, "", false},
		"seven77":   {`seven77"`, "", false},
		"provider":  {`provider`, "", true},
		"recipient": {`recipien`, "t", true},
	} {
		key, rest, long := token.Key(code)
		var number uint64
		for i := range len(want.key) {
			number |= uint64(want.key[i]) << (8 * i)
		}
		if key != number || rest != want.rest || long != want.long {
			t.Errorf("Key(%q) = %#x, %q, %v", code, key, rest, long)
		}
	}
}

// TestCodeOfEachLength reads codes of every length before what may follow them.
func TestCodeOfEachLength(t *testing.T) {
	for n := 1; n < 40; n++ {
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
