// Package text writes findings and their proofs for people: lines of text that a
// lawyer can check against the treaty and the sources.
//
//	page := text.NewPage(assessment, text.Options{Proof: true})
//	page.Head()
//	page.Asked()
//	page.Findings(slices.Collect(assessment.Findings())...)
//	fmt.Print(page)
//
// # How it goes
//
// A [Page] is of one assessment. Its methods write parts of it, one after the
// other: the head, the question, where the States stand, findings. A finding has
// the answer first, then what decides it or would settle it, what is assumed, what
// is recorded, and how it turns on the readings. With Proof in the [Options] the
// words of the treaty and the proof follow, condition by condition. Findings that
// are too many to be read are gathered by their reasons ([Page.Groups]).
//
// [Page.Changes] writes how findings of two assessments differ, which
// [obligation.Changes] finds: what each was and is, and the facts that brought it;
// [Page.Changed] how many there are of each kind.
//
// What rests on hypothetical facts is marked "supposed" wherever it stands, with
// their ids: in findings, groups, proofs, timelines, readings, totals and changes.
//
// The page knows what stands on it already. So a source has one number wherever it
// is cited, and a note, a record and the text of a paragraph are written once. The
// page itself writes its foot: the sources by number, what its totals and periods
// are, and always the notices of [obligation.Notices]. One of them, that no opinion
// on the status of any territory is implied, is to stand on all output for people;
// a program that prints a page need not add it.
//
// Lines are laid out by package typeset, with which a program writes lines of its
// own between the parts. Colour is beside the words: without it the page says the
// same.
//
// # What it leaves out
//
// It names no flag, menu or command: a program says in [Remarks] how to ask for
// more. It writes English, in one order. A program that wants another form takes
// [obligation.Finding] itself, or its JSON. Counts over all norms, as on the first
// screen of examples/assess, are not written here.
package text
