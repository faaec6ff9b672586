package schema

import (
	"errors"
	"fmt"
	"strings"
)

// Error is one fault of a document. It is data: as JSON it has the names below.
type Error struct {
	// File names the file that has the fault, where several were read at once; it is
	// empty of a single document.
	File string `json:"file,omitempty"`
	// Path is where the fault is. A missing member is named although it is not
	// there. A member's name of more than 64 bytes is cut, with "…" after it.
	Path Pointer `json:"path"`
	// Code says what kind of fault it is. Path and Code are for programs.
	Code Code `json:"code"`
	// Layer is what found the fault.
	Layer Layer `json:"layer,omitzero"`
	// Message says to a person what was found and what was expected, with no
	// more than a short prefix of what the document says. It may change.
	Message string `json:"message"`
	// Found is what stands there, the start of it if it is long; of a member that may
	// not stand there, its name. It is empty if nothing stands there, or if it is a list
	// or an object.
	Found string `json:"found,omitempty"`
	// Allowed is what may stand there, if that is a closed list of at most 20: codes, the
	// names of members, or names that the document declares.
	Allowed []string `json:"allowed,omitempty"`
	// Nearest are what Found may be meant for, the likeliest first: those of all that may
	// stand there, however many they are, of which it is a misspelling, a label or a
	// common name; or an amount in plain digits. They suggest, and are for a person to
	// choose.
	Nearest []string `json:"nearest,omitempty"`
	// First is where the id stands that stands here again.
	First *Place `json:"first,omitempty"`
	// Line and Column are the place in the bytes, both from 1, the column in
	// bytes; 0 if not known. The place of a missing member is the object that
	// lacks it.
	Line   int `json:"line,omitempty"`
	Column int `json:"column,omitempty"`
	// Record is the number of the record in a stream, from 1; 0 outside one.
	Record int `json:"record,omitempty"`
}

// manyWords is how many allowed words a fault lists.
const manyWords = 20

// offer says what was found, what may stand in its place, and what of that is nearest
// in spelling.
func (e *Error) offer(found string, allowed []string) {
	e.show(found, allowed)
	if near := Nearest(found, allowed); len(near) > 0 {
		e.Nearest = near
	}
}

// show says what was found and what may stand in its place.
func (e *Error) show(found string, allowed []string) {
	e.Found = prefix(found, longestExcerpt)
	if len(allowed) <= manyWords {
		e.Allowed = allowed
	}
}

// Place is where something stands in what was read. Its fields are those of an
// [Error].
type Place struct {
	File   string  `json:"file,omitempty"`
	Path   Pointer `json:"path,omitempty"`
	Line   int     `json:"line,omitempty"`
	Column int     `json:"column,omitempty"`
	Record int     `json:"record,omitempty"`
}

// String returns the place as it stands before a fault: "file:line:column: path".
func (p Place) String() string {
	var parts []string
	if p.File != "" {
		parts = append(parts, shown(p.File))
	}
	if p.Line > 0 {
		parts = append(parts, fmt.Sprintf("line %d", p.Line))
	}
	if p.Path != "" {
		parts = append(parts, shown(string(p.Path)))
	}
	return strings.Join(parts, ": ")
}

// Error returns "file: line:column: path: code: message". A file or a path with a
// character that is not printed as itself is quoted.
func (e *Error) Error() string {
	var b strings.Builder
	if e.File != "" {
		b.WriteString(shown(e.File) + ":")
		if e.Line == 0 || e.Record > 0 {
			b.WriteByte(' ')
		}
	}
	if e.Record > 0 {
		fmt.Fprintf(&b, "record %d: ", e.Record)
	}
	switch {
	case e.Line > 0 && e.Column > 0:
		fmt.Fprintf(&b, "%d:%d: ", e.Line, e.Column)
	case e.Line > 0: // of a line as a whole
		fmt.Fprintf(&b, "%d: ", e.Line)
	}
	if e.Path != "" {
		fmt.Fprintf(&b, "%s: ", shown(string(e.Path)))
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
	List []*Error `json:"faults"`         // by file in their order, path, then code
	More int      `json:"more,omitempty"` // how many more there were than Limits.Faults, of all files
}

// Error returns a line for each fault.
func (e *Errors) Error() string {
	var b strings.Builder
	for _, one := range e.Unwrap() {
		if b.Len() > 0 {
			b.WriteByte('\n')
		}
		b.WriteString(one.Error())
	}
	if e.More > 0 {
		fmt.Fprintf(&b, "\nand %d more", e.More)
	}
	return b.String()
}

// Unwrap returns the faults, for [errors.As]; a nil one is none.
func (e *Errors) Unwrap() []error {
	list := make([]error, 0, len(e.List))
	for _, one := range e.List {
		if one != nil {
			list = append(list, one)
		}
	}
	return list
}

// JoinErrors makes one error of those of several documents, in their order. It is
// nil if all are; one that is no *Errors is returned as it is.
func JoinErrors(errs ...error) error {
	var all Errors
	for _, err := range errs {
		if err == nil {
			continue
		}
		var found *Errors
		if !errors.As(err, &found) {
			return err
		}
		all.List, all.More = append(all.List, found.List...), all.More+found.More
	}
	if len(all.List) == 0 {
		return nil
	}
	return &all
}
