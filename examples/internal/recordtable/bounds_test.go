package recordtable

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// What no spreadsheet holds is told, and read no further.
func TestBoundsOfCSV(t *testing.T) {
	repeated := strings.Repeat
	const head = "id,amount\n"
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"a quotation mark that is never closed", head + "a,\"" + repeated("5\n", mostOfRow), []string{"A2 row-too-long"}},
		{"likewise, of a short table", head + "a,\"5\nb,6\n", []string{"A2 not-csv"}},
		{"likewise, in the headers", "\"" + repeated("x", 2*mostOfRow), []string{"A1 row-too-long"}},
		{"a quotation mark within a cell, below a cell of two lines", head + "\"a\nb\",5\nc,5\"\n", []string{"A3 not-csv"}},
		{"a row of commas", head + repeated(",", 2*mostOfRow), []string{"A2 row-too-long"}},
		{"the last column", head + "a,q" + repeated(",", mostColumns-2) + "x\n", []string{"B2 not-an-amount"}},
		{"a column past the last", head + "a,5" + repeated(",", mostColumns-1) + "x\n", []string{"XFE2 too-many-columns"}},
		{"the last row", head + repeated("\n", mostRows/2) + "b,5\n" + repeated("\n", mostRows/2-3) + "c,q\n", []string{"B1048576 not-an-amount"}},
		{"a row past the last", head + repeated("\n", mostRows/2) + "b,5\n" + repeated("\n", mostRows/2-2) + "c,q\n", []string{"A1048577 too-many-rows"}},
		{"a record without an end", "id,stage,amount\na,delivered,5\n" + repeated("a,,5\n", mostFurther+10), []string{"A16386 too-many-rows"}},
		{"a workbook", "PK\x03\x04" + head, []string{"A1 not-csv"}},
		{"bytes of no text", "\x00\xff\xfe\x00", []string{"A1 not-readable", "A1 no-header"}},
		{"nothing", "", []string{"A1 no-header"}},
		{"no row", head, []string{"A2 no-rows"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, told, _ := readText(t, "", whole(), test.text)
			if d := cmp.Diff(test.want, told); d != "" {
				t.Errorf("-want +got\n%s", d)
			}
		})
	}
}

// A total that is at fault bounds those below it as any other does.
func TestTotalAtFaultIsOne(t *testing.T) {
	_, told, _ := readText(t, "", whole(), "donor,amount\nNOR,q\nSWE,5\nTotal,5\nTotal,5\n")
	want := []string{"B2 not-an-amount", "A5 nothing-above"}
	if d := cmp.Diff(want, told); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
}

// Faults that are only counted are counted as those that are listed.
func TestManyNamesThatAreNone(t *testing.T) {
	text := "id,donors,subjects\na," + strings.Repeat("Atlantis;", 2*mostFaults) + "," + strings.Repeat("atlantis;", mostFaults) + "\n"
	_, err := ReadCSV([]byte(text), *whole())
	var found *Faults
	if !errors.As(err, &found) || len(found.List) != mostFaults || found.More != 2*mostFaults {
		t.Fatalf("%d faults, and %d more", len(found.List), found.More)
	}
}

// Each fault has a cell of the table, the same each time, and no record comes with one.
func FuzzReadCSV(f *testing.F) {
	for _, text := range []string{
		"id,donor,amount\na,NOR,5\n", "id;Montant\na;1.000\nb;2,5\n", "id,amount\na,\"5\n", "donor,amount\nNOR,1\nTotal,2\n", "\xff\xfea\x00",
		"id,stage,amount,corrects\na,delivered,5,\na,,6,NOK 7\n", "id,Clearance %,split\na,60,clearance = 6\n", "a\rb\r", "\n\n,\n\"\"\n",
	} {
		for _, as := range []string{"", "crs", "d-portal", "fts"} {
			f.Add(text, as)
		}
	}
	f.Fuzz(func(t *testing.T, text, as string) {
		m := *whole()
		if m.As = as; as != "" {
			m = *sourced()
			m.As = as
		}
		reading, err := ReadCSV([]byte(text), m)
		again, errAgain := ReadCSV([]byte(text), m)
		if d := cmp.Diff(reading, again); d != "" {
			t.Errorf("read again: -first +second\n%s", d)
		}
		var found, foundAgain *Faults
		if !errors.As(err, &found) {
			return
		}
		if !errors.As(errAgain, &foundAgain) || !cmp.Equal(found, foundAgain) {
			t.Errorf("read again, other faults: %v, then %v", err, errAgain)
		}
		if len(reading.Records) > 0 {
			t.Errorf("records, and %v", err)
		}
		for _, one := range found.List {
			if one.Code == "" || (one.Cell.Row < 1 || one.Cell.Column < 1) == (one.Record == "") {
				t.Errorf("no place: %v", one)
			}
		}
	})
}
