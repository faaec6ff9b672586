package recordtable

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What the headers were taken for is told of each, with the unit and the currency they say.
func TestNotesOfHeaders(t *testing.T) {
	reading, err := ReadCSV([]byte("id,Donor,Amount (NOK thousands),Clearance %,Latitude,Project\na,NOR,5,100,19.4,P-1\n"), *whole())
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, note := range reading.Notes {
		got = append(got, note.Cell.String()+" "+note.Code)
	}
	want := []string{"A1 column-read", "B1 column-read", "C1 column-read", "D1 column-read", "E1 column-dropped", "F1 column-unknown", " currency-of-header"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
}
