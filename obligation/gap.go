package obligation

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/obligation/internal/evidence"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Gap says why a fact is unknown. Where there are several reasons, the gap is
// the last of them in the order below. The zero value is no gap.
type Gap uint8

// The gaps.
const (
	NoSource     Gap = iota + 1 // nothing in the register speaks of the day
	OnlyReplaced                // what spoke of the day has been replaced, and nothing that stands does
	OnlyForeseen                // a source tells it as still to come; none says that it came
	Unclear                     // no word says more than that it may be so; or an older word says it, and a later list does not name the State
	NotOwnWord                  // others speak of it; only the State's own word would settle it
	Straddling                  // a day that is vague, or that straddles a threshold
	Contested                   // the evidence disagrees, or a determination calls it disputed
	OpenStanding                // whether the State is bound on the day is not settled
)

var gaps = codelist.New[Gap]("gap", "no-source", "only-replaced", "only-foreseen", "unclear", "not-own-word", "undated-or-straddling", "contested", "standing-undetermined")

// String returns the code of g, or the empty string for the zero value.
func (g Gap) String() string { return gaps.String(g) }

// MarshalText writes the code; a value without one is an error.
func (g Gap) MarshalText() ([]byte, error) { return gaps.Marshal(g) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (g *Gap) UnmarshalText(text []byte) error { return gaps.Unmarshal(text, g) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (g *Gap) Scan(held any) error { return codelist.Scan(g, held) }

// Value writes the code to a database, as [codelist.Value].
func (g Gap) Value() (driver.Value, error) { return codelist.Value(g) }

// Label says the gap in a few words of a language. ok is false if there are none.
func (g Gap) Label(language label.Language) (text string, ok bool) {
	return label.Text("Gap", g.String(), language)
}

// gapOf is a gap of the engine as one of the answer.
func gapOf(g evidence.Gap) Gap {
	return [...]Gap{
		evidence.NoSource:     NoSource,
		evidence.OnlyForeseen: OnlyForeseen,
		evidence.Unclear:      Unclear,
		evidence.NotOwnWord:   NotOwnWord,
		evidence.Straddling:   Straddling,
		evidence.Contested:    Contested,
		evidence.OpenStanding: OpenStanding,
	}[g]
}
