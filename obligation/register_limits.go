package obligation

import (
	"fmt"

	"github.com/treatyaid/treatyaid/schema"
)

// The limits of a register are those of its schema, also where it was made of several
// documents: so it can be written as one. maxItems has them by list.
var maxItems = map[string]int{
	"parts": 64, "statusLists": 64, "actors": 10_000, "determinations": 100_000, "lists": 10_000, "deadlines": 10_000,
	"records": 10_000_000, "restrictions": 100_000, "programmes": 100_000, "reports": 100_000, "appraisals": 100_000,
}

// checkSizes reports the lists of a register that are longer than its schema allows. The error
// is a *schema.Errors, by the place in the document of the whole.
func (x *index) checkSizes() error {
	d, faults := &x.document, schema.NewFaults(nil, schema.Limits{})
	check := func(list string, held int) {
		if most := maxItems[list]; held > most {
			faults.Add(schema.Pointer("").Member(list), schema.CodeTooManyItems, fmt.Sprintf("the register has %d; the limit is %d", held, most))
		}
	}
	check("parts", len(x.names))
	check("statusLists", len(d.StatusLists))
	check("actors", len(d.Actors))
	check("determinations", len(d.Determinations))
	check("lists", len(d.Lists))
	check("deadlines", len(d.Deadlines))
	check("records", x.ledger.Len())
	check("restrictions", len(d.Restrictions))
	check("programmes", len(d.Programmes))
	check("reports", len(d.Reports))
	check("appraisals", len(d.Appraisals))
	return faults.Err()
}
