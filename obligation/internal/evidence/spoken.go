package evidence

import (
	"github.com/treatyaid/treatyaid/obligation/internal/logic"
	"github.com/treatyaid/treatyaid/party"
)

// spoken is what pieces say together, and nothing of when.
type spoken struct {
	yes, no, disputed bool
	sourced           bool // some No is not a supposition
	doubted           bool // some act is contested
	vague             bool // some piece may say something of the day, or may not
	unclear           bool // some word says no more than that it may be so
}

// add adds what a piece says.
func (s *spoken) add(p *Piece) {
	switch {
	case p.Unclear:
		s.unclear = true
	case p.Says == party.HoldsYes:
		s.yes = true
	case p.Says == party.HoldsNo:
		s.no = true
		s.sourced = s.sourced || !p.isSupposed()
	default:
		s.disputed = true
	}
}

// carry adds what is carried forward.
func (s *spoken) carry(holds party.Holds, sourced bool) {
	switch holds {
	case party.HoldsYes:
		s.yes = true
	case party.HoldsNo:
		s.no = true
		s.sourced = s.sourced || sourced
	default:
		s.disputed = true
	}
}

// has reports whether some piece says it.
func (s *spoken) has(what party.Holds) bool {
	switch what {
	case party.HoldsYes:
		return s.yes
	case party.HoldsNo:
		return s.no
	}
	return s.disputed
}

// isSilent reports whether nothing is said.
func (s *spoken) isSilent() bool {
	return !s.yes && !s.no && !s.disputed && !s.doubted && !s.vague && !s.unclear
}

// verdict is the truth that comes of it. Of one day nothing takes precedence: Yes
// beside No is contested. An act that is contested takes nothing from another.
func (s *spoken) verdict() (logic.Truth, Gap) {
	switch {
	case s.disputed || s.yes && s.no:
		return logic.Unknown, Contested
	case s.yes:
		return logic.Yes, 0
	case s.doubted:
		return logic.Unknown, Contested
	case s.vague:
		return logic.Unknown, Straddling
	case s.no:
		return logic.No, 0
	case s.unclear:
		return logic.Unknown, Unclear
	}
	return logic.Unknown, NoSource
}
