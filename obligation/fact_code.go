package obligation

import "strings"

// FactCode names a fact: the id of the instrument that declares it, a colon, and its
// name there, such as ccm:remnants. Facts of two instruments are two facts, also
// where their names are the same. The empty code is none.
type FactCode string

// Instrument returns the id of the instrument that declares the fact: "ccm".
func (c FactCode) Instrument() string {
	instrument, _, _ := strings.Cut(string(c), ":")
	return instrument
}

// Name returns the name of the fact in its instrument: "remnants".
func (c FactCode) Name() string {
	_, name, _ := strings.Cut(string(c), ":")
	return name
}
