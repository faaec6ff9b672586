package obligation

import (
	"fmt"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
)

// Records are put together by the sides at which evidence looks, however many sets of
// selections they meet: for each of these the ledger is asked anew.
func TestSelectedAlike(t *testing.T) {
	var selections []*RecordEvidence
	for i := range 16 {
		selections = append(selections, &RecordEvidence{Provider: SideBearer, Recipient: []Side{SideCounterparty, SideAny}[i/8]})
	}
	var bearing []bearingRecord
	for i := range 1 << 10 {
		b := bearingRecord{record: &assistance.Record{ID: fmt.Sprint(i)}}
		for j, e := range selections {
			if (i+1)>>(j%11)&1 == 1 {
				b.selections = append(b.selections, e)
			}
		}
		bearing = append(bearing, b)
	}
	records := 0
	all := selectedAlike(bearing)
	for _, alike := range all {
		records += len(alike.records)
	}
	if len(all) > 3 || records != len(bearing) { // the one side, the other, or both
		t.Errorf("%d records in %d selections", records, len(all))
	}
}
