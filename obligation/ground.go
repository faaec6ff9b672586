package obligation

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Ground is one piece of evidence in a proof: a determination, a list of States, a step of
// a record, or a programme.
type Ground struct {
	Of           GroundKind          `json:"of"`
	ID           string              `json:"id"`
	Step         int                 `json:"step,omitempty"`    // record: which step, from 1
	Stage        assistance.Stage    `json:"stage,omitzero"`    // record: the stage of the step
	Fact         FactCode            `json:"fact,omitempty"`    // on which it is a word, where that is another than the one that is asked
	Object       party.State         `json:"object,omitzero"`   // the other State of which it speaks
	Category     assistance.Category `json:"category,omitzero"` // of which it speaks; none: at large
	Holds        party.Holds         `json:"holds"`
	At           civil.Date          `json:"at,omitzero"`      // it speaks as at this day
	Period       *civil.Period       `json:"period,omitempty"` // it speaks of these days; a vague act or event lies on one of them
	Effect       Effect              `json:"effect"`
	Days         int                 `json:"days,omitempty"`    // carried: by how many days
	Elapsed      *Elapsed            `json:"elapsed,omitempty"` // event: the days from it to the day asked
	By           party.Actor         `json:"by,omitzero"`
	Source       party.Source        `json:"source,omitzero"`
	Known        civil.Date          `json:"known,omitzero"`
	Hypothetical bool                `json:"hypothetical,omitempty"`
	Words        string              `json:"words,omitempty"`       // list: those that say what the list is
	ReplacedBy   string              `json:"replacedBy,omitempty"`  // replaced: the id of the determination in its place
	ReplacedFrom civil.Date          `json:"replacedFrom,omitzero"` // the day from which that is known; none: always
	Note         string              `json:"note,omitempty"`
}

// Elapsed is how many days lie between an event and the day asked, by the
// earliest and the latest day that it may have had. No number of days is too
// many: "urgently" in 6(6) has no clock.
type Elapsed struct {
	AtLeast int `json:"atLeast"`
	AtMost  int `json:"atMost"`
}

// GroundKind says where a ground stands in the register. The zero value is
// nowhere.
type GroundKind uint8

// The kinds of ground.
const (
	FromDetermination GroundKind = iota + 1
	FromRecord
	FromProgramme
	FromList
)

var groundKinds = codelist.New[GroundKind]("kind of ground", "determination", "record", "programme", "list")

// String returns the code of k, or the empty string for the zero value.
func (k GroundKind) String() string { return groundKinds.String(k) }

// MarshalText writes the code; a value without one is an error.
func (k GroundKind) MarshalText() ([]byte, error) { return groundKinds.Marshal(k) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (k *GroundKind) UnmarshalText(text []byte) error { return groundKinds.Unmarshal(text, k) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (k *GroundKind) Scan(held any) error { return codelist.Scan(k, held) }

// Value writes the code to a database, as [codelist.Value].
func (k GroundKind) Value() (driver.Value, error) { return codelist.Value(k) }

// Label returns the name of k in a language. ok is false if there is none.
func (k GroundKind) Label(language label.Language) (text string, ok bool) {
	return label.Text("GroundKind", k.String(), language)
}
