package obligation

import (
	"database/sql/driver"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/label"
)

// RecordPlace is where a record of assistance names a State. The zero value is
// nowhere.
type RecordPlace uint8

// The places in a record.
const (
	AsProvider RecordPlace = iota + 1
	AsRecipient
	AsRequester // whoever asked, or else the recipient
)

var recordPlaces = codelist.New[RecordPlace]("place in a record", "provider", "recipient", "requester")

// String returns the code of p, or the empty string for the zero value.
func (p RecordPlace) String() string { return recordPlaces.String(p) }

// MarshalText writes the code; a value without one is an error.
func (p RecordPlace) MarshalText() ([]byte, error) { return recordPlaces.Marshal(p) }

// UnmarshalText reads a code; any other is a *codelist.UnknownError.
func (p *RecordPlace) UnmarshalText(text []byte) error { return recordPlaces.Unmarshal(text, p) }

// Scan reads a code or NULL from a database, as [codelist.Scan].
func (p *RecordPlace) Scan(held any) error { return codelist.Scan(p, held) }

// Value writes the code to a database, as [codelist.Value].
func (p RecordPlace) Value() (driver.Value, error) { return codelist.Value(p) }

// Label returns the name of p in a language. ok is false if there is none.
func (p RecordPlace) Label(language label.Language) (text string, ok bool) {
	return label.Text("RecordPlace", p.String(), language)
}

// of is the State that a record names in the place; the zero State if none stands
// there.
func (p RecordPlace) of(r *assistance.Record) party.State {
	switch {
	case p == AsProvider:
		return r.Provider.State
	case p == AsRequester && r.Requester != (party.Actor{}):
		return r.Requester.State
	case p == AsRecipient || p == AsRequester:
		return r.Recipient.State
	}
	return party.State{}
}
