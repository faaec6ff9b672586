package assistance

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Restriction is a restriction that a State puts on the provision or receipt of
// clearance and other such equipment or of related technological information.
// Article 6(3) of the CCM forbids undue ones; whether this one is undue is for those who
// claim it, never for the record.
type Restriction struct {
	ID        string      `json:"id"`
	By        party.State `json:"by"`
	Direction Direction   `json:"direction"`
	What      string      `json:"what"`
	// Subjects are what it is about, as those of a record; none if no one has said so, and
	// then it is taken to be of whatever treaty is asked.
	Subjects []Subject    `json:"subjects,omitempty"`
	Period   civil.Period `json:"period,omitzero"` // in force; zero if no source says
	Claims   []Claim      `json:"claims,omitempty"`
	Source   party.Source `json:"source"`
}

// Claim is what someone has said of a [Restriction].
type Claim struct {
	By     party.Actor  `json:"by"`
	Undue  party.Holds  `json:"undue"`
	Words  string       `json:"words,omitempty"` // as printed
	Source party.Source `json:"source"`
}

// Check adds to f the faults of the restriction, which stands at the pointer at:
// [schema.CodeDatesOutOfOrder], and [schema.CodeAfterSource] where it begins after the day
// of its source, or of that of a claim: nobody can say of what has not begun that it is undue.
func (r *Restriction) Check(f *schema.Faults, at schema.Pointer) {
	checkPeriod(f, at.Member("period"), r.Period)
	r.Source.Check(f, at.Member("source"))
	r.Source.CheckDay(f, at.Member("period").Member("from"), r.Period.From)
	for i, claim := range r.Claims {
		source := at.Member("claims").Item(i).Member("source")
		claim.Source.Check(f, source)
		claim.Source.CheckDay(f, source, r.Period.From)
	}
}

// Direction says on which side of an exchange a [Restriction] bears, Article
// 6(3). The zero Direction is none and has no code.
type Direction uint8

const (
	DirectionProvision Direction = iota + 1
	DirectionReceipt
	DirectionBoth
)

var directions = codelist.New[Direction]("direction", "provision", "receipt", "both")

// String returns the code of d, and "" for none.
func (d Direction) String() string { return directions.String(d) }

// MarshalText implements [encoding.TextMarshaler]. The zero Direction is an
// error.
func (d Direction) MarshalText() ([]byte, error) { return directions.Marshal(d) }

// UnmarshalText implements [encoding.TextUnmarshaler]. Any other text is a
// *[codelist.UnknownError].
func (d *Direction) UnmarshalText(text []byte) error { return directions.Unmarshal(text, d) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (d *Direction) Scan(held any) error { return codelist.Scan(d, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (d Direction) Value() (driver.Value, error) { return codelist.Value(d) }

// Label returns the name of d in a language. ok is false if there is none: then
// nothing stands in for it.
func (d Direction) Label(language label.Language) (text string, ok bool) {
	return label.Text("Direction", d.String(), language)
}

// ParseRestriction reads one restriction by itself: strict scan, JSON Schema, and
// [Restriction.Check]. It reads all or nothing; the error is a *[schema.Errors] with
// every fault.
func ParseRestriction(data []byte) (Restriction, error) {
	plain, err := schema.DecodeItem[plainRestriction](schema.Item{In: schema.KindRegister, List: "restrictions"}, data, schema.Limits{})
	if err != nil {
		return Restriction{}, err
	}
	read := Restriction(plain)
	faults := schema.NewFaults(data, schema.Limits{})
	read.Check(faults, "")
	if err := faults.Err(); err != nil {
		return Restriction{}, err
	}
	return read, nil
}

// plainRestriction has the fields of a Restriction and none of its methods.
type plainRestriction Restriction

// UnmarshalJSON implements [json.Unmarshaler], as [ParseRestriction].
func (r *Restriction) UnmarshalJSON(data []byte) error {
	read, err := ParseRestriction(data)
	if err == nil {
		*r = read
	}
	return err
}
