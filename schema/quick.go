package schema

import (
	"encoding/json"
	"maps"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/santhosh-tekuri/jsonschema/v5"

	jsontoken "github.com/treatyaid/treatyaid/schema/token"
)

// quick is a schema in a form in which a value is held to it fast. It has the keywords
// that the schema files use. Of a value that it does not find sound the JSON Schema
// validator is asked, which tells what is wrong, but builds the text of an error for
// every condition that a sound value fails.
type quick struct {
	never       bool // the schema false
	types       []string
	codes       map[string]bool // nil: any
	constant    []any           // at most one
	required    []string
	members     []quickMember // of conditions
	unique      bool
	least, most int // the items of a list, or the characters of a text; -1: any
	from, to    int64
	bounded     bool // a number lies between from and to
	text        func(string) bool
	condition   *quick // nil: none
	then, other *quick // nil: whatever
}

type quickMember struct {
	name string
	is   *quick
}

// scripts are the definitions of texts in v1, each with the script that is their pattern
// written in Go.
var scripts = map[string]jsontoken.Script{
	"common.schema.json#/$defs/Text":     jsontoken.OneLine,
	"common.schema.json#/$defs/LongText": jsontoken.SeveralLines,
	"common.schema.json#/$defs/Address":  jsontoken.Address,
}

// quickly makes the quick form of a schema, from which what it says of the values within
// was taken out, but for its conditions. That of nil is nil.
func quickly(s *jsonschema.Schema) *quick {
	if s == nil {
		return nil
	}
	for s.Ref != nil { // a $ref stands alone
		s = s.Ref
	}
	q := &quick{
		never: s.Always != nil && !*s.Always, types: s.Types, constant: s.Constant, required: s.Required, unique: s.UniqueItems,
		least: max(s.MinItems, s.MinLength), most: max(s.MaxItems, s.MaxLength), text: textOf(s),
		condition: quickly(s.If), then: quickly(s.Then), other: quickly(s.Else),
	}
	if len(s.Enum) > 0 {
		q.codes = make(map[string]bool, len(s.Enum))
		for _, code := range words(s.Enum) {
			q.codes[code] = true
		}
	}
	for _, name := range slices.Sorted(maps.Keys(s.Properties)) {
		q.members = append(q.members, quickMember{name, quickly(s.Properties[name])})
	}
	if s.Minimum != nil && s.Maximum != nil {
		q.from, q.to, q.bounded = s.Minimum.Num().Int64(), s.Maximum.Num().Int64(), true
	}
	return q
}

// textOf returns what a schema says of the characters of a text; nil if it says nothing.
func textOf(s *jsonschema.Schema) func(string) bool {
	if script, ok := scripts[strings.TrimPrefix(s.Location, base+"v1/")]; ok {
		return script.Has
	}
	var refused *regexp.Regexp
	if s.Not != nil {
		refused = s.Not.Pattern
	}
	if s.Pattern == nil && refused == nil && s.Format == "" {
		return nil
	}
	format := jsonschema.Formats[s.Format]
	return func(text string) bool {
		return (s.Pattern == nil || s.Pattern.MatchString(text)) &&
			(refused == nil || !refused.MatchString(text)) &&
			(format == nil || format(text))
	}
}

// finds reports whether value is sound. Of an object it is always right. Of other values
// it may take a sound one for unsound: a number too long for it, a list of many items or
// of others than texts of which none may stand twice, or a text with joiners.
func (q *quick) finds(value any) bool {
	if q == nil {
		return true
	}
	if q.never || len(q.constant) > 0 && value != q.constant[0] {
		return false
	}
	var typed string
	sound := true
	switch value := value.(type) {
	case string:
		typed, sound = "string", q.findsText(value)
	case json.Number:
		typed, sound = "integer", q.findsNumber(value)
	case bool:
		typed = "boolean"
	case []any:
		typed, sound = "array", q.findsList(value)
	case map[string]any:
		typed, sound = "object", q.findsObject(value)
	}
	if !sound || len(q.types) > 0 && !slices.Contains(q.types, typed) || q.codes != nil && typed != "string" {
		return false
	}
	switch {
	case q.condition == nil:
		return true
	case q.condition.finds(value):
		return q.then.finds(value)
	}
	return q.other.finds(value)
}

func (q *quick) findsText(text string) bool {
	if q.codes != nil {
		return q.codes[text]
	}
	if q.least >= 0 || q.most >= 0 {
		if n := utf8.RuneCountInString(text); n < q.least || q.most >= 0 && n > q.most {
			return false
		}
	}
	return q.spells(text)
}

// spells reports whether a text has only characters that it may have, where it may have
// them.
func (q *quick) spells(text string) bool { return q.text == nil || q.text(text) }

func (q *quick) findsNumber(number json.Number) bool {
	n, err := strconv.ParseInt(string(number), 10, 64)
	return err == nil && (!q.bounded || n >= q.from && n <= q.to)
}

func (q *quick) findsList(items []any) bool {
	const few = 20
	if len(items) < q.least || q.most >= 0 && len(items) > q.most || q.unique && len(items) > few {
		return false
	}
	for i, item := range items {
		if _, isText := item.(string); q.unique && (!isText || slices.Contains(items[:i], item)) {
			return false
		}
	}
	return true
}

func (q *quick) findsObject(object map[string]any) bool {
	for _, name := range q.required {
		if _, has := object[name]; !has {
			return false
		}
	}
	for _, m := range q.members {
		if value, has := object[m.name]; has && !m.is.finds(value) {
			return false
		}
	}
	return true
}
