package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
)

// Recorded is what the register holds that bears on a finding. It proves
// nothing: no record is "no record", never "not performed", and a record
// that lies only partly in the treaty's own subjects is an upper bound at most.
//
// A record bears on a norm through the days of its steps: on those days the
// norm would have to apply, the bearer's position to do so left aside. Where
// that is open, or holds on some of the days only, the step counts from zero
// up to its figure; where it holds on no day, the step does not count. A step or a
// programme that is foreseen never does.
type Recorded struct {
	// Records are the ids of the records that bear on the finding, sorted.
	Records []string `json:"records,omitempty"`
	// Open are those of them, sorted, that have no step that surely lies in days
	// on which the norm applies: they bear on it only if open facts turn out so,
	// or if a vague day lies in time.
	Open []string `json:"open,omitempty"`
	// Beside is how many records the norm's evidence selects that do not bear
	// on the finding, since the norm applies on none of their days, or since it
	// is asked toward a State and their recipient is none: assistance all the
	// same, as to a State that is not a party, or to a fund.
	Beside int `json:"beside,omitempty"`
	// Hypothetical says that without suppositions other records would bear on the
	// finding, or in another measure: the days on which the norm applies rest on them.
	Hypothetical bool `json:"hypothetical,omitempty"`
	// Suppositions are the ids of these, sorted: those by which a fact of the norm's
	// condition is another on the days of the records.
	Suppositions []string `json:"suppositions,omitempty"`
	// Totals are ranges by stage and currency; never added across either.
	Totals []assistance.Total `json:"totals,omitempty"`
	// Reports, Programmes, Coalitions and Restrictions are the ids of what else
	// bears on the finding, sorted. A coalition is no agreed programme: 6(12) of the CCM.
	Reports      []string `json:"reports,omitempty"`
	Programmes   []string `json:"programmes,omitempty"`
	Coalitions   []string `json:"coalitions,omitempty"`
	Restrictions []string `json:"restrictions,omitempty"`
}

// IsZero reports that nothing is recorded.
func (r Recorded) IsZero() bool { return r.Beside == 0 && r.bearing() == 0 }

// isSame reports whether the same records bear on two findings, in the same measure.
func (r *Recorded) isSame(other Recorded) bool {
	return slices.Equal(r.Records, other.Records) && slices.Equal(r.Open, other.Open) && r.Beside == other.Beside && slices.Equal(r.Totals, other.Totals)
}

// bearing is how many items bear on the finding.
func (r *Recorded) bearing() int {
	return len(r.Records) + len(r.Reports) + len(r.Programmes) + len(r.Coalitions) + len(r.Restrictions)
}
