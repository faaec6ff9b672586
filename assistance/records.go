package assistance

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"

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

// onLines writes records and lines into the faults of a slice of records, of which the
// lines are given, and keeps most of them.
func onLines(err error, records []Record, lines []int, most int) error {
	var faults *schema.Errors
	if !errors.As(err, &faults) {
		return err
	}
	for _, fault := range faults.List {
		fault.Path, fault.Record, fault.Line = onLine(fault.Path, lines)
		if first := fault.First; first != nil && fault.Record > 0 {
			first.Path, first.Record, first.Line = onLine(first.Path, lines)
			fault.Message = fmt.Sprintf("%s, on line %d", usedAgain(records[fault.Record-1].ID), first.Line)
		}
	}
	listed := min(len(faults.List), most)
	faults.More += len(faults.List) - listed
	faults.List = faults.List[:listed]
	return faults
}

// onLine takes the place of a record off a path.
func onLine(path schema.Pointer, lines []int) (within schema.Pointer, record, line int) {
	tokens := path.Tokens()
	if len(tokens) == 0 {
		return path, 0, 0
	}
	place, err := strconv.Atoi(tokens[0])
	if err != nil || place >= len(lines) {
		return path, 0, 0
	}
	for _, token := range tokens[1:] {
		within = within.Member(token)
	}
	return within, place + 1, lines[place]
}
