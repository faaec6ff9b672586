package main

import "slices"

// column is a column of a table, by its header.
type column string

// The columns of what a record says as a whole; they stand in its first row.
const (
	colID               column = "id"
	colKind             column = "kind"
	colProviderKind     column = "provider kind"
	colProvider         column = "provider"
	colProviderMembers  column = "provider members"
	colRecipientKind    column = "recipient kind"
	colRecipient        column = "recipient"
	colRecipientMembers column = "recipient members"
	colRequester        column = "requester"
	colBeneficiary      column = "beneficiary"
	colSubjects         column = "subjects"
	colCategories       column = "categories"
	colRest             column = "rest"
	colForms            column = "forms"
	colTerms            column = "terms"
	colThings           column = "things"
	colSector           column = "sector"
	colChannel          column = "channel"
	colRelations        column = "relations"
	colPartial          column = "partial"
	colNote             column = "note"
)

// The columns of a step. A row that gives the stage begins one.
const (
	colStage     column = "stage"
	colOf        column = "of"
	colAt        column = "at"
	colFrom      column = "from"  // in a row without stage: of the print
	colUntil     column = "until" // likewise
	colKnown     column = "known"
	colForeseen  column = "foreseen"
	colTitle     column = "source title" // the source in a row without stage: of the print
	colAddress   column = "address"
	colPlace     column = "place"
	colPublished column = "published"
	colRead      column = "read"
)

// The columns of one print of the money.
const (
	colCurrency   column = "currency"
	colLow        column = "low"
	colHigh       column = "high"
	colSense      column = "sense" // only where low, high and nearest do not say it
	colNearest    column = "nearest"
	colPrinted    column = "printed"
	colEquivalent column = "equivalent"
	colCorrects   column = "corrects"
	colSplit      column = "split"
)

// The columns that are read and never written.
const (
	colAmount column = "amount" // low and high at once
	colAbout  column = "about"  // yes: the amount is rounded
	colYear   column = "year"   // from and until at once
)

var (
	recordColumns = []column{
		colID, colKind, colProviderKind, colProvider, colProviderMembers, colRecipientKind, colRecipient, colRecipientMembers,
		colRequester, colBeneficiary, colSubjects, colCategories, colRest, colForms, colTerms, colThings, colSector, colChannel,
	}
	stepColumns   = []column{colStage, colOf, colAt, colFrom, colUntil, colKnown, colForeseen}
	moneyColumns  = []column{colCurrency, colLow, colHigh, colSense, colNearest, colPrinted, colEquivalent, colCorrects, colSplit}
	lastColumns   = []column{colRelations, colPartial} // of the record, too
	sourceColumns = []column{colTitle, colAddress, colPlace, colPublished, colRead}

	// columns are those that are written, in their order.
	columns = slices.Concat(recordColumns, stepColumns, moneyColumns, lastColumns, sourceColumns, []column{colNote})
	// readColumns are all that are understood.
	readColumns = append(slices.Clone(columns), colAmount, colAbout, colYear)
	// amountColumns are those whose cells are one amount each.
	amountColumns = []column{colLow, colHigh, colNearest, colAmount}
)

// isOfRecord reports whether the column says something of the record as a whole.
func (c column) isOfRecord() bool {
	return slices.Contains(recordColumns, c) || slices.Contains(lastColumns, c) || c == colNote
}

// isOfMoney reports whether the column is of a print. A currency alone is none: it stands
// in every row of many a table.
func (c column) isOfMoney() bool {
	return c != colCurrency && slices.Contains(moneyColumns, c) || c == colAmount || c == colAbout
}
