package obligation

import (
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/token"
)

// readFactCode reads the code of a fact of at most so many bytes.
func readFactCode(t *token.Texts, data []byte, i, most int) (place token.Span, end int) {
	i = token.Space(data, i)
	place, end = t.ReadIdentifier(data, i, 1, most)
	if end == 0 || !isFactCode(data[i+1:end-1]) {
		return token.Span{}, 0
	}
	return place, end
}

// isFactCode reports whether a text is two words with a colon between them. A word begins
// with a letter; after each hyphen comes a letter or a digit.
func isFactCode(text []byte) bool {
	colons, before := 0, byte(':') // of a word that begins
	for _, b := range text {
		switch {
		case b >= 'a' && b <= 'z':
		case b >= '0' && b <= '9' && before != ':':
		case b == '-' && before != ':' && before != '-':
		case b == ':' && before != ':' && before != '-':
			colons++
		default:
			return false
		}
		before = b
	}
	return colons == 1 && before != ':' && before != '-'
}

// readCite reads the citation of a paragraph of at most so many bytes.
func readCite(t *token.Texts, data []byte, i, most int) (place token.Span, end int) {
	i = token.Space(data, i)
	place, end = t.Read(data, i, token.Address, 1, most) // which may have all of its characters
	if end == 0 || !isCite(data[i+1:end-1]) {
		return token.Span{}, 0
	}
	return place, end
}

// isCite reports whether a text is an article, a number or a Roman one, and up to three
// words in brackets.
func isCite(text []byte) bool {
	rest := dropped(text, 2, func(b byte) bool { return b >= '0' && b <= '9' })
	if len(rest) == len(text) {
		rest = dropped(text, 6, func(b byte) bool { return b == 'I' || b == 'V' || b == 'X' })
	}
	if len(rest) == len(text) {
		return false
	}
	for range 3 {
		if len(rest) == 0 || rest[0] != '(' {
			break
		}
		word := rest[1:]
		rest = dropped(word, 3, func(b byte) bool { return b >= '0' && b <= '9' || b >= 'a' && b <= 'z' })
		if len(rest) == len(word) || len(rest) == 0 || rest[0] != ')' {
			return false
		}
		rest = rest[1:]
	}
	return len(rest) == 0
}

// dropped returns a text without the bytes of a kind at its beginning, at most so many.
func dropped(text []byte, most int, is func(byte) bool) []byte {
	for range most {
		if len(text) == 0 || !is(text[0]) {
			break
		}
		text = text[1:]
	}
	return text
}

// areNormal reports whether the names of actors are in the form in which they are kept.
func areNormal(actors ...party.Actor) bool {
	for _, a := range actors {
		if a.Name != "" && a.Normal().Name != a.Name {
			return false
		}
	}
	return true
}
