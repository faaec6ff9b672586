package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/examples/internal/recordtable"
	"github.com/treatyaid/treatyaid/examples/internal/tables"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema"
)

// job is one run of the program.
type job struct {
	in, out, sheetName string
	mapping            recordtable.Mapping
	stdout, stderr     io.Writer
	progress           *progress
}

// What may be wrong with a run.
var (
	errFaults   = errors.New("nothing is written; -map FILE gives a mapping, -set COLUMN=VALUE a constant, -encoding that of a CSV")
	errFormat   = errors.New("not .csv, .xlsx, .ndjson or, to read the records of a register, .json")
	errBothWays = errors.New("one of the two files is a table, the other .ndjson: to go from a table to a table, write .ndjson between")
)

func (j *job) do(ctx context.Context) error {
	in, out := formatOf(j.in), formatOf(j.out)
	if j.in == "" {
		in = formatCSV // the sample
	}
	var err error
	switch {
	case (in == formatNDJSON || in == formatRegister) && (out == formatCSV || out == formatXLSX):
		err = j.toTable(ctx, in, out)
	case (in == formatCSV || in == formatXLSX) && out == formatNDJSON:
		err = j.toRecords(ctx, in)
	case in == out || in == formatCSV && out == formatXLSX || in == formatXLSX && out == formatCSV:
		err = errBothWays
	default:
		err = fmt.Errorf("%s: %w", cmp.Or(notTable(j.in, in), j.out), errFormat)
	}
	var found *recordtable.Faults
	if errors.As(err, &found) {
		fmt.Fprintln(j.stderr, found)
		return errFaults
	}
	return err
}

// notTable returns the name of a file that is of no format that is read.
func notTable(file, format string) string {
	if format == formatCSV || format == formatXLSX || format == formatNDJSON || format == formatRegister {
		return ""
	}
	return file
}

// open opens the file that is read.
func (j *job) open() (io.ReadCloser, error) {
	if j.in == "" {
		return io.NopCloser(bytes.NewReader(sample)), nil
	}
	return os.Open(j.in)
}

// toRecords reads a table and writes its records.
func (j *job) toRecords(ctx context.Context, format string) error {
	s := recordtable.CSV(j.open, j.mapping.Encoding)
	if format == formatXLSX {
		var err error
		if s, err = xlsxSheet(j.in, j.sheetName, j.mapping.Hidden, j.stderr); err != nil {
			return fmt.Errorf("%s: %w", j.in, err)
		}
	}
	var left *unmapped
	var keep recordtable.RowWriter // nil without a file to lie beside
	if j.out != "" {
		left = &unmapped{name: j.out + ".unmapped.csv"}
		defer left.abandon()
		keep = left
	}
	reading, err := recordtable.Read(j.progress.watched(s, ctx.Err), j.mapping, keep)
	for _, note := range reading.Notes {
		fmt.Fprintln(j.stderr, note)
	}
	if err != nil {
		return fmt.Errorf("%s: %w", j.in, err)
	}
	if err := j.writeRecords(ctx, reading.Records, left); err != nil {
		return err
	}
	fmt.Fprintf(j.stderr, "records: %d\n", len(reading.Records))
	return nil
}

// writeRecords writes a record to a line.
func (j *job) writeRecords(ctx context.Context, records []assistance.Record, left *unmapped) error {
	if j.out == "" {
		return writeLines(ctx, j.stdout, records)
	}
	file, err := newPublication(j.out)
	if err != nil {
		return err
	}
	defer file.abandon()
	if err := writeLines(ctx, file, records); err != nil {
		return err
	}
	if err := left.publish(); err != nil {
		return err
	}
	if left.file != nil {
		fmt.Fprintf(j.stderr, "what has no column is in %s\n", filepath.Base(left.name))
	}
	return file.publish()
}

func writeLines(ctx context.Context, w io.Writer, records []assistance.Record) error {
	for i := range records {
		if err := ctx.Err(); err != nil {
			return err
		}
		line, err := schema.Encode(records[i])
		if err != nil {
			return err
		}
		if _, err := w.Write(append(bytes.TrimSpace(line), '\n')); err != nil {
			return err
		}
	}
	return nil
}

// rowWriter writes the rows of a table to a file.
type rowWriter interface {
	recordtable.RowWriter
	Flush() error // after the last row
}

// toTable reads records, and writes their rows.
func (j *job) toTable(ctx context.Context, from, to string) error {
	in, err := j.open()
	if err != nil {
		return err
	}
	defer in.Close()
	file, err := newPublication(j.out)
	if err != nil {
		return err
	}
	defer file.abandon()
	var out rowWriter = tables.NewWriter(file)
	if to == formatXLSX {
		if out, err = newXLSXWriter(file); err != nil {
			return err
		}
	}
	var f recordtable.Faults
	w, err := recordtable.NewWriter(out, &f)
	if err != nil {
		return err
	}
	defer j.progress.clear()
	records := 0
	for record, err := range recordsIn(from, in) {
		if stop := ctx.Err(); stop != nil {
			return stop
		}
		var found *schema.Errors
		switch {
		case errors.As(err, &found):
			for _, one := range found.List {
				f.Add(recordtable.Fault{Record: fmt.Sprintf("line %d %s", one.Line, one.Path), Code: one.Code.String(), Message: one.Message, Nearest: one.Nearest})
			}
			f.More += found.More
			continue
		case err != nil:
			return fmt.Errorf("%s: %w", j.in, err)
		}
		if err := w.Write(&record); err != nil {
			return err
		}
		records++
		j.progress.tell(records, "records")
	}
	if err := out.Flush(); err != nil {
		return err
	}
	if f.Any() {
		return &f
	}
	return file.publish()
}

// recordsIn returns the records of a register, or those of a file that has one to a line,
// which are not held.
func recordsIn(format string, in io.Reader) iter.Seq2[assistance.Record, error] {
	if format != formatRegister {
		return assistance.Records(in, schema.Limits{})
	}
	return func(yield func(assistance.Record, error) bool) {
		data, err := io.ReadAll(in)
		if err != nil {
			yield(assistance.Record{}, err)
			return
		}
		register, err := obligation.ParseRegister(data)
		if err != nil {
			yield(assistance.Record{}, err)
			return
		}
		for _, record := range register.Document().Records {
			if !yield(record, nil) {
				return
			}
		}
	}
}
