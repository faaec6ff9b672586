package assistance

import "github.com/treatyaid/treatyaid/schema/codelist"

// Verdict is how a printed total stands to the records that it adds up. The zero
// Verdict is none and has no code.
type Verdict uint8

const (
	Agrees     Verdict = iota + 1 // both are exact, and the same
	Differs                       // no amount is allowed by both
	CannotTell                    // one of them has two ends, rows are missing, or the source has more rows
)

var verdicts = codelist.New[Verdict]("verdict", "agrees", "differs", "cannot-tell")

// String returns the code of v, and "" for none.
func (v Verdict) String() string { return verdicts.String(v) }

// MarshalText implements [encoding.TextMarshaler]. The zero Verdict is an error.
func (v Verdict) MarshalText() ([]byte, error) { return verdicts.Marshal(v) }

// UnmarshalText implements [encoding.TextUnmarshaler]. Any other text is a
// *[codelist.UnknownError].
func (v *Verdict) UnmarshalText(text []byte) error { return verdicts.Unmarshal(text, v) }
