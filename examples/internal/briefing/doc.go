// Package briefing makes two pages for an officer who prepares a meeting: the first page
// of a treaty, and the page on one State.
//
// Both have the same order: who is affected; who is bound toward whom, under each answer
// to the open question of who is in a position to help; why the rest is open; whom to
// ask. [NewOverall] and [NewOne] work a page out, as a plain value that is written as
// JSON. [OverallSheet] and [OneSheet] lay it out, and a [Sheet] is written as text or as
// Markdown.
//
// It names no norm, fact, reading or treaty. Which facts make a State affected, and which
// reading is the open question, it takes from the catalogue: the facts that norms between
// States ask of the other State, and the reading by which the qualifying role is held.
//
// It concludes nothing that the library does not: what is not on record is not on record,
// and amounts are those that the sources print.
package briefing
