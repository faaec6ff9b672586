package recordtable

import (
	"fmt"
	"strings"

	"github.com/treatyaid/treatyaid/assistance"
)

// headers say which column of a sheet is which, and what its cells tell together.
type headers struct {
	row        int // of the headers, from 0; -1 if there is none
	names      []string
	at         map[Column]int // from 0
	categories map[int]assistance.Category
	percents   []int        // the columns of categories, in their order
	forbidden  map[int]bool // dropped: nothing of them is kept or shown
	unknown    map[int]bool
	currency   string // that the header of the amounts says
	// otherCurrency are columns of amounts whose header says another currency than an
	// earlier one, or than the mapping.
	otherCurrency []int
	places        map[int]int  // that the unit of the amounts moves the point
	unitSaid      map[int]bool // by the header
	separators    map[int]*separators
}

// survey goes through a sheet once: it finds the headers, and what the columns tell of
// their separators.
func survey(s *Sheet, v *vocabulary, m *Mapping, f *Faults) (*headers, error) {
	h := &headers{
		row: -1, at: make(map[Column]int), categories: make(map[int]assistance.Category), forbidden: make(map[int]bool), unknown: make(map[int]bool),
		places: make(map[int]int), unitSaid: make(map[int]bool), separators: make(map[int]*separators),
	}
	err := s.Rows(func(row int, cells []Cell) bool {
		switch {
		case h.row < 0 && (m.HeaderRow == 0 || row == m.HeaderRow-1):
			h.row = row
			h.read(s, cells, v, m, f)
		case h.row >= 0:
			h.learn(cells)
		}
		return true
	})
	if err == nil && h.row < 0 {
		f.Add(Fault{Cell: s.place(max(m.HeaderRow-1, 0), 0), Code: "no-header", Message: "there is no row with the names of the columns"})
	}
	return h, err
}

func (h *headers) read(s *Sheet, cells []Cell, v *vocabulary, m *Mapping, f *Faults) {
	for i, c := range cells {
		h.names = append(h.names, strings.TrimSpace(c.Text))
		if c.Broken != "" {
			f.Add(Fault{Cell: s.place(h.row, i), Code: "not-readable", Message: c.Broken})
			continue
		}
		of, known := h.columnOf(i, v, m)
		if !known {
			continue
		}
		if first, again := h.at[of]; again {
			f.Add(Fault{Cell: s.place(h.row, i), Code: "duplicate-column",
				Message: fmt.Sprintf("the column %q stands in %s already", of, s.place(h.row, first))})
			continue
		}
		h.at[of] = i
		if v.holdsAmounts(of) {
			h.separators[i] = &separators{said: m.decimal(), thousands: make(map[byte]bool), decimals: make(map[byte]bool)}
			if h.unitSaid[i] && m.Unit != "" && h.places[i] != units[m.Unit] {
				f.Add(Fault{Cell: s.place(h.row, i), Code: "two-units", Message: "the mapping says another unit"})
			}
			if m.Unit != "" {
				h.places[i], h.unitSaid[i] = units[m.Unit], true
			}
		}
	}
	for _, i := range h.otherCurrency {
		f.Add(Fault{Cell: s.place(h.row, i), Code: "two-currencies", Message: "an earlier header, or the mapping, says another currency"})
	}
	if len(h.at) == 0 && len(h.categories) == 0 {
		f.Add(Fault{Cell: s.place(h.row, 0), Code: "no-header", Message: "no column is known by the names in this row; if they stand in another, say headerRow in the mapping"})
	}
}

// columnOf returns which column a header is of, if it is one of the dialect; else it says
// what it is instead. What no record may hold is dropped, whatever a mapping says.
func (h *headers) columnOf(i int, v *vocabulary, m *Mapping) (of Column, ok bool) {
	header := h.names[i]
	mapped, isMapped := m.Columns[header]
	if of, ok = v.columnNamed(bare(header)); ok && !isMapped {
		return of, true
	}
	category, isCategory := categoryNamed(header)
	switch {
	case isCategory && v.hasCategories() && !isMapped:
		h.categories[i], h.percents = category, append(h.percents, i)
		return "", false
	case isForbidden(header):
		h.forbidden[i] = true
		return "", false
	case isMapped && mapped != "":
		return mapped, true
	case isMapped:
		h.unknown[i] = true
		return "", false
	}
	name, currency, places, said := unitOf(header)
	if of, ok = v.columnNamed(name); ok && v.holdsAmounts(of) {
		h.places[i], h.unitSaid[i] = places, said
		if h.currency == "" {
			h.currency = currency
		}
		if constant := m.Constants[colCurrency]; currency != "" && (currency != h.currency || constant != "" && constant != currency) {
			h.otherCurrency = append(h.otherCurrency, i)
		}
		return of, true
	}
	h.unknown[i] = true
	return "", false
}

func (h *headers) learn(cells []Cell) {
	for i, s := range h.separators {
		s.note(at(cells, i))
	}
	for i := len(h.names); i < len(cells); i++ { // columns without a header
		h.names = append(h.names, "")
		h.unknown[i] = true
	}
}

// tell says for a person which column was taken for which.
func (h *headers) tell(to *report, s *Sheet) {
	columns := make(map[int]Column)
	for of, i := range h.at {
		columns[i] = of
	}
	for i, name := range h.names {
		place := s.place(max(h.row, 0), i)
		switch of, known := columns[i]; {
		case known && h.places[i] > 0:
			to.note(place, columnRead, "%q is read as %s, of 1%s each", name, of, strings.Repeat("0", h.places[i]))
		case known:
			to.note(place, columnRead, "%q is read as %s", name, of)
		case h.categories[i] != 0:
			to.note(place, columnRead, "%q is read as the percent of %s", name, h.categories[i])
		case h.forbidden[i]:
			to.note(place, columnDropped, "%q is dropped: no record may hold it", name)
		case h.unknown[i] && name != "":
			to.note(place, columnUnknown, "%q is no column of a record", name)
		}
	}
	if h.currency != "" {
		to.note(Place{}, headerCurrency, "amounts are in %s, by the header", h.currency)
	}
}
