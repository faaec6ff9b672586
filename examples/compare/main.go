// Command compare puts the norms of treaties side by side on one axis: what each
// says of trust funds, of victims, of a request, how strongly, and under which
// condition.
//
//	go run ./examples/compare -about trust-fund
//	go run ./examples/compare -about victims -treaty ccm,apmbc -format md
//
// What lies on an axis is read from the catalogues; axis.go says what by. Positions
// are told apart by modality, by "in a position to do so" and by means: that two have
// the same says nothing of their conditions, which stand with each norm.
//
// The exit status is 0; 1 if the axis, a treaty or the format is none, or the
// command line cannot be followed.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/examples/internal/terminal"
	"github.com/treatyaid/treatyaid/examples/internal/treaties"
	"github.com/treatyaid/treatyaid/schema"
)

// The exit statuses.
const (
	done   = 0
	failed = 1
)

var writers = map[string]func(io.Writer, *comparison) error{
	"json": writeJSON, "md": writeMarkdown, "text": writeText,
}

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	stderr = terminal.Lines(stderr)
	flags := flag.NewFlagSet("compare", flag.ContinueOnError)
	flags.SetOutput(stderr)
	about := flags.String("about", "trust-fund", "the `axis`: "+strings.Join(axisNames(), ", "))
	ids := flags.String("treaty", strings.Join(treaties.IDs(), ","), "the `treaties`, with commas between them")
	format := flags.String("format", "text", "how it is `written`: text, md, json")
	switch err := flags.Parse(args); { // which says itself what is wrong
	case errors.Is(err, flag.ErrHelp):
		return done
	case err != nil:
		return failed
	case flags.NArg() > 0:
		fmt.Fprintf(stderr, "compare: %s stands without a flag\n", schema.Excerpt(flags.Arg(0)))
		return failed
	}
	if err := write(stdout, *about, strings.Split(*ids, ","), *format); err != nil {
		fmt.Fprintf(stderr, "compare: %v\n", err)
		return failed
	}
	return done
}

func write(w io.Writer, about string, ids []string, format string) error {
	a, ok := axisNamed(about)
	if !ok {
		return unknown("axis", about, axisNames())
	}
	for _, id := range ids {
		if !slices.Contains(treaties.IDs(), id) {
			return unknown("treaty", id, treaties.IDs())
		}
	}
	writer, ok := writers[format]
	if !ok {
		return unknown("format", format, slices.Sorted(maps.Keys(writers)))
	}
	instruments, err := treaties.Instruments(ids...)
	if err != nil {
		return err
	}
	c := compare(a, instruments)
	return writer(w, &c)
}

// unknown refuses a word that is not among those allowed.
func unknown(what, found string, allowed []string) error {
	text := fmt.Sprintf("no %s is called %s.", what, schema.ExcerptOfCode(found))
	if near := schema.Nearest(found, allowed); len(near) > 0 {
		text += " Nearest: " + strings.Join(near, ", ") + "."
	}
	return fmt.Errorf("%s Allowed: %s", text, strings.Join(allowed, ", "))
}
