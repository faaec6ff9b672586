// Package att is the Arms Trade Treaty as data: the catalogue of its norms of cooperation
// and assistance, Articles 15 and 16, and the status list of who is bound since when.
//
//	in, err := att.Instrument()
//	assessment, err := register.Assess(obligation.Question{Instruments: []*obligation.Instrument{in}, On: day})
//
// Paragraphs are described with their few operative words, which were read in the English
// authentic text.
//
// The duty of 16(1) has two conditions, the position to provide assistance and a request.
// The catalogue does not say that the two are about the same kind of assistance: a position
// for any kind and a request for any meet it. It leaves out the first sentence of 16(3), by
// which States Parties together establish a fund: no one of them bears it alone. It leaves
// out how national law and the interests of security, to which Article 15 refers, bear on
// what is asked, and the obligations that 24(3) keeps after a withdrawal, but for the mark
// on each duty that it outlasts one. What is given under 15(5) is not the assistance of
// Article 16.
//
// The status list is written from a copy of the page of the depositary, the
// Secretary-General of the United Nations: Treaty Collection, Chapter XXVI-8, status as at
// 2026-02-03. That is the day as of which it is complete. The days of entry into force
// follow from Article 22, and for the eight States on whose deposits it is silent from
// practice.
package att
