package party

import (
	"database/sql/driver"
	"errors"
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

// ErrMalformedRole: the text is not a code of lower-case words and hyphens.
var ErrMalformedRole = errors.New("not a code of lower-case words joined by hyphens")

// Role is the code of something that a State may be under a treaty, such as
// "in-position". What it means, and when a State holds it, is for the treaty's
// catalogue to define. It is comparable with ==. The zero Role is none.
//
//	codelist.MustParse[party.Role]("in-position")
type Role struct {
	code string
}

// IsValid reports whether r is a role, not the zero Role.
func (r Role) IsValid() bool { return r.code != "" }

// Compare orders roles by code, the zero Role first.
func (r Role) Compare(other Role) int { return strings.Compare(r.code, other.code) }

// Equal is ==, for go-cmp and whatever else compares by Equal.
func (r Role) Equal(other Role) bool { return r == other }

// String returns the code of r, and "" for the zero Role.
func (r Role) String() string { return r.code }

// AppendText implements [encoding.TextAppender]: it appends the code. The zero
// Role is an error.
func (r Role) AppendText(b []byte) ([]byte, error) {
	if !r.IsValid() {
		return b, errors.New("no role")
	}
	return append(b, r.code...), nil
}

// MarshalText implements [encoding.TextMarshaler], as [Role.AppendText].
func (r Role) MarshalText() ([]byte, error) { return r.AppendText(nil) }

// UnmarshalText implements [encoding.TextUnmarshaler]. A code is words of a to z and
// 0 to 9 joined by single hyphens, the first beginning with a letter, at most 64
// bytes. An error wraps [ErrMalformedRole], and then r keeps its value.
func (r *Role) UnmarshalText(text []byte) error {
	code := string(text)
	if !isWord(code) {
		return fmt.Errorf("%s: %w", schema.Excerpt(code), ErrMalformedRole)
	}
	r.code = code
	return nil
}

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (r *Role) Scan(held any) error { return codelist.Scan(r, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (r Role) Value() (driver.Value, error) { return codelist.Value(r) }

// isWord reports whether code is a Word of the schemas.
func isWord(code string) bool {
	const longest = 64
	if code == "" || len(code) > longest || code[0] < 'a' || code[0] > 'z' {
		return false
	}
	for i := range len(code) {
		switch c := code[i]; {
		case 'a' <= c && c <= 'z', '0' <= c && c <= '9':
		case c == '-' && i+1 < len(code) && code[i+1] != '-':
		default:
			return false
		}
	}
	return true
}
