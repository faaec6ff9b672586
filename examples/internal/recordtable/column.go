package recordtable

import "slices"

// Column is a column of a table, by its header.
type Column string

// The columns of what a record says as a whole; they stand in its first row.
const (
	colID               Column = "id"
	colKind             Column = "kind"
	colProviderKind     Column = "provider kind"
	colProvider         Column = "provider"
	colProviderMembers  Column = "provider members"
	colRecipientKind    Column = "recipient kind"
	colRecipient        Column = "recipient"
	colRecipientMembers Column = "recipient members"
	colRequester        Column = "requester"
	colBeneficiary      Column = "beneficiary"
	colSubjects         Column = "subjects"
	colCategories       Column = "categories"
	colRest             Column = "rest"
	colForms            Column = "forms"
	colTerms            Column = "terms"
	colThings           Column = "things"
	colSector           Column = "sector"
	colChannel          Column = "channel"
	colRelations        Column = "relations"
	colPartial          Column = "partial"
	colNote             Column = "note"
)

// The columns of a step. A row that gives the stage begins one.
const (
	colStage     Column = "stage"
	colOf        Column = "of"
	colAt        Column = "at"
	colFrom      Column = "from"  // in a row without stage: of the print
	colUntil     Column = "until" // likewise
	colKnown     Column = "known"
	colForeseen  Column = "foreseen"
	colTitle     Column = "source title" // the source in a row without stage: of the print
	colAddress   Column = "address"
	colPlace     Column = "place"
	colPublished Column = "published"
	colRead      Column = "read"
)

// The columns of one print of the money.
const (
	colCurrency   Column = "currency"
	colLow        Column = "low"
	colHigh       Column = "high"
	colSense      Column = "sense" // only where low, high and nearest do not say it
	colNearest    Column = "nearest"
	colPrinted    Column = "printed"
	colEquivalent Column = "equivalent"
	colCorrects   Column = "corrects"
	colSplit      Column = "split"
)

// The columns that are read and never written.
const (
	colAmount Column = "amount" // low and high at once
	colAbout  Column = "about"  // yes: the amount is rounded
	colYear   Column = "year"   // from and until at once
)

var (
	recordColumns = []Column{
		colID, colKind, colProviderKind, colProvider, colProviderMembers, colRecipientKind, colRecipient, colRecipientMembers,
		colRequester, colBeneficiary, colSubjects, colCategories, colRest, colForms, colTerms, colThings, colSector, colChannel,
	}
	stepColumns   = []Column{colStage, colOf, colAt, colFrom, colUntil, colKnown, colForeseen}
	moneyColumns  = []Column{colCurrency, colLow, colHigh, colSense, colNearest, colPrinted, colEquivalent, colCorrects, colSplit}
	lastColumns   = []Column{colRelations, colPartial} // of the record, too
	sourceColumns = []Column{colTitle, colAddress, colPlace, colPublished, colRead}

	// columns are those that are written, in their order.
	columns = slices.Concat(recordColumns, stepColumns, moneyColumns, lastColumns, sourceColumns, []Column{colNote})
	// readColumns are all that are understood.
	readColumns = append(slices.Clone(columns), colAmount, colAbout, colYear)
	// amountColumns are those whose cells are one amount each.
	amountColumns = []Column{colLow, colHigh, colNearest, colAmount}
)

// listed are the code lists of which a column holds codes or names.
var listed = map[Column]string{
	colKind: "RecordKind", colProviderKind: "ActorKind", colProvider: "State", colRecipientKind: "ActorKind", colRecipient: "State",
	colSubjects: "Subject", colCategories: "Category", colRest: "Rest", colForms: "Form", colTerms: "Terms", colChannel: "ChannelKind",
	colStage: "Stage", colOf: "Stage", colCurrency: "Currency", colSense: "Sense",
}

// Columns returns the columns of a table of records, in the order in which they are written.
func Columns() []Column { return slices.Clone(columns) }

// List returns the code list of which the column holds codes or names, as "State"; empty if
// it holds others.
func (c Column) List() string { return listed[c] }

// HoldsAmounts reports whether the cells of the column are one amount each.
func (c Column) HoldsAmounts() bool { return slices.Contains(amountColumns, c) }

// isOfRecord reports whether the column says something of the record as a whole.
func (c Column) isOfRecord() bool {
	return slices.Contains(recordColumns, c) || slices.Contains(lastColumns, c) || c == colNote
}

// isOfMoney reports whether the column is of a print. A currency alone is none: it stands
// in every row of many a table.
func (c Column) isOfMoney() bool {
	return c != colCurrency && slices.Contains(moneyColumns, c) || c == colAmount || c == colAbout
}
