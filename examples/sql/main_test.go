package main

import (
	"bytes"
	"database/sql"
	"errors"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema"
	"github.com/treatyaid/treatyaid/schema/civil"
	"github.com/treatyaid/treatyaid/schema/codelist"
)

// output is what the program prints.
func output(t *testing.T, file, statement string) string {
	t.Helper()
	var out bytes.Buffer
	if err := run(&out, file, statement); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestAnswer(t *testing.T) {
	out := output(t, ":memory:", "")
	for _, want := range []string{
		"6(2) ccm-6-2-provide, Norway toward Lao People's Democratic Republic: applies",
		"6(4) ccm-6-4-clearance, Norway toward Lao People's Democratic Republic: applies",
		"6(6) ccm-6-6-emergency, Norway toward Lao People's Democratic Republic: undetermined",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("no finding %q in\n%s", want, out)
		}
	}
}

// TestRowsAnswer has one row decide a finding: Norway's own word of its position.
func TestRowsAnswer(t *testing.T) {
	const finding = "6(4) ccm-6-4-clearance, Norway toward Lao People's Democratic Republic: "
	for statement, want := range map[string]string{
		``: "applies (every",
		`DELETE FROM determinations WHERE id = 'position-nor'`:             "undetermined (all else is met",
		`UPDATE determinations SET holds = 'no' WHERE id = 'position-nor'`: "does not apply (not in a position",
	} {
		_, out, _ := strings.Cut(output(t, ":memory:", statement), finding)
		if !strings.HasPrefix(out, want) {
			t.Errorf("%s: %q, want %q", statement, out[:min(len(out), 80)], want)
		}
	}
}

// TestFile keeps the rows in a file, which is made once.
func TestFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "rows.db")
	first := output(t, file, "")
	if diff := cmp.Diff(first, output(t, file, "")); diff != "" {
		t.Error(diff)
	}
	if changed := output(t, file, `DELETE FROM determinations`); changed == first {
		t.Error("without determinations the answer is the same")
	}
	if diff := cmp.Diff(first, output(t, file, "")); diff == "" {
		t.Error("the rows that were deleted are there again")
	}
}

func TestFaults(t *testing.T) {
	type told struct {
		Row  row
		Path schema.Pointer // "" where the row could not be read
		Code schema.Code
	}
	const late = `INSERT INTO records SELECT NULL, 'late', provider, recipient, subject, category, stage,
		'2025-03-01', '2025-02-01', money, title, read FROM records WHERE row = 1;`
	record := func(n int64) row { return row{"records", n} }
	for name, test := range map[string]struct {
		statement string
		want      []told
	}{
		"a misspelt code":        {`UPDATE records SET category = 'clearence' WHERE row = 2`, []told{{Row: record(2)}}},
		"a number for a State":   {`UPDATE records SET recipient = 578 WHERE row = 2`, []told{{Row: record(2)}}},
		"no day of the calendar": {`UPDATE determinations SET at = '2025-02-30' WHERE row = 2`, []told{{Row: row{"determinations", 2}}}},
		"a provider that is its recipient": {`UPDATE records SET recipient = provider WHERE row = 2`,
			[]told{{record(2), "/recipient", schema.CodeProviderIsRecipient}}},
		"dates out of order": {late, []told{{record(3), "/steps/0/period", schema.CodeDatesOutOfOrder}}},
		"a determination read before its day": {`UPDATE determinations SET at = '2026-02-01' WHERE row = 1`,
			[]told{{row{"determinations", 1}, "/at", schema.CodeAfterSource}}},
		"a member that may not stand there": {`UPDATE determinations SET category = 'clearance' WHERE row = 1`,
			[]told{{row{"determinations", 1}, "/category", schema.CodeWrongArgument}}},
		// The first record is not in the document, so that the others have other places.
		"several": {late + `UPDATE records SET subject = 'cluster-munition' WHERE row = 1; UPDATE records SET recipient = provider WHERE row = 2`,
			[]told{{Row: record(1)}, {record(2), "/recipient", schema.CodeProviderIsRecipient}, {record(3), "/steps/0/period", schema.CodeDatesOutOfOrder}}},
	} {
		err := run(new(bytes.Buffer), ":memory:", test.statement)
		all, ok := err.(interface{ Unwrap() []error })
		if !ok {
			t.Errorf("%s: %v", name, err)
			continue
		}
		var got []told
		for _, one := range all.Unwrap() {
			var fault rowFault
			if !errors.As(one, &fault) {
				t.Errorf("%s: %v names no row", name, one)
				continue
			}
			is := told{Row: fault.Row}
			var found *schema.Error
			if errors.As(fault.Err, &found) {
				is.Path, is.Code = found.Path, found.Code
			}
			got = append(got, is)
		}
		if diff := cmp.Diff(test.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

func TestNoStatement(t *testing.T) {
	if err := run(new(bytes.Buffer), ":memory:", "no SQL"); err == nil {
		t.Error("what is no SQL was executed")
	}
	if err := run(new(bytes.Buffer), t.TempDir(), ""); err == nil {
		t.Error("a folder was opened as a database")
	}
}

// column takes values through a column of SQLite, and NULL.
func column[T comparable](t *testing.T, db *sql.DB, declared string, values ...T) {
	t.Helper()
	if _, err := db.Exec(`DROP TABLE IF EXISTS one; CREATE TABLE one (value ` + declared + `)`); err != nil {
		t.Fatal(err)
	}
	var none T
	for _, v := range append(values, none) {
		if _, err := db.Exec(`DELETE FROM one; INSERT INTO one VALUES (?)`, v); err != nil {
			t.Errorf("%T %v: %v", v, v, err)
			continue
		}
		var back T
		if err := db.QueryRow(`SELECT value FROM one`).Scan(&back); err != nil || back != v {
			t.Errorf("%T %v in a column %s comes back as %v, %v", v, v, declared, back, err)
		}
		back = v
		if err := db.QueryRow(`SELECT NULL`).Scan(&back); err != nil || back != none {
			t.Errorf("%T: NULL comes back as %v, %v", v, back, err)
		}
		if err := db.QueryRow(`SELECT 1.5`).Scan(&back); err == nil {
			t.Errorf("%T: a number comes back as %v", v, back)
		}
	}
}

func TestColumns(t *testing.T) {
	db, err := sql.Open("sqlite", ":memory:")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	db.SetMaxOpenConns(1)
	for _, declared := range []string{"TEXT", "BLOB", ""} {
		column(t, db, declared, party.States()...)
		column(t, db, declared, codelist.MustParse[party.Role]("in-position"))
		column(t, db, declared, assistance.MustParseAmount("1.50"), assistance.MustParseAmount("99999999999999.9999"))
		column(t, db, declared, assistance.MustParseAmount("1.50").Sum())
		column(t, db, declared, assistance.MustParseMoney("GBP 1.5"))
		column(t, db, declared, codelist.Values[assistance.Category]()...)
		column(t, db, declared, codelist.Values[party.Standing]()...)
	}
	// The driver makes a time of what stands in a column of dates.
	for _, declared := range []string{"TEXT", "DATE", "DATETIME", "TIMESTAMP"} {
		column(t, db, declared, civil.MustParse("2010-08-01"), civil.Earliest(), civil.Latest())
	}
}
