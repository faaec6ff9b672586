package iati_test

import (
	"encoding/json"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/assistance/iati"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/schematest"
)

// extremes are records at the ends of what their schema allows.
func extremes(t *testing.T) (records []assistance.Record) {
	t.Helper()
	long := strings.Repeat("n", 500)
	for _, said := range []string{
		`,"recipient":{"kind":"organization","name":"` + long + `"}` + cleared + step,
		cleared + strings.ReplaceAll(step, `"2020-05-01"`, `"1900-01-01"`),
		cleared + `,"steps":[{"stage":"committed","at":"2199-12-31","foreseen":true,"figures":[{"amount":"100","currency":"USD"}],SOURCE}]`,
		cleared + `,"steps":[{"stage":"delivered","period":{"from":"1900-01-01","until":"2199-12-31"},"foreseen":true,"figures":[{"amount":"0.0001","currency":"USD"}],SOURCE}]`,
		cleared + strings.Replace(step, `"100"`, `"99999999999999.9999"`, 1),
		cleared + strings.Replace(step, `"100"`, `"0"`, 1),
		`,"subjects":["mine-action"],"parts":[{"category":"clearance","percent":"0.0001"},{"category":"victim-assistance","percent":"99.9999"}]` + step,
	} {
		records = append(records, record(t, said))
	}
	for _, f := range schematest.ValidFixtures(schema.KindAssistance) {
		r, err := assistance.ParseRecord(f.Data)
		if err != nil {
			t.Fatal(err)
		}
		records = append(records, r)
	}
	return records
}

// Each record that comes back from what was written is a sound one, whatever was written: it is
// written as JSON and read again.
func TestWhatComesBackIsSound(t *testing.T) {
	back := 0
	for _, r := range extremes(t) {
		text, _ := written(t, r)
		for _, a := range readFile(t, iati.Reader{Source: file, Prefix: publisher.Prefix}, text) {
			for _, one := range a.Records {
				back++
				data, err := json.Marshal(one)
				if err != nil {
					t.Fatalf("%s: %v", r.ID, err)
				}
				if _, err := assistance.ParseRecord(data); err != nil {
					t.Errorf("%s comes back as %s: %v", r.ID, data, err)
				}
			}
		}
	}
	if back < 10 {
		t.Errorf("only %d records come back", back)
	}
}
