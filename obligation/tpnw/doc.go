// Package tpnw is the Treaty on the Prohibition of Nuclear Weapons as data: the
// catalogue of its norms of assistance, Articles 6 and 7, and the status list of who is
// bound since when.
//
//	in, err := tpnw.Instrument()
//	assessment, err := register.Assess(obligation.Question{Instruments: []*obligation.Instrument{in}, On: day})
//
// Paragraphs are described with their few operative words. The French text, authentic as
// the English is, was read for the first half of 6(1), for 7(3) to 7(6) and for 17 and 20.
// No full English text was: the English words are quoted second-hand, as the note on each
// paragraph says. The English of 7(5), and of 6(2) and 7(6) but for the words quoted, is
// unverified; these are said from the French. That 6(2) is a duty is supposed from what
// others say of it.
//
// The catalogue leaves out 6(3), of which only a Japanese text is known: it would leave the
// duties of other States as they are. It leaves out the standards to which 6(1) refers,
// humanitarian law and human rights law; that a use or a test of a State that is no more may
// be its successor's, which is for the author of a determination to say; and the decisions
// of the Meetings of States Parties. 7(5) is one norm for all assistance under the Article,
// so that a record bears on it under whichever paragraph it falls.
//
// The status list is written from a copy of the page of the depositary, the
// Secretary-General of the United Nations: Treaty Collection, Chapter XXVI-9, status as at
// 2026-02-03. That is the day as of which it is complete. The days of entry into force
// follow from Article 15.
package tpnw
