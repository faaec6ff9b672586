package briefing

// cuts are what is left out of a page, step by step, until it fits.
var cuts = []Options{
	{Asks: 6},
	{Asks: 5},
	{Asks: 4},
	{Asks: 4, Tight: true},
	{Asks: 4, Tight: true, Terse: true},
	{Asks: 3, Tight: true, Terse: true},
	{Asks: 2, Tight: true, Terse: true},
	{Asks: 2, Tight: true, Terse: true, Rows: 9},
	{Asks: 2, Tight: true, Terse: true, Rows: 8},
	{Asks: 2, Tight: true, Terse: true, Rows: 7},
	{Asks: 2, Tight: true, Terse: true, Rows: 6},
	{Asks: 2, Tight: true, Terse: true, Rows: 5},
	{Asks: 2, Tight: true, Terse: true, Rows: 5, Few: true},
	{Asks: 2, Tight: true, Terse: true, Rows: 4, Few: true},
	{Asks: 2, Tight: true, Terse: true, Rows: 3, Few: true},
	{Asks: 1, Tight: true, Terse: true, Rows: 2, Few: true},
	{Asks: 1, Tight: true, Terse: true, Rows: 1, Few: true},
}

// Fitted lays a page out so that its text has at most so many lines, its sources apart: with
// fewer questions and, if that is not enough, with norms of the same counts on one line,
// without what the answers to the open question mean, and with fewer rows. What is left out is counted or named. It cannot be had of every
// page: then it is the shortest.
func Fitted(lay func(Options) *Sheet, o Options, lines int) *Sheet {
	var s *Sheet
	for _, cut := range cuts {
		cut.Short, cut.Sources = true, o.Sources
		if s = lay(cut); s.lines() <= lines {
			break
		}
	}
	return s
}
