// Command assess says who owes assistance, who may give it and who has a right to it
// under the assistance articles of the Convention on Cluster Munitions, toward whom, on
// which day, why, and what would change the answer.
//
//	go run ./examples/assess
//
// Without a flag it shows the first page, as of the day to which the status list is
// complete: who is affected, who is bound toward whom under each answer to the open
// question of who is in a position to help, why the rest is open, and whom to ask. With
// -affected it shows the page on one State, and with -overview every norm on one screen.
// With -party, -toward or -norm it shows the findings: one by one while they are few, and
// otherwise gathered by their reasons.
//
//	go run ./examples/assess -affected LAO
//	go run ./examples/assess -party NOR -toward LAO
//	go run ./examples/assess -party NOR -toward LAO -norm "6(4)" -why
//	go run ./examples/assess -party NOR -toward LAO -treaty ccm,apmbc
//	go run ./examples/assess -toward "Bosnia and Herzegovina" -date 2014-01-01
//	go run ./examples/assess -register public -register mine.json -format json
//
// With -since or -known-since it shows which findings are others than on that day, or
// than from what was known by it.
//
//	go run ./examples/assess -party NOR -toward BIH -since 2014-01-01
//
// -h lists every flag. The text is for people and at most 100 columns wide, web
// addresses apart; -format json writes the same as JSON: findings as a document of
// assessment.schema.json, changes as one list, a page as -h says. -format md writes a page
// as Markdown.
//
// The exit status is 0 for an answer, whatever it says; 1 if a register cannot
// be read, with every fault on standard error, or if the question cannot be asked.
// The same input gives the same bytes.
//
// No opinion on the status of any territory is implied.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime/debug"

	"github.com/treatyaid/treatyaid/examples/internal/registers"
	"github.com/treatyaid/treatyaid/examples/internal/terminal"
)

// The exit statuses.
const (
	answered = 0
	refused  = 1
)

func main() {
	debug.SetGCPercent(200) // by default it collects once before it ends, for a fifth of its time
	os.Exit(run(os.Args[1:], os.Stdout, os.Stderr))
}

// run answers the question that the arguments ask and returns the exit status.
func run(args []string, stdout, stderr io.Writer) int {
	if err := assess(args, stdout); err != nil {
		report(terminal.Lines(stderr), err)
		return refused
	}
	return answered
}

func assess(args []string, stdout io.Writer) error {
	r, err := parse(args)
	if errors.Is(err, flag.ErrHelp) {
		_, err := fmt.Fprint(stdout, usage)
		return err
	}
	if err != nil {
		return err
	}
	reg, err := registers.Load(r.registers)
	if err != nil {
		return err
	}
	if r.paged() {
		return writePage(stdout, r, reg)
	}
	a, err := ask(r, reg)
	if err != nil {
		return err
	}
	if r.format == formatJSON {
		return a.writeJSON(stdout)
	}
	return a.writeText(stdout)
}
