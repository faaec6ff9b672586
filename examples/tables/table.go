package main

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/treatyaid/treatyaid/examples/internal/tables"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// table is a table with its schema. One that is written by hand, or by another program,
// has no rows here.
type table struct {
	name, title, description string
	fields                   []field
	key                      []string // the columns that tell the rows apart; none: a row has no key
	refers                   []reference
	rows                     [][]string
	elsewhere                bool // written by hand or by another program
}

// reference says that the cells of columns stand in the columns of another table.
type reference struct {
	fields []string
	table  string
	there  []string
}

// column is a column of a table whose rows are made of values.
type column[T any] struct {
	field
	cell func(T) string
}

// tableOf returns a table with a row for each value.
func tableOf[T any](name, title, description string, columns []column[T], values []T) table {
	t := table{name: name, title: title, description: description}
	for _, c := range columns {
		t.fields = append(t.fields, c.field)
	}
	for _, value := range values {
		row := make([]string, len(columns))
		for i, c := range columns {
			row[i] = c.cell(value)
		}
		t.rows = append(t.rows, row)
	}
	return t
}

// csv returns the table as a file.
func (t *table) csv() ([]byte, error) {
	var b bytes.Buffer
	w := tables.NewWriter(&b)
	header := make([]string, len(t.fields))
	for i, f := range t.fields {
		header[i] = f.Name
	}
	if err := w.Row(header); err != nil {
		return nil, err
	}
	for _, row := range t.rows {
		if err := w.Row(row); err != nil {
			return nil, err
		}
	}
	if err := w.Flush(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// dayCell writes a date, and none as a blank.
func dayCell(d civil.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String()
}

func flagCell(yes bool) string { return strconv.FormatBool(yes) }

// yesCell writes yes, and no as a blank, as the table of records does.
func yesCell(yes bool) string {
	if yes {
		return "yes"
	}
	return ""
}

var inList = strings.NewReplacer(`\`, `\\`, `;`, `\;`)

// listCell writes several texts. A reverse solidus stands before a semicolon, and before
// itself, where it is part of a text.
func listCell(list []string) string {
	texts := make([]string, len(list))
	for i, one := range list {
		texts[i] = inList.Replace(one)
	}
	return strings.Join(texts, "; ")
}
