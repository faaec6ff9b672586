package schema

import (
	"path"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// typed says what JSON type a value of s must have, and what it must look like.
func typed(s *jsonschema.Schema) string {
	w, worded := wordingOf(s)
	switch s.Types[0] {
	case "string":
		switch {
		case worded:
			return "a string in quotes: " + w.String()
		case len(s.Enum) > manyWords:
			return "a string in quotes, a code of " + path.Base(s.Location) + "; " + codesAt(s)
		case len(s.Enum) > 0:
			return "a string in quotes, one of " + strings.Join(quoted(words(s.Enum)), ", ")
		}
		return "a string in quotes"
	case "integer":
		return "a whole number without quotes"
	case "boolean":
		return "true or false without quotes"
	case "array":
		return "an array, in square brackets"
	}
	if worded {
		return w.String()
	}
	text := "an object, in braces"
	if len(s.Required) > 0 {
		text += ", with " + strings.Join(quoted(s.Required), ", ")
	}
	return text
}

// offered lists what is nearest and what is allowed, as far as there is any.
func offered(nearest, allowed []string) string {
	text := ""
	if len(nearest) > 0 {
		text = "; nearest in spelling: " + strings.Join(nearest, ", ")
	}
	if len(allowed) > 0 {
		text += "; allowed: " + strings.Join(allowed, ", ")
	}
	return text
}

// codesAt says where the codes of an enum are listed.
func codesAt(s *jsonschema.Schema) string {
	return "the codes are in schema/v1/codelists/" + strings.ToLower(path.Base(s.Location)) + ".json"
}

// membersAt says where the members of an object are listed.
func membersAt(s *jsonschema.Schema) string {
	return "the members are in schema/" + strings.TrimPrefix(s.Location, base)
}
