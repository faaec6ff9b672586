// Package apmbc is the Anti-Personnel Mine Ban Convention as data: the catalogue of its
// assistance norms, Article 6(1) to 6(8), and the status list of who is bound since when.
//
//	in, err := apmbc.Instrument()
//	assessment, err := register.Assess(obligation.Question{Instruments: []*obligation.Instrument{in}, On: day})
//
// The paragraphs are described, with their few operative words. These were compared with
// the authentic English text as the Dutch law repository prints it (BWBV0001384); no
// other print was read.
//
// Paragraphs 6(3) to 6(5) name victims, programmes, clearance and stockpiles, and no State
// that receives. The catalogue asks them toward each State that has what they name; that is
// how it asks, and not what the text says. The same goes for taking what records call risk
// education for the mine awareness of the text, and "mine clearance" for that of anti-personnel mines.
//
// Left out are: the rest of the Convention, Article 7 among it, which asks for no report on
// assistance, and the requests of Article 5 for more time; what meetings may do (5(5),
// 8(19), 11(1)(c)), since they are no States; whether a fund is one that 6(4) names, or
// information reached the database of 6(6), since a register does not say; the condition
// of 6(1) that those who are asked are States Parties; whether anything was "feasible",
// "undue" or "the fullest possible"; declarations; and any notice of suspension, of which
// the Convention does not speak.
//
// The status list is written from a copy of the page of the depositary, the
// Secretary-General of the United Nations: Treaty Collection, Chapter XXVI-5, status as at
// 2026-02-03. That is the day as of which it is complete. The days of entry into force
// follow from Article 17 but for those of two States that succeeded to the Convention, and
// the withdrawals from Article 20(3) where the depositary does not state their day.
package apmbc
