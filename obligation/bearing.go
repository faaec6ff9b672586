package obligation

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Bearing says how the States that a norm binds or entitles stand to it. The
// zero value is no bearing.
type Bearing uint8

// The ways in which States bear a norm, with examples of the CCM.
const (
	BearingEach     Bearing = iota + 1 // each State Party for itself
	BearingMutual                      // States Parties toward each other: 6(12)
	BearingProvider                    // whoever provides: 6(2) and 6(7), second sentences
)

var bearings = codelist.New[Bearing]("bearing", "each", "mutual", "provider")

// String returns the code of b, or the empty string for the zero value.
func (b Bearing) String() string { return bearings.String(b) }

// MarshalText writes the code; a value without one is an error.
func (b Bearing) MarshalText() ([]byte, error) { return bearings.Marshal(b) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (b *Bearing) UnmarshalText(text []byte) error { return bearings.Unmarshal(text, b) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (b *Bearing) Scan(held any) error { return codelist.Scan(b, held) }

// Value writes the code to a database, as [codelist.Value].
func (b Bearing) Value() (driver.Value, error) { return codelist.Value(b) }

// Label returns the name of b in a language. ok is false if there is none.
func (b Bearing) Label(language label.Language) (text string, ok bool) {
	return label.Text("Bearing", b.String(), language)
}

// Facing says what a norm faces. Only FacingState makes pairs of States; under
// every other value a finding is its bearer's alone. The zero value is no
// facing.
type Facing uint8

// What a norm can face.
const (
	FacingState       Facing = iota + 1 // each other State, one at a time
	FacingAll                           // all at once: 6(3), second sentence
	FacingNone                          // nobody is named: 6(1)
	FacingFund                          // trust funds: 6(9)
	FacingInstitution                   // the institutions that 6(11) lists
	FacingDepositary                    // the Secretary-General: 7(1)
	FacingProvider                      // those who assist: 6(10)
	FacingPeople                        // people, such as victims, whom the bearer itself assists
)

var facings = codelist.New[Facing]("facing", "state", "all", "none", "fund", "institution", "depositary", "provider", "people")

// String returns the code of f, or the empty string for the zero value.
func (f Facing) String() string { return facings.String(f) }

// MarshalText writes the code; a value without one is an error.
func (f Facing) MarshalText() ([]byte, error) { return facings.Marshal(f) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (f *Facing) UnmarshalText(text []byte) error { return facings.Unmarshal(text, f) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (f *Facing) Scan(held any) error { return codelist.Scan(f, held) }

// Value writes the code to a database, as [codelist.Value].
func (f Facing) Value() (driver.Value, error) { return codelist.Value(f) }

// Label returns the name of f in a language. ok is false if there is none.
func (f Facing) Label(language label.Language) (text string, ok bool) {
	return label.Text("Facing", f.String(), language)
}

// Beneficiary says whether the text names whom a norm benefits. The zero value
// is no statement.
type Beneficiary uint8

// Whether a beneficiary is named.
const (
	BeneficiaryNamed   Beneficiary = iota + 1 // by the text, such as 6(2), 6(6), 6(8)
	BeneficiaryImplied                        // by a reading only, such as 6(4), 6(5), 6(7)
	BeneficiaryNone                           // there is none
)

var beneficiaries = codelist.New[Beneficiary]("beneficiary", "named", "implied", "none")

// String returns the code of b, or the empty string for the zero value.
func (b Beneficiary) String() string { return beneficiaries.String(b) }

// MarshalText writes the code; a value without one is an error.
func (b Beneficiary) MarshalText() ([]byte, error) { return beneficiaries.Marshal(b) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (b *Beneficiary) UnmarshalText(text []byte) error { return beneficiaries.Unmarshal(text, b) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (b *Beneficiary) Scan(held any) error { return codelist.Scan(b, held) }

// Value writes the code to a database, as [codelist.Value].
func (b Beneficiary) Value() (driver.Value, error) { return codelist.Value(b) }

// Label returns the name of b in a language. ok is false if there is none.
func (b Beneficiary) Label(language label.Language) (text string, ok bool) {
	return label.Text("Beneficiary", b.String(), language)
}

// Toward says what a norm faces and whether the text names the beneficiary.
type Toward struct {
	Each        Facing      `json:"each"`
	Beneficiary Beneficiary `json:"beneficiary"`
}
