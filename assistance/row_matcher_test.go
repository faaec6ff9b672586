package assistance

import (
	"maps"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// Every flow goes to the rows that one of their selections sends it to, with the
// share of its division in the categories of those selections together.
func TestRowMatcher(t *testing.T) {
	t.Parallel()
	g := newGenerator(73)
	compared, fractions, given := 0, 0, 0
	for range 40 {
		q := YearlyQuery{Rows: [][]Selection{g.row(), g.row(), g.row(), g.row(), g.row()}, Subjects: g.query().Subjects}
		var divisions []division
		for _, r := range g.records(30) {
			divisions = append(divisions, r.division())
		}
		var headings []heading
		for _, stage := range Stages() {
			headings = append(headings, heading{stage: stage}, heading{stage: stage, currency: g.currency()})
		}
		m := newRowMatcher(len(q.Rows), q.selections(), subjectsAsked(q.Subjects), headings, divisions)
		for provider := range Who(whos) {
			for recipient := range Who(whos) {
				for i, h := range headings {
					for j, d := range divisions {
						want, got := make(map[int]Share), make(map[int]Share)
						for row, selections := range q.Rows {
							var asked categorySet
							for _, s := range selections {
								if s.Provider.includes(provider) && s.Recipient.includes(recipient) && stagesWithin(s.Stages).has(h.stage) {
									asked |= categoriesWithin(s.Categories)
								}
							}
							if share := d.share(subjectsAsked(q.Subjects), asked, asked); !share.IsZero() {
								want[row] = share
							}
						}
						if r := m.requests[provider][recipient][i]; r != nil {
							list := m.list(r, uint32(j))
							for _, one := range m.matches[list.start:list.end] {
								got[int(one.row)] = m.shareOf(one.portion)
							}
							for _, n := range m.nested {
								share, nests := got[int(n.row)]
								if _, twice := got[int(n.in)]; nests && twice {
									t.Fatalf("%+v: row %d has what is nested in it, too", q.Rows, n.in)
								}
								if nests {
									got[int(n.in)] = share
									given++
								}
							}
						}
						if !maps.Equal(want, got) {
							t.Fatalf("%+v, from %d to %d, %s, %v: %s", q.Rows, provider, recipient, h.stage, d, cmp.Diff(want, got))
						}
						compared += len(want)
						for _, share := range want {
							if share.Whole > 1 {
								fractions++
							}
						}
					}
				}
			}
		}
	}
	if compared < 10_000 || fractions < 1000 || given < 1000 {
		t.Errorf("only %d matches, %d with a fraction, %d nested", compared, fractions, given)
	}
}

// shareOf is the Share that a portion stands for.
func (m *rowMatcher) shareOf(p portion) Share {
	switch p.size {
	case portionAll:
		return Share{1, 1, 1}
	case portionUpToAll:
		return Share{0, 1, 1}
	}
	return m.shares[p.share]
}
