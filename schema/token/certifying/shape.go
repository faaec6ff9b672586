package certifying

import (
	"errors"
	"fmt"
	"slices"
	"strings"
)

// shape is how values of one definition are read, kept and decoded.
type shape struct {
	name    string // of the definition
	goType  string // that they are decoded into
	kind    kind
	object  *object  // of an object
	codes   []string // of an enumeration
	reading string   // the call that reads one at i
	depth   int      // arrays and objects within one another
	long    int      // bytes of the longest number within
}

type kind uint8

const (
	direct kind = iota // kept as what it is decoded into
	text               // kept as the span of a string
	record             // an object that holds text or lists, kept as a draft
	plain              // an object that holds neither, kept as what it is decoded into
)

type object struct {
	members  []*member
	required []string
	schema   *schema
}

type member struct {
	name    string
	bit     int
	shape   *shape
	list    *list // nil if it is no list
	pointer bool  // its Go field is a pointer
}

type list struct {
	least, most int
	unique      bool
}

// present is the field that says that a member is there which may be zero.
func (m *member) present() string { return "has" + goName(m.name) }

// member returns the member of a name, or nil.
func (o *object) member(name string) *member {
	for _, m := range o.members {
		if m.name == name {
			return m
		}
	}
	return nil
}

// pile is the name of the drafts of a shape.
func (s *shape) pile() string {
	if s.name == "Text" { // the strings of a record have the name
		return "lines"
	}
	if stem, ok := strings.CutSuffix(s.name, "y"); ok {
		return lower(stem) + "ies"
	}
	return lower(s.name) + "s"
}

// kept is the type in which values are kept until the record is certified.
func (s *shape) kept() string {
	switch s.kind {
	case text:
		return "token.Span"
	case record:
		return lower(s.name) + "Draft"
	}
	return s.goType
}

// in returns the Go expression for the text of a span.
func (s *shape) in(span string) string {
	if s.goType == "string" {
		return span + ".In(text)"
	}
	return s.goType + "(" + span + ".In(text))"
}

// field is where a member is kept.
func (s *shape) field(m *member) string {
	if s.kind == plain {
		return goName(m.name)
	}
	return m.name
}

// parse is the Go function that knows the codes.
func (s *shape) parse() string {
	if pkg, name, ok := strings.Cut(s.goType, "."); ok {
		return pkg + ".Parse" + name
	}
	return "Parse" + s.goType
}

// condition returns the Go expression for the schema under an if: members are
// there, and have certain codes.
func (s *shape) condition(rule *schema) (string, error) {
	if err := (definition{schema: rule}).only("Properties", "Required"); err != nil {
		return "", err
	}
	var terms []string
	for _, p := range rule.Properties {
		if !slices.Contains(rule.Required, p.name) {
			return "", fmt.Errorf("a condition on %s, which it does not require", p.name)
		}
	}
	for _, name := range rule.Required {
		i := s.object.schema.Properties.place(name)
		if i < 0 {
			return "", fmt.Errorf("no member %s", name)
		}
		terms = append(terms, fmt.Sprintf("seen&%#x != 0", 1<<i))
		at := rule.Properties.place(name)
		if at < 0 || rule.Properties[at].schema.always {
			continue
		}
		term, err := s.oneOf(s.object.member(name), rule.Properties[at].schema)
		if err != nil {
			return "", fmt.Errorf("%s: %w", name, err)
		}
		terms = append(terms, term)
	}
	if terms == nil {
		return "", errors.New("an empty condition")
	}
	return strings.Join(terms, " && "), nil
}

// oneOf returns the Go expression for a member that has one of the codes of rule.
func (s *shape) oneOf(m *member, rule *schema) (string, error) {
	if err := (definition{schema: rule}).only("Const", "Enum"); err != nil {
		return "", err
	}
	codes := rule.Enum
	switch {
	case rule.Const == constant{}:
	case codes != nil:
		return "", errors.New("both const and enum")
	case rule.Const.isTrue && m != nil && m.list == nil && m.shape.goType == "bool":
		return "v." + s.field(m), nil
	case rule.Const.code != "":
		codes = []string{rule.Const.code}
	}
	if codes == nil || m == nil || m.list != nil || m.shape.codes == nil {
		return "", errors.New("a condition on what is no code")
	}
	var terms []string
	for _, code := range codes {
		i := slices.Index(m.shape.codes, code)
		if i < 0 {
			return "", fmt.Errorf("%q is none of its codes", code)
		}
		terms = append(terms, fmt.Sprintf("v.%s == %d", s.field(m), i+1))
	}
	if len(terms) == 1 {
		return terms[0], nil
	}
	return "(" + strings.Join(terms, " || ") + ")", nil
}

// goName is the name of the Go field of a member.
func goName(name string) string {
	if name == "id" {
		return "ID"
	}
	return strings.ToUpper(name[:1]) + name[1:]
}

func lower(name string) string { return strings.ToLower(name[:1]) + name[1:] }
