package assistance

import "slices"

// claims are records of earlier blocks that count with a later one, which has what has to do
// with them; nil is none.
type claims map[*Record]bool

// manyClaims are those of several blocks.
type manyClaims []claims

func (m manyClaims) has(r *Record) bool {
	return len(m) > 0 && slices.ContainsFunc(m, func(c claims) bool { return c[r] })
}
