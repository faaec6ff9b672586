package recordtable

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/assistance"
)

// readText reads a CSV of records, and returns its faults, and its notes below the headers,
// as "B7 code".
func readText(t *testing.T, as string, m *Mapping, text string) (records []assistance.Record, told, notes []string) {
	t.Helper()
	m.As = as
	reading, err := ReadCSV([]byte(text), *m)
	var found *Faults
	if errors.As(err, &found) {
		for _, one := range found.List {
			told = append(told, one.Cell.String()+" "+one.Code)
		}
	} else if err != nil {
		t.Fatal(err)
	}
	for _, note := range reading.Notes {
		if note.Cell.Row > 1 {
			notes = append(notes, note.Cell.String()+" "+note.Code)
		}
	}
	return reading.Records, told, notes
}

// whole says what the rows of the tests leave out.
func whole() *Mapping {
	return &Mapping{Constants: map[Column]string{
		colProvider: "NOR", colRecipient: "LAO", colSubjects: "mine-action", colStage: "delivered", colYear: "2014", colCurrency: "NOK",
		colTitle: "A source, made up", colRead: "2026-01-10",
	}}
}

func TestFaultsByCell(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"none", "id,amount\na,5\n", nil},
		{"an amount", "id,amount\na,5\nb,1e5\nc,-5\nd,0.00001\n",
			[]string{"B3 not-an-amount", "B4 negative-amount", "B5 inexact-amount"}},
		{"an amount of two readings", "id,amount\na,5\nb,1.000\n", []string{"B3 ambiguous-amount"}},
		{"below blank rows", "\n\nid,amount\n\n\na,x\n", []string{"B6 not-an-amount"}},
		{"below a cell of two lines", "id,note,amount\na,\"x\ny\",5\nb,,x\n", []string{"C3 not-an-amount"}},
		{"a day and a year", "id,known,year\na,01/02/2015,2014\nb,41640,2014\nc,,FY2014/15\nd,,14\n",
			[]string{"B2 not-a-day", "B3 not-a-day", "C4 fiscal-year", "C5 not-a-year"}},
		{"a year beside a from", "id,from,year\na,2014-01-01,2014\n", []string{"C2 two-times"}},
		{"a name", "id,donor,stage,currency\na,Norwey,delivered,NOK\nb,NOR,given,NOK\nc,NOR,delivered,crowns\n",
			[]string{"B2 unknown-state", "C3 unknown-name"}}, // no money is in the row, so that the currency is not looked at
		{"a currency", "id,currency,amount\na,crowns,5\n", []string{"B2 unknown-name"}},
		{"an amount beside a low", "id,amount,low\na,5,5\n", []string{"B2 two-amounts"}},
		{"a high alone", "id,low,high\na,,5\n", []string{"B2 no-low"}},
		{"from more to less", "id,low,high\na,6,5\n", []string{"C2 bounds-out-of-order"}},
		{"a high that the sense has not", "id,low,high,sense\na,5,6,at least\nb,5,5,open\n", []string{"D2 sense-differs", "D3 sense-differs"}},
		{"open, and nothing printed", "id,equivalent\na,USD 5\n", []string{"A2 missing-member"}},
		{"percents", "id,categories,rest\na,clearance 60,\nb,clearance 60; marking,unsaid\nc,clearance 101,\nd,clearence,\n",
			[]string{"C2 percents-sum", "B3 percents-incomplete", "B4 not-a-percent", "B5 unknown-name"}},
		{"percents in columns", "id,clearance %,marking %\na,0.6,0.4\nb,60,50\nc,60%,\n",
			[]string{"B2 not-a-percent", "C2 not-a-percent", "A3 percents-sum", "A4 percents-sum"}},
		{"an id again", "id,amount\na,5\nb,5\na,5\n", []string{"A4 duplicate-id"}},
		{"an id that is none", "id,amount\n_a,5\n", []string{"A2 malformed"}},
		{"a relation", "id,relations\na,same-as a\nb,near c\nc,part-of\nd,total-of a\n",
			[]string{"B2 relates-to-itself", "B3 unknown-name", "B4 no-record", "B5 not-a-total"}},
		{"a circle of relations", "id,relations\na,part-of b\nb,part-of a\n", []string{"B2 circular-relation", "B3 circular-relation"}},
		{"a row that goes on", "id,stage,known,amount,donor\na,delivered,,5,\na,,2015-01-01,6,\na,,,7,SWE\na,,,,\n",
			[]string{"C3 no-stage", "E4 differs-from-first-row", "A5 no-print"}},
		{"a first row that cannot be read", "id,amount\na,\xff\na,5\n", []string{"B2 not-readable"}},
		{"a stage that may not follow", "id,stage,amount\na,delivered,5\na,pledged,5\n", []string{"B3 stage-not-allowed"}},
		{"after its source", "id,year,published\na,2016,2015-01-01\n", []string{"B2 after-source"}},
		{"a correction of nothing", "id,stage,amount,corrects\na,delivered,5,\na,,6,NOK 7\na,,6,NOK x\n", []string{"D4 not-an-amount"}},
		{"a correction of another amount", "id,stage,amount,corrects\na,delivered,5,\na,,6,NOK 7\n", []string{"D3 replaces-nothing"}},
		{"a total of nothing", "id,amount\nTotal,5\n", []string{"A2 nothing-above"}},
		{"addresses and coordinates", "id,note,sector\na,write to someone@example.org,\nb,,\"19.4326, 103.1234\"\nc,19° 25' N,\n",
			[]string{"B2 forbidden", "C3 forbidden", "B4 forbidden"}},
		{"a column twice", "id,donor,bailleur\na,NOR,NOR\n", []string{"C1 duplicate-column"}},
		{"two currencies in the headers", "id,Low (NOK),High (EUR)\na,5,6\n", []string{"C1 two-currencies"}},
		{"another currency than the mapping has", "id,Amount (USD)\na,5\n", []string{"B1 two-currencies"}},
		{"a row with no name of a column", "A table of records,,\nid,amount\na,5\n", []string{"A1 no-header"}},
		{"no row at all", "", []string{"A1 no-header"}},
		{"a split", "id,amount,categories,split\na,5,clearance; marking,clearance = 6\nb,5,clearance,clearance = x\nc,5,clearance,marking = 5\n",
			[]string{"D2 split-over", "D3 not-an-amount", "D4 split-mismatch"}},
		{"members of no group", "id,donor,donors\na,NOR,SWE; DNK\n", []string{"C2 not-a-group"}},
		{"given to itself", "id,recipient\na,NOR\n", []string{"B2 provider-is-recipient"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, told, _ := readText(t, "", whole(), test.text)
			if d := cmp.Diff(test.want, told); d != "" {
				t.Errorf("-want +got\n%s", d)
			}
		})
	}
}

func TestMostFaults(t *testing.T) {
	var f Faults
	for range mostFaults + 3 {
		f.Add(Fault{Code: "x"})
	}
	if f.More != 3 || strings.Count(f.Error(), "\n") != mostFaults {
		t.Errorf("%d more, %q", f.More, f.Error())
	}
}

func TestGuessesAreTold(t *testing.T) {
	records, told, notes := readText(t, "", whole(), "id,donor\na,UNDP\nb,UNDP\nc,A Trust Fund\nd,Kosovo\ne,Noruega\nf,organization: X\n")
	if len(told) > 0 {
		t.Fatal(told)
	}
	var got []string
	for i := range records {
		got = append(got, writtenActor(records[i].Provider))
	}
	want := []string{"organization: UNDP", "organization: UNDP", "fund: A Trust Fund", "area: Kosovo", "state: Norway", "organization: X"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
	if d := cmp.Diff([]string{"B2 name-guessed", "B4 name-guessed", "B5 name-guessed"}, notes); d != "" {
		t.Errorf("notes: -want +got\n%s", d)
	}
}

// What a table of records says in its own words, by the columns that say it.
func TestReadRecords(t *testing.T) {
	for _, test := range []struct {
		name    string
		m       func(*Mapping)
		text    string
		figures []string // of all records
	}{
		{"the ends", nil, "id,low,high,sense,nearest\na,5,5,,\nb,0,5,,\nc,5,,,\nd,5,6,,\ne,500,500,,100\nf,5,5,about,\ng,0,0,,\nh,0,0,at-most,\n",
			[]string{"NOK 5", "NOK 0..5", "NOK 5..open", "NOK 5..6", "NOK 450..550", "NOK 0..open", "NOK 0", "NOK 0"}},
		{"an amount", nil, "id,amount,about,nearest,sense\na,5,,,\nb,500,yes,100,\nc,500,,100,\nd,500,yes,,\ne,5,,,au moins\nf,5,,,at-most\n",
			[]string{"NOK 5", "NOK 450..550", "NOK 450..550", "NOK 0..open", "NOK 5..open", "NOK 0..5"}},
		{"the currency in the header", func(m *Mapping) { delete(m.Constants, colCurrency) }, "id,Amount (USD)\na,5\n", []string{"USD 5"}},
		{"the unit in the header", nil, "id,Amount (NOK millions)\na,1.5\n", []string{"NOK 1500000"}},
		{"a decimal comma", nil, "id;Montant\na;1.000\nb;2,5\n", []string{"NOK 1000", "NOK 2.5"}},
		{"a fiscal year", func(m *Mapping) { m.FiscalYear = "04-01" }, "id,exercice,amount\na,2014-15,5\n", []string{"NOK 5"}},
		{"a header further down", func(m *Mapping) { m.HeaderRow = 3 }, "A table,,\n,of,\nid,amount\na,5\n", []string{"NOK 5"}},
		{"no column of ids", nil, "amount\n5\n6\n", []string{"NOK 5", "NOK 6"}},
		{"what the names mean", func(m *Mapping) { m.Names = map[string]string{"Laos": "LAO"} }, "id,recipient,amount\na,Laos,5\n", []string{"NOK 5"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			m := whole()
			if test.m != nil {
				test.m(m)
			}
			records, told, _ := readText(t, "", m, test.text)
			if len(told) > 0 {
				t.Fatal(told)
			}
			var got []string
			for i := range records {
				for _, f := range records[i].Steps[0].Figures {
					got = append(got, f.Range().String())
				}
			}
			if d := cmp.Diff(test.figures, got); d != "" {
				t.Errorf("-want +got\n%s", d)
			}
		})
	}
}

func TestCategoryColumns(t *testing.T) {
	records, told, _ := readText(t, "", whole(), "id,Clearance %,Éducation à la réduction des risques,marking,rest\na,60,40%,,\nb,x,oui,no,\nc,50,0,,unsaid\n")
	if len(told) > 0 {
		t.Fatal(told)
	}
	var got []string
	for i := range records {
		text := ""
		for _, part := range records[i].Parts {
			text += part.Category.String() + " " + part.Percent.String() + ";"
		}
		got = append(got, text)
	}
	want := []string{"clearance 60;risk-reduction-education 40;", "clearance ;risk-reduction-education ;", "clearance 50;"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
}

func TestTotals(t *testing.T) {
	const table = "id,donor,amount\na,NOR,1\nb,SWE,2\nSubtotal,,3\nc,NOR,4\nSubtotal,,4\nTotal,,7\nd,NOR,8\nSum,,8\nTotal général,,16\n"
	records, told, notes := readText(t, "", whole(), table)
	if len(told) > 0 {
		t.Fatal(told)
	}
	got := make(map[string]string)
	for i := range records {
		if records[i].Kind == assistance.PrintedTotal {
			for _, relation := range records[i].Relations {
				got[records[i].ID] += relation.Record
			}
		}
	}
	want := map[string]string{"total-4": "ab", "total-6": "c", "total-7": "abc", "total-9": "d", "total-10": "abcd"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
	if d := cmp.Diff([]string{"A10 total-differs"}, notes); d != "" { // 1+2+4+8 is 15
		t.Errorf("notes: -want +got\n%s", d)
	}
	// A record whose provider is called so is one.
	if _, told, _ = readText(t, "", whole(), "id,provider kind,donor,amount\na,organization,Total,1\n"); len(told) > 0 {
		t.Error(told)
	}
}

func TestMappingIsChecked(t *testing.T) {
	for name, m := range map[string]*Mapping{
		"a column that is none":    {Columns: map[string]Column{"x": "y"}},
		"a constant of none":       {Constants: map[Column]string{"y": "z"}},
		"a decimal that is none":   {Decimal: ";"},
		"a unit that is none":      {Unit: "dozens"},
		"a day that is none":       {FiscalYear: "02-30"},
		"a word for hidden":        {Hidden: "maybe"},
		"a table of nobody":        {As: "oecd"},
		"an encoding":              {Encoding: "latin-9"},
		"a day that is not yearly": {FiscalYear: "02-29"},
	} {
		if Check(*m) == nil {
			t.Errorf("%s is taken", name)
		}
	}
	m := &Mapping{}
	m.Set("unit", "millions")
	m.Set("source title", "A = B")
	if m.Unit != "millions" || m.Constants[colTitle] != "A = B" || Check(*m) != nil {
		t.Errorf("%+v", m)
	}
}
