package token

// NoMoreNames is the key that [Name] returns at the end of an object. No name has
// it: the key of a short name has one quotation mark, that of a long name none.
const NoMoreNames = '"'<<8 | '"'

// Name reads on in an object at i, where the object begins or a member of it ends,
// and returns the [Key] of the next name. seen is 0 where the object begins. The
// end of the object is read as if it were a name, with the key [NoMoreNames].
//
// Of a name of up to 7 bytes at is where the value begins, after the colon. Of a
// longer one at is where the rest of the name stands, which [NameEnd] reads. At
// the end of the object at is the offset after it. The key is 0 to hand over, as
// it is if i is 0 after a member, and where the document ends within 9 bytes of
// the name.
func Name(data []byte, i int, seen uint32) (key uint64, at int) {
	before := byte(',')
	if seen == 0 {
		before = '{'
	}
	if i = Space(data, i); i >= len(data) {
		return 0, 0
	}
	if data[i] != before {
		if data[i] == '}' && before == ',' {
			return NoMoreNames, i + 1
		}
		return 0, 0
	}
	i = Space(data, i+1)
	key, at = Code(data, i)
	if key == 0 {
		if i < len(data) && data[i] == '}' && before == '{' {
			return NoMoreNames, i + 1
		}
		return 0, 0
	}
	if data[at-1] != '"' { // a long name
		return key, at
	}
	if at+1 < len(data) && data[at] == ':' && data[at+1] > ' ' { // as most writers write
		return key, at + 1
	}
	if at = colon(data, at); at == 0 {
		return 0, 0
	}
	return key, at
}

// NameEnd reads the rest of a long name at i and the colon. It returns where the
// value begins, or 0 to hand over.
func NameEnd(data []byte, i int, rest string) (at int) {
	end := i + len(rest)
	if end >= len(data) || string(data[i:end]) != rest || data[end] != '"' {
		return 0
	}
	return colon(data, end+1)
}

// colon reads the colon after a name and returns where the value begins.
func colon(data []byte, i int) (at int) {
	if i = Space(data, i); i >= len(data) || data[i] != ':' {
		return 0
	}
	return Space(data, i+1)
}
