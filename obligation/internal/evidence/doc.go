// Package evidence says what pieces of evidence on one fact make of it: on a
// day, and from day to day. It knows no norm, no treaty and no register. It is
// given the days and the answer of each [Piece], whose word it is, and the number
// of its source.
//
// # How it goes
//
// [New] sorts the pieces by what they speak of: another State and a category of
// assistance. A question about anyone, or about any category, is a question about
// several such topics, and the fact holds if it holds of one.
//
// On one topic and one day every piece does something by itself: it speaks of the
// day, or may, or was said or done before, or speaks of later days only. That is
// its phase, and [Fact.phase] is the one statement of it. A tally adds up what
// all pieces do, and from the sums alone comes the outcome:
//
//   - Yes beside No, or a word that calls it disputed, is contested.
//   - If no piece speaks of the day, the latest words are carried forward to it,
//     and acts that last, where the reading carries them.
//   - The State's own giving contradicts its own denial.
//   - A word as at a later day that differs from what is carried leaves it open
//     when the fact changed.
//
// The answer for a day ([Evidence.Outcome], [Evidence.On]) fills one tally. The
// answer for all days ([Evidence.Timeline]) sorts the days on which some piece
// changes its phase, goes through them once, and takes out and puts in the pieces
// that change; so it costs little more than sorting them.
//
// An event ([Events]) is asked otherwise: whether it happened after one day and by
// another, and whether it is denied for every day on which it would count.
package evidence
