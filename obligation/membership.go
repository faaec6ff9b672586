package obligation

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Membership is how far an actor was a party to a treaty in a time. The zero value is none
// and has no code.
type Membership uint8

const (
	PartyThroughout Membership = iota + 1 // on every day
	PartyInPart                           // on some days, and surely not on others
	PartyUnsettled                        // of some days the status list does not tell
	PartyNever                            // on no day
	NoState                               // an organization, a fund, an area, a group, or nobody that is named
)

var memberships = codelist.New[Membership]("membership", "party", "party-in-part", "unsettled", "not-party", "no-state")

// String returns the code of m, and "" for none.
func (m Membership) String() string { return memberships.String(m) }

// MarshalText implements encoding.TextMarshaler. The zero Membership is an error.
func (m Membership) MarshalText() ([]byte, error) { return memberships.Marshal(m) }

// UnmarshalText implements encoding.TextUnmarshaler. Any other text is a
// *codelist.UnknownError.
func (m *Membership) UnmarshalText(text []byte) error { return memberships.Unmarshal(text, m) }

// Scan implements database/sql.Scanner, as [codelist.Scan].
func (m *Membership) Scan(held any) error { return codelist.Scan(m, held) }

// Value implements driver.Valuer, as [codelist.Value].
func (m Membership) Value() (driver.Value, error) { return codelist.Value(m) }

// Label returns the name of m in a language. ok is false if there is none.
func (m Membership) Label(language label.Language) (text string, ok bool) {
	return label.Text("Membership", m.String(), language)
}

// membershipOf finds the membership of an actor in a time, by what was known on a day.
// Without a list nothing is settled.
func membershipOf(list *party.StatusList, actor party.Actor, in civil.Period, known civil.Date) Membership {
	if !actor.State.IsValid() {
		return NoState
	}
	certain, open := list.PartyPeriods(actor.State, known)
	surely, maybe := false, list == nil
	for _, p := range certain {
		if in.Within(p) {
			return PartyThroughout
		}
		surely = surely || in.Overlaps(p)
	}
	for _, p := range open {
		maybe = maybe || in.Overlaps(p)
	}
	switch {
	case maybe:
		return PartyUnsettled
	case surely:
		return PartyInPart
	}
	return PartyNever
}
