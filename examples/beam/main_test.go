package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"

	"github.com/treatyaid/treatyaid/assistance"
)

func TestMain(m *testing.M) {
	flag.Parse()
	beam.Init()
	os.Exit(m.Run())
}

// trial is a run of the program in a directory of its own.
type trial struct {
	t   testing.TB
	dir string
}

func newTrial(t testing.TB) trial { return trial{t, t.TempDir()} }

// path returns the name of a file of the trial.
func (r trial) path(name string) string { return filepath.Join(r.dir, name) }

// put writes a file, packed if its name says so.
func (r trial) put(name string, lines ...string) {
	r.t.Helper()
	text := []byte(strings.Join(lines, "\n"))
	if filepath.Ext(name) == ".gz" {
		var packed bytes.Buffer
		w := gzip.NewWriter(&packed)
		if _, err := w.Write(text); err != nil {
			r.t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			r.t.Fatal(err)
		}
		text = packed.Bytes()
	}
	if err := os.WriteFile(r.path(name), text, 0o644); err != nil {
		r.t.Fatal(err)
	}
}

// run runs the program as the command line would, and returns its exit status.
func (r trial) run(args ...string) int {
	r.t.Helper()
	flags := flag.NewFlagSet("beam", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	o := newOptions(flags)
	if err := flags.Parse(args); err != nil {
		return faulty
	}
	var stdout, stderr bytes.Buffer
	status := run(context.Background(), o, flags.Args(), &stdout, &stderr)
	r.t.Logf("status %d\n%s%s", status, &stdout, &stderr)
	return status
}

// total runs the program over files of the trial, with the results beside them.
func (r trial) total(args ...string) int {
	r.t.Helper()
	return r.run(append([]string{"-totals", r.path("totals.out"), "-faults", r.path("faults.out")}, args...)...)
}

// read returns a file of the trial.
func (r trial) read(name string) string {
	r.t.Helper()
	data, err := os.ReadFile(r.path(name))
	if err != nil {
		r.t.Fatal(err)
	}
	return string(data)
}

// rows reads the lines of a result strictly.
func rows[T any](r trial, name string) []T {
	r.t.Helper()
	var all []T
	for line := range strings.Lines(r.read(name)) {
		var one T
		in := json.NewDecoder(strings.NewReader(line))
		in.DisallowUnknownFields()
		if err := in.Decode(&one); err != nil {
			r.t.Fatalf("%v in %s", err, line)
		}
		all = append(all, one)
	}
	return all
}

// written returns a record as a line.
func written(t testing.TB, record assistance.Record) string {
	t.Helper()
	line, err := json.Marshal(record)
	if err != nil {
		t.Fatal(err)
	}
	return string(line)
}

// minimal is a record in one line.
func minimal(id string) string {
	return `{"id":"` + id + `","provider":{"kind":"state","state":"NOR"},"recipient":{"kind":"state","state":"LAO"},` +
		`"subjects":["cluster-munitions"],"parts":[{"category":"clearance"}],"steps":[{"stage":"delivered","at":"2014-05-01",` +
		`"figures":[{"amount":"10","currency":"NOK"}],"source":{"title":"t","read":"2026-03-01"}}]}`
}
