package recordtable

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// Mapping says what the headers of a table mean, and what holds of all of its rows.
type Mapping struct {
	// As is whose table it is: "crs" of the OECD's CRS, "d-portal" of d-portal's sums of
	// it, "fts" of flows of OCHA's FTS; empty: one of records.
	As string `json:"as"`
	// Encoding is that of a CSV, "utf-8" or "windows-1252"; empty: UTF-8, or what a mark at
	// its start says.
	Encoding string `json:"encoding"`
	// Columns are the columns by the headers of the table; "" leaves one out.
	Columns map[string]Column `json:"columns"`
	// Constants stand in for a blank cell of a column. That of the id is what the ids
	// begin with: the number of the row follows.
	Constants map[Column]string `json:"constants"`
	// Names are what stands in cells, by what it means: {"Laos": "LAO"}.
	Names map[string]string `json:"names"`
	// HeaderRow is the number of the row with the headers; 0: the first that is not blank.
	HeaderRow int `json:"headerRow"`
	// Decimal is what parts decimals from the whole, "." or ","; empty: what the columns show.
	Decimal string `json:"decimal"`
	// Unit is what amounts are counted in: "thousands" or "millions"; empty: what the headers say.
	Unit string `json:"unit"`
	// FiscalYear is the day on which fiscal years begin, "04-01"; empty: they are refused.
	FiscalYear string `json:"fiscalYear"`
	// Hidden is what becomes of hidden rows and columns: "read" or "skip"; empty: they are refused.
	Hidden string `json:"hidden"`
}

// What may be wrong with a mapping.
var (
	errAs      = errors.New("as is crs, d-portal or fts")
	errDecimal = errors.New(`decimal is "." or ","`)
	errUnit    = errors.New(`unit is "units", "thousands" or "millions"`)
	errHidden  = errors.New(`hidden is "read" or "skip"`)
)

// What becomes of hidden rows and columns of a workbook.
const (
	HiddenRead = "read"
	HiddenSkip = "skip"
)

// ParseMapping reads what a file of JSON says. A member that is not known is an error.
func ParseMapping(data []byte) (m Mapping, err error) {
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(&m); err != nil {
		return Mapping{}, err
	}
	return m, nil
}

// Set sets the constant of a column; of "unit", what amounts are counted in.
func (m *Mapping) Set(name, value string) {
	if name == "unit" {
		m.Unit = value
		return
	}
	if m.Constants == nil {
		m.Constants = make(map[Column]string)
	}
	m.Constants[Column(name)] = value
}

// check holds the mapping to the columns that a kind of table has.
func (m *Mapping) check(v *vocabulary) error {
	for _, header := range slices.Sorted(maps.Keys(m.Columns)) {
		if of := m.Columns[header]; of != "" && !slices.Contains(v.columns, of) {
			return fmt.Errorf("%q is mapped to %q, which is no column", header, of)
		}
	}
	for _, of := range slices.Sorted(maps.Keys(m.Constants)) {
		if !slices.Contains(v.constants, of) {
			return fmt.Errorf("constant of %q, which is no column that may have one", of)
		}
	}
	if m.FiscalYear != "" {
		if _, err := civil.Parse("2015-" + m.FiscalYear); err != nil { // no leap year
			return err
		}
	}
	switch {
	case !isEncoding(m.Encoding):
		return errEncodingName
	case m.Decimal != "" && m.Decimal != "." && m.Decimal != ",":
		return errDecimal
	case m.Hidden != "" && m.Hidden != HiddenRead && m.Hidden != HiddenSkip:
		return errHidden
	}
	if _, known := units[m.Unit]; m.Unit != "" && !known {
		return errUnit
	}
	return nil
}

// decimal returns the sign before decimals; 0 if nothing is said.
func (m *Mapping) decimal() byte {
	if m.Decimal == "" {
		return 0
	}
	return m.Decimal[0]
}
