package schema

import (
	"fmt"
	"strings"
)

// renamed is a member that had another name in an earlier edition.
type renamed struct {
	in    string            // the place of its object in v1
	old   string            // its name then
	write map[string]string // by what stood there: the member to write, as JSON
	other string            // what to write in place of anything else
}

// renamings has a row for each member that was renamed.
var renamings = []renamed{
	{"assistance.schema.json#", "scope", map[string]string{
		"divided":        `"subjects": ["cluster-munitions"]`,
		"mine-action":    `"subjects": ["mine-action"]`,
		"landmines-only": `"subjects": ["mines"]`,
	}, `"subjects": [...], what the money is about,`},
	{"assistance.schema.json#/$defs/Part", "weight", nil, `"percent": "60", of a hundred, and "rest" if the percents do not come to it,`},
	{"register.schema.json#/$defs/Determination", "predicate", nil, `"fact": "ccm:...", with the name of the predicate after the colon,`},
	{"instrument.schema.json#/$defs/Condition", "predicate", nil, `"fact": "<instrument>:<fact>", which the instrument declares,`},
	{"party.schema.json#/$defs/EntryIntoForceRule", "months", nil, `"delay": {"count": 6, "unit": "month-beginnings"}`},
	{"party.schema.json#/$defs/WithdrawalRule", "months", nil, `"delay": {"count": 6, "unit": "months"}`},
	{"party.schema.json#/$defs/WithdrawalRule", "armedConflict", nil, `"prolongedBy": "armed-conflict"`},
}

// renaming says what to write in place of a member of n that was renamed, where value
// is the text that stands there, if one does. It is "" for a name that never was one.
func renaming(n *node, name, value string) string {
	place := strings.TrimPrefix(n.own.Location, base+"v1/")
	for _, r := range renamings {
		if r.in != place || r.old != name {
			continue
		}
		if write, ok := r.write[value]; ok {
			return fmt.Sprintf("write %s in place of %q: %q", write, name, value)
		}
		return fmt.Sprintf("write %s in place of %q", r.other, name)
	}
	return ""
}
