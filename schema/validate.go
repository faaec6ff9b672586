package schema

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/santhosh-tekuri/jsonschema/v5"
)

// Validate reads data as a document of that kind, with the default limits:
// first [Scan], then the JSON Schema of the kind. The error is an [*Errors] of
// every fault, or of another type if there is no such kind. What no schema can
// say, as that dates are in order, the packages that own the types check.
func Validate(kind Kind, data []byte) error { return Limits{}.Validate(kind, data) }

// validator goes through the bytes of a scanned document along the nodes of its
// schema. It decodes the values that the schema knows, one at a time, and skips the
// others: members that an object may not have, and items beyond the number that a
// list may have. So what it keeps of a document does not grow with the document.
type validator struct {
	lexer
	faults  *Faults
	start   int           // of the document in the bytes
	end     int           // of the document in the bytes
	judged  int           // values, so that a test can count the work
	wrong   int           // faults so far that no refused part has taken on itself
	refused []refusedPart // a part after those in it
}

func newValidator(faults *Faults) *validator {
	return &validator{lexer: lexer{data: faults.data}, faults: faults}
}

func (v *validator) document(root *node) error {
	_, err := v.value(root, v.next(), nil)
	return err
}

// refuse notes the value that begins with the token t as refused, if something in it
// is wrong: an item of a list that is a member of the document, a whole member, or
// the whole document.
func (v *validator) refuse(t token, here *spot, before int) {
	if v.wrong == before || here.depth() > 2 || here.depth() == 2 && here.index < 0 {
		return
	}
	v.refused = append(v.refused, refusedPart{at: here.pointer(), start: t.start, end: v.pos})
	v.wrong = before
}

// leftOut is the refused parts by their place.
func (v *validator) leftOut() map[Pointer][]byte {
	parts := make(map[Pointer][]byte, len(v.refused))
	for _, part := range v.refused {
		parts[part.at] = v.data[part.start:part.end]
	}
	return parts
}

// withoutRefused returns the document with null in place of what is refused, which
// leaves a value of Go zero.
func (v *validator) withoutRefused() []byte {
	parts := slices.Clone(v.refused)
	slices.SortFunc(parts, func(a, b refusedPart) int { return cmp.Or(cmp.Compare(a.start, b.start), cmp.Compare(b.end, a.end)) })
	var out bytes.Buffer
	from := v.start
	for _, part := range parts {
		if part.start < from {
			continue // within another
		}
		out.Write(v.data[from:part.start])
		out.WriteString("null")
		from = part.end
	}
	out.Write(v.data[from:v.end])
	return out.Bytes()
}

// value decodes the value that begins with the token t, as far as n knows it. It
// adds what is wrong with it and with all that lies within.
func (v *validator) value(n *node, t token, here *spot) (any, error) {
	var value any
	var err error
	before := v.wrong
	switch t.kind {
	case kindObject:
		value, err = v.object(n, here)
	case kindArray:
		value, err = v.array(n, here)
	case kindString:
		value = v.text(t)
	case kindNumber:
		value = json.Number(v.data[t.start:t.end])
	case kindLiteral:
		if word := v.data[t.start]; word != 'n' {
			value = word == 't'
		}
	}
	if err != nil {
		return nil, err
	}
	if err := v.judge(n, value, here, v.data[t.start:v.pos]); err != nil {
		return nil, err
	}
	if here != nil {
		v.refuse(t, here, before)
	}
	return value, nil
}

func (v *validator) object(n *node, here *spot) (map[string]any, error) {
	object := make(map[string]any, len(n.members))
	for {
		name := v.next()
		if name.kind == kindEndObject {
			return object, nil
		}
		if name.kind == kindComma {
			name = v.next()
		}
		v.next() // the colon
		first := v.next()
		m, ok := v.member(n, name)
		if !ok {
			if n.closed {
				v.unknown(n, v.text(name), first, here)
			}
			v.pass(first)
			continue
		}
		value, err := v.value(m.node, first, &spot{here, n, m.name, -1})
		if err != nil {
			return nil, err
		}
		object[m.name] = value
	}
}

// member returns the member that n has of the name in the token t.
func (v *validator) member(n *node, t token) (m member, ok bool) {
	if t.escaped {
		m, ok = n.members[v.text(t)]
	} else {
		m, ok = n.members[string(v.data[t.start+1:t.end-1])] // which copies nothing
	}
	return m, ok
}

func (v *validator) array(n *node, here *spot) ([]any, error) {
	items := []any{}
	count := 0
	for {
		first := v.next()
		if first.kind == kindEndArray {
			break
		}
		if first.kind == kindComma {
			first = v.next()
		}
		// Of the items too many only the first is looked at: whoever miscounted
		// by one is told what is wrong with it.
		if count++; n.items == nil || n.most >= 0 && count > n.most+1 {
			v.pass(first)
			continue
		}
		item, err := v.value(n.items, first, &spot{here, n, "", count - 1})
		if err != nil {
			return nil, err
		}
		items = append(items, item)
	}
	if n.most >= 0 && count > n.most {
		v.report(misfit{where: here, code: CodeTooManyItems, says: func() advice {
			return advice{text: fmt.Sprintf("found %d items; expected at most %d", count, n.most)}
		}})
	}
	return items, nil
}

// judge asks the JSON Schema validator about one value, which is written in text, apart
// from what lies within it, and adds what is wrong.
func (v *validator) judge(n *node, value any, here *spot, text []byte) error {
	v.judged++
	if n.quick.finds(value) {
		return nil
	}
	own := n.own
	if text, isText := value.(string); isText && n.quick.spells(text) {
		own = n.lengths // the patterns of a long text take their time
	}
	err := own.Validate(value)
	if err == nil {
		return nil
	}
	var tree *jsonschema.ValidationError
	if !errors.As(err, &tree) {
		return err
	}
	for _, wrong := range translate(n, tree, value, here, text) {
		v.report(wrong)
	}
	return nil
}

// unknown adds that n has no member of a name. first is the token with which the value
// of the member begins.
func (v *validator) unknown(n *node, name string, first token, here *spot) {
	v.report(misfit{where: &spot{here, n, name, -1}, code: CodeUnknownMember, says: func() advice {
		value := ""
		if first.kind == kindString {
			value = v.text(first)
		}
		return unknownMember(n, name, value, v.rest(first))
	}, found: name, allowed: n.names})
}

// rest returns what is written of the value that begins with the token first, which is
// not passed yet.
func (v *validator) rest(first token) []byte {
	ahead := v.lexer
	ahead.pass(first)
	v.steps = ahead.steps
	return v.data[first.start:ahead.pos]
}

// report adds a fault. Beyond the limit it only counts: neither path nor message is
// made.
func (v *validator) report(wrong misfit) {
	v.wrong++
	if v.faults.full() {
		v.faults.more++
		return
	}
	v.faults.addWithin(wrong.fault())
}
