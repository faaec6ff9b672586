package main

import (
	"io"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/label"
)

// What the template offers to choose is read, name by name, in every language.
func TestNamesOfTemplateAreRead(t *testing.T) {
	for _, language := range languages {
		for _, choice := range choices {
			read := must(label.Read(choice.list))
			names := must(namesOf(choice.list, language))
			named := 0
			for i, name := range names {
				if code, ok := codeNamed(choice.list, name); !ok || code != read.Codes[i].Code {
					t.Errorf("%s, %s: %q is read as %q, want %q", language, choice.list, name, code, read.Codes[i].Code)
				}
				if name != read.Codes[i].Code {
					named++
				}
			}
			// A few names are those of two codes, and then the code stands; others are the code.
			if named < len(names)/2 && len(names) > 10 {
				t.Errorf("%s, %s: %d of %d have a name", language, choice.list, named, len(names))
			}
		}
	}
}

func TestTemplate(t *testing.T) {
	name := filepath.Join(t.TempDir(), "empty.xlsx")
	if err := writeTemplate(name, label.French); err != nil {
		t.Fatal(err)
	}
	f := must(excelize.OpenFile(name))
	defer f.Close()
	if got := len(must(f.GetDataValidations(recordsSheet))); got != len(choices) {
		t.Errorf("%d columns have lists, want %d", got, len(choices))
	}
	values := map[column]any{
		colID: "a", colProvider: "Norvège", colRecipientKind: "zone", colRecipient: "A place, made up", colSubjects: "lutte antimines", colCategories: "dépollution 60",
		colRest: "non précisé", colStage: "annoncée", colFrom: "2014-01-01", colCurrency: "NOK", colLow: 5, colTitle: "A source, made up", colRead: "2026-01-10",
	}
	if kind, ok := label.Text("ActorKind", "area", label.French); ok {
		values[colRecipientKind] = kind
	}
	for of, value := range values {
		at := must(excelize.CoordinatesToCellName(columnNumber(of), 2))
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
	var found faults
	m := &mapping{}
	r := &reader{read: readOwn, report: &report{faults: &found, told: io.Discard}}
	if err := r.readSheet(s, must(survey(s, &dialects[""].vocabulary, m, &found)), m); err != nil || found.any() {
		t.Fatal(err, found.list)
	}
	record := r.records[0]
	got := []string{record.Provider.Name, record.Provider.State.String(), writtenActor(record.Recipient), joined(record.Subjects),
		record.Parts[0].Category.String(), record.Rest.String(), record.Steps[0].Stage.String(), record.Steps[0].Amounts(civil.Date{})[0].String()}
	want := []string{"", "NOR", "area: A place, made up", "mine-action", "clearance", "unsaid", "pledged", "NOK 5..open"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
}
