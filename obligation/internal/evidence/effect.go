package evidence

// Effect is what a piece did to the answer for a day. The zero value is nothing.
type Effect uint8

// The effects.
const (
	Counts      Effect = iota + 1 // it speaks of the day, of an event in time, or of the day of an offer
	Carried                       // said or done before, and carried forward to the day
	ShownOnly                     // somebody else's word where only the State's own settles it
	Contradicts                   // the State's own giving against its own denial
	Straddles                     // its day is vague: on some of the days that it may have, it would count
	Later                         // a word as at a later day that differs: when it changed is not known
	OutOfTime                     // an event that is not in time
	Foreseen                      // a word on what was still to come
	Hedged                        // a word that says no more than that it may be so
	NotNamed                      // a list that closes does not name the State
	Ended                         // an event of which nothing is left, by a later word
	Overtaken                     // an offer or a denial, in whose place a later one came; or a word in whose place one came that says no more than that it may be so
	Past                          // an event of which nobody says on the day that something is left
)
