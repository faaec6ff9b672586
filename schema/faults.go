package schema

import (
	"errors"
	"slices"
	"strings"
)

// Faults gathers the faults of one document, for the rules that a package above
// checks after [Validate]. It is for one goroutine.
type Faults struct {
	data  []byte
	most  int
	found []fault
	seen  map[place]bool
	more  int
	steps int // bytes looked at to place them, so that a test can count the work
}

type place struct {
	path Pointer
	code Code
}

type fault struct {
	Error
	offset int // of the place in data; -1 if not yet known
}

// NewFaults returns an empty collector for the document data, which it reads to
// find lines and columns and never changes. Of l only Faults counts.
func NewFaults(data []byte, l Limits) *Faults {
	return &Faults{data: data, most: l.filled().Faults, seen: map[place]bool{}}
}

// Add takes in a fault. A second one of the same path and code is dropped, and
// beyond the limit faults are only counted.
func (f *Faults) Add(p Pointer, c Code, message string) {
	f.add(Error{Path: p, Code: c, Message: message}, -1)
}

// Join takes in the faults of err, an [*Errors], an [*Error] or what wraps
// them. Of any other error it keeps the text, as [CodeMalformed] of the whole
// document. A nil err has none.
func (f *Faults) Join(err error) {
	switch err := err.(type) {
	case nil:
	case *Errors:
		for _, e := range err.List {
			f.add(*e, -1)
		}
		f.more += err.More
	case *Error:
		f.add(*err, -1)
	case interface{ Unwrap() []error }:
		for _, e := range err.Unwrap() {
			f.Join(e)
		}
	default:
		var all *Errors
		var one *Error
		switch {
		case errors.As(err, &all):
			f.Join(all)
		case errors.As(err, &one):
			f.Join(one)
		default:
			f.Add("", CodeMalformed, prefix(err.Error(), longestMessage))
		}
	}
}

// Err returns an [*Errors] of what was gathered, or nil if nothing was.
func (f *Faults) Err() error {
	if len(f.found) == 0 {
		return nil
	}
	f.locate()
	slices.SortFunc(f.found, func(a, b fault) int {
		if c := strings.Compare(string(a.Path), string(b.Path)); c != 0 {
			return c
		}
		return strings.Compare(a.Code.String(), b.Code.String())
	})
	errs := &Errors{More: f.more}
	for _, one := range f.found {
		errs.List = append(errs.List, &one.Error)
	}
	return errs
}

// full reports whether a further fault would only be counted, so that the
// caller need not describe it.
func (f *Faults) full() bool { return len(f.found) >= f.most }

func (f *Faults) add(e Error, offset int) {
	where := place{e.Path, e.Code}
	if f.seen[where] {
		return
	}
	if f.full() {
		f.more++
		return
	}
	f.seen[where] = true
	f.found = append(f.found, fault{e, offset})
}
