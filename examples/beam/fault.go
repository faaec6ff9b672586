package main

import (
	"fmt"

	"github.com/treatyaid/treatyaid/schema"
)

// Fault is a reason for which a line is in no total.
type Fault struct {
	Place
	Path    schema.Pointer `json:"path"` // within the line; "" is the whole of it
	Code    schema.Code    `json:"code"`
	Message string         `json:"message"`
	// More is how many further faults the line has that are not listed; it
	// stands with the last of those that are.
	More int `json:"more,omitempty"`
}

// faultsAt returns the faults of a line, at least one.
func faultsAt(place Place, found *schema.Errors) []Fault {
	faults := make([]Fault, len(found.List))
	for i, one := range found.List {
		faults[i] = Fault{Place: place, Path: one.Path, Code: one.Code, Message: one.Message}
	}
	faults[len(faults)-1].More = found.More
	return faults
}

// duplicate returns the fault of a record whose id an earlier one has.
func duplicate(place, earlier Place) Fault {
	return Fault{
		Place:   place,
		Path:    schema.Pointer("").Member("id"),
		Code:    schema.CodeDuplicateID,
		Message: fmt.Sprintf("also the id of %s:%d", earlier.File, earlier.Line),
	}
}
