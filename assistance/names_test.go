package assistance

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestConstantsOfTrees holds the constants of a tree against its rows, in their
// order: each code has one, named by it.
func TestConstantsOfTrees(t *testing.T) {
	for file, codes := range map[string][]string{
		"category.go": categories.Codes(),
		"subject.go":  subjects.Codes(),
	} {
		var want []string
		for _, code := range codes {
			want = append(want, constantOf(code))
		}
		if diff := cmp.Diff(want, constantsIn(t, file)); diff != "" {
			t.Errorf("%s (-codes +constants):\n%s", file, diff)
		}
	}
}

// constantOf returns the name of the constant of a code: "MedicalCare".
func constantOf(code string) string {
	name := ""
	for word := range strings.SplitSeq(code, "-") {
		name += strings.ToUpper(word[:1]) + word[1:]
	}
	return name
}

// constantsIn returns the exported constants of a file in their order.
func constantsIn(t *testing.T, file string) []string {
	t.Helper()
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, d := range parsed.Decls {
		group, ok := d.(*ast.GenDecl)
		if !ok || group.Tok != token.CONST {
			continue
		}
		for _, spec := range group.Specs {
			for _, name := range spec.(*ast.ValueSpec).Names {
				if name.IsExported() {
					names = append(names, name.Name)
				}
			}
		}
	}
	return names
}
