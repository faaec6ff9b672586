package token_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/treatyaid/treatyaid/schema/token"
)

func TestEscape(t *testing.T) {
	for text, want := range map[string]struct {
		r    rune
		size int
	}{
		`\"`: {'"', 2}, `\\`: {'\\', 2}, `\/`: {'/', 2}, `\b`: {'\b', 2}, `\f`: {'\f', 2}, `\n`: {'\n', 2}, `\r`: {'\r', 2}, `\t`: {'\t', 2},
		`\u0000`: {0, 6}, `\u00e9x`: {'é', 6}, `\u00E9`: {'é', 6}, `\ufffd`: {0xfffd, 6}, `\uFFFF`: {0xffff, 6},
		`\ud83d\udca3`: {'💣', 12}, `\uD83D\uDCA3`: {'💣', 12}, `\ud800\udc00`: {0x10000, 12}, `\udbff\udfff`: {0x10ffff, 12},
		`\ud83d`: {0xd83d, 6}, `\udca3`: {0xdca3, 6}, `\udca3\ud83d`: {0xdca3, 6}, `\ud83d\ud83d`: {0xd83d, 6},
		`\ud83d\u0041`: {0xd83d, 6}, `\ud83d\n`: {0xd83d, 6}, `\ud83d\udca`: {0xd83d, 6}, `\ud83dudca3..`: {0xd83d, 6},
		``: {}, `\`: {}, `\x`: {}, `\u`: {}, `\u00e`: {}, `\u00g9`: {}, `\u+123`: {}, `\U00e9`: {}, `\a`: {}, `\'`: {}, `\0`: {},
		`n`: {}, `nn`: {}, `u00e9`: {}, `"u00e9`: {},
	} {
		if r, size := token.Escape([]byte(text)); r != want.r || size != want.size {
			t.Errorf("%s is %#x of %d bytes, want %#x of %d", text, r, size, want.r, want.size)
		}
	}
}

func TestEscapeOfEveryUnit(t *testing.T) {
	for unit := range rune(0x10000) {
		for _, form := range []string{`\u%04x`, `\u%04X`} {
			text := fmt.Sprintf(form, unit)
			if r, size := token.Escape([]byte(text)); r != unit || size != 6 {
				t.Errorf("%s is %#x of %d bytes", text, r, size)
			}
		}
	}
	for high := rune(0xd800); high < 0xdc00; high++ {
		for _, low := range []rune{0xdc00, 0xdca3, 0xdfff} {
			text := fmt.Sprintf(`\u%04x\u%04x`, high, low)
			if r, size := token.Escape([]byte(text)); r != utf16.DecodeRune(high, low) || size != 12 {
				t.Errorf("%s is %#x of %d bytes", text, r, size)
			}
		}
	}
}

// FuzzEscape reads strings of nothing but escapes, and holds them to encoding/json.
func FuzzEscape(f *testing.F) {
	for _, seed := range []string{
		``, `\n`, `\u0041\"\\\/\b\f\r\t`, `\ud83d\udca3`, `\ud83d`, `\udca3\ud83d`, `\ud83d\ud83d\udca3`, `\ud83d\u12`, `\x`, `\u00g0`, `\uD83D\n`, `\`,
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		var read strings.Builder
		rest := []byte(text)
		for len(rest) > 0 {
			r, size := token.Escape(rest)
			if size == 0 {
				break
			}
			read.WriteRune(r) // U+FFFD for half a pair, as encoding/json has it
			rest = rest[size:]
		}
		var want string
		quoted := `"` + text[:len(text)-len(rest)] + `"`
		if err := json.Unmarshal([]byte(quoted), &want); err != nil || read.String() != want {
			t.Fatalf("%s is read as %q; encoding/json: %q, %v", quoted, read.String(), want, err)
		}
		if len(rest) > 0 && rest[0] == '\\' { // no escape of JSON begins here, whatever follows
			if next := min(len(rest), 6); json.Valid([]byte(`"` + string(rest[:next]) + `"`)) {
				t.Fatalf("%s is handed over at %s", text, rest)
			}
		}
	})
}
