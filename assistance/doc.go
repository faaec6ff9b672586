// Package assistance has what was sought, offered and given: the [Record] of an
// act of assistance with its categories, stages and money, the [Restriction] of
// an exchange, the agreed [Programme] and the [Report], as sources print them.
//
//	for record, err := range assistance.Records(file, schema.Limits{}) {
//		...
//	}
//	ledger, err := assistance.NewLedger(records)
//	ledger.Totals(assistance.Query{
//		Providers:  []party.Actor{norway},
//		Subjects:   []assistance.Subject{assistance.ClusterMunitions},
//		Categories: []assistance.Category{assistance.Clearance},
//		Period:     civil.Year(2014),
//	})
//
// # Subjects and categories
//
// A [Subject] is what money is about, as its source counts it. A record counts
// toward a treaty wholly, at most, or not at all, as its subjects lie in those of
// the treaty ([SubjectSet.Extent]).
//
// A [Category] is a kind of assistance that a treaty names. A record is divided over categories by its parts.
// Norms select categories, and one act may bear on several norms: this package
// adds nothing up across them.
//
// # Money
//
// An [Amount] is exact, to four decimals; there is no rounding and no conversion.
// Every total is a [Range] in one currency. Its lower end says what is sure and
// its upper end, which may be open, what is possible: they part where a source prints a
// bound ([Sense]), where prints conflict, where money is not divided over its categories
// or over several actors, where a source counts what is asked of together with other
// subjects, where a time lies only partly in the one asked for, and where a pledge made
// again may be the same pledge or a further one.
//
// Totals stand on lines that are never added ([Line]): of States, of organizations and
// funds, of a State's own resources; loans and what is foreseen apart. A total is of the
// set of actors that is asked: one amount for several is not the sum of what each had.
//
// # Actors
//
// Records print names, and a ledger takes each name for an actor of its own until it is
// given a list of actors ([Ledger.WithActors]; a register gives its own). The list says
// which names are of one actor, and which organization or fund is wholly a State's body:
// money between the two is the State's own resources, and no assistance. Whoever the list
// does not name is taken for no State's body. A ledger without a list cannot tell: it
// counts all such money as given, in full, and says so in one remark ([BodiesUnknown]).
//
// # Records that have to do with one another
//
// Sources print the same money more than once. Nothing is guessed: a record says by its
// [Relation] values that it is the same act as another, a part of it, or passed on from
// it, and a printed total which records it adds up. A [Ledger] that holds both counts the
// money once. What nothing relates and looks the same is told ([Ledger.Remarks]), and
// counted. Printed totals check the records ([Ledger.TotalChecks]) and are never added.
// A total adds up what its source did: a year that is "not reported" is not among its
// records. What a source prints again as lying in several rows, and not how much in which,
// is a total too, of no records: as an act it would count twice.
//
// # Many records
//
// A [Ledger] numbers its records in the order of their ids, and lists the numbers by
// recipient, by provider and recipient, and by category. A question takes the shortest
// list that holds all that it asks for, and looks at no other record. The lists take
// some twenty-seven bytes for each record.
//
// [Ledger.Yearly] is for questions about every State and year at once. It reads each
// record once and makes flows of it. A flow is the money of one step in one currency,
// with the years in which it may count. Each flow is listed under the States that it
// comes from and goes to. Flows that no question can tell apart, since they have the
// same years, stage, currency and division over categories, are added up to one. Steps that
// may be of the same money, or that take some of it back, are put together first, year by
// year. Records of groups, with split figures, or that have to do with others make no flows:
// each question counts them anew.
// [Yearly.Totals] works out which rows of a [YearlyQuery] take which flows, and what
// share of them. Then it goes through the flows of each State once, and adds them into
// a grid of rows, years, stages and currencies.
//
// # What it leaves out
//
// It knows no norm and no duty, does not convert currencies, multiplies no rate by years,
// and traces no money through a fund. A record shows what a source prints, not that
// it was owed; that there is none shows nothing. Nobody's position to assist,
// nor whether a restriction is undue, is worked out here. There is no field for
// places, victims, experts or contact details, and there is to be none.
package assistance
