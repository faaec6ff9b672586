package briefing

// Options say how much a page has.
type Options struct {
	Terse   bool // which States are in a position to help under each answer, without what the answers mean
	Tight   bool // norms of which the counts are the same stand on one line
	Few     bool // of deadlines and agreements the latest, the others being counted
	Short   bool // what fits a screen: the least important norms and facts are left out
	Rows    int  // how many States a table has at most, the others being named under it; 0: all
	Asks    int  // how many facts to ask are listed at most; 0: all
	Sources bool // the sources by number at the end
}
