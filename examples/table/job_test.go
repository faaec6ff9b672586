package main

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the goldens")

func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if d := cmp.Diff(string(want), string(got)); d != "" {
		t.Errorf("%s: -want +got\n%s", name, d)
	}
}

func TestGolden(t *testing.T) {
	for _, test := range []struct {
		name string
		args []string
	}{
		{"sample", nil},
		{"table", []string{"-map", "testdata/table.json", "testdata/table.csv"}},
		{"crs", []string{"-as", "crs", "-set", "source title=A register, made up", "-set", "read=2026-01-10", "testdata/crs.csv"}},
		{"d-portal", []string{"-as", "d-portal", "-set", "source title=A register, made up", "-set", "read=2026-01-10", "testdata/d-portal.csv"}},
		{"fts", []string{"-as", "fts", "-set", "source title=A register, made up", "-set", "read=2026-01-10", "testdata/fts.csv"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			out := filepath.Join(t.TempDir(), "out.ndjson")
			var stderr bytes.Buffer
			if status := run(t.Context(), append([]string{"-o", out}, test.args...), &stderr, &stderr); status != done {
				t.Fatalf("status %d: %s", status, &stderr)
			}
			for _, end := range []string{"", ".unmapped.csv"} {
				data, err := os.ReadFile(out + end)
				if os.IsNotExist(err) && end != "" {
					continue
				}
				if err != nil {
					t.Fatal(err)
				}
				golden(t, test.name+".ndjson"+end, data)
			}
			golden(t, test.name+".told", stderr.Bytes())
		})
	}
}

// What no record may hold is named by its header alone, wherever it might come out.
func TestForbiddenIsNotEchoed(t *testing.T) {
	dir := t.TempDir()
	in, out := filepath.Join(dir, "in.csv"), filepath.Join(dir, "out.ndjson")
	const table = "id,Donor,Recipient,Lat,Contact person,E-mail,Victim name,Extra\na,NOR,LAO,SECRET1,SECRET2,SECRET3,SECRET4,kept\nTotal,,,SECRET5,,,,\n"
	if err := os.WriteFile(in, []byte(table), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, mapFile := range []string{"", "testdata/table.json"} {
		var told bytes.Buffer
		run(t.Context(), []string{"-map", mapFile, "-o", out, in}, &told, &told)
		files, err := filepath.Glob(out + "*")
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			told.Write(data)
		}
		if strings.Contains(told.String(), "SECRET") {
			t.Errorf("with -map %q, told: %s", mapFile, &told)
		}
	}
}

func TestFaultsLeaveWhatWasThere(t *testing.T) {
	interruptedAlready, cancel := context.WithCancel(t.Context())
	cancel()
	for _, test := range []struct {
		name   string
		ctx    context.Context
		table  string
		status int
	}{
		{"a fault", t.Context(), "id,Donor\na,Atlantis\n", failed},
		{"no header", t.Context(), "", failed},
		{"no UTF-8", t.Context(), "id,Donor\na,\xff\n", failed},
		{"an open quotation mark", t.Context(), "id,Donor\na,\"x\n", failed},
		{"interrupted", interruptedAlready, string(sample), interrupted},
	} {
		t.Run(test.name, func(t *testing.T) {
			dir := t.TempDir()
			in, out := filepath.Join(dir, "in.csv"), filepath.Join(dir, "out.ndjson")
			for file, text := range map[string]string{in: test.table, out: "before"} {
				if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
					t.Fatal(err)
				}
			}
			var told bytes.Buffer
			if status := run(test.ctx, []string{"-o", out, in}, &told, &told); status != test.status {
				t.Errorf("status %d, want %d: %s", status, test.status, &told)
			}
			if data, err := os.ReadFile(out); err != nil || string(data) != "before" {
				t.Errorf("the file there before is %q, %v", data, err)
			}
			if files, err := os.ReadDir(dir); err != nil || len(files) != 2 {
				t.Errorf("files left: %v, %v", files, err)
			}
		})
	}
}
