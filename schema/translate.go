package schema

import (
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// translate adds the faults that tree holds, which is what the validator says of
// value under s.
func (v *validator) translate(s *jsonschema.Schema, tree *jsonschema.ValidationError, value any, here *spot) {
	found := leaves(tree, nil)
	// The validator goes through members in the random order of a map.
	slices.SortStableFunc(found, func(a, b *jsonschema.ValidationError) int {
		return strings.Compare(a.InstanceLocation, b.InstanceLocation)
	})
	for i, leaf := range found {
		value, here := value, here
		for _, token := range pointer(leaf.InstanceLocation).tokens() {
			object, _ := value.(map[string]any) // conditions look only into objects
			value, here = object[token], &spot{here, token, -1}
		}
		at, keyword := follow(s, leaf.KeywordLocation)
		if asDate(at, keyword) && slices.ContainsFunc(found[:i], func(other *jsonschema.ValidationError) bool {
			return other.InstanceLocation == leaf.InstanceLocation && asDate(follow(s, other.KeywordLocation))
		}) {
			continue // its format, pattern and length say one thing
		}
		v.leaf(at, keyword, value, here)
	}
}

// asDate reports whether a value that fails the keyword of s fails to be a date.
func asDate(s *jsonschema.Schema, keyword string) bool {
	return s.Format == "date" && slices.Contains([]string{"format", "pattern", "maxLength"}, keyword)
}

// leaves appends the leaves of tree to found. The branches above them only say
// that a condition or a reference failed.
func leaves(tree *jsonschema.ValidationError, found []*jsonschema.ValidationError) []*jsonschema.ValidationError {
	if len(tree.Causes) == 0 {
		return append(found, tree)
	}
	for _, cause := range tree.Causes {
		found = leaves(cause, found)
	}
	return found
}

// pointer decodes a location of the validator's: a JSON Pointer,
// percent-encoded.
func pointer(location string) Pointer {
	decoded, err := url.PathUnescape(location)
	if err != nil {
		return Pointer(location)
	}
	return Pointer(decoded)
}

// follow goes from s along a keyword location and returns the schema at which
// it ends, and the keyword of it, "" if the schema as a whole is meant.
func follow(s *jsonschema.Schema, location string) (at *jsonschema.Schema, keyword string) {
	for tokens := pointer(location).tokens(); len(tokens) > 0; {
		var next *jsonschema.Schema
		keyword, tokens = tokens[0], tokens[1:]
		switch keyword {
		case "then":
			next = s.Then
		case "else":
			next = s.Else
		case "properties":
			if len(tokens) > 0 {
				next, tokens = s.Properties[tokens[0]], tokens[1:]
			}
		}
		if next == nil {
			return s, keyword
		}
		s = next
	}
	return s, ""
}

// leaf reports that value fails the keyword of s.
func (v *validator) leaf(s *jsonschema.Schema, keyword string, value any, here *spot) {
	if keyword != "required" {
		v.report(here, codeOf(s, keyword), func() string { return message(s, keyword, value) })
		return
	}
	object, _ := value.(map[string]any)
	for _, name := range s.Required {
		if _, ok := object[name]; !ok {
			v.report(&spot{here, name, -1}, CodeMissingMember, func() string {
				return fmt.Sprintf("found no member %s; expected one", Excerpt(name))
			})
		}
	}
}

// codeOf returns the code for a value that fails a keyword of s, "" being the
// schema false. additionalProperties and maxItems are not left to the validator,
// and what is required is named member by member.
func codeOf(s *jsonschema.Schema, keyword string) Code {
	if asDate(s, keyword) {
		return CodeMalformedDate
	}
	switch keyword {
	case "":
		return CodeMemberNotAllowed
	case "type":
		return CodeWrongType
	case "enum", "const":
		return CodeUnknownValue
	case "minLength":
		return CodeTooShort
	case "maxLength":
		return CodeTooLong
	case "minItems":
		return CodeTooFewItems
	case "uniqueItems":
		return CodeDuplicateItem
	case "minimum":
		return CodeTooSmall
	case "maximum":
		return CodeTooLarge
	}
	return CodeMalformed // pattern and not; the schema files use no others
}

// message says to a person how value fails the keyword of s.
func message(s *jsonschema.Schema, keyword string, value any) string {
	text, _ := value.(string)
	items, _ := value.([]any)
	found, expected := describe(value), "what the schema says under "+keyword
	if asDate(s, keyword) {
		return "found " + found + "; expected a day of the calendar from 1900 to 2199, written YYYY-MM-DD"
	}
	switch keyword {
	case "":
		expected = "no such member beside the others"
	case "type":
		expected = strings.Join(s.Types, " or ")
	case "enum":
		expected = oneOf(text, words(s.Enum))
	case "const":
		expected = oneOf(text, words(s.Constant))
	case "pattern":
		expected = "what matches " + s.Pattern.String()
	case "not":
		if s.Not.Pattern != nil {
			expected = "nothing that matches " + s.Not.Pattern.String()
		}
	case "minLength":
		found = fmt.Sprintf("%s, of length %d", found, utf8.RuneCountInString(text))
		expected = fmt.Sprintf("at least %d", s.MinLength)
	case "maxLength":
		found = fmt.Sprintf("%s, of length %d", found, utf8.RuneCountInString(text))
		expected = fmt.Sprintf("at most %d", s.MaxLength)
	case "minItems":
		found = fmt.Sprintf("%d items", len(items))
		expected = fmt.Sprintf("at least %d", s.MinItems)
	case "uniqueItems":
		found, expected = repeated(items), "it once"
	case "minimum":
		expected = "at least " + s.Minimum.RatString()
	case "maximum":
		expected = "at most " + s.Maximum.RatString()
	}
	return "found " + found + "; expected " + expected
}

// repeated says which item is the first that is equal to one before it.
func repeated(items []any) string {
	first := make(map[string]int, len(items))
	for i, item := range items {
		text, err := json.Marshal(item)
		if err != nil {
			continue // of a decoded document: none
		}
		if before, again := first[string(text)]; again {
			return fmt.Sprintf("%s as item %d and item %d", describe(item), before, i)
		}
		first[string(text)] = i
	}
	return "an item twice"
}

// oneOf says what was expected of found: the nearest of the allowed words, or
// all of them where they are few.
func oneOf(found string, allowed []string) string {
	const few = 8
	if near := Nearest(found, allowed); len(near) > 0 {
		return strings.Join(near, " or ")
	}
	if len(allowed) <= few {
		return "one of " + strings.Join(allowed, ", ")
	}
	return fmt.Sprintf("one of %d others", len(allowed))
}

// words returns those of values that are strings.
func words(values []any) []string {
	var all []string
	for _, value := range values {
		if word, ok := value.(string); ok {
			all = append(all, word)
		}
	}
	return all
}

// describe says to a person what a value is.
func describe(value any) string {
	switch value := value.(type) {
	case nil:
		return "null"
	case string:
		return Excerpt(value)
	case json.Number:
		return prefix(value.String(), longestExcerpt)
	case bool:
		return strconv.FormatBool(value)
	case []any:
		return "an array"
	case map[string]any:
		return "an object"
	}
	return "something else"
}
