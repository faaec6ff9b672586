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
	"context"
	_ "embed"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"

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
	errDialect  = errors.New("-as is crs, d-portal or fts")
	errLanguage = errors.New("-language is en, fr or es")
	errTold     = errors.New("told by package flag")
)

func do(ctx context.Context, args []string, stdout, stderr io.Writer, p *progress) error {
	flags := flag.NewFlagSet("table", flag.ContinueOnError)
	flags.SetOutput(stderr)
	j := job{stdout: stdout, stderr: stderr, progress: p}
	var mapFile, as, template, language string
	var sets []string
	flags.StringVar(&j.out, "o", "", "the `file` to write: .ndjson, .csv or .xlsx")
	flags.StringVar(&mapFile, "map", "", "a JSON `file` that says what the headers mean")
	flags.StringVar(&as, "as", "", "whose table it is, if it is none of records: crs, d-portal or fts")
	flags.StringVar(&j.sheetName, "sheet", "", "the `name` of the sheet of a workbook, if there are several")
	flags.StringVar(&j.encoding, "encoding", "", "of a CSV that is not UTF-8: windows-1252")
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
		if err := of.UnmarshalText([]byte(language)); err != nil || !slices.Contains(languages, of) {
			return errLanguage
		}
		return writeTemplate(template, of)
	}
	if flags.NArg() > 1 {
		return errOneFile
	}
	j.in = flags.Arg(0)
	var known bool
	if j.dialect, known = dialects[as]; !known {
		return errDialect
	}
	var err error
	if j.mapping, err = readMapping(mapFile); err != nil {
		return err
	}
	for _, set := range sets {
		if err := j.mapping.set(set); err != nil {
			return err
		}
	}
	if err := j.mapping.check(&j.dialect.vocabulary); err != nil {
		return err
	}
	return j.do(ctx)
}
