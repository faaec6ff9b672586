package obligation

import (
	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

// Norm is one limb of a provision: one modality, one kind of bearer, one kind
// of act, and the condition under which it applies.
type Norm struct {
	ID        string    `json:"id"`                  // unique in the instrument
	Cite      string    `json:"cite"`                // the paragraph, such as "6(1)"
	Title     string    `json:"title"`               // a few words for a table
	Modality  Modality  `json:"modality"`            // right, duty, prohibition, permission, encouragement
	Qualified bool      `json:"qualified"`           // borne only by States "in a position to do so"
	Words     []string  `json:"words"`               // operative words, each verbatim from the paragraph
	Bearer    Bearing   `json:"bearer"`              // how its bearers stand
	Toward    Toward    `json:"toward"`              // what it faces
	Act       string    `json:"act"`                 // the act and its object, in this catalogue's words
	Terms     []string  `json:"terms,omitempty"`     // trigger, manner and purpose in the words of the text
	Undecided []string  `json:"undecided,omitempty"` // words that the library never decides, such as "urgently"
	Evidence  *Evidence `json:"evidence,omitempty"`  // which records, reports, programmes and restrictions bear on it
	When      Condition `json:"when"`                // the condition of its application
	Note      string    `json:"note,omitempty"`
}

// Pairs reports whether the norm is asked of pairs of States, a bearer and a
// counterparty.
func (n *Norm) Pairs() bool { return n.Toward.Each == FacingState }

// Evidence says what of a register bears on a norm. It decides nothing: a
// record that bears on a norm does not prove that the norm was performed.
type Evidence struct {
	Records      []RecordEvidence     `json:"records,omitempty"`
	Reports      *ReportEvidence      `json:"reports,omitempty"`
	Programmes   *ProgrammeEvidence   `json:"programmes,omitempty"`
	Restrictions *RestrictionEvidence `json:"restrictions,omitempty"`
}

// RecordEvidence selects records of assistance by provider, recipient and
// category.
type RecordEvidence struct {
	Provider   Side                  `json:"provider"`
	Recipient  Side                  `json:"recipient"`
	Categories []assistance.Category `json:"categories,omitempty"` // none: any category of the Convention
	Stages     []assistance.Stage    `json:"stages,omitempty"`     // none: every stage
	Under      *Under                `json:"under,omitempty"`      // only under this choice of a reading
}

// Under names the choice of a reading under which something counts.
type Under struct {
	Reading string `json:"reading"`
	Choice  string `json:"choice"`
}

// ReportEvidence selects the reports that a State made on one item.
type ReportEvidence struct {
	By   Who    `json:"by"`
	Item string `json:"item"` // such as "7(1)(n)"
}

// ProgrammeEvidence selects programmes of assistance by their parties.
type ProgrammeEvidence struct {
	Between Between `json:"between"`
}

// RestrictionEvidence selects the restrictions that a State imposes.
type RestrictionEvidence struct {
	By Who `json:"by"`
}

// Side is whom a record must name as provider or recipient to bear on a norm.
// The zero value is nobody.
type Side uint8

// The sides of a record.
const (
	SideBearer       Side = iota + 1 // the bearer of the norm
	SideCounterparty                 // the counterparty
	SideAny                          // anyone
)

var sides = codelist.New[Side]("side", "bearer", "counterparty", "any")

// String returns the code of s, or the empty string for the zero value.
func (s Side) String() string { return sides.String(s) }

// ParseSide returns the side with the given code; the error is a
// *codelist.UnknownError.
func ParseSide(code string) (Side, error) { return sides.Parse(code) }

// MarshalText writes the code; a value without one is an error.
func (s Side) MarshalText() ([]byte, error) { return sides.Marshal(s) }

// UnmarshalText reads a code as ParseSide does.
func (s *Side) UnmarshalText(text []byte) error { return sides.Unmarshal(text, s) }

// Between says whose programmes bear on a norm. The zero value is nobody's.
type Between uint8

// Whose programmes bear on a norm.
const (
	BetweenPair   Between = iota + 1 // those to which bearer and counterparty are both parties
	BetweenBearer                    // those to which the bearer is a party
)

var betweens = codelist.New[Between]("between", "pair", "bearer")

// String returns the code of b, or the empty string for the zero value.
func (b Between) String() string { return betweens.String(b) }

// ParseBetween returns the value with the given code; the error is a
// *codelist.UnknownError.
func ParseBetween(code string) (Between, error) { return betweens.Parse(code) }

// MarshalText writes the code; a value without one is an error.
func (b Between) MarshalText() ([]byte, error) { return betweens.Marshal(b) }

// UnmarshalText reads a code as ParseBetween does.
func (b *Between) UnmarshalText(text []byte) error { return betweens.Unmarshal(text, b) }
