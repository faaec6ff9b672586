package party

import (
	"cmp"
	"database/sql/driver"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// ErrMalformedState: the text is not three capital letters.
var ErrMalformedState = errors.New("not a State's code of three capital letters")

// State is a State, by its ISO 3166-1 alpha-3 code. It is comparable with ==.
// The zero State is none: it has no code, no name and no index.
type State struct {
	number uint8 // 1 to StateCount in code order, so that 0 is free to mean none
}

// ParseState returns the State of a code such as "NOR", capital letters and
// nothing around them. An error wraps [ErrMalformedState] or is an
// [*UnknownStateError].
func ParseState(code string) (State, error) {
	if len(code) != 3 || strings.Trim(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return State{}, malformedState(code)
	}
	if i, ok := findState(code); ok {
		return stateAt(i), nil
	}
	return State{}, &UnknownStateError{Found: code, Nearest: NearestStates(code)}
}

// MustParseState is [ParseState] for a code that stands in the program itself;
// it panics on an error.
func MustParseState(code string) State {
	s, err := ParseState(code)
	if err != nil {
		panic(err)
	}
	return s
}

// StateNamed returns the State whose [State.Name] is name, in capitals or small
// letters. It knows no other names, so that it never guesses between two.
func StateNamed(name string) (State, bool) {
	for i := range stateTable {
		if strings.EqualFold(stateTable[i].name, name) {
			return stateAt(i), true
		}
	}
	return State{}, false
}

// NearestStates returns the States that a text may be meant for, the likeliest first and
// at most three: by another code of ISO 3166-1 ("NO", "578"), a name in any language of
// the code list, a common or former name ("Burma"), or a misspelling. They are to be
// shown to a person, and never stand for what was found. There are none for what is
// known to be no State of the depositary's list, on which no position is taken.
func NearestStates(found string) []State {
	var near []State
	for _, code := range schema.NearestCodes("State", found) {
		if i, ok := findState(code); ok {
			near = append(near, stateAt(i))
		}
	}
	return near
}

// States returns every State, in code order. The slice is the caller's own.
func States() []State {
	all := make([]State, StateCount)
	for i := range all {
		all[i] = stateAt(i)
	}
	return all
}

// IsValid reports whether s is a State, not the zero State.
func (s State) IsValid() bool { return s.number > 0 }

// Index returns the place of s in [States], 0 to StateCount-1, for tables that
// are indexed by State. It is -1 for the zero State.
func (s State) Index() int { return int(s.number) - 1 }

// Compare orders States by code, the zero State first.
func (s State) Compare(other State) int { return cmp.Compare(s.number, other.number) }

// Equal is ==, for go-cmp and whatever else compares by Equal.
func (s State) Equal(other State) bool { return s == other }

// Name returns the name that the depositary gives the State, such as "State of
// Palestine" or "Holy See", and "" for the zero State.
func (s State) Name() string {
	if !s.IsValid() {
		return ""
	}
	return stateTable[s.Index()].name
}

// Label returns the name of the State in a language, without an article; in
// English it is [State.Name]. ok is false for the zero State and where the code
// list has no name in that language: then nothing stands in for it.
func (s State) Label(language label.Language) (text string, ok bool) {
	return label.Text("State", s.String(), language)
}

// String returns the code of s, and "" for the zero State.
func (s State) String() string {
	if !s.IsValid() {
		return ""
	}
	return stateTable[s.Index()].code
}

// AppendText implements [encoding.TextAppender]: it appends the code. The zero
// State is an error.
func (s State) AppendText(b []byte) ([]byte, error) {
	if !s.IsValid() {
		return b, errors.New("no State")
	}
	return append(b, s.String()...), nil
}

// MarshalText implements [encoding.TextMarshaler], as [State.AppendText].
func (s State) MarshalText() ([]byte, error) { return s.AppendText(nil) }

// UnmarshalText implements [encoding.TextUnmarshaler], as strict as
// [ParseState]. On an error s keeps its value.
func (s *State) UnmarshalText(text []byte) error {
	parsed, err := ParseState(string(text))
	if err == nil {
		*s = parsed
	}
	return err
}

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (s *State) Scan(held any) error { return codelist.Scan(s, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (s State) Value() (driver.Value, error) { return codelist.Value(s) }

// UnknownStateError says that a code is well written but is that of none of the
// States. A territory that has a code all the same is an [Actor] of kind area.
type UnknownStateError struct {
	Found   string
	Nearest []State // those that may have been meant, as of [NearestStates]
}

// Error names the code that was found and those that may have been meant.
func (e *UnknownStateError) Error() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s is the code of none of the %d States", e.Found, StateCount)
	for i, s := range e.Nearest {
		b.WriteString([]string{"; nearest: ", ", ", ", "}[i])
		fmt.Fprintf(&b, "%s (%s)", s, s.Name())
	}
	b.WriteString("; where an actor may stand, any other territory is one of kind " + ActorArea.String())
	return b.String()
}

func stateAt(index int) State { return State{uint8(index + 1)} }

// malformedState is the error for a code that is not three capital letters. It names
// the State that may be meant, if there is one.
func malformedState(code string) error {
	if near := NearestStates(code); len(near) == 1 {
		return fmt.Errorf("%s: %w; nearest: %s (%s)", schema.Excerpt(code), ErrMalformedState, near[0], near[0].Name())
	}
	return fmt.Errorf("%s: %w", schema.Excerpt(code), ErrMalformedState)
}

func findState(code string) (index int, ok bool) {
	return slices.BinarySearchFunc(stateTable[:], code, func(row struct{ code, name string }, code string) int {
		return strings.Compare(row.code, code)
	})
}
