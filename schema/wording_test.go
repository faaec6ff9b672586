package schema

import (
	"encoding/json"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// schemas returns every schema of a value, by its location.
func schemas(t *testing.T) map[string]*jsonschema.Schema {
	t.Helper()
	all := map[string]*jsonschema.Schema{}
	var walk func(s *jsonschema.Schema)
	walk = func(s *jsonschema.Schema) {
		if s.Ref != nil {
			s = s.Ref
		}
		if all[s.Location] != nil {
			return
		}
		all[s.Location] = s
		for _, member := range s.Properties {
			walk(member)
		}
		if s.Items2020 != nil {
			walk(s.Items2020)
		}
	}
	for _, kind := range Kinds() {
		root, err := compile(Files(), kind.String())
		if err != nil {
			t.Fatal(err)
		}
		walk(root)
	}
	return all
}

// A pattern or format without words would be shown as it is.
func TestEveryPatternHasWords(t *testing.T) {
	for location, s := range schemas(t) {
		if s.Pattern == nil && s.Format == "" && s.Not == nil {
			continue
		}
		if w, ok := wordingOf(s); !ok || w.words == "" {
			t.Errorf("%s: nothing says in words what it allows", location)
		}
	}
}

// What a message shows as an example is allowed where it is shown.
func TestWordings(t *testing.T) {
	all := schemas(t)
	for location, w := range wordings {
		s := all[base+"v1/"+location]
		if s == nil {
			t.Errorf("%s: no such schema", location)
			continue
		}
		for _, example := range w.examples {
			if err := judging(s)([]byte(example)); err != nil {
				t.Errorf("%s: %s: %v", location, example, err)
			}
		}
	}
}

// Where a message does not list the codes it names the file that does.
func TestManyCodesHaveAList(t *testing.T) {
	for location, s := range schemas(t) {
		if len(s.Enum) <= manyWords {
			continue
		}
		_, path, _ := strings.Cut(codesAt(s), "schema/")
		file, err := codeLists.ReadFile(path)
		if err != nil {
			t.Errorf("%s: %v", location, err)
			continue
		}
		var list struct{ List string }
		if err := json.Unmarshal(file, &list); err != nil || !strings.HasSuffix(location, "/$defs/"+list.List) {
			t.Errorf("%s: %s is the list of %q: %v", location, path, list.List, err)
		}
	}
}

// No message on the invalid fixtures shows a pattern or falls back on a keyword.
func TestMessagesAreWords(t *testing.T) {
	raw := []string{"what the schema says"}
	for _, s := range schemas(t) {
		if s.Pattern != nil {
			raw = append(raw, s.Pattern.String())
		}
		if s.Not != nil {
			raw = append(raw, s.Not.Pattern.String())
		}
	}
	for path, data := range fixtureFiles(t) {
		for _, kind := range Kinds() {
			if !strings.HasPrefix(filepath.Base(path), kind.String()+"-") {
				continue
			}
			var all *Errors
			if err := Validate(kind, data); !errors.As(err, &all) {
				continue
			}
			for _, e := range all.List {
				for _, one := range raw {
					if strings.Contains(e.Message, one) {
						t.Errorf("%s: %v", path, e)
					}
				}
			}
		}
	}
}
