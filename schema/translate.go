package schema

import (
	"encoding/json"
	"fmt"
	"net/url"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// translate adds the faults that tree holds, which is what the validator says of
// value under n.
func (v *validator) translate(n *node, tree *jsonschema.ValidationError, value any, here *spot) {
	found := leaves(tree, nil)
	// The validator goes through members in the random order of a map.
	slices.SortStableFunc(found, func(a, b *jsonschema.ValidationError) int {
		return strings.Compare(a.InstanceLocation, b.InstanceLocation)
	})
	for i, leaf := range found {
		at := follow(n.own, leaf.KeywordLocation)
		if at.asDate() && slices.ContainsFunc(found[:i], func(other *jsonschema.ValidationError) bool {
			return other.InstanceLocation == leaf.InstanceLocation && follow(n.own, other.KeywordLocation).asDate()
		}) {
			continue // its format, pattern and length say one thing
		}
		object, _ := value.(map[string]any)
		tokens := pointer(leaf.InstanceLocation).tokens()
		switch {
		case len(tokens) > 0: // of a member, conditions say only that it may not be there
			v.report(&spot{here, n, tokens[0], -1}, codeOf(at), func() string { return at.unwelcome(tokens[0], object) })
		case at.keyword == "required":
			for _, name := range at.schema.Required {
				if _, ok := object[name]; !ok {
					v.report(&spot{here, n, name, -1}, CodeMissingMember, func() string { return at.missing(name, object) })
				}
			}
		default:
			v.report(here, codeOf(at), func() string { return at.message(value) + hint(at.schema, here) })
		}
	}
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

// rule is a keyword of a schema.
type rule struct {
	schema  *jsonschema.Schema
	keyword string             // "" if the schema as a whole is meant
	given   *jsonschema.Schema // the condition under which it holds; nil if it has none
	instead []string           // members of which each would do in its stead
}

// follow goes from s along a keyword location.
func follow(s *jsonschema.Schema, location string) rule {
	at := rule{schema: s}
	for tokens := pointer(location).tokens(); len(tokens) > 0; {
		var next *jsonschema.Schema
		at.keyword, tokens = tokens[0], tokens[1:]
		switch at.keyword {
		case "then":
			next, at.given = at.schema.Then, at.schema.If
		case "else":
			next, at.instead = at.schema.Else, append(presence(at.schema.If), at.instead...)
		case "properties":
			if len(tokens) > 0 {
				next, tokens = at.schema.Properties[tokens[0]], tokens[1:]
			}
		}
		if next == nil {
			return at
		}
		at.schema = next
	}
	at.keyword = ""
	return at
}

// presence returns the members of which a condition asks only whether they are
// there; nil if it asks what one says.
func presence(condition *jsonschema.Schema) []string {
	for _, s := range condition.Properties {
		if s.Always == nil {
			return nil
		}
	}
	return slices.Clone(condition.Required)
}

// asDate reports whether a value that fails the rule fails to be a date.
func (r rule) asDate() bool {
	return r.schema.Format == "date" && slices.Contains([]string{"format", "pattern", "maxLength"}, r.keyword)
}

// codeOf returns the code for a value that fails a rule, "" being the schema
// false. additionalProperties and maxItems are not left to the validator,
// and what is required is named member by member.
func codeOf(r rule) Code {
	if r.asDate() {
		return CodeMalformedDate
	}
	switch r.keyword {
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

// missing says to a person that object lacks a member.
func (r rule) missing(name string, object map[string]any) string {
	text := "member " + strconv.Quote(name) + " is missing"
	switch {
	case len(r.instead) > 0:
		text += "; one of " + strings.Join(quoted(append([]string{name}, r.instead...)), ", ") + " must be there"
	case r.given != nil:
		text += "; " + stated(r.given, object) + " needs it"
	}
	return text
}

// unwelcome says to a person why object may not have a member.
func (r rule) unwelcome(name string, object map[string]any) string {
	switch {
	case r.given == nil:
		return "found the member " + strconv.Quote(name) + ", which may not stand here"
	case presence(r.given) == nil:
		return "found the member " + strconv.Quote(name) + ", which does not go with " + stated(r.given, object)
	}
	others := strings.Join(quoted(presence(r.given)), " and ")
	return fmt.Sprintf("found %q beside %s; expected either %[1]q or %s, not both", name, others, others)
}

// stated returns what object says that meets a condition.
func stated(condition *jsonschema.Schema, object map[string]any) string {
	var members []string
	for _, name := range condition.Required {
		members = append(members, strconv.Quote(name)+": "+describe(object[name]))
	}
	return strings.Join(members, ", ")
}

// message says to a person how value fails the rule.
func (r rule) message(value any) string {
	s := r.schema
	text, _ := value.(string)
	items, _ := value.([]any)
	found, expected := describe(value), "what the schema says under "+r.keyword
	if w, ok := wordingOf(s); ok {
		expected = w.String()
	}
	switch r.keyword {
	case "type":
		if _, ok := value.(json.Number); ok {
			found = "the number " + found
		}
		expected = typed(s)
	case "enum":
		return fmt.Sprintf("found %s, which is no code of %s%s", found, path.Base(s.Location), choices(text, words(s.Enum), codesAt(s)))
	case "const":
		expected = strings.Join(words(s.Constant), "")
	case "minLength":
		found = fmt.Sprintf("%s, of %d characters", found, utf8.RuneCountInString(text))
		expected = fmt.Sprintf("at least %d", s.MinLength)
	case "maxLength":
		if !r.asDate() {
			found = fmt.Sprintf("%s, of %d characters", found, utf8.RuneCountInString(text))
			expected = fmt.Sprintf("at most %d", s.MaxLength)
		}
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

// typed says to a person of what JSON type the values of s are.
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

// hint says what to write in place of a code that a schema cannot have.
func hint(s *jsonschema.Schema, here *spot) string {
	if path.Base(s.Location) != "State" || here == nil || path.Base(here.in.own.Location) != "Actor" {
		return ""
	}
	return fmt.Sprintf(`; a territory that is none of the %d States is written {"kind": "area", "name": "..."}`, len(s.Enum))
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

// manyWords is how many allowed words a message lists.
const manyWords = 16

// choices says what is allowed in place of found: the words that are nearest to
// it, which may mean another thing, and all of them or, where they are many,
// where they stand.
func choices(found string, allowed []string, where string) string {
	text := ""
	if near := Nearest(found, allowed); len(near) > 0 {
		text = "; nearest in spelling: " + strings.Join(near, ", ")
	}
	if len(allowed) > manyWords {
		return text + "; " + where
	}
	return text + "; allowed: " + strings.Join(allowed, ", ")
}

// codesAt says where the codes of an enum are listed.
func codesAt(s *jsonschema.Schema) string {
	return "the codes are in schema/v1/codelists/" + strings.ToLower(path.Base(s.Location)) + ".json"
}

// membersAt says where the members of an object are listed.
func membersAt(s *jsonschema.Schema) string {
	return "the members are in schema/" + strings.TrimPrefix(s.Location, base)
}

func quoted(words []string) []string {
	all := make([]string, len(words))
	for i, word := range words {
		all[i] = strconv.Quote(word)
	}
	return all
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
