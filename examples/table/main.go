// Table reads records of assistance from a table, CSV or XLSX, and writes them as NDJSON,
// a record to a line; or the other way.
//
//	go run . -o records.ndjson records.xlsx
//	go run . -o records.xlsx records.ndjson
//	go run . -o records.csv register.json
//	go run . -template empty.xlsx
//
// Without a file it reads a small table that it brings along. Without -o it writes NDJSON
// to standard output.
//
// The exit status is 0; 1 if there is a fault, which is told with its cell, and then
// nothing is written; 130 if it was interrupted.
package main

import (
	"cmp"
	"context"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"

	"github.com/treatyaid/treatyaid/examples/internal/recordtable"
	"github.com/treatyaid/treatyaid/examples/internal/terminal"
	"github.com/treatyaid/treatyaid/schema/label"
)

//go:embed testdata/sample.csv
var sample []byte

// The exit statuses.
const (
	done        = 0
	failed      = 1
	interrupted = 130 // what a shell says of a program that SIGINT ended
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	errs := terminal.Lines(stderr)
	err := do(ctx, args, stdout, errs, progressFor(stderr))
	switch {
	case errors.Is(err, flag.ErrHelp):
		return done
	case errors.Is(err, context.Canceled):
		fmt.Fprintln(errs, "table: interrupted; nothing is written")
		return interrupted
	case errors.Is(err, errTold):
		return failed
	case err != nil:
		fmt.Fprintln(errs, "table:", err)
		return failed
	}
	return done
}

var (
	errOneFile  = errors.New("one file at a time")
	errLanguage = errors.New("-language is en, fr or es")
	errTold     = errors.New("told by package flag")
)

func do(ctx context.Context, args []string, stdout, stderr io.Writer, p *progress) error {
	flags := flag.NewFlagSet("table", flag.ContinueOnError)
	flags.SetOutput(stderr)
	j := job{stdout: stdout, stderr: stderr, progress: p}
	var mapFile, as, encoding, template, language string
	var sets []string
	flags.StringVar(&j.out, "o", "", "the `file` to write: .ndjson, .csv or .xlsx")
	flags.StringVar(&mapFile, "map", "", "a JSON `file` that says what the headers mean")
	flags.StringVar(&as, "as", "", "whose table it is, if it is none of records: crs, d-portal or fts")
	flags.StringVar(&j.sheetName, "sheet", "", "the `name` of the sheet of a workbook, if there are several")
	flags.StringVar(&encoding, "encoding", "", "of a CSV that is not UTF-8: windows-1252")
	flags.StringVar(&template, "template", "", "write an empty workbook with lists to choose from to this `file`")
	flags.StringVar(&language, "language", "en", "of the names in the template: en, fr or es")
	flags.Func("set", "`column=value` for where the cells of a column are blank; also unit=millions", func(s string) error {
		sets = append(sets, s)
		return nil
	})
	if err := flags.Parse(args); err != nil {
		return errors.Join(errTold, err)
	}
	if template != "" {
		var of label.Language
		if err := of.UnmarshalText([]byte(language)); err != nil {
			return errLanguage
		}
		return writeTemplate(template, of)
	}
	if flags.NArg() > 1 {
		return errOneFile
	}
	j.in = flags.Arg(0)
	var err error
	if j.mapping, err = readMapping(mapFile); err != nil {
		return err
	}
	j.mapping.As, j.mapping.Encoding = cmp.Or(as, j.mapping.As), cmp.Or(encoding, j.mapping.Encoding)
	for _, set := range sets {
		name, value, ok := strings.Cut(set, "=")
		if !ok {
			return fmt.Errorf("-set %s: not column=value", set)
		}
		j.mapping.Set(name, value)
	}
	if err := recordtable.Check(j.mapping); err != nil {
		return err
	}
	return j.do(ctx)
}

// readMapping reads a file; without one, the headers are known by their names.
func readMapping(file string) (recordtable.Mapping, error) {
	if file == "" {
		return recordtable.Mapping{}, nil
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return recordtable.Mapping{}, err
	}
	m, err := recordtable.ParseMapping(data)
	if err != nil {
		return recordtable.Mapping{}, fmt.Errorf("%s: %w", file, err)
	}
	return m, nil
}
