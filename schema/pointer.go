package schema

import (
	"strconv"
	"strings"
)

// Pointer is a JSON Pointer by RFC 6901: "/steps/0/at". The zero Pointer, "",
// is the whole document.
type Pointer string

// Member returns the pointer to the member called name of the object at p.
func (p Pointer) Member(name string) Pointer {
	if strings.ContainsAny(name, "~/") {
		name = strings.ReplaceAll(strings.ReplaceAll(name, "~", "~0"), "/", "~1")
	}
	return p + "/" + Pointer(name)
}

// Item returns the pointer to the item i, counted from 0, of the array at p.
func (p Pointer) Item(i int) Pointer {
	return p + "/" + Pointer(strconv.Itoa(i))
}

// Tokens returns the names and numbers of which p is made, unescaped. The slice is
// the caller's own.
func (p Pointer) Tokens() []string {
	if p == "" {
		return nil
	}
	tokens := strings.Split(strings.TrimPrefix(string(p), "/"), "/")
	for i, t := range tokens {
		if strings.Contains(t, "~") {
			tokens[i] = strings.ReplaceAll(strings.ReplaceAll(t, "~1", "/"), "~0", "~")
		}
	}
	return tokens
}

// Parent returns the pointer to the object or list around the value at p, and the
// name or the number by which it stands there. The whole document has neither.
func (p Pointer) Parent() (parent Pointer, token string) {
	i := strings.LastIndexByte(string(p), '/')
	if i < 0 {
		return "", ""
	}
	tokens := p[i:].Tokens()
	return p[:i], tokens[0]
}

// cut returns p as faults have it: long names are cut.
func (p Pointer) cut() Pointer {
	var all Pointer
	for _, token := range p.Tokens() {
		all = all.Member(cut(token))
	}
	return all
}
