package text

import "github.com/treatyaid/treatyaid/schema/civil"

// Options say how a page is written. The zero Options are a page of 100 columns
// without colour, without proofs and timelines, with what is recorded of any time.
type Options struct {
	Width    int          // in columns, some 70 at least; zero: 100. Only an address or the heading of a norm may be longer
	Colour   bool         // for a terminal
	Proof    bool         // each finding with its proof and the records that bear on it, and their sources
	Timeline bool         // each finding with the periods in which it does not change
	Over     civil.Period // what is recorded lies in it, wholly or partly; zero: at any time
	Remarks  Remarks
}

// Remarks are words of a program that stand beside those of the page, such as how
// to ask for more. Each may be empty.
type Remarks struct {
	LeftOut   string // what of the question was left out, as an item under it
	Readings  string // how to see every reading, where it is said that defaults are used: "see the manual"
	Recorded  string // how to limit the time of what is recorded, where it is of any: "a period limits it"
	Questions string // where the groups of open facts are that are not listed: "the document lists all"
}
