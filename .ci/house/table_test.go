package house_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/.ci/house"
)

func TestTable(t *testing.T) {
	table := house.Table{{"package", "n", "lines"}, {"a", "10"}, {"schema/civil", "9", "120"}}
	const want = "" +
		"package        n  lines\n" +
		"a             10\n" +
		"schema/civil   9    120\n"
	if diff := cmp.Diff(want, table.String()); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
