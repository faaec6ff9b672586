package schema_test

import (
	"database/sql/driver"
	"errors"
	"io/fs"
	"os"
	"regexp"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/codelist"
	"github.com/treatyaid/treatyaid/schema/internal/faultcode"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

func TestCodes(t *testing.T) {
	kebab := regexp.MustCompile(`^[a-z]+(-[a-z0-9]+)*$`)
	var words []string
	all := codelist.Values[schema.Code]()
	if all[len(all)-1] != schema.CodeWrongType {
		t.Errorf("the codes end at %v", all[len(all)-1])
	}
	for _, c := range all {
		words = append(words, c.String())
		if !kebab.MatchString(c.String()) {
			t.Errorf("code %d: the word %q is not kebab-case", c, c)
		}
		if c.Layer().String() == "" {
			t.Errorf("%v: layer %v", c, c.Layer())
		}
		text, err := c.MarshalText()
		if err != nil {
			t.Errorf("%v: %v", c, err)
		}
		if back, err := codelist.Parse[schema.Code](string(text)); err != nil || back != c {
			t.Errorf("%s is read back as %v, %v", text, back, err)
		}
	}
	if !slices.IsSorted(words) {
		t.Error("the codes are not in the order of their words")
	}
	if len(slices.Compact(words)) != len(all) {
		t.Error("two codes have the same word")
	}
}

// TestCodesAreGenerated fails where go generate ./schema would change the constants.
func TestCodesAreGenerated(t *testing.T) {
	list, err := fs.ReadFile(schema.CodeLists(), "v1/codelists/fault-code.json")
	if err != nil {
		t.Fatal(err)
	}
	want, err := faultcode.Make(list)
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("code_generated.go")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("code_generated.go is not what go generate ./schema writes (-generated +written):\n%s", diff)
	}
}

func TestNoCode(t *testing.T) {
	for _, c := range []schema.Code{0, 255} {
		if c.String() != "" || c.Layer() != 0 {
			t.Errorf("code %d: %q, %v", uint8(c), c.String(), c.Layer())
		}
		if text, err := c.MarshalText(); err == nil {
			t.Errorf("code %d is written %q", uint8(c), text)
		}
	}
	for _, word := range []string{"", "Duplicate-Member", "duplicate-member ", "zzz"} {
		c := schema.CodeTooDeep
		var unknown *codelist.UnknownError
		if err := c.UnmarshalText([]byte(word)); !errors.As(err, &unknown) || c != schema.CodeTooDeep {
			t.Errorf("%q is read as %v, %v", word, c, err)
		}
	}
}

// TestCodesAreHit wants every code in some fixture. Whether the rules find their
// faults there is tested by the packages that check them.
func TestCodesAreHit(t *testing.T) {
	hit := map[schema.Code]bool{
		schema.CodeTooManyBytes: true, // not stored: see TestLimits
	}
	for _, one := range schematest.InvalidFixtures() {
		for _, fault := range one.Faults {
			hit[fault.Code] = true
		}
	}
	for _, c := range codelist.Values[schema.Code]() {
		if !hit[c] {
			t.Errorf("no invalid fixture has the fault %v", c)
		}
	}
}

func TestInDatabase(t *testing.T) {
	schematest.Stored(t, codelist.Values[schema.Code]()...)
	schematest.Stored(t, codelist.Values[schema.Layer]()...)
	schematest.Stored(t, schema.Kinds()...)
	for _, v := range []driver.Valuer{schema.Code(255), schema.Layer(9), schema.Kind(9)} {
		if held, err := v.Value(); held != nil || err == nil {
			t.Errorf("%T(%d) is written %#v", v, v, held)
		}
	}
}

func TestKindsAndLayers(t *testing.T) {
	for _, k := range schema.Kinds() {
		text, err := k.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		var back schema.Kind
		if err := back.UnmarshalText(text); err != nil || back != k {
			t.Errorf("%s is read back as %v, %v", text, back, err)
		}
	}
	for _, l := range codelist.Values[schema.Layer]() {
		text, err := l.MarshalText()
		if err != nil {
			t.Fatal(err)
		}
		if back, err := codelist.Parse[schema.Layer](string(text)); err != nil || back != l {
			t.Errorf("%v is read back as %v, %v", l, back, err)
		}
	}
	var unknown *codelist.UnknownError
	if _, err := schema.ParseKind("Party"); !errors.As(err, &unknown) {
		t.Errorf("a kind in another case: %v", err)
	}
	if _, err := codelist.Parse[schema.Layer]("Scan"); !errors.As(err, &unknown) {
		t.Errorf("a layer in another case: %v", err)
	}
	if _, err := schema.Kind(0).MarshalText(); err == nil {
		t.Error("no kind is written")
	}
}
