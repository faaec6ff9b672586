package obligation

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Effect is what a ground did to the truth of a fact. The zero value is no
// effect.
type Effect uint8

// The effects.
const (
	Counts      Effect = iota + 1 // it speaks of the day, or of an event in time
	Carried                       // as at an earlier day, carried forward
	ShownOnly                     // somebody else's word where only the State's own settles it
	Contradicts                   // the State's own record against its own denial
	Straddles                     // its day is vague: it speaks of the day, or is in time, on some of the days only that it may have had
	Later                         // a word as at a later day that differs: when it changed is not known
	OutOfTime                     // an event not after the threshold, or after the day asked
	Foreseen                      // what its source tells as still to come: it says neither yes nor no
	Hedged                        // it says no more than that it may be so
	NotNamed                      // a list that closes, and does not name the State
	Ended                         // an event of which a later word says that nothing is left
	Past                          // an event of earlier days, which is not carried forward
	Overtaken                     // an offer or a denial, in whose place a later one came; or a word in whose place one came that says no more than that it may be so
	Replaced                      // it spoke of the day, or of an event in time, and another has taken its place
)

var effects = codelist.New[Effect]("effect", "counts", "carried", "shown-only", "contradicts", "straddles", "later", "out-of-time", "foreseen", "hedged", "not-named", "ended", "past", "overtaken", "replaced")

// String returns the code of e, or the empty string for the zero value.
func (e Effect) String() string { return effects.String(e) }

// MarshalText writes the code; a value without one is an error.
func (e Effect) MarshalText() ([]byte, error) { return effects.Marshal(e) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (e *Effect) UnmarshalText(text []byte) error { return effects.Unmarshal(text, e) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (e *Effect) Scan(held any) error { return codelist.Scan(e, held) }

// Value writes the code to a database, as [codelist.Value].
func (e Effect) Value() (driver.Value, error) { return codelist.Value(e) }

// Label returns the name of e in a language. ok is false if there is none.
func (e Effect) Label(language label.Language) (text string, ok bool) {
	return label.Text("Effect", e.String(), language)
}

// effectOf is an effect of the engine as one of the answer.
func effectOf(e evidence.Effect) Effect {
	return [...]Effect{
		evidence.Counts:      Counts,
		evidence.Carried:     Carried,
		evidence.ShownOnly:   ShownOnly,
		evidence.Contradicts: Contradicts,
		evidence.Straddles:   Straddles,
		evidence.Later:       Later,
		evidence.OutOfTime:   OutOfTime,
		evidence.Foreseen:    Foreseen,
		evidence.Hedged:      Hedged,
		evidence.NotNamed:    NotNamed,
		evidence.Ended:       Ended,
		evidence.Past:        Past,
		evidence.Overtaken:   Overtaken,
	}[e]
}
