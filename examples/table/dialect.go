package main

import "slices"

// dialect is what the columns of a kind of table are, and how a row of it is read.
type dialect struct {
	vocabulary
	read func(*reader) (id string) // of the record that the row is of; empty if it is of none
}

// dialects are those that -as names; without a name, that of this program.
var dialects = map[string]*dialect{
	"":         {vocabulary{readColumns, synonyms, amountColumns, readColumns}, readOwn},
	"crs":      {vocabulary{crsColumns, crsNames, []column{crsCommitment, crsDisbursement}, foreignConstants}, readCRS},
	"d-portal": {vocabulary{portalColumns, portalNames, []column{portalAmount}, foreignConstants}, readPortal},
	"fts":      {vocabulary{ftsColumns, ftsNames, []column{ftsAmount, ftsOriginal}, foreignConstants}, readFTS},
}

// foreignConstants are what a mapping may fill in of a foreign table, which says itself
// what it is about.
var foreignConstants = append([]column{colID}, slices.Clone(sourceColumns)...)
