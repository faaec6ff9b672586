package recordtable

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestItems(t *testing.T) {
	for text, want := range map[string][]string{
		"": nil, " ; ;": nil, "a": {"a"}, "a; b ;c": {"a", "b", "c"}, `a\; b; c`: {`a\; b`, "c"}, `a\\; b`: {`a\\`, "b"}, `a\`: {`a\`},
	} {
		if d := cmp.Diff(want, items(text)); d != "" {
			t.Errorf("%q: -want +got\n%s", text, d)
		}
	}
}

func FuzzQuoted(f *testing.F) {
	f.Add("a;b", "c=d|e\\")
	f.Fuzz(func(t *testing.T, a, b string) {
		bits := parted(quoted(a)+"x;x"+quoted(b), betweenItems)
		if len(bits) != 2 {
			t.Fatalf("%q and %q are %q", a, b, bits)
		}
		before, after, found := cutItem("x"+quoted(a)+"x = x"+quoted(b)+"x", beforeActor)
		if !found || unquoted(before) != "x"+a+"x" || unquoted(after) != "x"+b+"x" {
			t.Errorf("%q and %q are read as %q and %q", a, b, unquoted(before), unquoted(after))
		}
	})
}
