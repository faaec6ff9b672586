package assistance

// The first and the last year of a [civil.Date]. Years are numbered from the first,
// which is 0.
const (
	firstYear = 1900
	lastYear  = 2199
)

// yearSet is a set of years by their numbers, of which there are 300.
type yearSet [(lastYear-firstYear)/64 + 1]uint64

func (y *yearSet) has(year int) bool { return y[year/64]&(1<<(year%64)) != 0 }

// add adds the years from first to last.
func (y *yearSet) add(first, last int) {
	for year := first; year <= last; {
		word, bit := year/64, year%64
		n := min(64-bit, last-year+1)
		y[word] |= (1<<n - 1) << bit
		year += n
	}
}
