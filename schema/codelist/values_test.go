package codelist_test

import (
	"strconv"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema/codelist"
)

// count has a code for the value 0, and full has one for every value.
type (
	count uint8
	full  uint8
	empty uint8
)

func (c count) String() string { return []string{"none", "one", ""}[min(c, 2)] }
func (f full) String() string  { return strconv.Itoa(int(f)) }
func (empty) String() string   { return "" }

func TestValues(t *testing.T) {
	if diff := cmp.Diff([]tone{1, 2}, codelist.Values[tone]()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]count{0, 1}, codelist.Values[count]()); diff != "" {
		t.Errorf("from the value 0: %s", diff)
	}
	if all := codelist.Values[full](); len(all) != 256 || all[0] != 0 || all[255] != 255 {
		t.Errorf("%d values, from %v", len(all), all[0])
	}
	if all := codelist.Values[empty](); all != nil {
		t.Errorf("no value has a code, and %v are returned", all)
	}
}
