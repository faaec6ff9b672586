// Package iati writes records of assistance as activities of the International Aid
// Transparency Initiative, version 2.03, and reads activities as records.
//
//	w, err := iati.NewWriter(file, iati.Publisher{Ref: "XX-EX-1", Name: "An Example Centre", Prefix: "XX-EX-1"})
//	for record := range ledger.View() {
//		left, err := w.Write(record)
//	}
//	err = w.Close()
//
//	reader := iati.Reader{Source: party.Source{Title: "A file", Read: today}}
//	for activity, err := range reader.Read(file) {
//		use(activity.Records, activity.LeftOut)
//	}
//
// Files of any size are read and written activity by activity. A document type, and so
// every entity of its own, is refused, and one activity has at most [MostBytes].
//
// # What is read
//
// An activity gives one record for each provider, recipient and share of mine action that
// its transactions have; steps that cannot stand in one record, as a delivery before a
// commitment, give records of their own. Nothing is made more of than it is:
//
//   - Purpose 15250 (vocabulary 1) is mine action, for categories that are not said: an
//     upper bound. If it has a percentage, so much of the value is. Other purposes, and a
//     name that sounds like mine action, are none.
//   - Types 12, 2, 3 and 4 are a pledge, a commitment and deliveries. Types 13, 11 and 1 are
//     the same money as the other side tells it: a record of its own, from which the
//     outgoing money is passed on or which is the same as that of the provider's activity,
//     so that a ledger never adds both. Types 5 to 10 are left out: a loan that is paid
//     back is no assistance returned.
//   - A negative value is money that was taken back.
//   - Of more than 500 different records of what goes out, or of what comes in, the others
//     are left out, as faulty.
//   - Budgets and planned disbursements are foreseen.
//   - A child's money is part of its parent's.
//   - Several countries are one group, divided by their percentages, and else not at all.
//     XK and EH are areas, and so is every code of no State of the depositary's list.
//
// [LeftOut] names what has no place, by its element and never by what it says: contact
// persons and coordinates are not even kept for a moment longer than the parser does.
//
// # What is written
//
// Activities are written as a secondary reporter's. What a record says beyond the standard
// stands in tags and sectors of this project's own vocabularies (99, with the address of
// the code list), so that it is read back:
//
//	the record                  in IATI, and read back
//	subjects, categories        tags; the percents of categories as sectors
//	purpose                     15250 where all categories lie in its definition
//	State                       country, or an organisation of type 10 with its name
//	area                        XK, EH; any other is region 998 with its name, and read back as a group
//	organization                organisation without a type, or of its channel's
//	fund                        organisation; read back as an organization
//	group                       countries by percentages, where a split gives each exactly; else region 998
//	                            with a note, and read back as a group that names nobody
//	pledged, committed          types 12 and 2
//	delivered                   type 3
//	taken back                  a negative value
//	foreseen                    pledged and committed: a budget; delivered: a planned disbursement
//	day                         the day; of a time its last day, and read back as that day
//	grant, loan                 finance types 110 and 421
//	technical, or in kind       aid type D02; disbursement channel 4. Other forms are lost
//	channels                    implementing organisations; of kinds those that a type says
//	part of                     related activity, parent
//	same as                     related activity, third party; read back as none
//	sector, note, beneficiary   description; lost when read back
//	sources                     description; read back is that of the file
//
// Left out, and told: own resources and printed totals; requests and offers; provided, as no
// type says it without a stage; amounts that are bounds, or that no source prints exactly;
// further prints of the same money; equivalents; things; requesters; dates that are not
// known.
package iati
