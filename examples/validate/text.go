package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/treatyaid/treatyaid/examples/internal/terminal"
	"github.com/treatyaid/treatyaid/obligation/text/typeset"
	"github.com/treatyaid/treatyaid/schema"
)

// text is the report for people: faults and summary, and on standard error why a
// file was not read.
type text struct {
	w      io.Writer
	stderr io.Writer
	files  []*verdict
	began  bool // a line has been written
}

// fault writes "file:line:column: path: code: message".
func (t *text) fault(v *verdict, e *schema.Error) error {
	plain := *e
	plain.Record = 0 // the line tells where it is
	at := v.name + ":"
	if plain.Line == 0 {
		at += " "
	}
	return t.line(at + terminal.Printable(plain.Error()))
}

func (t *text) line(s string) error {
	t.began = true
	_, err := io.WriteString(t.w, s+"\n")
	return err
}

// file says how many faults were not listed if some were, and what else there is
// to say of a file.
func (t *text) file(v *verdict) error {
	t.files = append(t.files, v)
	for _, r := range v.remarks {
		if err := t.line(terminal.Printable(fmt.Sprintf("%s: %s: remark: %s: %s", v.name, r.Path, r.Code, r.Message))); err != nil {
			return err
		}
	}
	if v.listed > 0 && v.listed < v.faults {
		if err := t.line(v.name + ": and " + typeset.Count(v.faults-v.listed) + " more"); err != nil {
			return err
		}
	}
	if v.err != nil {
		fmt.Fprintf(t.stderr, "validate: %s: %s\n", v.name, terminal.Printable(v.err.Error()))
	}
	if v.hint != "" {
		fmt.Fprintf(t.stderr, "validate: %s: %s\n", v.name, v.hint)
	}
	return nil
}

// end writes the summary.
func (t *text) end(interrupted bool) error {
	var b strings.Builder
	if t.began {
		b.WriteByte('\n')
	}
	rows := make([][5]string, len(t.files))
	var widths [4]int
	for i, v := range t.files {
		number, unit := v.extent()
		rows[i] = [5]string{v.name, v.kind.String(), number, unit, v.outcome()}
		for at := range widths {
			widths[at] = max(widths[at], width(rows[i][at]))
		}
	}
	for _, row := range rows {
		line := pad(row[0], widths[0]) + "  " + pad(row[1], widths[1]) + "  " + padLeft(row[2], widths[2]) + " " + pad(row[3], widths[3]) + "  " + row[4]
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
	if len(t.files) > 1 {
		b.WriteString(t.total() + "\n")
	}
	if slices.ContainsFunc(t.files, func(v *verdict) bool { return v.layered }) {
		b.WriteString("More faults may show once these are mended.\n")
	}
	if interrupted {
		b.WriteString("Interrupted: the rest was not read.\n")
	}
	_, err := io.WriteString(t.w, b.String())
	return err
}

// total sums up several files.
func (t *text) total() string {
	var good, faulty, faults, unchecked int
	for _, v := range t.files {
		switch {
		case v.faults > 0:
			faulty++
			faults += v.faults
		case v.err != nil:
			unchecked++
		default:
			good++
		}
	}
	var parts []string
	if good > 0 {
		parts = append(parts, typeset.Count(good)+" without fault")
	}
	if faulty > 0 {
		parts = append(parts, typeset.Count(faulty)+" with "+faultWords(faults))
	}
	if unchecked > 0 {
		parts = append(parts, typeset.Count(unchecked)+" not checked to the end")
	}
	return typeset.Counted(len(t.files), "file", "files") + ": " + strings.Join(parts, ", ")
}
