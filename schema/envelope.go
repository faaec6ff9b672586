package schema

import "strconv"

// valueAt returns where the value at p begins and ends in scanned bytes. Both are 0 if
// there is none.
func valueAt(data []byte, p Pointer) (start, end int) {
	l := lexer{data: data}
	t := l.next()
	for _, step := range p.Tokens() {
		var ok bool
		if t, ok = valueIn(&l, t, step); !ok {
			return 0, 0
		}
	}
	l.pass(t)
	return t.start, l.pos
}

// valueIn goes to the member or item called step of the value that begins with the token
// t, and returns the token with which it begins.
func valueIn(l *lexer, t token, step string) (inner token, ok bool) {
	if t.kind != kindObject && t.kind != kindArray {
		return t, false
	}
	for i := 0; ; i++ {
		inner = l.next()
		if inner.kind == kindComma {
			inner = l.next()
		}
		if inner.kind == kindEndObject || inner.kind == kindEndArray {
			return t, false
		}
		found := t.kind == kindArray && step == strconv.Itoa(i)
		if t.kind == kindObject {
			found = l.text(inner) == step
			l.next() // the colon
			inner = l.next()
		}
		if found {
			return inner, true
		}
		l.pass(inner)
	}
}
