// Package ccm is the Convention on Cluster Munitions as data: the catalogue of its
// assistance norms, Article 6 with Articles 4(4) and 7(1)(n) to which it is tied,
// and the status list of who is bound since when.
//
//	in, err := ccm.Instrument()
//	assessment, err := register.Assess(obligation.Question{Instruments: []*obligation.Instrument{in}, On: day})
//
// Paragraphs 6(1) to 6(9) stand verbatim; other provisions are described with
// their few operative words. The status list is complete as of 2026-02-01. Both
// files are also for programs in other languages.
//
// The package leaves out the rest of the Convention, and the declarations that
// States made when they joined it.
package ccm
