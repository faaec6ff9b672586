package main

import (
	"encoding/csv"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/examples/internal/tables"
)

// crosswalk is what the code lists have to do with those of others. It is written by hand.
type crosswalk struct {
	schemes []scheme
	matches []match
}

// scheme is a vocabulary of others, with where it is documented.
type scheme struct{ id, title, publisher, version, address, note string }

// match says what a code, or a list as a whole, has to do with a code of a scheme.
type match struct{ list, code, match, scheme, foreignCode, foreignName, note string }

// The ways to match, those of SKOS first: broadMatch says that the foreign code is the
// wider one. None is exactMatch: no foreign code says the same of this treaty.
// A hashtag is of a column that holds codes of the list.
var ways = []string{"closeMatch", "broadMatch", "narrowMatch", "relatedMatch", "hashtag"}

func readCrosswalk(folder string) (*crosswalk, error) {
	var c crosswalk
	schemes, err := readRows(folder, "schemes", 6)
	if err != nil {
		return nil, err
	}
	for _, row := range schemes {
		c.schemes = append(c.schemes, scheme{row[0], row[1], row[2], row[3], row[4], row[5]})
	}
	matches, err := readRows(folder, "crosswalk", 7)
	if err != nil {
		return nil, err
	}
	for _, row := range matches {
		c.matches = append(c.matches, match{row[0], row[1], row[2], row[3], row[4], row[5], row[6]})
	}
	return &c, nil
}

// readRows returns the rows of a table without its header.
func readRows(folder, name string, columns int) ([][]string, error) {
	file, err := os.Open(filepath.Join(folder, name+".csv"))
	if err != nil {
		return nil, err
	}
	defer file.Close()
	r := csv.NewReader(file)
	r.FieldsPerRecord = columns
	rows, err := r.ReadAll()
	if err != nil {
		return nil, fmt.Errorf("%s.csv: %w", name, err)
	}
	if len(rows) == 0 {
		return nil, fmt.Errorf("%s.csv: it has no header", name)
	}
	for _, row := range rows {
		for i := range row {
			row[i] = tables.Unescaped(row[i])
		}
	}
	return rows[1:], nil
}

// scheme returns a scheme by its id.
func (c *crosswalk) scheme(id string) (found scheme, ok bool) {
	i := slices.IndexFunc(c.schemes, func(s scheme) bool { return s.id == id })
	if i < 0 {
		return scheme{}, false
	}
	return c.schemes[i], true
}

// of returns the matches of a code; of a list as a whole for "".
func (c *crosswalk) of(list, code string) (all []match) {
	for _, m := range c.matches {
		if m.list == list && m.code == code {
			all = append(all, m)
		}
	}
	return all
}

// iri returns the identifier of a foreign code: the address of its documentation and the
// code. The publishers have none of their own for a code.
func (c *crosswalk) iri(m match) (string, error) {
	s, ok := c.scheme(m.scheme)
	if !ok {
		return "", fmt.Errorf("crosswalk.csv: %s %s: no scheme is called %q", m.list, m.code, m.scheme)
	}
	return s.address + "#" + strings.TrimPrefix(m.foreignCode, "#"), nil
}

func schemesTable() table {
	return table{
		name: "schemes", title: "Schemes of others", description: "One row for each vocabulary to which codes are matched, with where it is documented. Written by hand.",
		fields: []field{
			text("scheme", "Its id.").required(), text("title", "What it is called.").required(), text("publisher", "Who publishes it.").required(),
			text("version", "The version that was read, or the day of it.").required(), text("address", "Where it is documented.").required(), text("note", "A note of this project."),
		},
		key: []string{"scheme"}, elsewhere: true,
	}
}

func crosswalkTable(c *crosswalk) table {
	var lists []string
	for _, m := range c.matches {
		lists = append(lists, m.list)
	}
	slices.Sort(lists)
	t := table{
		name: "crosswalk", title: "Crosswalk",
		description: "One row for each match of a code to a code of IATI, the OECD's CRS or HXL. Written by hand, and only where it is true. The ways are those of SKOS: broadMatch says that the foreign code is wider, narrowMatch that it is narrower. " +
			"No row is an exactMatch: no foreign code says of this treaty what a code here says. hashtag is of a column that holds codes of the list.",
		fields: []field{
			oneOf("list", "The code list.", slices.Compact(lists)...).required(), text("code", "The code; blank for the list as a whole."),
			oneOf("match", "How they match.", ways...).required(), text("scheme", "The scheme of the foreign code.").required(),
			text("foreign_code", "The foreign code.").required(), text("foreign_name", "What its scheme calls it in English."), text("note", "Where they differ."),
		},
		refers:    []reference{{[]string{"scheme"}, "schemes", []string{"scheme"}}},
		elsewhere: true,
	}
	return t
}
