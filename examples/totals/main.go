// Totals reads records of assistance, one to a line, and adds up for one State
// what the evidence of each norm of the Convention on Cluster Munitions selects,
// year by year.
//
//	go run ./examples/totals -bearer NOR records.ndjson
//
// Without a file it takes the records of the sample register. A million lines,
// about 1 GB, take some seconds; the records are held in memory, the file is not.
//
// The exit status is 0; 1 if a line is no record, and then nothing is added up;
// 2 if the command line cannot be followed; 130 if it was interrupted.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"text/tabwriter"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/examples/internal/terminal"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

// The exit statuses.
const (
	done        = 0
	failed      = 1
	misused     = 2
	interrupted = 130 // what a shell says of a program that SIGINT ended
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	context.AfterFunc(ctx, stop) // a second interrupt ends the program at once
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("totals", flag.ContinueOnError)
	flags.SetOutput(stderr)
	bearer := party.MustParseState("NOR")
	flags.TextVar(&bearer, "bearer", bearer, "the `State` whose norms are asked about, by its code")
	subjects := []assistance.Subject{assistance.ClusterMunitions}
	flags.Func("subjects", "what the money must be about, as `codes` with commas between them; default cluster-munitions", func(text string) (err error) {
		subjects, err = parseSubjects(text)
		return err
	})
	first := flags.Int("first", 2010, "the first `year`")
	last := flags.Int("last", 2025, "the last `year`")
	switch err := flags.Parse(args); { // which says itself what is wrong
	case errors.Is(err, flag.ErrHelp):
		return done
	case err != nil:
		return misused
	case flags.NArg() > 1:
		fmt.Fprintf(stderr, "totals: found %d files, expected one or none\n", flags.NArg())
		return misused
	}
	convention, err := ccm.Instrument()
	if err != nil {
		fmt.Fprintln(stderr, err)
		return failed
	}
	question := obligation.YearlyQuestion{Instrument: convention, Bearer: []party.State{bearer}, Subjects: subjects, First: *first, Last: *last}
	// What cannot be asked is told before a million lines are read.
	if _, err := question.Totals(new(assistance.Yearly)); err != nil {
		fmt.Fprintln(stderr, err)
		return misused
	}
	ledger, err := read(ctx, flags.Arg(0), stderr)
	if err == nil {
		err = total(question, ledger, stdout)
	}
	switch {
	case ctx.Err() != nil:
		return interrupted
	case err != nil:
		fmt.Fprintln(stderr, err)
		return failed
	}
	return done
}

// parseSubjects reads codes with commas between them.
func parseSubjects(text string) ([]assistance.Subject, error) {
	var subjects []assistance.Subject
	for code := range strings.SplitSeq(text, ",") {
		subject, err := codelist.Parse[assistance.Subject](code)
		if err != nil {
			return nil, err
		}
		subjects = append(subjects, subject)
	}
	return subjects, nil
}

// read returns the records of a file, or those of the sample register.
func read(ctx context.Context, name string, stderr io.Writer) (*assistance.Ledger, error) {
	if name == "" {
		sample, err := examples.Register()
		if err != nil {
			return nil, err
		}
		return sample.Ledger(), nil
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	var records []assistance.Record
	bad, told := 0, false
	for r, err := range assistance.RecordsInParallel(ctx, file, schema.Limits{}, 0) {
		var faults *schema.Errors
		switch {
		case err == nil:
			records = append(records, r)
			if len(records)%100_000 == 0 && terminal.Is(stderr) {
				fmt.Fprintf(stderr, "\r%s", typeset.Counted(len(records), "record", "records"))
				told = true
			}
		case errors.As(err, &faults):
			bad++
			if bad <= 20 {
				fmt.Fprintln(stderr, faults)
			}
		default:
			return nil, err
		}
	}
	if told {
		fmt.Fprint(stderr, "\r\x1b[K")
	}
	if bad > 0 {
		return nil, fmt.Errorf("%s: %s of %s are no record; nothing was added up", name, typeset.Count(bad), typeset.Counted(bad+len(records), "line", "lines"))
	}
	return assistance.LedgerOver(records) // which keeps them
}

// total writes what the evidence of norms selects for the State that is asked
// about.
func total(question obligation.YearlyQuestion, ledger *assistance.Ledger, stdout io.Writer) error {
	totals, err := question.Totals(ledger.Yearly(civil.Date{}, party.States()))
	if err != nil {
		return err
	}
	fmt.Fprintf(stdout, "%s, %d to %d: what the evidence of each norm selects of %s, toward all States together.\n", question.Bearer[0].Name(), question.First, question.Last, typeset.Counted(ledger.Len(), "record", "records"))
	fmt.Fprintf(stdout, "Whether the norm applied is not asked. A record proves nothing, and no record is no record.\n\n")
	table := tabwriter.NewWriter(stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "NORM\tTITLE\tYEAR\tSTAGE\tRECORDS\tMONEY")
	for year := range totals {
		norm, _ := question.Instrument.Norm(year.Norm)
		for _, t := range year.Totals {
			money := t.Range.String()
			if money == "" {
				money = "no amount printed"
			}
			fmt.Fprintf(table, "%s\t%s\t%d\t%s\t%d\t%s\n", norm.Cite, norm.Title.English, year.Year, t.Stage, t.Records, money)
		}
	}
	return table.Flush()
}
