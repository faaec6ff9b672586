package schema

import (
	"fmt"
	"strings"
)

// Error is one fault of a document.
type Error struct {
	// Path is where the fault is. A missing member is named although it is not
	// there. A member's name of more than 64 bytes is cut, with "…" after it.
	Path Pointer
	// Code says what kind of fault it is. Path and Code are for programs.
	Code Code
	// Message says to a person what was found and what was expected, with no
	// more than a short prefix of what the document says. It may change.
	Message string
	// Line and Column are the place in the bytes, both from 1, the column in
	// bytes; 0 if not known. The place of a missing member is the object that
	// lacks it.
	Line, Column int
	// Record is the number of the record in a stream, from 1; 0 outside one.
	Record int
}

// Error returns "line:column: path: code: message".
func (e *Error) Error() string {
	var b strings.Builder
	if e.Record > 0 {
		fmt.Fprintf(&b, "record %d: ", e.Record)
	}
	if e.Line > 0 {
		fmt.Fprintf(&b, "%d:%d: ", e.Line, e.Column)
	}
	if e.Path != "" {
		fmt.Fprintf(&b, "%s: ", e.Path)
	}
	b.WriteString(e.Code.String())
	if e.Message != "" {
		b.WriteString(": ")
		b.WriteString(e.Message)
	}
	return b.String()
}

// Errors is every fault that was found, at least one.
type Errors struct {
	List []*Error // by path, then code
	More int      // how many more there were than Limits.Faults
}

// Error returns a line for each fault.
func (e *Errors) Error() string {
	var b strings.Builder
	for i, one := range e.List {
		if i > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(one.Error())
	}
	if e.More > 0 {
		fmt.Fprintf(&b, "\nand %d more", e.More)
	}
	return b.String()
}

// Unwrap returns the faults, for [errors.As].
func (e *Errors) Unwrap() []error {
	list := make([]error, len(e.List))
	for i, one := range e.List {
		list[i] = one
	}
	return list
}
