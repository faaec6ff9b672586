// Report adds up what a State's records say of the assistance that it provided in a year:
// amounts, types and destinations, as a report under 7(1)(n) of the Convention on Cluster
// Munitions tells them. It is no such report, and never its figure.
//
//	go run ./examples/report -party GBR -year 2020
//	go run ./examples/report -party JPN -year 2023 -starts 04-01 -format md
//	go run ./examples/report -party NOR -year 2022 -rate "NOK 100 = USD 10.40; 2022; Norges Bank, average"
//	go run ./examples/report -party DEU -year 2022 -format csv >germany-2022.csv
//
// A year is that of the calendar; with -starts it begins on another day, as fiscal years
// do. Currencies are never mixed: -rate gives a rate, the time for which it is, and its
// source, and what is converted by it stands on lines of its own that name it.
//
// -format text and md are for people. csv has a line for each total of each row, with the
// ids of its records; json is the account as the library has it (obligation.Account).
//
// The exit status is 0, also if nothing is recorded; 1 if a register cannot be read or the
// question cannot be asked. No opinion on the status of any territory is implied.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/treatyaid/treatyaid/examples/internal/briefing"
	"github.com/treatyaid/treatyaid/examples/internal/registers"
	"github.com/treatyaid/treatyaid/examples/internal/terminal"
	"github.com/treatyaid/treatyaid/examples/internal/treaties"
	"github.com/treatyaid/treatyaid/obligation"
)

// The exit statuses.
const (
	done   = 0
	failed = 1
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	errs := terminal.Lines(stderr)
	q, err := readRequest(args, errs)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return done
	case err != nil:
		return failed // which has been written
	}
	if err := report(q, stdout); err != nil {
		fmt.Fprintln(errs, "report:", err)
		return failed
	}
	return done
}

func report(q *request, stdout io.Writer) error {
	asked, err := treaties.Instruments(q.treaty)
	if err != nil {
		return err
	}
	register, err := registers.Load(q.registers)
	if err != nil {
		return err
	}
	account, err := register.Account(obligation.AccountQuestion{
		Instrument: asked[0], Norm: dutyToReport[q.treaty], State: q.party, Period: q.period, Known: q.known, Rates: q.rates,
	})
	if err != nil {
		return err
	}
	switch q.format {
	case formatJSON:
		e := json.NewEncoder(stdout)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		return e.Encode(account)
	case formatCSV:
		return writeTable(stdout, account)
	case formatMarkdown:
		_, err = io.WriteString(stdout, briefing.AccountSheet(account).Markdown())
	default:
		_, err = io.WriteString(stdout, briefing.AccountSheet(account).Text(coloured(stdout)))
	}
	return err
}

// coloured reports whether what is written is coloured: at a terminal, unless NO_COLOR is
// set.
func coloured(w io.Writer) bool {
	return os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && terminal.Is(w)
}
