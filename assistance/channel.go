package assistance

import (
	"database/sql/driver"
	"slices"

	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// Channel is a way by which assistance went. It says who performed the act; who
// owes it is the provider, whatever the channel.
type Channel struct {
	Kind  ChannelKind `json:"kind"`
	Actor party.Actor `json:"actor,omitzero"` // zero if the source names none
	Note  string      `json:"note,omitempty"`
}

func (c *Channel) write(w *jsonWriter) {
	w.open('{')
	w.code("kind", c.Kind.String())
	w.maybeActor("actor", &c.Actor)
	w.maybeText("note", c.Note)
	w.close('}')
}

// ChannelKind is a kind of channel. Articles 6(2) and 6(7) list them "inter
// alia": the lists are open, and [ChannelOther] is as lawful as the rest. The
// zero ChannelKind is none and has no code.
type ChannelKind uint8

const (
	ChannelUnitedNationsSystem ChannelKind = iota + 1
	ChannelInternationalOrganization
	ChannelRegionalOrganization
	ChannelNationalOrganization
	ChannelNonGovernmentalOrganization
	ChannelBilateral
	ChannelICRC                    // the International Committee of the Red Cross
	ChannelNationalSociety         // a national Red Cross or Red Crescent Society
	ChannelInternationalFederation // the Federation of those Societies
	ChannelTrustFund
	ChannelOther // one that no paragraph names
)

var channelKinds = codelist.New[ChannelKind]("channel kind",
	"united-nations-system", "international-organization", "regional-organization",
	"national-organization", "non-governmental-organization", "bilateral", "icrc",
	"national-society", "international-federation", "trust-fund", "other")

// channelCites lists the paragraphs that name a kind. 4(4)(a) names the United
// Nations system and the bilateral way, and leaves the rest at "other relevant
// organizations" and a third party mutually agreed. A trust fund is named by
// 6(9), as what receives a contribution.
var channelCites = map[ChannelKind][]string{
	ChannelUnitedNationsSystem:         {"6(2)", "6(7)", "4(4)(a)"},
	ChannelInternationalOrganization:   {"6(2)", "6(7)"},
	ChannelRegionalOrganization:        {"6(2)", "6(7)"},
	ChannelNationalOrganization:        {"6(2)", "6(7)"},
	ChannelNonGovernmentalOrganization: {"6(2)", "6(7)"},
	ChannelBilateral:                   {"6(2)", "6(7)", "4(4)(a)"},
	ChannelICRC:                        {"6(7)"},
	ChannelNationalSociety:             {"6(7)"},
	ChannelInternationalFederation:     {"6(7)"},
	ChannelTrustFund:                   {"6(9)"},
}

// String returns the code of k, and "" for none.
func (k ChannelKind) String() string { return channelKinds.String(k) }

// MarshalText implements [encoding.TextMarshaler]. The zero ChannelKind is an
// error.
func (k ChannelKind) MarshalText() ([]byte, error) { return channelKinds.Marshal(k) }

// UnmarshalText implements [encoding.TextUnmarshaler]. Any other text is a
// *[codelist.UnknownError].
func (k *ChannelKind) UnmarshalText(text []byte) error { return channelKinds.Unmarshal(text, k) }

// Scan implements [database/sql.Scanner], as [codelist.Scan].
func (k *ChannelKind) Scan(held any) error { return codelist.Scan(k, held) }

// Value implements [driver.Valuer], as [codelist.Value].
func (k ChannelKind) Value() (driver.Value, error) { return codelist.Value(k) }

// Label returns the name of k in a language. ok is false if there is none: then
// nothing stands in for it.
func (k ChannelKind) Label(language label.Language) (text string, ok bool) {
	return label.Text("ChannelKind", k.String(), language)
}

// Cites returns the paragraphs that name the kind, as "6(2)". None does for
// [ChannelOther], which is no ground against it. The slice is the caller's own.
func (k ChannelKind) Cites() []string { return slices.Clone(channelCites[k]) }
