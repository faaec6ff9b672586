package assistance

import (
	"cmp"
	"encoding/binary"
	"slices"
)

// rowMatcher says which rows of a query take a flow, and which portion of its money.
// That depends only on who gives and who gets it, on its heading and on its division.
// So it is worked out once for each combination that is met, and looked up after that.
type rowMatcher struct {
	subjects   SubjectSet // that all rows ask for
	divisions  []division
	met        []*request             // each once
	requests   [whos][whos][]*request // by provider, recipient and heading; nil where no row asks for anything
	categories []categorySet          // what rows ask for, each set once
	named      []categorySet          // by division: the categories that may have some of its money
	portions   [][]portion            // by place in categories and by division
	shares     []Share                // of the portions that are a fraction
	matches    []match                // the lists, one after the other; the first place is in none
	lists      map[string]matchList   // the lists without fractions, by what is in them
	nested     []nested
	key        []byte
}

// request is what all rows ask for of the flows of one stage between two actors.
type request struct {
	demands []demand
	lists   []matchList // by division: the rows that take its flows
}

// demand is a set of categories, with the rows that ask for just these.
type demand struct {
	categories int      // the place of the set in rowMatcher.categories
	rows       []uint16 // without those that get it from a row nested in them
}

func (d demand) equal(other demand) bool {
	return d.categories == other.categories && slices.Equal(d.rows, other.rows)
}

// match is a row that takes a flow.
type match struct {
	row uint16
	portion
}

// nested is a row that takes nothing but what another row takes too, and the same portion of
// it. So it is added up once: the lists have it for the nested row alone, and in the end the
// other gets all that this row has. The nested are in such an order that no row is given on
// before it has got its own.
type nested struct{ row, in uint16 }

// matchList is where a list of matches begins and ends in rowMatcher.matches. The
// zero list is not yet worked out.
type matchList struct{ start, end uint32 }

// portion is how much of the money of a flow is taken.
type portion struct {
	size  portionSize
	share uint32 // of a fraction: the place of its Share in rowMatcher.shares
}

type portionSize uint8

const (
	portionNone     portionSize = iota
	portionAll                  // all of it
	portionUpToAll              // from nothing to all of it
	portionFraction             // as its Share says
)

// newRowMatcher takes the selections in the order of their rows, and the headings in
// the order of their stages.
func newRowMatcher(rows int, selections []rowSelection, subjects SubjectSet, headings []heading, divisions []division) *rowMatcher {
	m := &rowMatcher{subjects: subjects, divisions: divisions, matches: make([]match, 1), lists: make(map[string]matchList)}
	for _, d := range divisions {
		m.named = append(m.named, d.categories())
	}
	for provider := range Who(whos) {
		for recipient := range Who(whos) {
			byHeading := make([]*request, len(headings))
			for i, h := range headings {
				if i > 0 && headings[i-1].stage == h.stage {
					byHeading[i] = byHeading[i-1]
				} else {
					byHeading[i] = m.request(m.demands(selections, provider, recipient, h.stage))
				}
			}
			m.requests[provider][recipient] = byHeading
		}
	}
	m.nest(rows)
	return m
}

// nest finds what rows are nested in others: at most one in each, the one that takes the most.
func (m *rowMatcher) nest(rows int) {
	demands := make([][]*demand, rows) // by request, nil where the row asks for nothing
	many := make([]int, rows)          // of them
	for row := range demands {
		demands[row] = make([]*demand, len(m.met))
	}
	for i, r := range m.met {
		for j := range r.demands {
			for _, row := range r.demands[j].rows {
				demands[row][i] = &r.demands[j]
				many[row]++
			}
		}
	}
	order := func(a, b uint16) int { return cmp.Or(many[a]-many[b], int(a)-int(b)) }
	var inOrder []uint16
	for row := range rows {
		if many[row] > 0 {
			inOrder = append(inOrder, uint16(row))
		}
	}
	slices.SortFunc(inOrder, order)
	has := make([]bool, rows) // some row nested in it
	for _, row := range slices.Backward(inOrder) {
		some := slices.IndexFunc(demands[row], func(d *demand) bool { return d != nil })
		for _, in := range demands[row][some].rows {
			if !has[in] && order(row, in) < 0 && isWithin(demands[row], demands[in]) {
				has[in] = true
				m.nested = append(m.nested, nested{row, in})
			}
		}
	}
	slices.Reverse(m.nested)
	for _, n := range m.nested {
		for _, d := range demands[n.row] {
			if d != nil {
				d.rows = slices.DeleteFunc(d.rows, func(row uint16) bool { return row == n.in })
			}
		}
	}
}

// isWithin reports whether all that one row asks for is asked for by another, too.
func isWithin(demands, others []*demand) bool {
	for i, d := range demands {
		if d != nil && d != others[i] {
			return false
		}
	}
	return true
}

// request returns the request of some demands, or nil if there are none. It is one of
// those met before, or is added to them.
func (m *rowMatcher) request(demands []demand) *request {
	if len(demands) == 0 {
		return nil
	}
	for _, r := range m.met {
		if slices.EqualFunc(r.demands, demands, demand.equal) {
			return r
		}
	}
	r := &request{demands: demands, lists: make([]matchList, len(m.divisions))}
	m.met = append(m.met, r)
	return r
}

// demands returns what rows ask for of the flows of a stage between two actors.
func (m *rowMatcher) demands(selections []rowSelection, provider, recipient Who, stage Stage) []demand {
	var demands []demand
	for len(selections) > 0 {
		row := selections[0].row
		var categories categorySet // of all selections of the row together, so that a record counts once
		for len(selections) > 0 && selections[0].row == row {
			if selections[0].takes(provider, recipient, stage) {
				categories |= selections[0].categories
			}
			selections = selections[1:]
		}
		if categories == 0 {
			continue
		}
		place := m.place(categories)
		i := slices.IndexFunc(demands, func(d demand) bool { return d.categories == place })
		if i < 0 {
			i = len(demands)
			demands = append(demands, demand{categories: place})
		}
		demands[i].rows = append(demands[i].rows, row)
	}
	return demands
}

// place returns the place of a set in categories. For a new set it works out the
// portion of every division.
func (m *rowMatcher) place(categories categorySet) int {
	if place := slices.Index(m.categories, categories); place >= 0 {
		return place
	}
	portions := make([]portion, len(m.divisions))
	for i, d := range m.divisions {
		if m.named[i]&categories == 0 {
			continue
		}
		switch share := d.share(m.subjects, categories, categories); share {
		case Share{}:
		case Share{Low: 1, High: 1, Whole: 1}:
			portions[i].size = portionAll
		case Share{Low: 0, High: 1, Whole: 1}:
			portions[i].size = portionUpToAll
		default:
			portions[i] = portion{portionFraction, uint32(len(m.shares))}
			m.shares = append(m.shares, share)
		}
	}
	m.categories, m.portions = append(m.categories, categories), append(m.portions, portions)
	return len(m.categories) - 1
}

// list returns the rows that take the flows of a division, as a place in matches. The
// request is not nil.
func (m *rowMatcher) list(r *request, division uint32) matchList {
	if list := r.lists[division]; list.start > 0 {
		return list
	}
	return m.newList(r, division)
}

// newList works out which rows take the flows of a division. Many divisions have the
// same list, if it has no fraction, and then it is kept once.
func (m *rowMatcher) newList(r *request, division uint32) matchList {
	list := matchList{start: uint32(len(m.matches))}
	whole := true
	m.key = m.key[:0]
	for _, d := range r.demands {
		of := m.portions[d.categories][division]
		if of.size == portionNone {
			continue
		}
		whole = whole && of.size != portionFraction
		for _, row := range d.rows {
			m.matches = append(m.matches, match{row, of})
			m.key = append(binary.LittleEndian.AppendUint16(m.key, row), byte(of.size))
		}
	}
	list.end = uint32(len(m.matches))
	if same, met := m.lists[string(m.key)]; met && whole {
		m.matches = m.matches[:list.start]
		list = same
	} else if whole {
		m.lists[string(m.key)] = list
	}
	r.lists[division] = list
	return list
}
