package terminal

import (
	"io"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Printable returns s with all that is no printable character escaped, so that
// neither the name of a file nor what a document says can break a line or steer
// a terminal.
func Printable(s string) string {
	var b strings.Builder
	for rest := s; rest != ""; {
		r, size := utf8.DecodeRuneInString(rest)
		switch {
		case r == utf8.RuneError && size == 1:
			b.WriteString(`\x` + strconv.FormatUint(uint64(rest[0]), 16))
		case strconv.IsPrint(r):
			b.WriteRune(r)
		default:
			b.WriteString(strings.Trim(strconv.QuoteRune(r), "'"))
		}
		rest = rest[size:]
	}
	return b.String()
}

// Lines returns a writer of text to w, in which lines end with a line feed, a tab is four
// blanks, as package flag indents with it, and all else is as in [Printable]. Each Write is given whole characters, as of package fmt.
// It is for errors, which name files and repeat what was given.
func Lines(w io.Writer) io.Writer { return lines{w} }

type lines struct{ w io.Writer }

// Write implements [io.Writer].
func (l lines) Write(p []byte) (int, error) {
	all := strings.Split(string(p), "\n")
	for i, line := range all {
		all[i] = Printable(strings.ReplaceAll(line, "\t", "    "))
	}
	if _, err := io.WriteString(l.w, strings.Join(all, "\n")); err != nil {
		return 0, err
	}
	return len(p), nil
}
