package house_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/.ci/house"
)

func TestCodes(t *testing.T) {
	codes, err := house.ReadCodes("testdata/made")
	if err != nil {
		t.Fatal(err)
	}
	const file = "cellar/codes/codes.go"
	for _, test := range []struct {
		name       string
		exceptions []house.Exception
		want       []string // places
	}{
		{"none", nil, []string{file + ":11", file + ":11", file + ":11", file + ":14"}},
		{"a word", []house.Exception{{File: file, Word: "need"}}, []string{file + ":11", file + ":11", file + ":11"}},
		{"a file", []house.Exception{{File: file}}, nil},
		{"another file", []house.Exception{{File: "cellar/codes/other.go"}}, []string{file + ":11", file + ":11", file + ":11", file + ":14"}},
	} {
		var got []string
		for _, fault := range codes.Faults(made(t), test.exceptions) {
			got = append(got, fault.Place)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

func TestSubjects(t *testing.T) {
	for _, test := range []struct {
		word, within string
		found        bool
	}{
		{"need", "cellar/", true},
		{"need", "attic/", false},
		{"nobody says this", "cellar/", false},
	} {
		if got := len(house.Subjects{test.word}.Faults(made(t), test.within)); (got > 0) != test.found {
			t.Errorf("%q within %s: %d places", test.word, test.within, got)
		}
	}
}
