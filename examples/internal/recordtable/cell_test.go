package recordtable

import (
	"errors"
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// cellCase is a cell, and what it is read as: a value as it is written, or an error and what
// may have been meant.
type cellCase struct {
	cell    Cell
	want    string
	err     error
	nearest []string
}

func checkCells[T fmt.Stringer](t *testing.T, read func(Cell) (T, []string, error), cases []cellCase) {
	t.Helper()
	for _, test := range cases {
		t.Run(test.cell.Text, func(t *testing.T) {
			got, nearest, err := read(test.cell)
			if !errors.Is(err, test.err) {
				t.Fatalf("error %v, want %v", err, test.err)
			}
			if d := cmp.Diff(test.nearest, nearest); d != "" {
				t.Errorf("nearest: -want +got\n%s", d)
			}
			if err == nil && got.String() != test.want {
				t.Errorf("%s, want %s", got, test.want)
			}
		})
	}
}
