package obligation

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Predicate is what a fact says of a State. The zero value is no predicate.
type Predicate uint8

// The predicates.
const (
	InPosition        Predicate = iota + 1 // is in a position to provide assistance, of a category or at large: 6(2) and others
	DeclaredAffected                       // calls itself affected by cluster munitions: 6(2), 6(8)
	Remnants                               // has confirmed cluster munition remnants in areas under its jurisdiction or control: 4(1)
	SuspectedRemnants                      // has areas suspected to contain them: 2(11)
	Victims                                // has cluster munition victims in such areas: 5(1)
	Stockpile                              // has cluster munitions to destroy: 3(1), not what 3(6) lets it keep
	RecoveryNeed                           // needs economic and social recovery as a result of use: 6(8)
	BecameRemnants                         // cluster munitions became remnants in such areas: 6(6); an event; discovery is not arising
	Seeks                                  // seeks assistance: 6(10)
	Receives                               // receives assistance, from whomever; committed counts: 6(10)
	Gives                                  // gives assistance to the object State: 6(12)
	AgreedProgramme                        // has an agreed assistance programme with the object State: 6(12)
	UsedOrAbandoned                        // before the Convention bound it, used or abandoned what are remnants in the object State: 4(4)
	StrikeInformation                      // has the information of 4(4)(b) on the object State available
)

var predicates = codelist.New[Predicate]("predicate",
	"in-position", "declared-affected", "remnants", "suspected-remnants", "victims", "stockpile", "recovery-need",
	"became-remnants", "seeks", "receives", "gives", "agreed-programme", "used-or-abandoned", "strike-information")

// String returns the code of p, or the empty string for the zero value.
func (p Predicate) String() string { return predicates.String(p) }

// MarshalText writes the code; a value without one is an error.
func (p Predicate) MarshalText() ([]byte, error) { return predicates.Marshal(p) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (p *Predicate) UnmarshalText(text []byte) error { return predicates.Unmarshal(text, p) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (p *Predicate) Scan(held any) error { return codelist.Scan(p, held) }

// Value writes the code to a database, as [codelist.Value].
func (p Predicate) Value() (driver.Value, error) { return codelist.Value(p) }

// Label returns the name of p in a language. ok is false if there is none.
func (p Predicate) Label(language label.Language) (text string, ok bool) {
	return label.Text("Predicate", p.String(), language)
}

// TakesCategory reports whether a fact of the predicate may name a category
// of assistance.
func (p Predicate) TakesCategory() bool { return p == InPosition || p == Receives || p == Gives }

// TakesObject reports whether a fact of the predicate is about two States.
func (p Predicate) TakesObject() bool {
	switch p {
	case Gives, AgreedProgramme, UsedOrAbandoned, StrikeInformation:
		return true
	}
	return false
}

// IsMutual reports whether a fact of the predicate is the same fact with
// subject and object exchanged.
func (p Predicate) IsMutual() bool { return p == AgreedProgramme }

// IsEvent reports whether the predicate is something that happens, with an
// earliest and a latest day, rather than a state that lasts.
func (p Predicate) IsEvent() bool { return p == BecameRemnants }

// recordStages are the stages at which a record of divided scope establishes
// the predicate; none if records say nothing about it.
func (p Predicate) recordStages() []assistance.Stage {
	switch p {
	case Seeks:
		return []assistance.Stage{assistance.Requested}
	case Gives, Receives:
		return []assistance.Stage{assistance.Committed, assistance.Delivered, assistance.Provided}
	}
	return nil
}

// Asks returns the question that a fact of the predicate answers, with
// "{subject}", "{object}" and "{category}" where the names go.
func (p Predicate) Asks() string {
	switch p {
	case InPosition:
		return "Is {subject} in a position to provide {category}?"
	case DeclaredAffected:
		return "Does {subject} call itself affected by cluster munitions?"
	case Remnants:
		return "Are there confirmed cluster munition remnants in areas under the jurisdiction or control of {subject}?"
	case SuspectedRemnants:
		return "Are there areas suspected to contain remnants under the jurisdiction or control of {subject}?"
	case Victims:
		return "Are there cluster munition victims in areas under the jurisdiction or control of {subject}?"
	case Stockpile:
		return "Has {subject} cluster munitions still to destroy under Article 3(1)?"
	case RecoveryNeed:
		return "Does {subject} need economic and social recovery as a result of cluster munition use?"
	case BecameRemnants:
		return "When, if ever, did cluster munitions become remnants in areas of {subject}?"
	case Seeks:
		return "Does {subject} seek assistance?"
	case Receives:
		return "Does {subject} receive {category}?"
	case Gives:
		return "Does {subject} give {object} {category}?"
	case AgreedProgramme:
		return "Have {subject} and {object} an agreed assistance programme?"
	case UsedOrAbandoned:
		return "Did {subject}, before the Convention was in force for it, use or abandon what were remnants in areas of {object} at the entry into force for that State?"
	case StrikeInformation:
		return "Has {subject}, if it used or abandoned cluster munitions in {object}, the information of 4(4)(b) available?"
	}
	return ""
}
