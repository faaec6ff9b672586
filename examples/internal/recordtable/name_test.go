package recordtable

import (
	"testing"

	"github.com/treatyaid/treatyaid/schema/label"
)

// What a table offers to choose is read, name by name, in every language.
func TestNamesAreRead(t *testing.T) {
	for _, language := range languages {
		for _, of := range columns {
			list := of.List()
			if list == "" {
				continue
			}
			read, err := label.Read(list)
			if err != nil {
				t.Fatal(err)
			}
			names, err := Names(list, language)
			if err != nil {
				t.Fatal(err)
			}
			named := 0
			for i, name := range names {
				if code, ok := codeNamed(list, name); !ok || code != read.Codes[i].Code {
					t.Errorf("%s, %s: %q is read as %q, want %q", language, list, name, code, read.Codes[i].Code)
				}
				if name != read.Codes[i].Code {
					named++
				}
			}
			// A few names are those of two codes, and then the code stands; others are the code.
			if named < len(names)/2 && len(names) > 10 {
				t.Errorf("%s, %s: %d of %d have a name", language, list, named, len(names))
			}
		}
	}
}
