package desk

import (
	"bytes"
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
