package schema

import (
	"bytes"
	"cmp"
	"fmt"
	"hash/maphash"
	"strings"
	"unicode/utf8"
)

// Scan reads the bytes of a document strictly, with the default limits: UTF-8
// without a byte-order mark and without lone surrogates, one JSON value and
// nothing after it, no member of an object twice, only whole numbers, and
// nothing larger, deeper or longer than the limits. The error is an [*Errors].
//
// It must come before any other reading: a JSON decoder keeps the last of two
// equal members and says nothing, and turns what is not UTF-8 into U+FFFD.
func Scan(data []byte) error { return Limits{}.Scan(data) }

// fewNames is how many members an object may have before a name is looked up by
// its hash. Below, comparing with each is quicker and allocates nothing.
const fewNames = 8

// scanner goes through a document once. What it keeps grows with the depth and
// with the members of the objects that it is in, not with the document.
type scanner struct {
	lexer
	limits Limits
	faults *Faults
	stack  []container
	names  [][]byte // of the members so far of every object on the stack
	seed   maphash.Seed
}

// container is an array or object that the scanner is in.
type container struct {
	object bool
	index  int            // of the present item
	name   token          // of the present member
	token  string         // that name as a pointer repeats it; "" until it is needed
	first  int            // of its names in scanner.names
	seen   map[uint64]int // hash of a name to its index in scanner.names; nil while they are few
}

func newScanner(faults *Faults, l Limits) *scanner {
	return &scanner{
		lexer:  lexer{data: faults.data},
		limits: l.filled(),
		faults: faults,
		seed:   maphash.MakeSeed(),
	}
}

// expectation is what may come next.
type expectation uint8

const (
	expectValue expectation = iota
	expectItemOrEnd
	expectName
	expectNameOrEnd
	expectColon
	expectCommaOrEnd
	expectNothing
)

var expectations = [...]string{
	expectValue:      "a value",
	expectItemOrEnd:  `a value or "]"`,
	expectName:       "a member's name",
	expectNameOrEnd:  `a member's name or "}"`,
	expectColon:      `":"`,
	expectCommaOrEnd: `"," or an end`,
}

func (s *scanner) scan() {
	if len(s.data) > s.limits.Bytes {
		s.fault("", CodeTooManyBytes, fmt.Sprintf("found more than the %d bytes of the limit", s.limits.Bytes), 0)
		return
	}
	if mark := []byte("\uFEFF"); bytes.HasPrefix(s.data, mark) {
		s.fault("", CodeByteOrderMark, "found a byte-order mark; expected none: save the text as UTF-8 without it", 0)
		s.pos = len(mark)
	}
	for next := expectValue; ; {
		t := s.next()
		if t.kind == kindBad {
			if s.notUTF8(t.start) {
				return
			}
			if next == expectNothing {
				s.trailing(t)
				return
			}
			s.malformed(t, cmp.Or(t.expected, expectations[next]))
			return
		}
		if next == expectNothing {
			if t.kind != kindEnd {
				s.trailing(t)
			}
			return
		}
		if t.kind == kindEnd && len(s.stack) == 0 {
			s.fault("", CodeNoValue, "found nothing, it is empty or blank; expected a value", t.start)
			return
		}
		after, ok := s.take(t, next)
		if !ok {
			return
		}
		next = after
	}
}

// take reads one token where next was expected and returns what comes then.
// It is not ok if the rest cannot be read.
func (s *scanner) take(t token, next expectation) (after expectation, ok bool) {
	switch next {
	case expectValue, expectItemOrEnd:
		switch t.kind {
		case kindObject, kindArray:
			return s.open(t)
		case kindString:
			s.checkString(t, len(s.stack))
			return s.afterValue(), true
		case kindNumber:
			s.checkNumber(t)
			return s.afterValue(), true
		case kindLiteral:
			return s.afterValue(), true
		case kindEndArray:
			if next == expectItemOrEnd {
				return s.close(), true
			}
		}
	case expectName, expectNameOrEnd:
		switch {
		case t.kind == kindString:
			s.member(t)
			return expectColon, true
		case t.kind == kindEndObject && next == expectNameOrEnd:
			return s.close(), true
		}
	case expectColon:
		if t.kind == kindColon {
			return expectValue, true
		}
	case expectCommaOrEnd:
		top := &s.stack[len(s.stack)-1]
		switch {
		case t.kind == kindComma && top.object:
			return expectName, true
		case t.kind == kindComma:
			top.index++
			return expectValue, true
		case t.kind == kindEndObject && top.object, t.kind == kindEndArray && !top.object:
			return s.close(), true
		}
	}
	s.malformed(t, expectations[next])
	return 0, false
}

func (s *scanner) open(t token) (after expectation, ok bool) {
	if len(s.stack) == s.limits.Depth {
		s.report(len(s.stack), CodeTooDeep, t.start, nil, func() string {
			return fmt.Sprintf("found an array or object at depth %d; the limit is %d", len(s.stack)+1, s.limits.Depth)
		})
		return 0, false
	}
	object := t.kind == kindObject
	s.stack = append(s.stack, container{object: object, first: len(s.names)})
	if object {
		return expectNameOrEnd, true
	}
	return expectItemOrEnd, true
}

func (s *scanner) close() expectation {
	last := len(s.stack) - 1
	s.names = s.names[:s.stack[last].first]
	s.stack = s.stack[:last]
	return s.afterValue()
}

func (s *scanner) afterValue() expectation {
	if len(s.stack) == 0 {
		return expectNothing
	}
	return expectCommaOrEnd
}

// member takes the name of a member of the object at the top of the stack.
func (s *scanner) member(t token) {
	top := &s.stack[len(s.stack)-1]
	top.name, top.token = t, ""
	if !t.sound() {
		s.checkString(t, len(s.stack)-1)
		return
	}
	name := s.data[t.start+1 : t.end-1]
	if t.escaped {
		name = []byte(s.text(t)) // "\u0061" is "a"
	}
	if !s.known(top, name) {
		s.names = append(s.names, name)
		return
	}
	s.report(len(s.stack), CodeDuplicateMember, t.start, name, func() string {
		return fmt.Sprintf("member %s stands twice", Excerpt(string(name)))
	})
}

// known reports whether the object has had a member of that name; if it has
// not, the caller appends the name to s.names.
func (s *scanner) known(object *container, name []byte) bool {
	names := s.names[object.first:]
	if object.seen == nil {
		for _, other := range names {
			if s.equal(name, other) {
				return true
			}
		}
		if len(names) < fewNames {
			return false
		}
		object.seen = make(map[uint64]int, 4*fewNames)
		for i, other := range names {
			object.seen[s.free(object.seen, other)] = object.first + i
		}
	}
	key := s.free(object.seen, name)
	if _, taken := object.seen[key]; taken {
		return true
	}
	object.seen[key] = len(s.names)
	return false
}

// free returns the key under which name is in seen or is to be put there. The
// seed is drawn for each document, so that no one can choose names that share
// their hash; those that do by chance lie behind one another.
func (s *scanner) free(seen map[uint64]int, name []byte) uint64 {
	s.steps += len(name)
	for key := maphash.Bytes(s.seed, name); ; key++ {
		s.steps++
		i, taken := seen[key]
		if !taken || s.equal(s.names[i], name) {
			return key
		}
	}
}

func (s *scanner) equal(a, b []byte) bool {
	s.steps++
	if len(a) != len(b) {
		return false
	}
	s.steps += len(a)
	return bytes.Equal(a, b)
}

// checkString reports what is wrong with a string. depth is how many of the
// containers of the stack the path goes through: the name of a member is a
// fault of its object.
func (s *scanner) checkString(t token, depth int) {
	if t.sound() {
		return
	}
	for _, one := range [...]struct {
		offset  int
		code    Code
		message string
	}{
		{t.control, CodeControlCharacter, "found a control character in a string; expected an escape"},
		{t.invalid, CodeInvalidUTF8, "found bytes that are not UTF-8"},
		{t.surrogate, CodeLoneSurrogate, "found the escape of half a surrogate pair; expected both halves"},
	} {
		if one.offset > 0 {
			s.report(depth, one.code, one.offset, nil, func() string { return one.message })
		}
	}
}

func (s *scanner) checkNumber(t token) {
	if t.fraction {
		s.report(len(s.stack), CodeNumberNotInteger, t.start, s.data[t.start:t.end], func() string {
			number := prefix(string(s.data[t.start:min(t.end, t.start+longestExcerpt+1)]), longestExcerpt)
			return fmt.Sprintf("found %s, a number with a fraction or exponent; where decimals may stand, the number is written in quotes, such as \"17184000.50\"; every other is whole", number)
		})
	}
	if size := t.end - t.start; size > s.limits.NumberLength {
		s.report(len(s.stack), CodeNumberTooLong, t.start, s.data[t.start:t.end], func() string {
			return fmt.Sprintf("found a number of %d bytes; the limit is %d", size, s.limits.NumberLength)
		})
	}
}

// notUTF8 reports whether the document ceases to be UTF-8 at the offset at.
func (s *scanner) notUTF8(at int) bool {
	r, size := utf8.DecodeRune(s.data[at:])
	if r != utf8.RuneError || size != 1 {
		return false
	}
	s.fault("", CodeInvalidUTF8, fmt.Sprintf("found %s, which is not UTF-8", s.found(at)), at)
	return true
}

func (s *scanner) trailing(t token) {
	s.fault("", CodeTrailingBytes, fmt.Sprintf("found %s after the value; expected the end of the document", s.found(t.start)), t.start)
}

func (s *scanner) malformed(t token, expected string) {
	text := fmt.Sprintf("found %s; expected %s", s.found(t.start), expected)
	switch r, _ := utf8.DecodeRune(s.data[t.start:]); {
	case strings.ContainsRune("'‘’‚“”„«»", r):
		text += `; names and texts stand between straight double quotes, as "id"`
	case t.start == 0 && len(s.stack) == 0:
		text += "; JSON begins with { or ["
	case r == '}' && expected == expectations[expectName]:
		text += "; take out the comma before it"
	case r == '/' || r == '#':
		text += "; JSON has no comments"
	}
	s.fault("", CodeMalformedJSON, text, t.start)
}

// report adds a fault whose path goes through the first depth containers of the
// stack; found is what stands there, if it can be shown. Beyond the limit of faults
// neither path nor message is made.
func (s *scanner) report(depth int, c Code, offset int, found []byte, message func() string) {
	if s.faults.full() {
		s.faults.more++
		return
	}
	e := Error{Path: s.path(depth), Code: c, Message: message()}
	e.offer(string(found[:min(len(found), longestExcerpt+1)]), nil)
	s.faults.add(e, offset)
}

func (s *scanner) fault(p Pointer, c Code, message string, offset int) {
	s.faults.add(Error{Path: p, Code: c, Message: message}, offset)
}

// path returns the pointer through the present member or item of the first
// depth containers of the stack.
func (s *scanner) path(depth int) Pointer {
	var p Pointer
	for i := range s.stack[:depth] {
		c := &s.stack[i]
		if !c.object {
			p = p.Item(c.index)
			continue
		}
		if c.token == "" {
			c.token = cut(s.text(c.name))
		}
		p = p.Member(c.token)
	}
	return p
}
