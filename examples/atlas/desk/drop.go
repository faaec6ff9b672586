package desk

import (
	"bytes"
	"errors"
	"fmt"
	"path"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema"
)

// Dropped is a file that the desk was given: what it read, or every fault.
type Dropped struct {
	Name           string                    `json:"name"`
	Registers      []obligation.RegisterName `json:"registers,omitempty"` // of which the desk is now asked
	Records        int                       `json:"records"`
	Determinations int                       `json:"determinations"`
	Faults         []*schema.Error           `json:"faults,omitempty"`
	More           int                       `json:"more,omitempty"`    // faults that are not listed
	Refused        string                    `json:"refused,omitempty"` // what is wrong, where no place in the file has it
}

// Sample has the desk asked of the sample register again.
func (d *Desk) Sample() error {
	register, err := examples.Register()
	if err == nil {
		d.register = register
	}
	return err
}

// Drop reads a file, by the ending of its name: a register (.json) or records, one to a line
// (.ndjson). The desk is then asked of it; with beside, of it and the sample together. A
// file with a fault changes nothing.
func (d *Desk) Drop(name string, data []byte, beside bool) *Dropped {
	dropped := &Dropped{Name: name}
	register, err := read(name, data, beside)
	if err != nil {
		var faults *schema.Errors
		if errors.As(err, &faults) {
			dropped.Faults, dropped.More = faults.List, faults.More
		} else {
			dropped.Refused = err.Error()
		}
		return dropped
	}
	d.register = register
	document := register.Document()
	dropped.Registers = document.Parts
	if len(dropped.Registers) == 0 {
		dropped.Registers = []obligation.RegisterName{{ID: document.ID, Title: document.Title, Compiled: document.Compiled}}
	}
	dropped.Records, dropped.Determinations = len(document.Records), len(document.Determinations)
	return dropped
}

// read reads a file as a register.
func read(name string, data []byte, beside bool) (*obligation.Register, error) {
	switch ending := strings.ToLower(path.Ext(name)); ending {
	case ".json":
		files := []obligation.File{{Name: name, Data: data}}
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
