package schema_test

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/schema"
)

const identifiers = "https://github.com/treatyaid/treatyaid/schema/"

// keywords are those that a schema may use. What is missing is missing on
// purpose: allOf, oneOf, unevaluatedProperties, $anchor, default, x-...
var keywords = []string{
	"$schema", "$id", "$ref", "$defs", "title", "description", "examples", "type", "enum", "const", "format", "pattern", "not",
	"minLength", "maxLength", "minimum", "maximum", "minItems", "maxItems", "uniqueItems", "items",
	"properties", "required", "additionalProperties", "if", "then", "else",
}

var (
	pascalCase = regexp.MustCompile(`^([A-Z][a-z0-9]*)+$`)
	camelCase  = regexp.MustCompile(`^[a-z][a-z0-9]*([A-Z][a-z0-9]*)*$`)
	kebabCase  = regexp.MustCompile(`^[a-z][a-z0-9]*(-[a-z0-9]+)*$`)
	upperCase  = regexp.MustCompile(`^[A-Z]{3}$`) // the codes of ISO, of States and currencies
	// RE2 and ECMA disagree on classes such as \d and \s, on look-around and on
	// groups with a name.
	notCommon = regexp.MustCompile(`\\[A-Za-wyzZ0-9]|\(\?|\[\[|\[:`)
	aClass    = regexp.MustCompile(`\[[^]]+]`)
	// Some validators take a quantifier over what holds a quantifier for an attack,
	// and all compile a pattern that is a whole from ^ to $.
	nested = regexp.MustCompile(`[*+?}][^(]*\)[*+?{]`)
	// Of what is refused each alternative is a few classes, anywhere or at an end.
	refused = regexp.MustCompile(`^\^?(c+|c\+)\$?$`)
	// That a text does not end with a character that it may not have, nor with one
	// and a line feed: $ also matches before either, in one language or another.
	guard = regexp.MustCompile(`^\^(\[)([^]]+])\*(\[\^)([^]]+])\\x0a\?\$$`)
	// Ruby refuses characters beyond ASCII that are written so.
	beyondASCII = regexp.MustCompile(`\\x[89a-f]`)
)

// linter goes through one schema file or bundle.
type linter struct {
	t     *testing.T
	files map[string]map[string]any // by path below v1
	file  string
	used  map[string]bool // definitions, as "common.schema.json#/$defs/Date"
}

func (l *linter) errorf(at, format string, args ...any) {
	l.t.Helper()
	l.t.Errorf("%s#%s: %s", l.file, at, fmt.Sprintf(format, args...))
}

func TestSchemaFiles(t *testing.T) {
	files := map[string]map[string]any{}
	err := fs.WalkDir(schema.Files(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		if dir := path.Dir(name); dir != "v1" && dir != "v1/bundle" || !strings.HasSuffix(name, ".schema.json") {
			t.Errorf("%s is among the schema files", name)
		}
		data, err := fs.ReadFile(schema.Files(), name)
		if err != nil {
			return err
		}
		if err := schema.Scan(data); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		var file map[string]any
		if err := json.Unmarshal(data, &file); err != nil {
			return fmt.Errorf("%s: %w", name, err)
		}
		files[strings.TrimPrefix(name, "v1/")] = file
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, kind := range schema.Kinds() {
		if files[kind.String()+".schema.json"] == nil || files["bundle/"+kind.String()+".schema.json"] == nil {
			t.Errorf("the kind %v has no schema file or no bundle", kind)
		}
	}
	used := map[string]bool{}
	for _, name := range slices.Sorted(maps.Keys(files)) {
		l := &linter{t: t, files: files, file: name, used: used}
		l.root(files[name])
	}
	for name, file := range files {
		for definition := range object(file["$defs"]) {
			if !used[name+"#/$defs/"+definition] {
				t.Errorf("%s: nothing refers to the definition %s", name, definition)
			}
		}
	}
}

func object(v any) map[string]any {
	m, _ := v.(map[string]any)
	return m
}

func (l *linter) root(file map[string]any) {
	if file["$schema"] != "https://json-schema.org/draft/2020-12/schema" {
		l.errorf("", "the draft is %v", file["$schema"])
	}
	if file["$id"] != identifiers+"v1/"+l.file {
		l.errorf("", "the $id is %v", file["$id"])
	}
	if file["$ref"] != nil {
		l.errorf("", "the root is a reference")
	}
	l.described("", file)
	for _, name := range slices.Sorted(maps.Keys(object(file["$defs"]))) {
		at := "/$defs/" + name
		definition := object(object(file["$defs"])[name])
		if !pascalCase.MatchString(name) || definition["title"] != name {
			l.errorf(at, "the title is %v", definition["title"])
		}
		l.described(at, definition)
		l.schema(at, definition)
	}
	l.schema("", file)
}

// described wants a title and a description, which nothing but definitions has.
func (l *linter) described(at string, s map[string]any) {
	title, _ := s["title"].(string)
	if text, _ := s["description"].(string); text == "" || !pascalCase.MatchString(title) {
		l.errorf(at, "title %q, description %q", title, s["description"])
	}
}

func (l *linter) keywords(at string, s map[string]any) {
	definition := at == "" || path.Dir(at) == "/$defs"
	for _, keyword := range slices.Sorted(maps.Keys(s)) {
		switch {
		case !slices.Contains(keywords, keyword):
			l.errorf(at, "the keyword %s", keyword)
		case at != "" && (keyword == "$id" || keyword == "$schema" || keyword == "$defs"):
			l.errorf(at, "%s stands within", keyword)
		case !definition && (keyword == "title" || keyword == "description"):
			l.errorf(at, "%s stands outside a definition", keyword)
		case keyword == "enum" && !definition:
			l.errorf(at, "the enum has no definition of its own")
		}
	}
}

// schema checks the schema of a value.
func (l *linter) schema(at string, s map[string]any) {
	l.keywords(at, s)
	if ref, ok := s["$ref"]; ok {
		l.reference(at, ref, len(s))
		return
	}
	switch s["type"] {
	case "object":
		l.object(at, s)
	case "array":
		if s["items"] == nil || s["maxItems"] == nil {
			l.errorf(at, "an array without items or maxItems")
		}
		l.schema(at+"/items", object(s["items"]))
	case "string":
		l.string(at, s)
	case "integer":
		if s["minimum"] == nil || s["maximum"] == nil {
			l.errorf(at, "an integer without bounds")
		}
	case "boolean":
	default:
		if at != "" || object(s["properties"]) != nil {
			l.errorf(at, "the type %v", s["type"])
		}
	}
	l.branches(at, s, object(s["properties"]))
}

func (l *linter) reference(at string, ref any, members int) {
	if members != 1 {
		l.errorf(at, "$ref has siblings")
	}
	text, _ := ref.(string)
	file, fragment, _ := strings.Cut(text, "#")
	if file == "" {
		file = l.file
	}
	name, ok := strings.CutPrefix(fragment, "/$defs/")
	switch {
	case path.Dir(l.file) == "bundle" && !strings.HasPrefix(text, "#/$defs/"):
		l.errorf(at, "$ref leads out of the bundle or to its root: %v", ref)
	case fragment == "" && l.files[file] != nil:
	case ok && object(object(l.files[file]["$defs"])[name]) != nil:
		l.used[file+"#"+fragment] = true
	default:
		l.errorf(at, "$ref leads nowhere: %v", ref)
	}
}

func (l *linter) object(at string, s map[string]any) {
	if s["additionalProperties"] != false {
		l.errorf(at, "the object is open")
	}
	properties := object(s["properties"])
	if properties == nil {
		l.errorf(at, "an object without properties")
	}
	for _, name := range slices.Sorted(maps.Keys(properties)) {
		if !camelCase.MatchString(name) {
			l.errorf(at, "the member %s", name)
		}
		l.schema(at+"/properties/"+name, object(properties[name]))
	}
	l.required(at, s, properties)
}

// required checks that every required member is declared in the same schema.
func (l *linter) required(at string, s, properties map[string]any) {
	names, _ := s["required"].([]any)
	for _, name := range names {
		if _, ok := properties[name.(string)]; !ok {
			l.errorf(at, "the required member %v is not declared", name)
		}
	}
}

func (l *linter) string(at string, s map[string]any) {
	if words, ok := s["enum"].([]any); ok {
		seen := map[any]bool{}
		for _, word := range words {
			text, _ := word.(string)
			if seen[word] || !kebabCase.MatchString(text) && !upperCase.MatchString(text) && !camelCase.MatchString(text) {
				l.errorf(at, "the word %v", word)
			}
			seen[word] = true
		}
		return
	}
	if s["maxLength"] == nil {
		l.errorf(at, "a string without maxLength")
	}
	if s["format"] != nil && (s["format"] != "date" || s["pattern"] == nil) {
		l.errorf(at, "the format %v without a pattern", s["format"])
	}
	not := object(s["not"])
	if not != nil && (len(not) != 2 || not["type"] != "string" || not["pattern"] == nil) {
		l.errorf(at, "not is no pattern")
	}
	pattern, _ := s["pattern"].(string)
	if pattern == "" {
		l.errorf(at, "a string without pattern")
		return
	}
	l.pattern(at, pattern)
	inner := strings.TrimSuffix(strings.TrimPrefix(aClass.ReplaceAllString(pattern, "c"), "^"), "$")
	if strings.ContainsAny(inner, "^$") {
		l.errorf(at, "the pattern %s is not one whole", pattern)
	}
	// In Python, Perl and Java $ lets a line feed pass.
	if variable := strings.ContainsAny(inner, "*+?,"); variable && not == nil {
		l.errorf(at, "the pattern %s is of variable width, and nothing else keeps a line feed out", pattern)
	}
	if not == nil {
		return
	}
	text, _ := not["pattern"].(string)
	l.pattern(at, text)
	if parts := guard.FindStringSubmatch(text); parts != nil {
		if parts[2] != parts[4] {
			l.errorf(at, "the pattern %s has one class before and another after", text)
		}
		return
	}
	for _, one := range strings.Split(aClass.ReplaceAllString(text, "c"), "|") { // no class has this sign
		if !refused.MatchString(one) {
			l.errorf(at, "the pattern %s", text)
		}
	}
}

// pattern checks what holds of every pattern.
func (l *linter) pattern(at, pattern string) {
	outside := aClass.ReplaceAllString(pattern, "c")
	if _, err := regexp.Compile(pattern); err != nil || notCommon.MatchString(pattern) || beyondASCII.MatchString(pattern) || nested.MatchString(outside) {
		l.errorf(at, "the pattern %s, %v", pattern, err)
	}
	if strings.ContainsAny(pattern, "\u2028\u2029") || !strings.HasPrefix(pattern, "^") || !strings.HasSuffix(pattern, "$") {
		l.errorf(at, "the pattern %s does not go from ^ to $ in one line", pattern)
	}
}

// branches checks a chain of if, then and else. They only say which of the
// members declared there must or may not be.
func (l *linter) branches(at string, s, declared map[string]any) {
	if s["if"] == nil && (s["then"] != nil || s["else"] != nil) || s["if"] != nil && s["then"] == nil {
		l.errorf(at, "if and then do not go together")
	}
	for _, keyword := range []string{"if", "then", "else"} {
		branch := object(s[keyword])
		if branch == nil {
			continue
		}
		at := at + "/" + keyword
		for _, inner := range slices.Sorted(maps.Keys(branch)) {
			if !slices.Contains([]string{"properties", "required", "if", "then", "else"}, inner) {
				l.errorf(at, "the keyword %s", inner)
			}
		}
		properties := object(branch["properties"])
		l.required(at, branch, properties)
		for _, name := range slices.Sorted(maps.Keys(properties)) {
			if _, ok := declared[name]; !ok {
				l.errorf(at, "the member %s is not declared above", name)
			}
			switch value := properties[name].(type) {
			case bool:
			case map[string]any:
				// A condition on what a member says holds where it is absent,
				// unless it is required.
				required, _ := branch["required"].([]any)
				if keyword != "if" || len(value) != 1 || value["enum"] == nil && value["const"] == nil || !slices.Contains(required, any(name)) {
					l.errorf(at, "the member %s is %v", name, value)
				}
			}
		}
		if keyword != "if" {
			l.branches(at, branch, declared)
		}
	}
}
