package tables

import "testing"

func TestCheck(t *testing.T) {
	for file, isTable := range map[string]bool{"a.csv": true, "b/A.XLSX": true, "a.tsv": true, "a.json": false, "csv": false, "a.csv.ndjson": false, "": false} {
		if err := Check(file); (err != nil) != isTable {
			t.Errorf("%q: %v", file, err)
		}
	}
}
