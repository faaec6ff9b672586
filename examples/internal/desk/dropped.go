package desk

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/examples/internal/recordtable"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema"
)

// Dropped is a file that the desk was given: what it read, or every fault.
type Dropped struct {
	Name           string                    `json:"name"`
	Registers      []obligation.RegisterName `json:"registers,omitempty"` // of which the desk is now asked
	Records        int                       `json:"records"`
	Determinations int                       `json:"determinations"`
	Supposed       int                       `json:"supposed,omitempty"` // the determinations that nobody made
	Faults         []*schema.Error           `json:"faults,omitempty"`
	Cells          []CellFault               `json:"cells,omitempty"`   // those of a table
	Notes          []string                  `json:"notes,omitempty"`   // what was made of a table
	More           int                       `json:"more,omitempty"`    // faults that are not listed
	Refused        string                    `json:"refused,omitempty"` // what is wrong, where no place in the file has it
}

// CellFault is something wrong with one cell of a table.
type CellFault struct {
	Cell    string   `json:"cell"` // "B7"
	Heading string   `json:"heading,omitempty"`
	Code    string   `json:"code"`
	Message string   `json:"message"`
	Nearest []string `json:"nearest,omitempty"`
}

// tell takes in why a file was not read.
func (d *Dropped) tell(err error) {
	var faults *schema.Errors
	var cells *recordtable.Faults
	switch {
	case errors.As(err, &faults):
		d.Faults, d.More = faults.List, faults.More
	case errors.As(err, &cells):
		for _, f := range cells.List {
			d.Cells = append(d.Cells, CellFault{f.Cell.String(), f.Heading, f.Code, f.Message, f.Nearest})
		}
		d.More = cells.More
	default:
		d.Refused = err.Error()
	}
}

// read reads a file as a register.
func (d *Dropped) read(data []byte, beside bool) (*obligation.Register, error) {
	switch ending := strings.ToLower(path.Ext(d.Name)); ending {
	case ".json":
		files := []obligation.File{{Name: d.Name, Data: data}}
		if beside {
			files = append(files, obligation.File{Name: "sample", Data: examples.Public()})
		}
		return obligation.ParseRegisters(files...)
	case ".ndjson", ".jsonl":
		ledger, err := assistance.ReadLedger(bytes.NewReader(data), schema.Limits{})
		if err != nil {
			return nil, err
		}
		return withRecords(ledger, beside)
	case ".csv":
		reading, err := recordtable.ReadCSV(data, recordtable.Mapping{})
		for _, note := range reading.Notes {
			d.Notes = append(d.Notes, note.String())
		}
		if err != nil {
			return nil, err
		}
		ledger, err := assistance.NewLedger(reading.Records)
		if err != nil {
			return nil, err
		}
		return withRecords(ledger, beside)
	default:
		return nil, fmt.Errorf("the name ends with %s, expected .json (a register), .ndjson (records, one to a line) or .csv (records in a table)", schema.Excerpt(ending))
	}
}

// withRecords returns a register of records alone, or the sample with them.
func withRecords(ledger *assistance.Ledger, beside bool) (*obligation.Register, error) {
	register, err := examples.Register()
	if err != nil {
		return nil, err
	}
	if !beside {
		document := obligation.RegisterDocument{ID: "dropped", Title: "Records that were dropped on the page", Compiled: register.Document().Compiled}
		if register, err = obligation.NewRegister(document); err != nil {
			return nil, err
		}
	}
	return register.WithLedger(ledger)
}
