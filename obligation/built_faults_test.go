package obligation_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// Faults of what a program has built name no line and no column: it never had the
// bytes.
func TestBuiltFaultsHaveNoPlace(t *testing.T) {
	register := registerOf(t, deepRegister)
	twice := obligation.RegisterDocument{ID: "twice", Title: "Invented", Compiled: civil.MustParse("2026-01-01"), Records: register.Records}
	catalogue := ccmInstrument(t).Document()
	catalogue.Norms[0].Cite = "99"
	list := register.StatusLists[0]
	list.EntryRule.InForce = list.EntryRule.Deposited
	record := register.Records[0]
	record.Recipient = record.Provider
	for name, build := range map[string]func() error{
		"NewRegister by the schema": func() error {
			_, err := obligation.NewRegister(obligation.RegisterDocument{Compiled: twice.Compiled})
			return err
		},
		"NewRegister by the rules": func() error {
			_, err := obligation.NewRegister(register, twice)
			return err
		},
		"With": func() error {
			_, err := must(obligation.NewRegister(register)).With(twice)
			return err
		},
		"NewInstrument": func() error {
			_, err := obligation.NewInstrument(catalogue)
			return err
		},
		"NewStatusList": func() error {
			_, err := party.NewStatusList(list)
			return err
		},
		"NewLedger": func() error {
			_, err := assistance.NewLedger([]assistance.Record{record, record})
			return err
		},
		"NewQuestion": func() error {
			_, err := obligation.NewQuestion(obligation.QuestionDocument{Instruments: []string{"?"}, On: twice.Compiled})
			return err
		},
	} {
		var faults *schema.Errors
		if err := build(); !errors.As(err, &faults) {
			t.Errorf("%s: %v", name, err)
			continue
		}
		for _, fault := range faults.List {
			if fault.Line != 0 || fault.Column != 0 || strings.Contains(fault.Message, "line ") {
				t.Errorf("%s: %v", name, fault)
			}
			if fault.First != nil && (fault.First.Line != 0 || fault.First.Column != 0 || fault.First.Path == "") {
				t.Errorf("%s: it stood first at %+v", name, fault.First)
			}
		}
	}
}
