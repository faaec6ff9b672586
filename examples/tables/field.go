package main

import (
	"github.com/treatyaid/treatyaid/schema/label"
)

// field is a column of a table as Table Schema describes it. A cell that is blank says
// nothing: it is a missing value.
type field struct {
	Name        string       `json:"name"`
	Type        string       `json:"type"`
	Description string       `json:"description"`
	HXL         string       `json:"hxl,omitempty"` // the hashtag of the Humanitarian Exchange Language
	Constraints *constraints `json:"constraints,omitempty"`
}

type constraints struct {
	Required bool     `json:"required,omitempty"`
	Unique   bool     `json:"unique,omitempty"`
	Enum     []string `json:"enum,omitempty"`
	Pattern  string   `json:"pattern,omitempty"`
	Minimum  string   `json:"minimum,omitempty"`
}

func text(name, description string) field {
	return field{Name: name, Type: "string", Description: description}
}

// day is a date of the calendar, written 2026-03-01.
func day(name, description string) field {
	return field{Name: name, Type: "date", Description: description}
}

// flag is true or false.
func flag(name, description string) field {
	return field{Name: name, Type: "boolean", Description: description}
}

func count(name, description string) field {
	return field{Name: name, Type: "integer", Description: description, Constraints: &constraints{Minimum: "1"}}
}

// decimal is an exact decimal number of at most 14 digits before the point and 4 after it.
func decimal(name, description string) field {
	return field{Name: name, Type: "number", Description: description, Constraints: &constraints{Minimum: "0"}}
}

// oneOf is one of a few words that are in no code list.
func oneOf(name, description string, words ...string) field {
	f := text(name, description)
	f.Constraints = &constraints{Enum: words}
	return f
}

// code is a code of a list. The lists are those of the library: a name that is none is a
// mistake in this program.
func code(name, list, description string) field {
	read, err := label.Read(list)
	if err != nil {
		panic(err)
	}
	f := text(name, description)
	f.Constraints = &constraints{}
	for _, entry := range read.Codes {
		f.Constraints.Enum = append(f.Constraints.Enum, entry.Code)
	}
	return f
}

// state is a State by its code of ISO 3166-1 with three letters.
func state(name, description string) field {
	return code(name, "State", description).tagged("#country+code+v_iso3")
}

func (f field) required() field {
	held := constraints{}
	if f.Constraints != nil {
		held = *f.Constraints
	}
	held.Required = true
	f.Constraints = &held
	return f
}

func (f field) tagged(hashtag string) field {
	f.HXL = hashtag
	return f
}
