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

// claimedOf returns what later blocks claim of a block.
func claimedOf(blocks []*block, i int) (all manyClaims) {
	for _, later := range blocks[i+1:] {
		if later.claimed != nil {
			all = append(all, later.claimed)
		}
	}
	return all
}
