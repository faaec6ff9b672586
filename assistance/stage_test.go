package assistance

import "testing"

// TestStageMayPrecede goes through all pairs: the row is the stage, the columns
// are what may come next.
func TestStageMayPrecede(t *testing.T) {
	for stage, row := range map[Stage]string{
		//         rqst ofrd pldg cmtd dlvd prvd back
		0:         "no   no   no   no   no   no   no",
		Requested: "yes  yes  yes  yes  yes  yes  yes",
		Offered:   "no   yes  yes  yes  yes  yes  yes",
		Pledged:   "no   no   yes  yes  yes  yes  yes",
		Committed: "no   no   no   yes  yes  yes  yes",
		Delivered: "no   no   no   no   yes  yes  yes",
		Provided:  "no   no   no   yes  yes  yes  yes",
		TakenBack: "yes  yes  yes  yes  yes  yes  yes",
	} {
		for i, after := range Stages() {
			want := row[i*5] == 'y'
			if got := stage.MayPrecede(after); got != want {
				t.Errorf("%s may precede %s: %v", stage, after, got)
			}
		}
		if stage.MayPrecede(0) {
			t.Errorf("%s may precede no stage", stage)
		}
	}
}
