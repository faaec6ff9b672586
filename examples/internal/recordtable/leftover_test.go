package recordtable

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// rowsKept keeps the rows that are written.
type rowsKept [][]string

func (k *rowsKept) Row(texts []string) error {
	*k = append(*k, texts)
	return nil
}

func TestLeftoverDropsWhatNoRecordMayHold(t *testing.T) {
	var kept rowsKept
	text := "id,amount,Project,Latitude\na,5,kept,19\nb,5,someone@example.org,\nc,5,,20\n"
	if _, err := Read(CSV(opens(text), ""), *whole(), &kept); err != nil {
		t.Fatal(err)
	}
	want := rowsKept{{"row", "id", "Project"}, {"2", "a", "kept"}, {"3", "b", "(dropped)"}}
	if d := cmp.Diff(want, kept); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
}
