package tables

import (
	"bufio"
	"io"
	"strings"
)

// Writer writes the rows of a table as RFC 4180 has them: commas, lines that end with a
// carriage return and a line feed, quotation marks where a cell needs them. A cell that a
// spreadsheet would take for a formula is [Escaped]. A line break within a cell stays as
// it is.
type Writer struct{ out *bufio.Writer }

// NewWriter returns a writer to w. What it was given is there after [Writer.Flush].
func NewWriter(w io.Writer) *Writer { return &Writer{bufio.NewWriter(w)} }

// Row writes one row. An error is that of what it writes to.
func (w *Writer) Row(cells []string) error {
	for i, cell := range cells {
		if i > 0 {
			w.out.WriteByte(',')
		}
		w.out.WriteString(quoted(Escaped(cell)))
	}
	_, err := w.out.WriteString("\r\n") // it keeps the first error
	return err
}

// Flush writes what is still held.
func (w *Writer) Flush() error { return w.out.Flush() }

// quoted returns a cell as it stands in the file. A blank at an end is quoted too, since
// some readers cut it off, and so is a line that PostgreSQL takes for the end of the data.
func quoted(cell string) string {
	if cell != `\.` && !strings.ContainsAny(cell, ",\"\r\n") && strings.TrimSpace(cell) == cell {
		return cell
	}
	return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
}
