package recordtable

import (
	"errors"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/schema"
)

// holdTogether holds the records to one another, and tells of the totals that differ.
func holdTogether(r *reader) error {
	ledger, err := assistance.LedgerOver(r.records)
	var found *schema.Errors
	if errors.As(err, &found) {
		for _, one := range found.List {
			told := ofLibrary(r.placeOf(one.Path), one)
			if told.Cell == (Place{}) {
				told.Record = string(one.Path)
			}
			if one.Code == schema.CodeDuplicateID && one.First != nil {
				told.Message = "the same id stands in " + r.placeOf(one.First.Path).String() + "; rows of one record stand one below the other"
			}
			r.report.faults.Add(told)
		}
		r.report.faults.More += found.More
		return nil
	}
	if err != nil {
		return err
	}
	tellTotals(r, ledger)
	return nil
}

// tellTotals tells of the totals that are not what their records come to.
func tellTotals(r *reader, ledger *assistance.Ledger) {
	var places map[string]schema.Pointer // by id
	for _, check := range ledger.TotalChecks() {
		if check.Verdict != assistance.Differs {
			continue
		}
		if places == nil {
			places = make(map[string]schema.Pointer, len(r.records))
			for i := range r.records {
				places[r.records[i].ID] = schema.Pointer("").Item(i)
			}
		}
		r.report.note(r.placeOf(places[check.Record]), totalDiffers, "the total %s, printed as %s, is not what its rows come to, %s: they differ by %s",
			check.Record, check.Printed, check.Found, check.By)
	}
}
