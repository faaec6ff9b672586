package obligation

import (
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/treatyaid/treatyaid/assistance"
)

// selecting says which norms select a flow, and how much of it. That depends on
// its sides, its heading and its division alone, and is worked out once for each
// that is met.
type selecting struct {
	norms     []*Norm
	evidence  [][]*RecordEvidence // by norm, under the readings chosen
	anyone    bool                // some evidence does not name the bearer
	divisions []assistance.Division
	bySides   [sidesCount][sidesCount][]*askedOf // by heading; nil where nothing is asked

	kinds      [][]assistance.Category // what is asked for, each once
	taken      [][]taken               // by kind and division
	shares     []assistance.Share      // of which a part is taken
	selections []selection             // the lists, after one that is never used
	known      map[string]list         // the lists that take no part, by what is in them
	key        []byte
}

// askedOf is what norms ask for of flows of some sides and stages.
type askedOf struct {
	alike []askedAlike
	lists []list // by division
}

// askedAlike is what some norms ask for alike.
type askedAlike struct {
	kind  int
	norms []uint16
}

// list is where the norms that select flows alike lie in selections, one after
// the other. The zero list is not yet worked out.
type list struct{ start, end uint32 }

// selection is a norm that selects a flow.
type selection struct {
	norm uint16
	taken
}

// taken is what of a flow is selected.
type taken struct {
	takes taking
	share uint32 // its place in shares, if a part is taken
}

// taking is how much of the money is selected.
type taking uint8

const (
	takesNothing taking = iota
	takesAll
	takesUpToAll // from nothing to all of it
	takesPart
)

// sideOfBearer is whom an actor of a record is to the bearer.
type sideOfBearer int

const (
	isBearer sideOfBearer = iota
	isCounterparty
	isOther
	sidesCount
)

// is reports whether evidence that names a side means an actor.
func (s Side) is(actor sideOfBearer) bool {
	return s == SideAny || s == SideBearer && actor == isBearer || s == SideCounterparty && actor == isCounterparty
}

func newSelecting(flows *assistance.Flows, norms []*Norm, chosen choices) *selecting {
	s := &selecting{norms: norms, evidence: make([][]*RecordEvidence, len(norms)), divisions: flows.Divisions(), selections: make([]selection, 1), known: make(map[string]list)}
	for i, n := range norms {
		if n.Evidence == nil {
			continue
		}
		for j := range n.Evidence.Records {
			e := &n.Evidence.Records[j]
			if e.Under != nil && chosen[e.Under.Reading].ID != e.Under.Choice {
				continue
			}
			s.evidence[i] = append(s.evidence[i], e)
			s.anyone = s.anyone || e.Provider != SideBearer && e.Recipient != SideBearer
		}
	}
	alike := make(map[string]*askedOf) // stages and sides of which the same is asked
	for provider := range sidesCount {
		for recipient := range sidesCount {
			byHeading := make([]*askedOf, len(flows.Headings()))
			for i, heading := range flows.Headings() { // in the order of stages
				if i > 0 && flows.Headings()[i-1].Stage == heading.Stage {
					byHeading[i] = byHeading[i-1]
					continue
				}
				asked := s.asked(provider, recipient, heading.Stage)
				key := fmt.Sprint(asked)
				if _, met := alike[key]; !met && len(asked) > 0 {
					alike[key] = &askedOf{alike: asked, lists: make([]list, len(s.divisions))}
				}
				byHeading[i] = alike[key]
			}
			s.bySides[provider][recipient] = byHeading
		}
	}
	return s
}

// asked returns what norms ask for between two sides at a stage.
func (s *selecting) asked(provider, recipient sideOfBearer, stage assistance.Stage) []askedAlike {
	var asked []askedAlike
	for i := range s.norms {
		var categories []assistance.Category
		for _, e := range s.evidence[i] {
			if e.Provider.is(provider) && e.Recipient.is(recipient) && (len(e.Stages) == 0 || slices.Contains(e.Stages, stage)) {
				categories = append(categories, e.Selects()...)
			}
		}
		if len(categories) == 0 {
			continue
		}
		kind := s.kind(categories)
		same := slices.IndexFunc(asked, func(a askedAlike) bool { return a.kind == kind })
		if same < 0 {
			same = len(asked)
			asked = append(asked, askedAlike{kind: kind})
		}
		asked[same].norms = append(asked[same].norms, uint16(i))
	}
	return asked
}

// kind returns the place of what is asked for in kinds. What of each division is
// taken is worked out when it is first met.
func (s *selecting) kind(categories []assistance.Category) int {
	if kind := slices.IndexFunc(s.kinds, func(k []assistance.Category) bool { return slices.Equal(k, categories) }); kind >= 0 {
		return kind
	}
	of := make([]taken, len(s.divisions))
	for i, d := range s.divisions {
		switch share := d.Share(categories); share {
		case assistance.Share{}:
		case assistance.Share{Low: 1, High: 1, Whole: 1}:
			of[i].takes = takesAll
		case assistance.Share{Low: 0, High: 1, Whole: 1}:
			of[i].takes = takesUpToAll
		default:
			of[i] = taken{takesPart, uint32(len(s.shares))}
			s.shares = append(s.shares, share)
		}
	}
	s.kinds, s.taken = append(s.kinds, categories), append(s.taken, of)
	return len(s.kinds) - 1
}

// list returns the norms that select the flows of a division. It is worked out
// when first asked.
func (s *selecting) list(asked *askedOf, division int) list {
	if known := asked.lists[division]; known.start > 0 {
		return known
	}
	return s.newList(asked, division)
}

// newList works out which norms select the flows of a division. Divisions of
// which nothing is taken in part share few lists.
func (s *selecting) newList(asked *askedOf, division int) list {
	found := list{start: uint32(len(s.selections))}
	whole := true
	s.key = s.key[:0]
	for _, a := range asked.alike {
		of := s.taken[a.kind][division]
		if of.takes == takesNothing {
			continue
		}
		whole = whole && of.takes != takesPart
		for _, norm := range a.norms {
			s.selections = append(s.selections, selection{norm, of})
			s.key = append(binary.LittleEndian.AppendUint16(s.key, norm), byte(of.takes))
		}
	}
	found.end = uint32(len(s.selections))
	if before, met := s.known[string(s.key)]; met && whole {
		s.selections = s.selections[:found.start]
		found = before
	} else if whole {
		s.known[string(s.key)] = found
	}
	asked.lists[division] = found
	return found
}
