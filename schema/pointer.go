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

// tokens returns the names and numbers of which p is made, unescaped.
func (p Pointer) tokens() []string {
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
