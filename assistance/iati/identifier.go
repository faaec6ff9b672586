package iati

import (
	"strings"
)

// mostOfID is how long the id of a record may be, in bytes.
const mostOfID = 128

// identifierOf writes the id of a record as an identifier. An identifier has no slash: "~"
// stands for it, which no id has.
func identifierOf(prefix, id string) string {
	return prefix + "-" + strings.ReplaceAll(id, "/", "~")
}

// idOf makes an id of an identifier: of one of the prefix that which was written; of any
// other the identifier itself, in which "_" and two hexadecimal digits stand for each byte
// that no id has. ok is false if it is empty or too long.
func idOf(identifier, prefix string) (id string, ok bool) {
	if own, is := strings.CutPrefix(identifier, prefix+"-"); is && prefix != "" {
		id := strings.ReplaceAll(own, "~", "/")
		return id, id != "" && len(id) <= mostOfID
	}
	const digits = "0123456789abcdef"
	var b strings.Builder
	for i := range len(identifier) {
		c := identifier[i]
		switch {
		case c >= '0' && c <= '9', c >= 'A' && c <= 'Z', c >= 'a' && c <= 'z', i > 0 && strings.IndexByte(".:/-", c) >= 0:
			b.WriteByte(c)
		default:
			if i == 0 {
				b.WriteByte('x')
			}
			b.WriteString("_" + string(digits[c>>4]) + string(digits[c&15]))
		}
	}
	id = b.String()
	return id, id != "" && len(id) <= mostOfID
}
