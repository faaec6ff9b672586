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

	"github.com/treatyaid/treatyaid/schema/internal/character"
)

// rule is a keyword of a schema that a value fails. Under "if" and "then" it holds
// on a condition: in {"if": A, "then": {"required": ["b"]}} the rule is "required",
// given A.
type rule struct {
	schema  *jsonschema.Schema // that has the keyword
	keyword string             // "" if the schema as a whole is meant
	given   *jsonschema.Schema // the condition under which it holds; nil if it always does
	instead []string           // members of which any one would do as well
}

// follow returns the rule to which the keywords of a location lead from s, such as
// "/else/then/required".
func follow(s *jsonschema.Schema, location string) rule {
	at := rule{schema: s}
	for tokens := pointer(location).Tokens(); len(tokens) > 0; {
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

// pointer decodes a location as the validator writes it: a JSON Pointer,
// percent-encoded.
func pointer(location string) Pointer {
	decoded, err := url.PathUnescape(location)
	if err != nil {
		return Pointer(location)
	}
	return Pointer(decoded)
}

// presence returns the members that a condition wants to be there. It returns nil if
// the condition also asks what one of them says.
func presence(condition *jsonschema.Schema) []string {
	for _, s := range condition.Properties {
		if s.Always == nil {
			return nil
		}
	}
	return slices.Clone(condition.Required)
}

// asDate reports whether a value that fails the rule is no date. The format of a date,
// its pattern and its length all say that.
func (r rule) asDate() bool {
	return r.schema.Format == "date" && slices.Contains([]string{"format", "pattern", "maxLength"}, r.keyword)
}

// code returns the code for a value that fails the rule. Three keywords have none
// here: the validator never sees additionalProperties and maxItems, and what is
// required is told member by member.
func (r rule) code() Code {
	if r.asDate() {
		return CodeMalformedDate
	}
	switch r.keyword {
	case "": // the schema false, by which a condition forbids a member
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

// allowed returns what may stand in place of a value that fails the rule, if that is
// a closed list.
func (r rule) allowed() []string {
	switch r.keyword {
	case "enum":
		return words(r.schema.Enum)
	case "const":
		return words(r.schema.Constant)
	}
	return nil
}

// found returns what is wrong about a value that fails the rule: the value itself, or
// the item of it that stands twice.
func (r rule) found(value any) any {
	if items, ok := value.([]any); ok && r.keyword == "uniqueItems" {
		item, _, _, _ := repeated(items)
		return item
	}
	if value == nil {
		return null{}
	}
	return value
}

// missing is the advice where object, a value of n, lacks the member called name.
func (r rule) missing(n *node, name string, object map[string]any) advice {
	text := "member " + strconv.Quote(name) + " is missing"
	switch {
	case len(r.instead) > 0:
		text += "; one of " + strings.Join(quoted(append([]string{name}, r.instead...)), ", ") + " must be there"
	case r.given != nil:
		text += "; " + stated(r.given, object) + " needs it"
	}
	if printed, ok := object["name"].(string); ok && name == "state" && n.isActor() {
		near := meantIn("State", printed, n.codesOf(name))
		return advice{text + `; a State is written by its code alone, without "name"` + listNearest("State", near), near}
	}
	if name == "amount" && n.isFigure() {
		text += `; a print in which no amount can be read, or an empty cell beside one, is written "sense": "open" with what is "printed"`
	}
	return advice{text: text}
}

// unwelcome is the message where object has the member called name and may not.
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

// stated shows the members by which object meets a condition.
func stated(condition *jsonschema.Schema, object map[string]any) string {
	var members []string
	for _, name := range condition.Required {
		members = append(members, strconv.Quote(name)+": "+describe(object[name]))
	}
	return strings.Join(members, ", ")
}

// odd says which character of a text that fails the rule is not as it should be, and
// what to do about one that cannot be seen. It is "" where there is none.
func (r rule) odd(text string) string {
	c, ok := r.oddCharacter(text)
	if !ok {
		return ""
	}
	odd := ", with " + character.Describe(c)
	switch {
	case r.keyword != "not" && r.keyword != "pattern" || character.IsSeen(c):
	case strings.ContainsFunc(text, character.IsSeen):
		odd += "; take the character out"
	default:
		odd += "; write what can be read, or leave the member out"
	}
	return odd
}

// oddCharacter returns the first character of a text for which it fails the rule.
func (r rule) oddCharacter(text string) (c rune, ok bool) {
	switch {
	case r.keyword == "not" && r.schema.Not != nil && r.schema.Not.Pattern != nil:
		at := r.schema.Not.Pattern.FindStringIndex(text)
		if at == nil {
			return 0, false
		}
		// A joiner is refused together with what stands before it.
		if c, _ = utf8.DecodeLastRuneInString(text[at[0]:at[1]]); !character.IsJoiner(c) {
			c, _ = utf8.DecodeRuneInString(text[at[0]:])
		}
		return c, true
	case r.keyword == "pattern" && r.schema.Not != nil && r.schema.Not.Pattern != nil:
		for _, c := range text {
			// The pattern refuses it even alone, and not because it may only stand elsewhere.
			if one := string(c); r.schema.Not.Pattern.MatchString(one) && !r.schema.Pattern.MatchString(one) {
				return c, true
			}
		}
		return 0, false
	case r.keyword == "pattern", r.keyword == "enum", r.keyword == "const", r.asDate():
		if c, ok = character.Foreign(text); !ok && !strings.ContainsFunc(text, character.IsSeen) {
			c, ok = ' ', text != ""
		}
		return c, ok
	}
	return 0, false
}

// message is the message where value fails the rule: what was found and what was
// expected.
func (r rule) message(value any) string {
	s := r.schema
	text, _ := value.(string)
	items, _ := value.([]any)
	found, expected := describe(value)+r.odd(text), "what the schema says under "+r.keyword
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
		return fmt.Sprintf("found %s, which is no code of %s", found, path.Base(s.Location))
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
		found, expected = "an item twice", "it once"
		if item, before, again, ok := repeated(items); ok {
			found = fmt.Sprintf("%s as item %d and item %d", describe(item), before, again)
		}
	case "minimum":
		expected = "at least " + s.Minimum.RatString()
	case "maximum":
		expected = "at most " + s.Maximum.RatString()
	}
	return "found " + found + "; expected " + expected
}

// advice returns what to say where value, which stands at here and is written in text,
// fails the rule.
func (r rule) advice(n *node, value any, here *spot, text []byte) advice {
	a := advice{text: r.message(value)}
	found, isText := value.(string)
	switch r.keyword {
	case "enum":
		return r.unknownCode(found, here)
	case "const":
		a.nearest = Nearest(found, words(r.schema.Constant))
	case "type":
		a.text += r.rewritten(n, value, here, text)
	case "pattern", "not", "maxLength", "format":
		switch {
		case isText && isAmount(r.schema):
			return amountAdvice(a.text, found, here)
		case isText && isPercent(r.schema):
			return percentAdvice(a.text, found)
		case isText && r.asDate():
			a.text += dateAdvice(found, here)
		}
	}
	return a
}

// unknownCode is the advice where a text is no code of a list.
func (r rule) unknownCode(found string, here *spot) advice {
	list, allowed := path.Base(r.schema.Location), words(r.schema.Enum)
	near, called := calledIn(list, found, allowed), true
	if len(near) == 0 {
		near, called = meantIn(list, found, allowed), false
	}
	text := r.message(found)
	if called { // then no letter of it is odd, as the accents of "Norvège" are not
		text = fmt.Sprintf("found %s, which is no code of %s", Excerpt(found), list)
	}
	text += listNearest(list, near)
	switch {
	case list == "State":
		text += notState(found, here, called)
	case list == "Currency":
		text += notCurrency(found, here)
	case list == "Category" && len(near) == 0:
		text += notCategory(here)
	}
	if len(allowed) > manyWords {
		return advice{text + "; " + codesAt(r.schema), near}
	}
	return advice{text + offered(nil, allowed), near}
}

// rewritten says how a value of a wrong type is written as n wants it.
func (r rule) rewritten(n *node, value any, here *spot, text []byte) string {
	switch value := value.(type) {
	case string:
		switch wanted := r.schema.Types[0]; {
		case n.isActor():
			return actorAdvice(value)
		case isPeriod(r.schema):
			return periodAdvice(value)
		case wanted == "array" && n.items != nil && n.items.takes(kindString):
			return "; a list of one is written [" + Excerpt(value) + "]"
		case wanted == "integer":
			return numberAdvice(value, here)
		}
	case json.Number:
		if isAmount(r.schema) {
			return amountNumber(value.String(), here)
		}
	}
	return tooDeep(n, here, text)
}
