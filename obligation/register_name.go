package obligation

import (
	"cmp"
	"slices"

	"github.com/treatyaid/treatyaid/schema/civil"
)

// RegisterName identifies a register that an assessment drew on.
type RegisterName struct {
	ID       string     `json:"id"`
	Title    string     `json:"title"`
	Compiled civil.Date `json:"compiled"`
}

// inNameOrder sorts the names of registers by id.
func inNameOrder(names []RegisterName) []RegisterName {
	slices.SortStableFunc(names, func(a, b RegisterName) int { return cmp.Compare(a.ID, b.ID) })
	return names
}
