// Package codelist holds closed vocabularies: lists of kebab-case codes, each
// standing for one value of a small integer type.
//
// A vocabulary is written once, in the order of its JSON Schema enum. The value of a
// code is its place in that order, from 1. From the [List] its type has String,
// MarshalText and UnmarshalText, and for databases Scan and Value:
//
//	type Modality uint8
//
//	const (
//		Right Modality = iota + 1
//		Duty
//	)
//
//	var modalities = codelist.New[Modality]("modality", "right", "duty")
//
//	func (m Modality) String() string                { return modalities.String(m) }
//	func (m Modality) MarshalText() ([]byte, error)  { return modalities.Marshal(m) }
//	func (m *Modality) UnmarshalText(t []byte) error { return modalities.Unmarshal(t, m) }
//	func (m *Modality) Scan(held any) error          { return codelist.Scan(m, held) }
//	func (m Modality) Value() (driver.Value, error)  { return codelist.Value(m) }
//
// These are also what [Parse], [MustParse] and [Values] go by, so that no type needs
// functions of its own for them:
//
//	duty, err := codelist.Parse[Modality]("duty")
//	all := codelist.Values[Modality]()
//
// The zero value of such a type stands for no code at all: it prints as the empty
// string, MarshalText refuses it, and in a database it is NULL.
package codelist
