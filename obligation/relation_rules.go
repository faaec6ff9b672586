package obligation

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema"
)

// checkRelations reports the relations of records that cannot be, in documents that are
// read together and beside what a register holds.
func checkRelations(held *index, parts []registerPart) {
	if !slices.ContainsFunc(parts, func(p registerPart) bool { return isRelated(p.document.Records) }) {
		return
	}
	var records []assistance.Record
	first := make([]int, len(parts)) // of each part: the place of its first record
	for i := range parts {
		first[i] = held.ledger.Len() + len(records)
		records = append(records, parts[i].document.Records...)
	}
	_, err := held.ledger.Over(records)
	var faults *schema.Errors
	if !errors.As(err, &faults) {
		return
	}
	for _, fault := range faults.List {
		if fault.Code == schema.CodeDuplicateID { // which is told already
			continue
		}
		place, within, _ := strings.Cut(strings.TrimPrefix(string(fault.Path), "/"), "/")
		number, _ := strconv.Atoi(place)
		for i := len(parts) - 1; i >= 0; i-- {
			if number < first[i] {
				continue
			}
			if at, ok := parts[i].item("records", number-first[i]); ok {
				parts[i].reading.Faults.Add(at+schema.Pointer("/"+within), fault.Code, fault.Message)
			}
			break
		}
	}
}

// isRelated reports whether one of the records says what it has to do with others.
func isRelated(records []assistance.Record) bool {
	for i := range records {
		if len(records[i].Relations) > 0 {
			return true
		}
	}
	return false
}
