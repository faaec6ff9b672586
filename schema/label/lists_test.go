package label

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"path"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

// enums returns the codes of every enum that the schema files define.
func enums(t *testing.T) map[string][]string {
	t.Helper()
	paths, err := fs.Glob(schema.Files(), "v1/*.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]string{}
	for _, file := range paths {
		data, err := fs.ReadFile(schema.Files(), file)
		if err != nil {
			t.Fatal(err)
		}
		var document struct {
			Definitions map[string]struct {
				Enum []string `json:"enum"`
			} `json:"$defs"`
		}
		if err := json.Unmarshal(data, &document); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		for name, definition := range document.Definitions {
			if definition.Enum != nil {
				all[name] = definition.Enum
			}
		}
	}
	return all
}

// lists returns every list as its file has it.
func lists(t *testing.T) map[string]CodeList {
	t.Helper()
	all := map[string]CodeList{}
	for _, name := range Lists() {
		l, err := Read(name)
		if err != nil {
			t.Fatal(err)
		}
		all[name] = l
	}
	return all
}

// files returns the bytes of every list by its path.
func files(t *testing.T) map[string][]byte {
	t.Helper()
	all := map[string][]byte{}
	err := fs.WalkDir(schema.CodeLists(), ".", func(file string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		all[file], err = fs.ReadFile(schema.CodeLists(), file)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// TestListsAndEnums holds the lists against the enums, and against the codes of faults,
// in both directions.
func TestListsAndEnums(t *testing.T) {
	codes := map[string][]string{}
	for name, l := range lists(t) {
		if l.List != name {
			t.Errorf("the file of %s has the list %s", name, l.List)
		}
		codes[name] = nil
		for _, e := range l.Codes {
			codes[name] = append(codes[name], e.Code)
		}
	}
	want := enums(t)
	for _, c := range codelist.Values[schema.Code]() {
		want["FaultCode"] = append(want["FaultCode"], c.String())
	}
	if diff := cmp.Diff(want, codes); diff != "" {
		t.Errorf("codes (-enums +lists):\n%s", diff)
	}
}

func TestListsAreValid(t *testing.T) {
	for file, data := range files(t) {
		if path.Dir(file) != "v1/codelists" {
			t.Errorf("%s is among the code lists", file)
		}
		if err := schema.Validate(schema.KindCodeList, data); err != nil {
			t.Errorf("%s: %v", file, err)
		}
	}
}

// TestListsRoundTrip has every list written again as it is, member by member: so
// nothing in a file is passed over, and its members stand in the schema's order.
func TestListsRoundTrip(t *testing.T) {
	for file, data := range files(t) {
		var l CodeList
		if err := json.Unmarshal(data, &l); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		written, err := json.Marshal(l)
		if err != nil {
			t.Fatal(err)
		}
		if err := schema.Validate(schema.KindCodeList, written); err != nil {
			t.Errorf("%s, written again: %v", file, err)
		}
		var compact bytes.Buffer
		if err := json.Compact(&compact, data); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		if diff := cmp.Diff(compact.String(), string(written)); diff != "" {
			t.Errorf("%s (-file +written):\n%s", file, diff)
		}
	}
}

func TestParents(t *testing.T) {
	for name, l := range lists(t) {
		var before []string
		for _, e := range l.Codes {
			if e.Parent != "" && !slices.Contains(before, e.Parent) {
				t.Errorf("%s %s: no code before it is its parent %s", name, e.Code, e.Parent)
			}
			before = append(before, e.Code)
		}
	}
}

// TestNoLabelTwice: in one list and language a label names one code.
func TestNoLabelTwice(t *testing.T) {
	for name, l := range lists(t) {
		for _, language := range Languages() {
			seen := map[string]string{}
			for _, e := range l.Codes {
				found, ok := e.Labels.In(language)
				if !ok {
					continue
				}
				folded := strings.ToLower(found.Text)
				if other, twice := seen[folded]; twice {
					t.Errorf("%s: %s and %s are both %q in %v", name, other, e.Code, found.Text, language)
				}
				seen[folded] = e.Code
			}
		}
	}
}

// The languages of which every code has a label; the others have the treaty's own
// terms and nothing else.
var complete = []Language{English, French, Spanish}

func TestLanguagesOfLabels(t *testing.T) {
	for name, l := range lists(t) {
		for _, e := range l.Codes {
			for _, language := range Languages() {
				found, ok := e.Labels.In(language)
				if !ok && slices.Contains(complete, language) {
					t.Errorf("%s %s has no label in %v", name, e.Code, language)
				}
				if ok && !found.Treaty && !slices.Contains(complete, language) {
					t.Errorf("%s %s in %v: %q is not the treaty's own", name, e.Code, language, found.Text)
				}
			}
		}
	}
}

// articles are the words that no label begins with.
var articles = map[Language][]string{
	English: {"the", "a", "an"},
	French:  {"le", "la", "les", "un", "une", "des"},
	Spanish: {"el", "la", "los", "las", "un", "una", "unos", "unas"},
}

// clauses are the lists whose labels are clauses, and so may begin with an article.
var clauses = []string{"Gap", "Reason"}

// capitals are the first words that have a capital letter within a sentence,
// beside the names of States and currencies.
var capitals = []string{
	"State", "États", "États,", "État", "States", "Estados", "Estado", "United", "International", "Comité", "Fédération", "Federación", "Société", "Sociedad",
}

func TestLabelsWithinASentence(t *testing.T) {
	for name, l := range lists(t) {
		for _, e := range l.Codes {
			for _, language := range Languages() {
				found, ok := e.Labels.In(language)
				if !ok {
					continue
				}
				text := found.Text
				if strings.Join(strings.Fields(text), " ") != text || strings.HasSuffix(text, ".") {
					t.Errorf("%s %s in %v: blanks or a full stop in %q", name, e.Code, language, text)
				}
				first, _, _ := strings.Cut(text, " ")
				if !slices.Contains(clauses, name) && (slices.Contains(articles[language], first) || strings.HasPrefix(first, "l'")) {
					t.Errorf("%s %s in %v: an article begins %q", name, e.Code, language, text)
				}
				initial, _ := utf8.DecodeRuneInString(text)
				if name != "State" && name != "Currency" && unicode.IsUpper(initial) && !slices.Contains(capitals, first) {
					t.Errorf("%s %s in %v: a capital letter begins %q", name, e.Code, language, text)
				}
			}
		}
	}
}

// TestListsAreDeterministic reads every file anew, as another process would.
func TestListsAreDeterministic(t *testing.T) {
	all := lists(t)
	for file := range files(t) {
		again, err := read(file)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(all[again.List], again.CodeList); diff != "" {
			t.Errorf("%s:\n%s", file, diff)
		}
	}
}
