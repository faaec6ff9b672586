package iati

import (
	"encoding/xml"
	"io"

	"github.com/treatyaid/treatyaid/assistance"
)

// Writer writes records as activities, one after the other. It is made by [NewWriter]; the
// zero Writer has nobody who publishes, and writes nothing: its error is [ErrPublisher].
type Writer struct {
	out       io.Writer
	publisher Publisher
	written   int
	err       error // the first of the writer underneath
}

// NewWriter begins a file. The error is [ErrPublisher], or that of w.
func NewWriter(w io.Writer, p Publisher) (*Writer, error) {
	if err := p.check(); err != nil {
		return nil, err
	}
	out := &Writer{out: w, publisher: p}
	out.write(xml.Header + "<iati-activities version=\"2.03\">\n")
	return out, out.err
}

// Write writes a record as [assistance.ParseRecord] or a ledger returns it. What of it has no
// place in an activity is returned; nothing is written of a record of which that is every
// amount. The error is that of the writer underneath, and stays.
func (w *Writer) Write(r *assistance.Record) ([]LeftOut, error) {
	if w.err != nil {
		return nil, w.err
	}
	if r == nil {
		r = new(assistance.Record)
	}
	a, left := activityOf(r, &w.publisher)
	if a == nil {
		return left, nil
	}
	text, err := xml.MarshalIndent(a, "  ", "  ")
	if err != nil {
		w.err = err
		return left, err
	}
	if w.write(string(text) + "\n"); w.err == nil {
		w.written++
	}
	return left, w.err
}

// Activities returns how many activities were written.
func (w *Writer) Activities() int { return w.written }

// Close ends the file. It does not close the writer underneath.
func (w *Writer) Close() error {
	w.write("</iati-activities>\n")
	return w.err
}

func (w *Writer) write(text string) {
	if w.err == nil && w.out == nil {
		w.err = ErrPublisher
	}
	if w.err == nil {
		_, w.err = io.WriteString(w.out, text)
	}
}
