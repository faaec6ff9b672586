package assistance

import (
	"database/sql/driver"
	"slices"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Stage is how far assistance has come at a [Step] of its [Record]. The zero
// Stage is none and has no code.
type Stage uint8

const (
	Requested Stage = iota + 1 // asked for
	Offered                    // held out, nothing promised
	Pledged                    // promised, not yet bound
	Committed                  // bound by an agreement or a decision to pay
	Delivered                  // paid, handed over or carried out
	Provided                   // reported as given; the source does not print the stage
	// TakenBack: what had come so far, at the stage that [Step.Of] names, is withdrawn by
	// the giver, or returned to it.
	TakenBack

	lastStage = TakenBack
)

var stages = codelist.New[Stage]("stage",
	"requested", "offered", "pledged", "committed", "delivered", "provided", "taken-back")

// next lists the stages that may follow each stage in one record. Another source that
// does not say the stage may print what is committed or delivered once more, as provided.
// What is taken back may stand after whatever stage it is of ([Record.Check]).
var next = [...][]Stage{
	Requested: {Requested, Offered, Pledged, Committed, Delivered, Provided, TakenBack},
	Offered:   {Offered, Pledged, Committed, Delivered, Provided, TakenBack},
	Pledged:   {Pledged, Committed, Delivered, Provided, TakenBack},
	Committed: {Committed, Delivered, Provided, TakenBack},
	Delivered: {Delivered, Provided, TakenBack},
	Provided:  {Committed, Delivered, Provided, TakenBack},
	TakenBack: {Requested, Offered, Pledged, Committed, Delivered, Provided, TakenBack},
}

// Stages returns every stage, the earliest first. The slice is the caller's own.
func Stages() []Stage { return stages.Values() }

// String returns the code of s, and "" for none.
func (s Stage) String() string { return stages.String(s) }

// MarshalText implements [encoding.TextMarshaler]. The zero Stage is an error.
func (s Stage) MarshalText() ([]byte, error) { return stages.Marshal(s) }

// UnmarshalText implements [encoding.TextUnmarshaler]. Any other text is a
// *[codelist.UnknownError].
func (s *Stage) UnmarshalText(text []byte) error { return stages.Unmarshal(text, s) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (s *Stage) Scan(held any) error { return codelist.Scan(s, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (s Stage) Value() (driver.Value, error) { return codelist.Value(s) }

// Label returns the name of s in a language. ok is false if there is none: then
// nothing stands in for it.
func (s Stage) Label(language label.Language) (text string, ok bool) {
	return label.Text("Stage", s.String(), language)
}

// MayPrecede reports whether a step of stage after may come next after one of
// stage s in the same record. A stage may be repeated; none may go back.
func (s Stage) MayPrecede(after Stage) bool {
	return int(s) < len(next) && slices.Contains(next[s], after)
}

// addsUp reports whether the money of several steps of the stage in one record
// is surely to be added: instalments are, promises and requests may be the same
// one made again.
func (s Stage) addsUp() bool { return s == Delivered || s == Provided || s == TakenBack }
