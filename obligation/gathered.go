package obligation

import "github.com/treatyaid/treatyaid/obligation/internal/evidence"

// gathered is pieces of evidence and the items of the register from which they were made. A
// piece refers to its source by the place.
type gathered struct {
	sources []source
	pieces  []evidence.Piece
	alike   alikeActs // whose pieces name one State and stand for others
}

// add adds a piece and its source.
func (g *gathered) add(p evidence.Piece, s source) {
	p.Ref = g.refer(s)
	g.pieces = append(g.pieces, p)
}

// refer returns the place of a further source.
func (g *gathered) refer(s source) int {
	g.sources = append(g.sources, s)
	return len(g.sources) - 1
}

// ground writes out what a piece did.
func (g *gathered) ground(u *evidence.Used) Ground { return g.sources[u.Ref].ground(u) }
