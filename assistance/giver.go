package assistance

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Giver is on which line a [Total] stands, by who gives. The lines are never added: what
// a fund pays out, States may have paid in. The zero Giver is none and has no code.
type Giver uint8

const (
	States Giver = iota + 1 // a State
	Others                  // an organization, a fund, an area, a group, or nobody that is named
	Own                     // a State's own resources
)

var giverCodes = [...]string{"states", "others", "own"}

var givers = codelist.New[Giver]("giver", giverCodes[:]...)

// String returns the code of g, and "" for none.
func (g Giver) String() string { return givers.String(g) }

// MarshalText implements [encoding.TextMarshaler]. The zero Giver is an error.
func (g Giver) MarshalText() ([]byte, error) { return givers.Marshal(g) }

// UnmarshalText implements [encoding.TextUnmarshaler]. Any other text is a
// *[codelist.UnknownError].
func (g *Giver) UnmarshalText(text []byte) error { return givers.Unmarshal(text, g) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (g *Giver) Scan(held any) error { return codelist.Scan(g, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (g Giver) Value() (driver.Value, error) { return codelist.Value(g) }

// Label returns the name of g in a language. ok is false if there is none: then
// nothing stands in for it.
func (g Giver) Label(language label.Language) (text string, ok bool) {
	return label.Text("Giver", g.String(), language)
}

// giverOf returns on which line money from an actor to another is totalled. What a State
// spends through a body wholly its own is its own resources, 7(1)(m) of the CCM; so is what
// goes between its bodies, or back from them. What a body gives to others stands on the
// line of organizations and funds: that it is the State's act, nobody has said.
func giverOf(kind RecordKind, from, to party.Actor, actors *party.Actors) Giver {
	switch {
	case kind == OwnResources, actors.OneState(from, to):
		return Own
	}
	return giverToOthers(from)
}

// giverToOthers returns the line of what an actor gives to others.
func giverToOthers(from party.Actor) Giver {
	if from.Kind == party.ActorState {
		return States
	}
	return Others
}
