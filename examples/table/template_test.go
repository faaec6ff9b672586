package main

import (
	"io"
	"path/filepath"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/treatyaid/treatyaid/examples/internal/recordtable"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/label"
)

func TestTemplate(t *testing.T) {
	name := filepath.Join(t.TempDir(), "empty.xlsx")
	if err := writeTemplate(name, label.French); err != nil {
		t.Fatal(err)
	}
	f := must(excelize.OpenFile(name))
	defer f.Close()
	lists := 0
	for _, of := range recordtable.Columns() {
		if of.List() != "" {
			lists++
		}
	}
	if got := len(must(f.GetDataValidations(recordsSheet))); got != lists {
		t.Errorf("%d columns have lists, want %d", got, lists)
	}
	values := map[recordtable.Column]any{
		"id": "a", "provider": "Norvège", "recipient kind": "zone", "recipient": "A place, made up", "subjects": "lutte antimines", "categories": "dépollution 60",
		"rest": "non précisé", "stage": "annoncée", "from": "2014-01-01", "currency": "NOK", "low": 5, "source title": "A source, made up", "read": "2026-01-10",
	}
	if kind, ok := label.Text("ActorKind", "area", label.French); ok {
		values["recipient kind"] = kind
	}
	for of, value := range values {
		at := must(excelize.CoordinatesToCellName(slices.Index(recordtable.Columns(), of)+1, 2))
		if err := f.SetCellValue(recordsSheet, at, value); err != nil {
			t.Fatal(err)
		}
	}
	if err := f.Save(); err != nil {
		t.Fatal(err)
	}
	s, err := xlsxSheet(name, "", "", io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	reading, err := recordtable.Read(s, recordtable.Mapping{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	record := reading.Records[0]
	got := []string{record.Provider.Name, record.Provider.State.String(), record.Recipient.Name, record.Subjects[0].String(),
		record.Parts[0].Category.String(), record.Rest.String(), record.Steps[0].Stage.String(), record.Steps[0].Amounts(civil.Date{})[0].String()}
	want := []string{"", "NOR", "A place, made up", "mine-action", "clearance", "unsaid", "pledged", "NOK 5..open"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
}
