package main

import (
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
)

// dialect is what the columns of a kind of table are, and how a row of it is read.
type dialect struct {
	columns []column
	names   map[column][]string       // as [bare] words
	read    func(*reader) (id string) // of the record that the row is of; empty if it is of none
}

// dialects are those that -as names; without a name, that of this program.
var dialects = map[string]*dialect{
	"":         {readColumns, synonyms, (*reader).ofRecords},
	"crs":      {crsColumns, crsNames, (*reader).ofCRS},
	"d-portal": {portalColumns, portalNames, (*reader).ofPortal},
	"fts":      {ftsColumns, ftsNames, (*reader).ofFTS},
}

// columnNamed returns the column that has a name.
func (d *dialect) columnNamed(name string) (of column, ok bool) {
	for _, of := range d.columns {
		if name == bare(string(of)) || slices.Contains(d.names[of], name) {
			return of, name != ""
		}
	}
	return "", false
}

// categoryNamed returns the category whose percents a column has: "Clearance %".
func categoryNamed(header string) (c assistance.Category, ok bool) {
	name := strings.TrimSpace(strings.NewReplacer("%", "", "(", "", ")", "").Replace(header))
	for _, word := range []string{" percent", " per cent", " pct"} {
		name = strings.TrimSuffix(name, word)
	}
	code, known := codeNamed("Category", name)
	if !known || c.UnmarshalText([]byte(code)) != nil {
		return 0, false
	}
	return c, true
}
