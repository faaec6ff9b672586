package main

import (
	"bytes"
	"encoding/json"
	"io"

	"github.com/treatyaid/treatyaid/schema"
)

// document is the report for programs: one JSON document, written as the faults
// are found, so that it is never in memory whole.
type document struct {
	w      io.Writer
	faults int // written
	files  []fileEntry
}

// faultEntry is a fault as it is written.
type faultEntry struct {
	File    string         `json:"file"`
	Line    int            `json:"line,omitempty"`
	Column  int            `json:"column,omitempty"`
	Record  int            `json:"record,omitempty"` // of a stream, from 1
	Path    schema.Pointer `json:"path"`             // "" is the whole document
	Code    schema.Code    `json:"code"`
	Layer   schema.Layer   `json:"layer"`
	Message string         `json:"message"`
}

// fileEntry is a file as it is written.
type fileEntry struct {
	File      string   `json:"file"`
	Kind      string   `json:"kind,omitempty"`
	Documents int      `json:"documents"` // that were checked
	Faulty    int      `json:"faulty"`    // of the documents
	Faults    int      `json:"faults"`    // those that are not listed too
	Error     string   `json:"error,omitempty"`
	Hint      string   `json:"hint,omitempty"`
	Remarks   []remark `json:"remarks,omitempty"`
	Valid     bool     `json:"valid"`
}

func (d *document) fault(v *verdict, e *schema.Error) error {
	return d.item(faultEntry{File: v.name, Line: e.Line, Column: e.Column, Record: e.Record, Path: e.Path, Code: e.Code,
		Layer: e.Code.Layer(), Message: e.Message})
}

// item writes an item of the list of faults, and begins the list with the first.
func (d *document) item(entry faultEntry) error {
	before := ",\n    "
	if d.faults == 0 {
		before = "{\n  \"faults\": [\n    "
	}
	d.faults++
	var b bytes.Buffer
	b.WriteString(before)
	out := json.NewEncoder(&b)
	out.SetEscapeHTML(false)
	if err := out.Encode(entry); err != nil {
		return err
	}
	_, err := d.w.Write(bytes.TrimSuffix(b.Bytes(), []byte("\n")))
	return err
}

func (d *document) file(v *verdict) error {
	entry := fileEntry{File: v.name, Kind: v.kind.String(), Documents: v.documents, Faulty: v.faulty, Faults: v.faults,
		Hint: v.hint, Remarks: v.remarks, Valid: v.valid()}
	if v.err != nil {
		entry.Error = v.err.Error()
	}
	d.files = append(d.files, entry)
	return nil
}

// end writes the files, and whether all is valid.
func (d *document) end(interrupted bool) error {
	rest := struct {
		Files       []fileEntry `json:"files"`
		Interrupted bool        `json:"interrupted"`
		Valid       bool        `json:"valid"`
	}{d.files, interrupted, !interrupted}
	for _, entry := range d.files {
		rest.Valid = rest.Valid && entry.Valid
	}
	var b bytes.Buffer
	if d.faults == 0 {
		b.WriteString("{\n  \"faults\": [],")
	} else {
		b.WriteString("\n  ],")
	}
	var tail bytes.Buffer
	out := json.NewEncoder(&tail)
	out.SetEscapeHTML(false)
	out.SetIndent("", "  ")
	if err := out.Encode(rest); err != nil {
		return err
	}
	b.Write(bytes.TrimPrefix(tail.Bytes(), []byte("{")))
	_, err := d.w.Write(b.Bytes())
	return err
}
