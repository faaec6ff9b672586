package assistance

import (
	"errors"
	"fmt"
	"io"
	"iter"

	"github.com/treatyaid/treatyaid/schema"
)

// Records reads records written one to a line (NDJSON, also with CRLF) and
// yields each as soon as its line is read. Blank lines are passed over. limits
// are those of one line; memory stays within some four times limits.Bytes,
// however many lines there are and however long one is.
//
// A line that is no valid record yields its faults, a *[schema.Errors] in which
// every fault has the number of the record, blank lines not counted, and of the
// line, both from 1; the caller may go on to the next line. An error of the
// reader is yielded last, with what was read of a line thrown away: half a
// record is none.
//
// That ids are unique is for [NewLedger] to see. The sequence reads r as it
// goes, and so can be ranged over once. [RecordsInParallel] uses more than one
// processor.
func Records(r io.Reader, limits schema.Limits) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		chunks := newChunks(r, limits)
		c := new(certifier)
		var lines []byte
		for record, number := 0, 0; ; {
			var err error
			if lines, err = chunks.next(lines); err != nil {
				if err != io.EOF {
					yield(Record{}, fmt.Errorf("line %d: %w", number+1, err))
				}
				return
			}
			for rest := lines; len(rest) > 0; {
				var line []byte
				line, rest = chunks.line(rest)
				number++
				if chunks.blank(line) {
					continue
				}
				record++
				var r Record
				err := c.parse(limits, line, &r)
				if !yield(r, placed(err, record, number)) {
					return
				}
			}
		}
	}
}

// placed writes the numbers of the record and the line into its faults.
func placed(err error, record, line int) error {
	if err == nil {
		return nil
	}
	var faults *schema.Errors
	if errors.As(err, &faults) {
		for _, fault := range faults.List {
			fault.Record, fault.Line = record, line
		}
	}
	return err
}
