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

// TestCode reads codes of every length before what may follow them.
func TestCode(t *testing.T) {
	for n := range 20 {
		for _, after := range []string{"", "}", `,"a":"b"`, `"""""""""`, "        ", "\x00\x00\x00\x00\x00\x00\x00\x00"} {
			code := strings.Repeat("a", n)
			data := []byte(`x"` + code + `"` + after)
			wantKey, _, long := token.Key(code)
			wantAt := 3 + n
			if long {
				wantAt = 10
			}
			if len(data) < 10 {
				wantKey, wantAt = 0, 0
			}
			if key, at := token.Code(data, 1); key != wantKey || at != wantAt {
				t.Errorf("%q: %#x, %d; want %#x, %d", data, key, at, wantKey, wantAt)
			}
		}
	}
	for _, data := range []string{"", "x", `'aaaaaaaaaaaa"`, `aaaaaaaaaaaa"`, `12345678901`} {
		if key, at := token.Code([]byte(data), 0); key != 0 || at != 0 {
			t.Errorf("%q: %#x, %d", data, key, at)
		}
	}
}

// TestCodeOfOtherBytes reads bytes that no code has: none may have the key of one.
func TestCodeOfOtherBytes(t *testing.T) {
	for _, code := range []string{"id", "abcdefg", "abcdefgh"} {
		want, _, _ := token.Key(code)
		for i := range code {
			for b := range 256 {
				data := []byte(`"` + code + `","more":1`)
				if data[i+1] == byte(b) {
					continue
				}
				data[i+1] = byte(b)
				if key, _ := token.Code(data, 0); key == want {
					t.Errorf("%q has the key of %s", data, code)
				}
			}
		}
	}
}
