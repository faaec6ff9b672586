package obligation

import "github.com/treatyaid/treatyaid/assistance"

// workedOut is what an assessment works out once, whatever is asked: it depends on the
// records, and on what was known on the one day.
type workedOut struct {
	taken  memo[*assistance.Record, []takenBack]
	prints memo[*sameAct, *printsOfAct]
	splits memo[*assistance.Split, *splitRows]
}
