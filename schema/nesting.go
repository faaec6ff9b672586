package schema

import (
	"fmt"
	"strconv"
)

// mostLooked is how many members of an object are looked at to see what it is.
const mostLooked = 64

// firstItem returns what is written of the first item of a list, and whether it is the
// only one. ok is false if the text is no list or an empty one.
func firstItem(text []byte) (item []byte, alone, ok bool) {
	look := lexer{data: text}
	if look.next().kind != kindArray {
		return nil, false, false
	}
	first := look.next()
	if first.kind == kindEndArray {
		return nil, false, false
	}
	look.pass(first)
	end := look.pos
	return text[first.start:end], look.next().kind == kindEndArray, true
}

// memberOf returns what is written of the member called name of an object. ok is false
// if the text is no object or has no such member among its first.
func memberOf(text []byte, name string) (value []byte, ok bool) {
	look := lexer{data: text}
	if look.next().kind != kindObject {
		return nil, false
	}
	for range mostLooked {
		t := look.next()
		if t.kind == kindComma {
			t = look.next()
		}
		if t.kind != kindString {
			return nil, false
		}
		look.next() // the colon
		first := look.next()
		look.pass(first)
		if look.text(t) == name {
			return text[first.start:look.pos], true
		}
	}
	return nil, false
}

// groups are the members in which a record names the members of a group that provides or
// receives.
var groups = map[string]string{"provider": "from", "recipient": "to"}

// tooDeep says that a value of a wrong type, which stands at here, has within it one
// that fits n, or that it is an item without its list.
func tooDeep(n *node, here *spot, text []byte) string {
	if item, alone, ok := firstItem(text); ok && n.fits(item) {
		if alone {
			return "; what fits stands one level too deep: leave out the brackets around it"
		}
		switch {
		case here == nil:
			return "; each item is a document of its own"
		case here.name == "":
			return "; what fits stands one level too deep: leave out the inner brackets"
		case n.isActor() && here.beside(groups[here.name]):
			return fmt.Sprintf(`; several are written as one: %s, and its members beside it, as %q: {"members": [...]}`, writtenActor("group", "..."), groups[here.name])
		}
		return "; only one can stand here, without brackets"
	}
	if here != nil && here.name != "" {
		if value, ok := memberOf(text, here.name); ok && n.fits(value) {
			return "; what fits stands one level too deep: write the value of its " + strconv.Quote(here.name) + " alone"
		}
	}
	if n.items != nil && n.items.fits(text) {
		return "; a list of one is written in brackets: [...]"
	}
	return ""
}

// wraps says that the value of a member that n does not know is meant for n itself.
func wraps(n *node, name string, text []byte) string {
	if n.fits(text) {
		return "; its members fit here and stand one level too deep: write them without " + Excerpt(name) + " and its braces"
	}
	if item, _, ok := firstItem(text); ok && n.fits(item) {
		return "; each item of it fits in place of the object that it stands in"
	}
	return ""
}
