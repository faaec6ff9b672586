package party

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// ActorKind is what an [Actor] is. The zero ActorKind is none and has no code.
type ActorKind uint8

const (
	ActorState        ActorKind = iota + 1
	ActorOrganization           // international, regional, national or non-governmental, the European Union among them
	ActorFund                   // a trust fund or another fund
	ActorArea                   // a territory that is none of the 197 States, as the source prints it
	ActorGroup                  // several actors that the source does not tell apart, such as "global"
	ActorUnstated               // the source names none
)

var actorKinds = codelist.New[ActorKind]("actor kind",
	"state", "organization", "fund", "area", "group", "unstated")

// String returns the code of k, and "" for none.
func (k ActorKind) String() string { return actorKinds.String(k) }

// MarshalText implements [encoding.TextMarshaler]. The zero ActorKind is an
// error.
func (k ActorKind) MarshalText() ([]byte, error) { return actorKinds.Marshal(k) }

// UnmarshalText implements [encoding.TextUnmarshaler]. An error is a
// *[codelist.UnknownError].
func (k *ActorKind) UnmarshalText(text []byte) error { return actorKinds.Unmarshal(text, k) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (k *ActorKind) Scan(held any) error { return codelist.Scan(k, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (k ActorKind) Value() (driver.Value, error) { return codelist.Value(k) }

// Label returns the name of k in a language. ok is false if there is none: then
// nothing stands in for it.
func (k ActorKind) Label(language label.Language) (text string, ok bool) {
	return label.Text("ActorKind", k.String(), language)
}
