package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"strings"
	"testing"

	"github.com/treatyaid/treatyaid/schema"
)

// untouched is a standard input that is not to be read.
type untouched struct{ t *testing.T }

func (u untouched) Read([]byte) (int, error) {
	u.t.Error("standard input is read")
	return 0, io.EOF
}

// outcome is what a run leaves behind.
type outcome struct {
	stdout, stderr string
	status         int
}

func check(stdin io.Reader, args ...string) outcome {
	var out, faults bytes.Buffer
	status := run(context.Background(), args, stdin, &out, &faults)
	return outcome{out.String(), faults.String(), status}
}

// written is a report of -format json, read back.
type written struct {
	Faults []struct {
		File         string
		Line, Column int
		Record       int
		Path         schema.Pointer
		Code         schema.Code
		Layer        schema.Layer
		Message      string
	}
	Files       []fileEntry
	Interrupted bool
	Valid       bool
}

// readBack reads a report strictly: every member is known, and nothing follows.
func readBack(t *testing.T, report string) written {
	t.Helper()
	var w written
	in := json.NewDecoder(strings.NewReader(report))
	in.DisallowUnknownFields()
	if err := in.Decode(&w); err != nil {
		t.Fatalf("%v in the report:\n%s", err, report)
	}
	if in.More() {
		t.Fatalf("something follows the report:\n%s", report)
	}
	return w
}

// record is a valid record in one line.
func record(id string) string {
	return `{"id":"` + id + `","provider":{"kind":"state","state":"NOR"},"recipient":{"kind":"state","state":"LAO"},` +
		`"subjects":["cluster-munitions"],"parts":[],"steps":[{"stage":"delivered","at":"2014-05-01","source":{"title":"t","read":"2026-03-01"}}]}`
}

// gift is a record that breaks a rule: a State gives to itself.
func gift(id string) string { return strings.Replace(record(id), "LAO", "NOR", 1) }
