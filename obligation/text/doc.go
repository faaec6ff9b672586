// Package text writes findings and their proofs for people: lines of text that a
// lawyer can check against the treaty and a source.
//
//	page := text.NewPage(register, assessment, text.Options{Proof: true})
//	page.Head()
//	for f := range assessment.Findings() {
//		page.Findings(f)
//	}
//	fmt.Print(page)
//
// # How it goes
//
// A [Page] is of one assessment. Its methods write parts of it, one after the
// other: the head, what was asked, where the States stand, findings. A finding is
// written with the answer first, then what decides it or would settle it, what is
// assumed, what is recorded, and how it turns on the readings. With
// [Options].Proof follow the treaty's words and the proof, node by node.
//
// [Page.Changes] writes how findings of two assessments differ, which
// [obligation.Changes] finds: what each was and is, and the facts that brought it;
// [Page.Changed] how many there are of each kind.
//
// What rests on hypothetical facts is marked "supposed" wherever it stands, with
// their ids where these are known: in findings, groups, proofs, timelines, readings,
// totals and changes.
//
// While it writes, the page keeps what stands on it already. So a source has one
// number wherever it is cited, a note and the text of a paragraph are written once,
// and the foot explains only what the page shows: the sources by number, how totals
// and periods are to be read, and always the notices of [obligation.Notices], such
// as that no opinion on the status of any territory is implied.
//
// Lines are wrapped and aligned by package typeset, which a program may use for
// lines of its own between the parts. Colour is only added to words, so that the
// page says the same without it.
//
// # What it leaves out
//
// It names no flag of a command: a program says in [Remarks] how to ask for more.
// It writes English. Programs that want another form take [obligation.Finding]
// itself, or its JSON.
package text
