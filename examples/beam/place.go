package main

import (
	"cmp"
	"strings"
)

// Place is where a record stands.
type Place struct {
	File string `json:"file"`
	Line int    `json:"line"` // from 1
}

// compare orders places by file, then line.
func (p Place) compare(q Place) int {
	return cmp.Or(strings.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line))
}
