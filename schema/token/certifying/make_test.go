package certifying_test

import (
	"bytes"
	"go/parser"
	"go/token"
	"io/fs"
	"testing"
	"testing/fstest"

	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/token/certifying"
)

// edited returns the schema files, and what old is in one of them made new. old
// has to be there.
func edited(t *testing.T, file, old, new string) fs.FS {
	t.Helper()
	files := fstest.MapFS{}
	for _, name := range []string{"common", "party", "assistance"} {
		path := "v1/" + name + ".schema.json"
		data, err := fs.ReadFile(schema.Files(), path)
		if err != nil {
			t.Fatal(err)
		}
		if name == file {
			before := data
			if data = bytes.Replace(data, []byte(old), []byte(new), 1); bytes.Equal(before, data) {
				t.Fatalf("%s has no %s", path, old)
			}
		}
		files[path] = &fstest.MapFile{Data: data}
	}
	return files
}

func TestMakeIsTheSameEveryTime(t *testing.T) {
	first, err := certifying.Make(schema.Files(), "assistance")
	if err != nil {
		t.Fatal(err)
	}
	for range 5 {
		if again, err := certifying.Make(schema.Files(), "assistance"); err != nil || !bytes.Equal(first, again) {
			t.Fatalf("made anew it differs, %v", err)
		}
	}
	if _, err := parser.ParseFile(token.NewFileSet(), "", first, 0); err != nil {
		t.Error(err)
	}
}

// TestMakeFollowsTheSchema changes what a schema says: it must change the source.
func TestMakeFollowsTheSchema(t *testing.T) {
	source, err := certifying.Make(schema.Files(), "assistance")
	if err != nil {
		t.Fatal(err)
	}
	for _, test := range []struct{ file, old, new string }{
		{"assistance", `"maxItems": 40`, `"maxItems": 41`},
		{"assistance", `"minItems": 1, "maxItems": 256`, `"maxItems": 256`},
		{"assistance", "\"maxItems\": 3,\n      \"uniqueItems\": true", `"maxItems": 3`},
		{"assistance", `"maximum": 999999999}`, `"maximum": 999999998}`},
		{"assistance", `"minimum": 1, "maximum": 999999999}`, `"minimum": 2, "maximum": 999999999}`},
		{"assistance", `"required": ["id", "provider", "subjects"`, `"required": ["id", "provider"`},
		{"assistance", `"note": {"$ref": "common.schema.json#/$defs/LongText"}`, `"note": {"$ref": "common.schema.json#/$defs/Text"}`},
		{"assistance", `"sector": {"$ref": "common.schema.json#/$defs/Text"},`, ``},
		{"assistance", `"chemical-weapons", "conv`, `"weapons-of-chemistry", "conv`},
		{"assistance", `"then": {"properties": {"partial": false}}`, `"then": {"properties": {"partial": true}}`},
		{"assistance", `"else": {"properties": {"at": true}, "required": ["at"]}`, `"else": {"properties": {"at": true}}`},
		{"assistance", `"AED", "AFN"`, `"AED"`},
		{"assistance", `"items": {"$ref": "#/$defs/Part"}`, `"items": {"$ref": "common.schema.json#/$defs/Text"}`},
		{"common", `"maxLength": 500`, `"maxLength": 501`},
		{"common", `"minLength": 1`, `"minLength": 2`},
		{"common", `"maxLength": 128`, `"maxLength": 64`},
		{"party", `"AFG", "AGO"`, `"AFG"`},
		{"party", `"state", "organization", "fund"`, `"state", "fund", "organization"`},
		{"party", `{"kind": {"const": "state"}}`, `{"kind": {"const": "fund"}}`},
		{"party", `"required": ["title", "read"]`, `"required": ["title"]`},
	} {
		got, err := certifying.Make(edited(t, test.file, test.old, test.new), "assistance")
		if err == nil && bytes.Equal(source, got) {
			t.Errorf("%s in place of %s changes nothing", test.new, test.old)
		}
		if err != nil {
			t.Errorf("%s in place of %s: %v", test.new, test.old, err)
		}
	}
	for _, test := range []struct{ file, old, new string }{
		{"assistance", `"description": "`, `"description": "In short: `},
		{"assistance", `"examples": [`, `"examples": ["no record", `},
	} {
		if got, err := certifying.Make(edited(t, test.file, test.old, test.new), "assistance"); err != nil || !bytes.Equal(source, got) {
			t.Errorf("%s in place of %s changes the source, %v", test.new, test.old, err)
		}
	}
}

// TestMakeRefuses has schemas say what the generator does not know.
func TestMakeRefuses(t *testing.T) {
	for _, test := range []struct{ file, old, new string }{
		{"common", `"^[ -~\u00a0`, `"^[ -\\x7f\u00a0`},
		{"common", `\u2010-\u2027\u202f`, `\u2010-\u202f`},
		{"common", `"pattern": "^[ \u00a0`, `"pattern": "^[\u00a0`},
		{"common", `"pattern": "^[\\x0a \u00a0`, `"pattern": "^[\\x0a\u00a0`},
		{"common", `{"type": "string", "pattern": "^[ \u00a0`, `{"type": "string", "maxLength": 3, "pattern": "^[ \u00a0`},
		{"common", `"not": {"type": "string", "pattern": "^[ \u00a0`, `"not": {"pattern": "^[ \u00a0`},
		{"common", `^[A-Za-z0-9][A-Za-z0-9._:/-]*$`, `^[A-Za-z][A-Za-z0-9._:/-]*$`},
		{"common", `^(19|20|21)`, `^(19|20)`},
		{"common", `"format": "date",`, ``},
		{"common", `"format": "date",`, `"format": "date-time",`},
		{"common", `"maxLength": 10`, `"maxLength": 11`},
		{"common", `"title": "Date"`, `"title": "Day"`},
		{"common", `"properties": {"from":`, `"minProperties": 1, "properties": {"from":`},
		{"common", `"properties": {"from":`, `"dependentRequired": {}, "properties": {"from":`},
		{"party", `"required": ["title", "read"]`, `"required": ["title", "read", "written"]`},
		{"party", `{"kind": {"const": "state"}}`, `{"kind": {"const": "State"}}`},
		{"party", `{"kind": {"const": "state"}}`, `{"name": {"const": "state"}}`},
		{"party", `{"kind": {"const": "state"}}, "required": ["kind"]`, `{"kind": {"const": "state"}}`},
		{"party", `"name": false}, "required": ["state"]`, `"name": {"maxLength": 1}}, "required": ["state"]`},
		{"party", `"AFG", "AGO"`, `"AF\u0047", "a1"`},
		{"assistance", `^(0|[1-9][0-9]{0,13})(|\\.[0-9]{1,4})$`, `^(0|[1-9][0-9]{0,13})(|\\.[0-9]{1,2})$`},
		{"assistance", `"maxLength": 19`, `"maxLength": 18`},
		{"assistance", `"maxItems": 40}`, `"maxItems": 40, "uniqueItems": true}`},
		{"assistance", `"maxItems": 40}`, `"maxItems": 40, "contains": true}`},
		{"assistance", `, "maxItems": 40}`, `}`},
		{"assistance", `"minimum": 1, "maximum": 999999999}`, `"minimum": 0, "maximum": 999999999}`},
		{"assistance", `"minimum": 1, "maximum": 999999999}`, `"minimum": 1}`},
		{"assistance", `"minimum": 1, "maximum": 999999999}`, `"minimum": 1, "maximum": 1000000, "multipleOf": 2}`},
		{"assistance", `{"type": "integer", "minimum": 1, "maximum": 999999999}`, `{"type": "number", "minimum": 1, "maximum": 1000000}`},
		{"assistance", `{"type": "integer", "minimum": 1, "maximum": 999999999}`, `true`},
		{"assistance", `"foreseen": {"type": "boolean"}`, `"foreseen": {"type": "boolean", "const": "true"}`},
		{"assistance", `"items": {"$ref": "#/$defs/Part"}`, `"items": {"type": "boolean"}`},
		{"assistance", `"items": {"$ref": "#/$defs/Part"}`, `"items": {"$ref": "#/$defs/Share"}`},
		{"assistance", `"actor": {"$ref": "party.schema.json#/$defs/Actor"}`, `"actor": {"$ref": "#/$defs/Channel"}`},
		{"assistance", `"actor": {"$ref": "party.schema.json#/$defs/Actor"}`, `"actor": {"$ref": "party.schema.json#/$defs/Actor", "type": "object"}`},
		{"assistance", `"beneficiary": {`, `"beneficiaryOfIt": {`},
		{"assistance", `"beneficiary": {`, `"": {`},
		{"assistance", `"additionalProperties": false,`, `"additionalProperties": true,`},
		{"assistance", `"additionalProperties": false,`, ``},
		{"assistance", `"if": {"properties": {"period": true}, "required": ["period"]}`, `"if": true`},
		{"assistance", `"if": {"properties": {"period": true}, "required": ["period"]},`, ``},
		{"assistance", `"then": {"properties": {"partial": false}}`, `"then": {"maxProperties": 2}`},
	} {
		if source, err := certifying.Make(edited(t, test.file, test.old, test.new), "assistance"); err == nil || source != nil {
			t.Errorf("%s in place of %s makes a source, %v", test.new, test.old, err)
		}
	}
	if _, err := certifying.Make(fstest.MapFS{}, "assistance"); err == nil {
		t.Error("a source of no schema")
	}
}
