package token

import (
	"unicode/utf16"
	"unicode/utf8"
)

// Texts holds the strings of a document that were read, unescaped and one after
// the other, so that all of them can be made one Go string: [Texts.String] is
// called once, and each string is then a [Span] of it. The zero Texts is empty and
// ready. It is not for two goroutines at once.
type Texts struct {
	room   []byte // for the strings; the first used bytes are theirs
	used   int
	beyond bool // ASCII is a character that was read
}

// Span is the place of one string among the [Texts]. The zero Span is that of "".
type Span struct{ from, to uint32 }

// In returns the string, where all is what [Texts.String] returns.
func (s Span) In(all string) string { return all[s.from:s.to] }

// NewTexts returns empty texts that are kept in room as long as they fit there.
func NewTexts(room []byte) Texts { return Texts{room: room} }

// Clear removes all strings and keeps the memory. Spans that were read before mean
// nothing after it.
func (t *Texts) Clear() { t.used, t.beyond = 0, false }

// AreASCII reports whether no string has a character beyond ASCII.
func (t *Texts) AreASCII() bool { return !t.beyond }

// String returns all strings, one after the other.
func (t *Texts) String() string { return string(t.room[:t.used]) }

// Read reads a string of least to most characters of the script.
func (t *Texts) Read(data []byte, i int, s Script, least, most int) (place Span, end int) {
	if i = begin(data, i, '"'); i == 0 {
		return Span{}, 0
	}
	size := s.copyASCII(t.room[t.used:], data[i:])
	if i += size; i >= len(data) || data[i] != '"' {
		return t.readOn(data, i, size, s, least, most)
	}
	if size < least || size > most {
		return Span{}, 0
	}
	from := t.used
	if size > 0 && s != Address && (t.room[from] == ' ' || t.room[from+size-1] == ' ' && s == OneLine) {
		return Span{}, 0 // as allowsEnds says of ASCII
	}
	t.used += size
	return Span{uint32(from), uint32(from + size)}, i + 1
}

// readOn reads the rest of a string at i, where there is more than ASCII or no more
// room. The size bytes before are in the room and not yet counted as used.
func (t *Texts) readOn(data []byte, i, size int, s Script, least, most int) (place Span, end int) {
	from, to := t.used, t.used+size
	extra := 0 // bytes of the text beyond one for each character
	for i < len(data) && data[i] != '"' {
		if len(t.room)-to < 2*8 { // for a character, and for eight of ASCII
			t.grow()
		}
		switch b := data[i]; {
		case b == '\\':
			r, size := Escape(data[i:])
			if size == 0 || utf16.IsSurrogate(r) || !s.allows(r) {
				return Span{}, 0
			}
			i += size
			size = utf8.EncodeRune(t.room[to:], r)
			to += size
			extra += size - 1
		case b >= utf8.RuneSelf:
			r, size := utf8.DecodeRune(data[i:])
			if r == utf8.RuneError && size == 1 || !s.allows(r) {
				return Span{}, 0
			}
			to += copy(t.room[to:], data[i:i+size])
			i += size
			extra += size - 1
		case b < ' ' || !s.allows(rune(b)):
			return Span{}, 0
		}
		size := s.copyASCII(t.room[to:], data[i:])
		i, to = i+size, to+size
	}
	if count := to - from - extra; i >= len(data) || count < least || count > most {
		return Span{}, 0
	}
	first, _ := utf8.DecodeRune(t.room[from:to])
	last, _ := utf8.DecodeLastRune(t.room[from:to])
	if !s.allowsEnds(first, last) {
		return Span{}, 0
	}
	t.used = to
	t.beyond = t.beyond || extra > 0
	return Span{uint32(from), uint32(to)}, i + 1
}

// Distinct reports whether no two of some strings are the same.
func (t *Texts) Distinct(places []Span) bool {
	met := make(map[string]bool, len(places))
	for _, place := range places {
		met[string(t.room[place.from:place.to])] = true
	}
	return len(met) == len(places)
}

func (t *Texts) grow() {
	room := make([]byte, 2*len(t.room)+16)
	copy(room, t.room)
	t.room = room
}

// ReadIdentifier reads an identifier of least to most bytes; least must be 1 or
// more. An identifier begins with a letter or digit and goes on with letters,
// digits and the signs . _ : / -, all of them ASCII.
func (t *Texts) ReadIdentifier(data []byte, i, least, most int) (place Span, end int) {
	place, end = t.Read(data, i, Address, least, most) // which may have all of those characters
	for at, b := range t.room[place.from:place.to] {
		if !letterOrDigit(b) && (at == 0 || b != '.' && b != '_' && b != ':' && b != '/' && b != '-') {
			return Span{}, 0
		}
	}
	return place, end
}

func letterOrDigit(b byte) bool {
	return b >= '0' && b <= '9' || b|0x20 >= 'a' && b|0x20 <= 'z'
}
