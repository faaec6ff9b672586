package schema_test

import (
	"testing"

	"github.com/treatyaid/treatyaid/schema"
)

func TestPointer(t *testing.T) {
	var root schema.Pointer
	tests := []struct{ got, want schema.Pointer }{
		{root, ""},
		{root.Member(""), "/"},
		{root.Member("steps").Item(0).Member("at"), "/steps/0/at"},
		{root.Member("a/b"), "/a~1b"},
		{root.Member("m~n"), "/m~0n"},
		{root.Member("~1"), "/~01"},
		{root.Member(" "), "/ "},
		{root.Member("c%d"), "/c%d"},
		{root.Member("é"), "/é"},
	}
	for _, test := range tests {
		if test.got != test.want {
			t.Errorf("got %q, want %q", test.got, test.want)
		}
	}
}
