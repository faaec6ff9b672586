package label

import "slices"

// CodeList is one list: the codes of an enum in the order of its schema.
type CodeList struct {
	List  string      `json:"list"`  // the name of the definition, "ChannelKind"
	Title string      `json:"title"` // what its codes are, in English
	Note  string      `json:"note,omitempty"`
	Codes []CodeEntry `json:"codes"`
}

// CodeEntry is what a list says of one code.
type CodeEntry struct {
	Code   string   `json:"code"`
	Cites  []string `json:"cites,omitempty"` // provisions of the Convention, the chief one first: "6(4)"
	Note   string   `json:"note,omitempty"`
	Parent string   `json:"parent,omitempty"` // the wider code of which it is a kind, earlier in the list
	Labels Labels   `json:"labels"`
}

// Entry returns what the list says of a code.
func (l CodeList) Entry(code string) (CodeEntry, bool) {
	i := slices.IndexFunc(l.Codes, func(e CodeEntry) bool { return e.Code == code })
	if i < 0 {
		return CodeEntry{}, false
	}
	return l.Codes[i], true
}

// clone returns a copy that shares nothing with l.
func (l CodeList) clone() CodeList {
	l.Codes = slices.Clone(l.Codes)
	for i := range l.Codes {
		l.Codes[i].Cites = slices.Clone(l.Codes[i].Cites)
	}
	return l
}
