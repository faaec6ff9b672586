package recordtable

import (
	"bufio"
	"errors"
	"io"
	"slices"
	"strings"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/transform"
)

// The names of encodings that a CSV may be said to have. What says nothing is UTF-8, or
// has a mark of another Unicode encoding at its start.
const (
	windows1252 = "windows-1252"
	utf8Name    = "utf-8"
)

var errEncodingName = errors.New("encoding is utf-8 or windows-1252")

// isEncoding reports whether a name is that of an encoding; none is, too.
func isEncoding(name string) bool {
	return slices.Contains([]string{"", utf8Name, windows1252}, strings.ToLower(name))
}

// notUTF8 is what is wrong with a cell of other bytes. They are never guessed at: É of one
// code page is another letter in the next.
const notUTF8 = "its bytes are not UTF-8; save the file as \"CSV UTF-8\", or give the encoding windows-1252 if that is what it is"

// decoded returns the text of a file in UTF-8, without a byte-order mark.
func decoded(r io.Reader, encoding string) (io.Reader, error) {
	switch strings.ToLower(encoding) {
	case windows1252:
		return transform.NewReader(r, charmap.Windows1252.NewDecoder()), nil
	case "", utf8Name:
	default:
		return nil, errEncodingName
	}
	b := bufio.NewReader(r)
	start, _ := b.Peek(3) // of less, there is no mark
	switch {
	case strings.HasPrefix(string(start), "\xff\xfe"), strings.HasPrefix(string(start), "\xfe\xff"):
		return transform.NewReader(b, unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder()), nil
	case string(start) == "\ufeff":
		_, _ = b.Discard(len(start)) // it was peeked at
	}
	return b, nil
}
