package recordtable

import "slices"

// dialect is what the columns of a kind of table are, and how a row of it is read.
type dialect struct {
	vocabulary
	read func(*reader) (id string) // of the record that the row is of; empty if it is of none
}

// dialects are those that [Mapping] names; without a name, that of tables of records.
var dialects = map[string]*dialect{
	"":         {vocabulary{readColumns, synonyms, amountColumns, readColumns}, readOwn},
	"crs":      {vocabulary{crsColumns, crsNames, []Column{crsCommitment, crsDisbursement}, foreignConstants}, readCRS},
	"d-portal": {vocabulary{portalColumns, portalNames, []Column{portalAmount}, foreignConstants}, readPortal},
	"fts":      {vocabulary{ftsColumns, ftsNames, []Column{ftsAmount, ftsOriginal}, foreignConstants}, readFTS},
}

// foreignConstants are what a mapping may fill in of a foreign table, which says itself
// what it is about.
var foreignConstants = append([]Column{colID}, slices.Clone(sourceColumns)...)
