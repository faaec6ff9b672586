// Package desk answers what the page of the atlas asks.
//
// The page runs in a browser and knows no law: it sends a [Question] as JSON, with the name
// of what it asks for, and shows the JSON that comes back. A [Desk] holds the treaties and
// the registers. It asks the library, and gathers for a view what the library answers: the
// two pages of package briefing, the proofs between two States, what was given in a period,
// what changed since another day. It concludes nothing itself.
//
// What is supposed comes with each question and is never kept: a question with a supposition
// is asked of a register that has it as a hypothetical determination, so that it is marked
// wherever it counts.
//
// The package is ordinary Go. Package engine of the atlas has it run in a browser; the atlas
// asks it for the first page, which stands in the page as it is sent.
package desk
