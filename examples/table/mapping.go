package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// mapping says what the headers of a table mean, and what holds of all of its rows.
type mapping struct {
	// Columns are the columns by the headers of the table; "" leaves one out.
	Columns map[string]column `json:"columns"`
	// Constants stand in for a blank cell of a column. That of the id is what the ids
	// begin with: the number of the row follows.
	Constants map[column]string `json:"constants"`
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
	errDecimal = errors.New(`decimal is "." or ","`)
	errUnit    = errors.New(`unit is "units", "thousands" or "millions"`)
	errHidden  = errors.New(`hidden is "read" or "skip"`)
)

// What becomes of hidden rows and columns.
const (
	hiddenRead = "read"
	hiddenSkip = "skip"
)

// readMapping reads a file; without one, the headers are known by their names.
func readMapping(file string) (*mapping, error) {
	m := &mapping{}
	if file == "" {
		return m, nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	d := json.NewDecoder(bytes.NewReader(data))
	d.DisallowUnknownFields()
	if err := d.Decode(m); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return m, nil
}

// set sets what "-set column=value" says.
func (m *mapping) set(argument string) error {
	name, value, ok := strings.Cut(argument, "=")
	if !ok {
		return fmt.Errorf("-set %s: not column=value", argument)
	}
	if name == "unit" {
		m.Unit = value
		return nil
	}
	if m.Constants == nil {
		m.Constants = make(map[column]string)
	}
	m.Constants[column(name)] = value
	return nil
}

// check holds the mapping to the columns that a kind of table has.
func (m *mapping) check(v *vocabulary) error {
	for header, of := range m.Columns {
		if of != "" && !slices.Contains(v.columns, of) {
			return fmt.Errorf("%q is mapped to %q, which is no column", header, of)
		}
	}
	for of := range m.Constants {
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
	case m.Decimal != "" && m.Decimal != "." && m.Decimal != ",":
		return errDecimal
	case m.Hidden != "" && m.Hidden != hiddenRead && m.Hidden != hiddenSkip:
		return errHidden
	}
	if _, known := units[m.Unit]; m.Unit != "" && !known {
		return errUnit
	}
	return nil
}

// decimal returns the sign before decimals; 0 if nothing is said.
func (m *mapping) decimal() byte {
	if m.Decimal == "" {
		return 0
	}
	return m.Decimal[0]
}
