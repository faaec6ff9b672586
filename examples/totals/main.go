// Totals reads records of assistance, one to a line, and adds up for one State
// what the evidence of each norm of the Convention on Cluster Munitions selects,
// year by year.
//
//	go run ./examples/totals -bearer NOR records.ndjson
//	go run ./examples/totals -first 2012 -last 2014 -starts 04-01 records.ndjson
//	go run ./examples/totals -from 2014-04-01 -until 2014-10-01 records.ndjson
//	go run ./examples/totals -actors register.json records.ndjson
//
// The years are those of the calendar; with -starts they begin on another day, as
// fiscal years do, and -from and -until ask about one period, which ends before
// the day of -until.
//
// Records print names. The register of -actors says which names are of one actor, and
// what is a State's own body: money between the two is the State's own resources, on a
// line of its own. Without it such money counts as given, and it is told that this may be.
//
// Without a file it takes the records of the sample register. A million lines,
// about 1 GB, take some seconds; the records are held in memory, the file is not.
//
// The exit status is 0; 1 if a line is no record, if two have one id or there is none,
// and then nothing is added up, or if the command line cannot be followed; 130 if it
// was interrupted.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"text/tabwriter"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/examples/internal/terminal"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/party"
)

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
	q, err := readRequest(args, errs)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return done
	case err != nil:
		return failed
	}
	convention, err := ccm.Instrument()
	if err != nil {
		fmt.Fprintln(errs, err)
		return failed
	}
	question := obligation.YearlyQuestion{Instrument: convention, Bearer: []party.State{q.bearer}, Subjects: q.subjects, First: q.span.first, Last: q.span.last}
	// What cannot be asked is told before a million lines are read.
	if err := total(question, q.span, nil, io.Discard); err != nil {
		fmt.Fprintln(errs, "totals:", err)
		return failed
	}
	ledger, err := readLedger(ctx, q, stderr)
	if err == nil {
		err = total(question, q.span, ledger, stdout)
	}
	switch {
	case ctx.Err() != nil:
		return interrupted
	case err != nil:
		fmt.Fprintln(errs, err)
		return failed
	}
	return done
}

// total writes what the evidence of norms selects for the State that is asked
// about.
func total(question obligation.YearlyQuestion, over span, ledger *assistance.Ledger, stdout io.Writer) error {
	yearly, err := over.of(ledger)
	if err != nil {
		return err
	}
	totals, err := question.Totals(yearly)
	if err != nil {
		return err
	}
	fmt.Fprintf(stdout, "%s, %s: what the evidence of each norm selects of %s, toward all States together.\n", question.Bearer[0].Name(), over, typeset.Counted(ledger.Len(), "record", "records"))
	fmt.Fprintf(stdout, "Whether the norm applied is not asked. A record proves nothing, and no record is no record.\n\n")
	table := tabwriter.NewWriter(stdout, 0, 0, 2, ' ', 0)
	fmt.Fprintf(table, "NORM\tTITLE\t%s\tBY\tSTAGE\tRECORDS\tMONEY\n", over.heading())
	for year := range totals {
		norm, _ := question.Instrument.Norm(year.Norm)
		for _, t := range year.Totals {
			money := t.Range.String()
			if t.Currency == 0 {
				money = "no amount printed"
			}
			fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%d\t%s\n", norm.Cite, norm.Title.English, over.name(year.Year), t.Line, t.Stage, t.Records, money)
		}
	}
	if err := table.Flush(); err != nil {
		return err
	}
	tell(stdout, ledger)
	return nil
}
