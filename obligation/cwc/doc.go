// Package cwc is the Chemical Weapons Convention as data: the catalogue of the norms of
// Article X, on assistance and protection against chemical weapons, and the status list
// of who is bound since when.
//
//	in, err := cwc.Instrument()
//	assessment, err := register.Assess(obligation.Question{Instruments: []*obligation.Instrument{in}, On: day})
//
// The catalogue has a norm for each limb of Article X that binds or entitles States:
// the exchange (3), the yearly information (4), assistance through the Organization with
// the choice of one or more of three measures (7), the right to request and to receive
// (8), the efforts after the Executive Council's decision (10), and what the Convention
// leaves as it is (2 and 6). Paragraph 1, a definition, is there as a paragraph alone.
// Its words were read in the authentic English text as the Dutch law repository prints it
// (BWBV0001193), and each quotation is at most 15 words; the rest is described. The other
// authentic languages were not compared.
//
// It leaves out what organs owe: paragraph 5 (the data bank and the advice of the
// Technical Secretariat), 9 (what the Director-General does with a request, and its
// twelve, twenty-four and seventy-two hours), 10 but for its last sentence (the Executive
// Council's meeting and decision, and what the Director-General and the Technical
// Secretariat then do), and 11 (emergency measures). No organ bears a norm here; what they
// decide and do are facts. Left out too are Article XI, on trade and development,
// Article XII(2), by which the Conference may suspend rights of a State Party, the right to
// receive among them, and the declarations that States made when they joined.
//
// Not said, for want of a way to say it: that assistance under 7 counts only if it goes
// through the Organization (its records are shown whatever their way), which clock of 7
// belongs to which measure but by its words, and that an election can be changed.
//
// The status list is written from a copy of the page of the depositary, the Secretary-General of the
// United Nations: Treaty Collection, Chapter XXVI-3, status as at 2026-02-03. That is the
// day as of which it is complete. The days of entry into force follow from Article XXI, and for the
// States on whose deposits it is silent from practice.
package cwc
