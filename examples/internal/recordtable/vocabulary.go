package recordtable

import (
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
)

// vocabulary is what the headers of a kind of table say.
type vocabulary struct {
	columns   []Column
	names     map[Column][]string // as [bare] words
	amounts   []Column            // whose cells are one amount each
	constants []Column            // that a mapping may fill in
}

// columnNamed returns the column that has a name.
func (v *vocabulary) columnNamed(name string) (of Column, ok bool) {
	for _, of := range v.columns {
		if name == bare(string(of)) || slices.Contains(v.names[of], name) {
			return of, name != ""
		}
	}
	return "", false
}

// hasCategories reports whether a column may be of the percents of one category.
func (v *vocabulary) hasCategories() bool { return slices.Contains(v.columns, colCategories) }

// holdsAmounts reports whether the cells of a column are one amount each.
func (v *vocabulary) holdsAmounts(of Column) bool { return slices.Contains(v.amounts, of) }

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
