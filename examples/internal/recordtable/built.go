package recordtable

import (
	"errors"
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema"
)

// built is a record that is being made of rows.
type built struct {
	record assistance.Record
	first  line
	cells  map[schema.Pointer]Place // what each place of the record was read from
	at     Place                    // of the row
	broken bool                     // a cell could not be read
	rows   int                      // below the first
	level  level                    // of a row that adds up others
}

// checked returns the record, held to its schema and its rules. A record that has a cell
// which could not be read is not: its faults would be of what is left.
func (b *built) checked(f *Faults) (record assistance.Record, ok bool) {
	if b.broken {
		return record, false
	}
	data, err := schema.Encode(b.record)
	if err == nil {
		record, err = assistance.ParseRecordWithin(schema.Limits{}.WithoutPlaces(), data)
	}
	var found *schema.Errors
	switch {
	case errors.As(err, &found):
		for _, one := range found.List {
			told := ofLibrary(b.placeOf(one.Path), one)
			told.Message = string(one.Path) + ": " + told.Message // what is missing has no cell of its own
			if of := columnOf(one.Path); of != "" && one.Code == schema.CodeMissingMember {
				told.Message = fmt.Sprintf("nothing stands in the column %s: fill it, or give a constant for %[1]s, which then holds of all rows", of)
			}
			f.Add(told)
		}
		f.More += found.More
	case err != nil:
		f.Add(Fault{Cell: b.at, Code: "not-a-record", Message: err.Error()})
	}
	return record, err == nil
}

// columnOf returns the column in which a record says what is missing at a path; "" if it is
// said in several.
func columnOf(path schema.Pointer) Column {
	tokens := path.Tokens()
	if len(tokens) == 0 {
		return ""
	}
	switch last := tokens[len(tokens)-1]; {
	case len(tokens) == 2 && last == "kind" && tokens[0] == "provider", len(tokens) == 1 && last == "provider":
		return colProvider
	case len(tokens) == 2 && last == "kind" && tokens[0] == "recipient", len(tokens) == 1 && last == "recipient":
		return colRecipient
	case len(tokens) == 1 && last == "subjects":
		return colSubjects
	case strings.HasSuffix(string(path), "/source/title"):
		return colTitle
	case strings.HasSuffix(string(path), "/source/read"):
		return colRead
	case len(tokens) == 3 && last == "stage":
		return colStage
	case len(tokens) == 3 && last == "of":
		return colOf
	case len(tokens) == 5 && last == "currency":
		return colCurrency
	}
	return ""
}

// placeOf returns the cell from which a place of the record was read: that of the innermost
// value that has one.
func (b *built) placeOf(path schema.Pointer) Place {
	for at := path; at != ""; at, _ = at.Parent() {
		if cell, ok := b.cells[at]; ok {
			return cell
		}
	}
	return b.at
}
