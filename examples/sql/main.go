// Command sql keeps records and determinations in SQLite, and answers from the rows
// what Norway owes Lao PDR under the Convention on Cluster Munitions. A row at fault
// is named.
package main

import (
	"database/sql"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	_ "modernc.org/sqlite"

	"github.com/treatyaid/treatyaid/examples/internal/terminal"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/obligation/ccm"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

func main() {
	file := flag.String("db", ":memory:", "the `file` of the database, which is made if it is not there")
	statement := flag.String("exec", "", "a `statement` of SQL to execute before the rows are read")
	flag.CommandLine.Init("sql", flag.ContinueOnError)
	switch err := flag.CommandLine.Parse(os.Args[1:]); { // which says itself what is wrong
	case errors.Is(err, flag.ErrHelp):
		return
	case err != nil:
		os.Exit(1)
	}
	if err := run(os.Stdout, *file, *statement); err != nil {
		fmt.Fprintln(terminal.Lines(os.Stderr), err)
		os.Exit(1)
	}
}

// run opens a database, executes a statement, and prints the findings.
func run(out io.Writer, file, statement string) error {
	db, err := sql.Open("sqlite", file)
	if err != nil {
		return err
	}
	defer db.Close()
	db.SetMaxOpenConns(1) // in memory each connection is a database of its own
	if err := create(db); err != nil {
		return err
	}
	if _, err := db.Exec(statement); err != nil {
		return err
	}
	rows, err := read(db)
	if err != nil {
		return err
	}
	register, err := obligation.NewRegister(rows.doc)
	if err != nil || len(rows.refused) > 0 {
		return rows.faults(err)
	}
	convention, err := ccm.Instrument()
	if err != nil {
		return err
	}
	assessment, err := register.Assess(obligation.Question{
		Instruments:  []*obligation.Instrument{convention},
		On:           civil.MustParse("2025-06-01"),
		Bearer:       []party.State{party.MustParseState("NOR")},
		Counterparty: []party.State{party.MustParseState("LAO")},
	})
	if err != nil {
		return rows.faults(err) // what the Convention does not declare so
	}
	for finding := range assessment.Findings() {
		fmt.Fprintln(out, finding)
	}
	return nil
}
