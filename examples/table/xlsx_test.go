package main

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/xuri/excelize/v2"

	"github.com/treatyaid/treatyaid/examples/internal/recordtable"
	"github.com/treatyaid/treatyaid/schema/civil"
)

func saved(t *testing.T, f *excelize.File) (name string) {
	t.Helper()
	name = filepath.Join(t.TempDir(), "made-up.xlsx")
	if err := f.SaveAs(name); err != nil {
		t.Fatal(err)
	}
	return name
}

// replaceInSheet changes the XML of the first sheet, to what the library does not write.
func replaceInSheet(t *testing.T, name, old, new string) {
	t.Helper()
	from := must(zip.OpenReader(name))
	defer from.Close()
	var out bytes.Buffer
	to := zip.NewWriter(&out)
	for _, file := range from.File {
		data := must(io.ReadAll(must(file.Open())))
		if file.Name == "xl/worksheets/sheet1.xml" {
			if !bytes.Contains(data, []byte(old)) {
				t.Fatalf("%q is not in the sheet", old)
			}
			data = bytes.ReplaceAll(data, []byte(old), []byte(new))
		}
		must(must(to.Create(file.Name)).Write(data))
	}
	if err := errors.Join(to.Close(), os.WriteFile(name, out.Bytes(), 0o600)); err != nil {
		t.Fatal(err)
	}
}

// cellsOf returns the cells of a sheet, with "x" for why one cannot be read.
func cellsOf(t *testing.T, s *recordtable.Sheet) map[int][]recordtable.Cell {
	t.Helper()
	rows := make(map[int][]recordtable.Cell)
	err := s.Rows(func(row int, cells []recordtable.Cell) bool {
		for _, c := range cells {
			if c.Broken != "" {
				c.Broken = "x"
			}
			rows[row] = append(rows[row], c)
		}
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestReadXLSX(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	style := must(f.NewStyle(&excelize.Style{NumFmt: 14}))
	format := "[$-409]d mmm yyyy"
	custom := must(f.NewStyle(&excelize.Style{CustomNumFmt: &format}))
	share := must(f.NewStyle(&excelize.Style{NumFmt: 9}))
	money := `#,##0.00 "day"`
	amount := must(f.NewStyle(&excelize.Style{CustomNumFmt: &money}))
	for _, c := range []struct {
		name  string
		value any
		style int
	}{
		{"A1", "text", 0}, {"B1", 41640, 0}, {"C1", 41640, style}, {"D1", 41640.5, style}, {"E1", 41640, custom}, {"F1", 5.25, amount},
		{"G1", 59, style}, {"H1", true, 0}, {"I1", "'=x", 0}, {"J1", "2014", 0},
		{"K1", 0.6, share}, {"M1", 7, 0},
	} {
		if err := errors.Join(f.SetCellValue("Sheet1", c.name, c.value), f.SetCellStyle("Sheet1", c.name, c.name, c.style)); err != nil {
			t.Fatal(err)
		}
	}
	// L1 has a formula without a value, M1 one with its value.
	if err := errors.Join(f.SetCellFormula("Sheet1", "L1", "=1+1"), f.SetCellFormula("Sheet1", "M1", "=3+4"), f.SetCellValue("Sheet1", "M1", 7)); err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(f.SetCellValue("Sheet1", "A2", "over two"), f.MergeCell("Sheet1", "A2", "A3")); err != nil {
		t.Fatal(err)
	}
	s, err := xlsxSheet(saved(t, f), "", "", io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	rows := cellsOf(t, s)
	day := civil.MustParse("2014-01-01")
	want := []recordtable.Cell{
		{Text: "text"}, {Text: "41640", Number: true}, {Text: "2014-01-01", Day: day}, {Text: "41640.5", Broken: "x"}, {Text: "2014-01-01", Day: day},
		{Text: "5.25", Number: true}, {Text: "59", Broken: "x"}, {Text: "yes"}, {Text: "=x"}, {Text: "2014"}, {Text: "0.6", Number: true, Percent: true},
		{Broken: "x"}, {Text: "7", Number: true},
	}
	if d := cmp.Diff(want, rows[0]); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
	if rows[1][0].Broken == "" {
		t.Error("merged cells are read as one")
	}
	if s.Name != "Sheet1" {
		t.Errorf("the sheet is %q", s.Name)
	}
}

func TestHiddenRowsAndColumns(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	if err := errors.Join(f.SetCellValue("Sheet1", "A1", "a"), f.SetCellValue("Sheet1", "B2", "b"), f.SetCellValue("Sheet1", "C2", "c"),
		f.SetRowVisible("Sheet1", 2, false), f.SetCellValue("Sheet1", "D1", "d"), f.SetCellValue("Sheet1", "D3", "dd"), f.SetColVisible("Sheet1", "D", false)); err != nil {
		t.Fatal(err)
	}
	name := saved(t, f)
	for hidden, want := range map[string]map[int][]recordtable.Cell{
		"":                     {0: {{Text: "a"}, {}, {}, {Text: "d", Broken: "x"}}, 1: {{}, {Text: "b", Broken: "x"}, {Text: "c"}}, 2: {{}, {}, {}, {Text: "dd"}}},
		recordtable.HiddenRead: {0: {{Text: "a"}, {}, {}, {Text: "d"}}, 1: {{}, {Text: "b"}, {Text: "c"}}, 2: {{}, {}, {}, {Text: "dd"}}},
		recordtable.HiddenSkip: {0: {{Text: "a"}, {}, {}, {}}},
	} {
		s, err := xlsxSheet(name, "", hidden, io.Discard)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, cellsOf(t, s)); d != "" {
			t.Errorf("%q: -want +got\n%s", hidden, d)
		}
	}
}

func TestSeveralSheets(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	must(f.NewSheet("Second"))
	must(f.NewSheet("Hidden"))
	if err := errors.Join(f.SetCellValue("Second", "A1", "x"), f.SetSheetVisible("Hidden", false)); err != nil {
		t.Fatal(err)
	}
	name := saved(t, f)
	for sheet, want := range map[string]error{"": errSheets, "Third": errNoSheet, "Second": nil, "Hidden": nil} {
		if _, err := xlsxSheet(name, sheet, "", io.Discard); !errors.Is(err, want) {
			t.Errorf("sheet %q: %v, want %v", sheet, err, want)
		}
	}
}

func TestDaysFrom1904(t *testing.T) {
	l := looks{from1904: true}
	if day, ok := l.day("1"); !ok || day.String() != "1904-01-02" {
		t.Errorf("%s, %v", day, ok)
	}
}

// A fault of a workbook stands at its sheet and cell, whether a cell, a row or a rule is at fault.
func TestFaultsOfWorkbook(t *testing.T) {
	f := excelize.NewFile()
	defer f.Close()
	for i, row := range [][]any{
		{"id", "donor", "recipient", "subjects", "stage", "year", "currency", "amount", "source", "read"},
		{"a", "NOR", "LAO", "mine-action", "delivered", 2014, "NOK", 0.1 + 0.2, "A source, made up", "2026-01-10"},
		{"b", "NOR", "NOR", "mine-action", "delivered", 2014, "NOK", 12.5, "A source, made up", "2026-01-10"},
		{"c", "NOR", "LAO", "mine-action", "delivered", 41640, "NOK", "1.000", "A source, made up", 46032},
	} {
		if err := f.SetSheetRow("Sheet1", must(excelize.CoordinatesToCellName(1, i+1)), &row); err != nil {
			t.Fatal(err)
		}
	}
	name := saved(t, f)
	replaceInSheet(t, name, "<v>0.3</v>", "<v>0.30000000000000004</v>") // as a spreadsheet keeps it
	s, err := xlsxSheet(name, "", "", io.Discard)
	if err != nil {
		t.Fatal(err)
	}
	_, err = recordtable.Read(s, recordtable.Mapping{}, nil)
	var found *recordtable.Faults
	if !errors.As(err, &found) {
		t.Fatal(err)
	}
	var got []string
	for _, one := range found.List {
		got = append(got, one.Cell.String()+" "+one.Code)
	}
	want := []string{"Sheet1!H2 inexact-amount", "Sheet1!C3 provider-is-recipient", "Sheet1!F4 not-a-year", "Sheet1!J4 not-a-day", "Sheet1!H4 ambiguous-amount"}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("-want +got\n%s", d)
	}
}
