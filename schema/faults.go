package schema

import (
	"bytes"
	"cmp"
	"errors"
	"slices"
	"strings"
)

// Faults collects the faults of one document. A package above uses it for the rules
// that it checks after [Validate]. It is for one goroutine.
type Faults struct {
	file  string
	data  []byte
	at    Pointer // of the document in data
	most  int
	bare  bool // faults have no line and column
	found []fault
	seen  map[place]bool
	more  int
	steps int // bytes looked at to place them, so that a test can count the work
}

// place is what makes two faults one: a second of the same place says nothing new.
type place struct {
	path Pointer
	code Code
}

// fault is an Error whose line and column may still be missing.
type fault struct {
	Error
	offset int // of its value in data; -1 if not yet known
	first  *origin
}

// origin is where a value first stood that stands at a fault again.
type origin struct {
	in *Faults // of the document
	at Pointer // in the data of in
}

// NewFaults returns an empty collector for the document data, which it reads to
// find lines and columns and never changes. Of l only the field Faults counts, and
// what [Limits.At] and [Limits.WithoutPlaces] say: pointers are those of the document.
func NewFaults(data []byte, l Limits) *Faults {
	return &Faults{data: data, at: l.at.cut(), most: l.filled().Faults, bare: l.unplaced, seen: map[place]bool{}}
}

// Of names the file of the document, which its faults then bear. It returns f.
func (f *Faults) Of(file string) *Faults {
	f.file = file
	return f
}

// Add takes in a fault. A second one of the same path and code is dropped, and
// beyond the limit faults are only counted.
func (f *Faults) Add(p Pointer, c Code, message string) {
	f.addWithin(Error{Path: p, Code: c, Message: message})
}

// AddUnknown takes in the fault that found stands at p and is none of what may stand
// there. Those of allowed that are nearest to it in spelling, and all of them if they
// are few, follow the message.
func (f *Faults) AddUnknown(p Pointer, c Code, message, found string, allowed []string) {
	e := Error{Path: p, Code: c}
	if !f.full() {
		e.offer(found, allowed)
		e.Message = message + offered(e.Nearest, e.Allowed)
	}
	f.addWithin(e)
}

// AddAgain takes in the fault that something stands at p again. It stood first at a
// pointer in the document of a collector, which may be f itself.
func (f *Faults) AddAgain(p Pointer, c Code, message string, in *Faults, first Pointer) {
	before := len(f.found)
	f.Add(p, c, message)
	if len(f.found) > before {
		f.found[before].first = &origin{in, in.at + first}
	}
}

// Join takes in the faults of err: of an [*Errors], an [*Error] or an error that
// wraps them. Any other error becomes one fault of the whole document, with
// [CodeMalformed] and its text. A nil err adds nothing.
func (f *Faults) Join(err error) {
	switch err := err.(type) {
	case nil:
	case *Errors:
		for _, e := range err.List {
			if e != nil {
				f.add(*e, -1)
			}
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

// Err returns an [*Errors] of what was collected, or nil if nothing was.
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
		one.Layer, one.File = one.Code.Layer(), cmp.Or(one.File, f.file)
		errs.List = append(errs.List, &one.Error)
	}
	return errs
}

// full reports whether a further fault would only be counted, so that the
// caller need not describe it.
func (f *Faults) full() bool { return len(f.found) >= f.most }

// addWithin takes in a fault whose path is that in the document.
func (f *Faults) addWithin(e Error) {
	e.Path = f.at + e.Path
	f.add(e, -1)
}

// add takes in a fault whose path is that in data.
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
	f.found = append(f.found, fault{Error: e, offset: offset})
}

// locate gives every fault that has none its line and column. It goes over the
// document once to find the values and once to count lines, however many faults
// there are.
func (f *Faults) locate() {
	f.findPlaces()
	f.findFirsts()
}

// findPlaces finds lines and columns, unless there are to be none.
func (f *Faults) findPlaces() {
	if !f.bare {
		f.findOffsets()
		f.countLines()
	}
}

// findFirsts places what the faults say stood first. It goes over each document
// that has such a place once.
func (f *Faults) findFirsts() {
	places := make(map[*Faults]*Faults) // for each document a collector of the places in it
	for i := range f.found {
		if first := f.found[i].first; first != nil {
			if places[first.in] == nil {
				places[first.in] = NewFaults(first.in.data, Limits{Faults: len(f.found), unplaced: first.in.bare})
			}
			places[first.in].Add(first.at, f.found[i].Code, "")
		}
	}
	found := make(map[origin]Place)
	for in, of := range places {
		of.findPlaces()
		for _, one := range of.found {
			found[origin{in, one.Path}] = Place{File: in.file, Path: one.Path, Line: one.Line, Column: one.Column}
		}
	}
	for i := range f.found {
		if first := f.found[i].first; first != nil {
			place := found[*first]
			f.found[i].First = &place
			f.found[i].Message += ", at " + place.String()
		}
	}
}

// findOffsets finds the value of every fault that has a path alone, or the nearest
// value around it.
func (f *Faults) findOffsets() {
	root := &wanted{offset: -1}
	var unfound []*fault
	for i := range f.found {
		if one := &f.found[i]; one.Line == 0 && one.offset < 0 {
			root.want(one.Path)
			unfound = append(unfound, one)
		}
	}
	if len(unfound) == 0 {
		return
	}
	f.steps += root.find(f.data)
	for _, one := range unfound {
		one.offset = root.nearest(one.Path)
	}
}

// countLines turns the offset of every fault without a line into one.
func (f *Faults) countLines() {
	var unplaced []*fault
	for i := range f.found {
		if one := &f.found[i]; one.Line == 0 && one.offset >= 0 {
			unplaced = append(unplaced, one)
		}
	}
	slices.SortStableFunc(unplaced, func(a, b *fault) int { return cmp.Compare(a.offset, b.offset) })
	line, start, read := 1, 0, 0
	for _, one := range unplaced {
		part := f.data[read:one.offset]
		line += bytes.Count(part, []byte{'\n'})
		if last := bytes.LastIndexByte(part, '\n'); last >= 0 {
			start = read + last + 1
		}
		read = one.offset
		one.Line, one.Column = line, one.offset-start+1
	}
}
