package main

import (
	"bytes"
	"context"
	"io"
	"math"
	"strings"
	"testing"
)

// interrupting is an output that interrupts when something is written.
type interrupting struct {
	written   bytes.Buffer
	interrupt func()
}

func (i *interrupting) Write(p []byte) (int, error) {
	i.interrupt()
	return i.written.Write(p)
}

// What was found before an interrupt is told, and the rest is not read.
func TestInterrupted(t *testing.T) {
	for _, format := range []string{"text", "json"} {
		ctx, interrupt := context.WithCancel(context.Background())
		out := &interrupting{interrupt: interrupt}
		var faults strings.Builder
		stdin := &generated{line: func(int) string { return gift("a") }, lines: math.MaxInt} // it never ends
		status := run(ctx, []string{"-format", format, "-", "testdata/register.json"}, stdin, out, &faults)
		if status != interrupted {
			t.Errorf("%s: status %d", format, status)
		}
		if format == "text" {
			if !strings.Contains(strings.ToLower(out.written.String()), "interrupted") || strings.Contains(out.written.String(), "register.json") {
				t.Errorf("the output does not end as it should: %s", out.written.String())
			}
			continue
		}
		report := readBack(t, out.written.String())
		if !report.Interrupted || report.Valid || len(report.Files) != 1 || report.Files[0].Documents == 0 || report.Files[0].Error == "" {
			t.Errorf("%+v", report.Files)
		}
	}
}

// A read that hangs, as of a terminal or a pipe, can be interrupted.
func TestInterruptedRead(t *testing.T) {
	for _, begun := range []string{"", record("a") + "\n", record("a") + "\n" + record("b")[:9], "{\n  \"id\": ", "["} {
		for _, args := range [][]string{nil, {"-kind", "assistance"}, {"-kind", "party"}} {
			ctx, interrupt := context.WithCancel(context.Background())
			stdin, w := io.Pipe()
			go func() {
				io.WriteString(w, begun) // and nothing more
				interrupt()
			}()
			var out, faults bytes.Buffer
			if got := run(ctx, append(args, "-format", "json"), stdin, &out, &faults); got != interrupted {
				t.Errorf("%.20q, %v: status %d", begun, args, got)
			}
			if report := readBack(t, out.String()); !report.Interrupted || report.Valid || len(report.Faults) > 0 {
				t.Errorf("%.20q, %v: %+v", begun, args, report)
			}
			w.Close()
		}
	}
}

func TestInterruptedBefore(t *testing.T) {
	ctx, interrupt := context.WithCancel(context.Background())
	interrupt()
	var out, faults bytes.Buffer
	if got := run(ctx, []string{"testdata/register.json", "-format", "json"}, untouched{t}, &out, &faults); got != interrupted {
		t.Errorf("status %d", got)
	}
	if report := readBack(t, out.String()); !report.Interrupted || report.Valid || len(report.Files) > 0 {
		t.Errorf("%+v", report)
	}
}
