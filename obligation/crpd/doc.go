// Package crpd is what the Convention on the Rights of Persons with Disabilities says of
// international cooperation, as data: Article 32, and Article 4(2), to which it is tied.
//
//	in, err := crpd.Instrument()
//	assessment, err := register.Assess(obligation.Question{Instruments: []*obligation.Instrument{in}, On: day})
//
// The catalogue has the measures that States Parties will undertake between and among
// States, 32(1), with the four kinds that the text names as ways among others; that the
// obligations of each stay as they are, 32(2); and of 4(2) the measures to the maximum of
// available resources, those within international cooperation where needed, and what
// binds at once. Its words were read in the authentic English text as the Dutch law
// repository prints it (BWBV0004045), and each quotation is at most 15 words; the rest is
// described. The other authentic languages were not compared.
//
// There is no status list: none was at hand that could be checked. A register may bring
// one; without it the standing of every State is undetermined.
//
// It leaves out regional integration organizations, which can be bound by Article 44, as
// norms are asked of States alone; reservations, which Article 46 allows; what the
// Committee does with a need of advice or assistance that a report tells of, 36(5), and for
// national capacities, 37(2); and the other Articles. That the importance of cooperation
// is recognized, 32(1), asks for no act and is no norm. Technical and economic assistance
// at large, 32(1)(d), has no category of its own: only accessible and assistive technology
// has, and a record's forms say the rest.
package crpd
