// Package ccwp5 is the Protocol on Explosive Remnants of War, Protocol V to the Convention
// on Certain Conventional Weapons, as data: the catalogue of its assistance norms, Articles
// 3(1), 3(5), 7(1), 7(2) and 8(1) to 8(6), and the status list of who is bound since when.
//
//	in, err := ccwp5.Instrument()
//	assessment, err := register.Assess(obligation.Question{Instruments: []*obligation.Instrument{in}, On: day})
//
// The paragraphs are described, with their few operative words. These were compared with
// the authentic English text as the Dutch law repository prints it (BWBV0001746; Article 9
// of the Convention, BWBV0003694); no other print was read.
//
// Remnants that were there before the Protocol entered into force for the party on whose
// territory they lie are existing ones, 2(5). Of these Article 7 speaks, and Articles 3 and
// 8 do not, 1(4). So the catalogue has a fact for existing remnants; and for others the event
// that ordnance became remnants, which must not come before entry into force for the State, and
// the fact that these are still there. A record does not say which
// of the two it is about, and bears on 7(2) and 8(1) where a State has both.
//
// Articles 7 and 8 name victims, civilians and remnants, and no State that receives. The
// catalogue asks them toward each party that has what they name: the Protocol applies on
// the territory of its parties alone, 1(2).
//
// Left out are: parties to an armed conflict that are no party to the Protocol, which 3(1)
// binds too, and those that accept and apply it by Article 7(2) or 7(4) of the Convention;
// who controls a territory, if it is not the State whose territory it is; the consent of
// both to a third party; Article 4 on information, and what each does on its own territory,
// 3(2) to 3(4) and 5; the Secretary-General, who transmits requests, 8(6), and may assess
// them, 8(7); the technical information that 8(5) leaves to everyone's will; the other
// related activities of 8(1); feasibility for a user toward one State and not toward
// another; whether anything was "necessary", "appropriate", "undue" or "the fullest
// possible"; and declarations, that of the United States on Article 3 among them.
//
// The status list is written from a copy of the page of the depositary, the
// Secretary-General of the United Nations: Treaty Collection, Chapter XXVI-2-d, status as at
// 2026-02-03. That is the day as of which it is complete. The rules of entry into force and
// of denunciation are those of the Convention, Articles 5 and 9; a denunciation of the
// Convention is one of the Protocol.
package ccwp5
