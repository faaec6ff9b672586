package obligation

import (
	"encoding/json"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
)

// Instrument is the catalogue of a treaty's assistance norms, held to its rules
// and ready for questions. The law is this data; Go knows no norm by name.
//
// It is made by [NewInstrument], [ParseInstrument], [EmbeddedInstrument] or encoding/json,
// cannot be changed, and is safe for concurrent use: what its methods return are copies. The
// zero Instrument, and a nil one, is none: its methods return zero values, and no
// question can be asked of it. For a nil one encoding/json writes null; MarshalJSON and
// UnmarshalJSON, called of it directly, panic.
//
// It is small: whoever writes another over it, as encoding/json does, changes the
// one that is held there and no copy of it.
type Instrument struct {
	document *InstrumentDocument // nil in the zero Instrument
	covers   *coverage           // of the document
	norms    *compiledNorms      // of the document
	list     *party.StatusList   // none: only a register says who is bound
}

// NewInstrument builds an instrument from a document, which it copies. It holds it
// to the same rules as [ParseInstrument] and gives the same faults, without line and
// column.
func NewInstrument(d InstrumentDocument) (*Instrument, error) {
	data, err := schema.Encode(d)
	if err != nil {
		return nil, err
	}
	return ParseInstrumentWithin(schema.Limits{}.WithoutPlaces(), data)
}

// ParseInstrument reads a catalogue: strict scan, JSON Schema, and the rules
// that a schema cannot say: that names resolve, that roles do not refer to each
// other in circles, that evidence speaks of States of which the norm is asked,
// and that a condition, its roles written out, stays small enough to be tried
// under every combination of choices and every answer to what is unknown. It
// reads all or nothing; the error is a *schema.Errors that lists every fault.
func ParseInstrument(data []byte) (*Instrument, error) {
	return ParseInstrumentWithin(schema.Limits{}, data)
}

// ParseInstrumentWithin is ParseInstrument with limits other than the default.
func ParseInstrumentWithin(limits schema.Limits, data []byte) (*Instrument, error) {
	reading, err := schema.Read[InstrumentDocument](schema.KindInstrument, data, limits)
	if err != nil {
		return nil, err
	}
	k := newInstrumentCheck(&reading.Document, reading.Faults)
	k.leaveOut(&reading)
	k.check()
	if err := reading.Faults.Err(); err != nil {
		return nil, err
	}
	return builtInstrument(&reading.Document), nil
}

// EmbeddedInstrument reads a catalogue that was validated when it was made, such as one that
// a program embeds: it decodes it, and does not validate it again. A test or a check of whoever embeds it is to
// call [ParseInstrument] with the same bytes, which then gives the same instrument.
//
// It leaves unchecked the schema and the rules, and so takes a tenth of the time. Bytes that
// cannot be decoded, or whose conditions cannot be worked out, have the faults that
// ParseInstrument tells; any other faulty catalogue is taken as it is, and what it answers
// means nothing.
func EmbeddedInstrument(data []byte) (*Instrument, error) {
	d, ok := schema.Embedded[InstrumentDocument](data)
	if !ok || d.ID == "" || !isSound(&d) {
		return ParseInstrument(data)
	}
	return builtInstrument(&d), nil
}

// builtInstrument is the instrument of a document that obeys the rules; it keeps it.
func builtInstrument(d *InstrumentDocument) *Instrument {
	return &Instrument{document: d, covers: newCoverage(d), norms: new(compiledNorms)}
}

// WithStatusList returns the same instrument with the list of who is bound by its
// treaty and since when. It is used where a register has no list for the treaty.
// A list of another treaty, and none, leaves it without.
func (in *Instrument) WithStatusList(list *party.StatusList) *Instrument {
	if list != nil && list.Instrument() != in.ID() {
		list = nil
	}
	with := &Instrument{document: in.law(), list: own(list)}
	if in != nil {
		with.covers, with.norms = in.covers, in.norms
	}
	return with
}

// UnmarshalJSON implements json.Unmarshaler, as ParseInstrument: strictly, by
// every rule, and all or nothing. The lines of its faults are those of the value.
func (in *Instrument) UnmarshalJSON(data []byte) error {
	read, err := ParseInstrument(data)
	if err == nil {
		*in = *read
	}
	return err
}

// MarshalJSON implements json.Marshaler: it writes the document.
func (in Instrument) MarshalJSON() ([]byte, error) { return json.Marshal(in.law()) }

// law is the document, which is not to be changed; the zero one of no instrument.
func (in *Instrument) law() *InstrumentDocument {
	if in == nil || in.document == nil {
		return &InstrumentDocument{}
	}
	return in.document
}

// ID returns the id, such as "ccm".
func (in *Instrument) ID() string { return in.law().ID }

// Name returns the name, such as "Convention on Cluster Munitions".
func (in *Instrument) Name() string { return in.law().Name }

// Short returns the short name, such as "CCM".
func (in *Instrument) Short() string { return in.law().Short }

// Document returns the whole catalogue.
func (in *Instrument) Document() InstrumentDocument { return in.law().clone() }

// StatusList returns who is bound by the treaty and since when; nil if the
// instrument carries no list. It is the caller's own.
func (in *Instrument) StatusList() *party.StatusList {
	if in == nil {
		return nil
	}
	return own(in.list)
}

// Norm returns the norm with the given id.
func (in *Instrument) Norm(id string) (Norm, bool) { return copied(in.law().norm(id)) }

// NormsOf returns the norms of a paragraph and of what lies in it, in the order
// of the catalogue: those of "6(2)", and for "4(4)" those of 4(4)(a) and 4(4)(b).
func (in *Instrument) NormsOf(cite string) []Norm {
	var norms []Norm
	for _, n := range in.law().normsOf(cite) {
		norms = append(norms, n.clone())
	}
	return norms
}

// Paragraph returns the paragraph with the given citation.
func (in *Instrument) Paragraph(cite string) (Paragraph, bool) {
	return copied(in.law().paragraph(cite))
}

// Reading returns the reading with the given id.
func (in *Instrument) Reading(id string) (Reading, bool) { return copied(in.law().reading(id)) }

// Subjects returns the subjects of money that are the instrument's own. The slice is the
// caller's own.
func (in *Instrument) Subjects() []assistance.Subject { return slices.Clone(in.law().Subjects) }

// Selects returns the categories of records that evidence of a norm selects: those that
// it names or, if it names none, every category that is assistance under the
// instrument. The slice is the caller's own.
func (in *Instrument) Selects(e RecordEvidence) []assistance.Category {
	if in == nil || in.covers == nil {
		return slices.Clone(e.Categories)
	}
	return slices.Clone(in.covers.selects(&e))
}

// Fact returns the definition of a fact.
func (in *Instrument) Fact(code FactCode) (FactDefinition, bool) {
	return copied(in.law().fact(code))
}

// Category returns how the treaty has a category of assistance.
func (in *Instrument) Category(c assistance.Category) (CategoryUse, bool) {
	return copied(in.law().category(c))
}

// Role returns the definition of a role.
func (in *Instrument) Role(role party.Role) (RoleDefinition, bool) {
	return copied(in.law().role(role))
}

// copied returns a clone of what was found.
func copied[T interface{ clone() T }](found *T, ok bool) (T, bool) {
	if !ok {
		var none T
		return none, false
	}
	return (*found).clone(), true
}
