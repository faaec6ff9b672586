package recordtable_test

import (
	"errors"
	"fmt"

	"github.com/treatyaid/treatyaid/examples/internal/recordtable"
)

// The records of a table, and what a person is to check: the table is made up.
func ExampleReadCSV() {
	const table = `id,Donor,Recipient,Subjects,Categories,Status,Year,Currency,Amount,Project
a,Norvège,LAO,cluster-munitions,clearance,delivered,2014,NOK,"17,184,000",P-1
b,UNDP,Lebanon,mine-action,clearance,committed,2014,USD,"1,500.50",P-2
`
	var m recordtable.Mapping
	m.Set("source title", "A budget, made up")
	m.Set("read", "2026-01-10")
	reading, err := recordtable.ReadCSV([]byte(table), m)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, record := range reading.Records {
		fmt.Println(record.ID, record.Provider, "to", record.Recipient, record.Steps[0].Stage, record.Steps[0].Figures[0].Range())
	}
	for _, note := range reading.Notes {
		if note.Code != "column-read" {
			fmt.Println(note)
		}
	}
	// Output:
	// a Norway to Lao People's Democratic Republic delivered NOK 17184000
	// b UNDP to Lebanon committed USD 1500.5
	// J1: "Project" is no column of a record
	// B3: "UNDP" is taken for a name of kind organization
}

// All that is wrong with a table is told at once, with the cells.
func ExampleReadCSV_faults() {
	const table = `id,Bailleur,Bénéficiaire,Montant
a,Norwey,LAO,1e6
b,NOR,LAO,-5
`
	_, err := recordtable.ReadCSV([]byte(table), recordtable.Mapping{})
	var faults *recordtable.Faults
	if !errors.As(err, &faults) {
		fmt.Println(err)
		return
	}
	for _, fault := range faults.List {
		fmt.Println(fault.Cell.Row, fault.Cell.Column, fault.Heading, fault.Code, fault.Nearest)
	}
	// Output:
	// 2 2 Bailleur unknown-state [Norway]
	// 2 4 Montant not-an-amount []
	// 3 4 Montant negative-amount []
}
