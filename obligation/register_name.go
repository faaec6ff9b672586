package obligation

import "github.com/treatyaid/treatyaid/schema/civil"

// RegisterName identifies a register that an assessment drew on.
type RegisterName struct {
	ID       string     `json:"id"`
	Title    string     `json:"title"`
	Compiled civil.Date `json:"compiled"`
}
