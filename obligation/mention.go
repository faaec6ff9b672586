package obligation

import (
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
	"github.com/treatyaid/treatyaid/party"
	"github.com/treatyaid/treatyaid/schema/civil"
)

// mention is a State that a register names, and the first day on which
// something that names it was known; zero if it always was.
type mention struct {
	state party.State
	since civil.Date
}

// mentions are of States, in code order.
type mentions []mention

// firstMentions are the days of mentions in the making.
type firstMentions map[party.State]civil.Date

// first returns the mentions, so that others can be added.
func (m mentions) first() firstMentions {
	first := make(firstMentions, len(m))
	for _, one := range m {
		first[one.state] = one.since
	}
	return first
}

// add adds States that something names which was known since a day.
func (m firstMentions) add(since civil.Date, states ...party.State) {
	for _, s := range states {
		if earlier, again := m[s]; s.IsValid() && (!again || since.Before(earlier)) {
			m[s] = since
		}
	}
}

// addRecord adds the States of a record, known since the step that was known first.
func (m firstMentions) addRecord(r *assistance.Record) {
	if len(r.Steps) == 0 {
		return
	}
	since := r.Steps[0].KnownOn()
	for i := range r.Steps {
		if known := r.Steps[i].KnownOn(); known.Before(since) {
			since = known
		}
	}
	m.add(since, r.Requester.State)
	for _, place := range [...]RecordPlace{AsProvider, AsRecipient} {
		for s := range place.statesIn(r) {
			m.add(since, s)
		}
	}
}

func (m firstMentions) inOrder() mentions {
	all := make(mentions, 0, len(m))
	for s, since := range m {
		all = append(all, mention{s, since})
	}
	slices.SortFunc(all, func(a, b mention) int { return a.state.Compare(b.state) })
	return all
}
