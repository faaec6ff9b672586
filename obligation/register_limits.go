package obligation

// The limits of a register are those of its schema, also where it was made of several
// documents: so it can be written as one. maxItems has them by list.
var maxItems = map[string]int{
	"parts": 64, "statusLists": 64, "actors": 10_000, "determinations": 100_000, "lists": 10_000, "deadlines": 10_000,
	"records": 10_000_000, "restrictions": 100_000, "programmes": 100_000, "reports": 100_000, "appraisals": 100_000,
}
