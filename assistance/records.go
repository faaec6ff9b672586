package assistance

import (
	"bufio"
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"math"

	"github.com/treatyaid/treatyaid/schema"
)

// Records reads records written one to a line (NDJSON, also with CRLF) and
// yields each as soon as its line is read. Blank lines are passed over. limits
// are those of one line; memory stays within limits.Bytes whatever the length of
// a line.
//
// A line that is no valid record yields its faults, a *[schema.Errors] in which
// every fault has the number of the record, blank lines not counted, and of the
// line, both from 1; the caller may go on to the next line. An error of the
// reader is yielded last, with what was read of a line thrown away: half a
// record is none.
//
// That ids are unique is for [NewLedger] to see. The sequence reads r as it
// goes, and so can be ranged over once.
func Records(r io.Reader, limits schema.Limits) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		lines := newLines(r, limits)
		for record := 1; ; {
			line, err := lines.next()
			if err == io.EOF {
				return
			}
			if err != nil {
				yield(Record{}, fmt.Errorf("line %d: %w", lines.number, err))
				return
			}
			if lines.fits(line) && len(bytes.Trim(line, " \t\r")) == 0 {
				continue
			}
			parsed, err := ParseRecordWithin(limits, line)
			if !yield(parsed, placed(err, record, lines.number)) {
				return
			}
			record++
		}
	}
}

// placed writes the numbers of the record and the line into its faults.
func placed(err error, record, line int) error {
	var faults *schema.Errors
	if errors.As(err, &faults) {
		for _, fault := range faults.List {
			fault.Record, fault.Line = record, line
		}
	}
	return err
}

// lines reads lines of any length into a bounded memory.
type lines struct {
	reader *bufio.Reader
	limit  int    // bytes that a line may have
	most   int    // bytes kept of one line
	long   []byte // a line that did not fit the reader's buffer
	number int    // of the line read last, from 1
}

func newLines(r io.Reader, limits schema.Limits) *lines {
	limit := min(limits.Bytes, math.MaxInt-2)
	if limit <= 0 {
		limit = schema.DefaultBytes
	}
	// Two bytes more than the limit: one for the CR of a line that fits, one so
	// that a line cut short is still too long.
	return &lines{reader: bufio.NewReaderSize(r, 64<<10), limit: limit, most: limit + 2}
}

// fits reports whether the line is within the limit, and so was not cut.
func (l *lines) fits(line []byte) bool { return len(line) <= l.limit }

// next returns the next line without its end, cut to l.most bytes. It is valid
// until the call after. The error is io.EOF after the last line.
func (l *lines) next() ([]byte, error) {
	l.number++
	l.long = l.long[:0]
	for {
		chunk, err := l.reader.ReadSlice('\n')
		last := err == io.EOF && len(l.long)+len(chunk) > 0
		switch {
		case err == bufio.ErrBufferFull:
			l.keep(chunk)
		case err == nil || last:
			chunk = bytes.TrimSuffix(chunk, []byte("\n"))
			if len(l.long) > 0 {
				l.keep(chunk)
				chunk = l.long
			}
			return bytes.TrimSuffix(chunk[:min(len(chunk), l.most)], []byte("\r")), nil
		default:
			return nil, err
		}
	}
}

// keep appends to the long line what still fits.
func (l *lines) keep(chunk []byte) {
	l.long = append(l.long, chunk[:min(len(chunk), l.most-len(l.long))]...)
}
