package obligation

import (
	"cmp"
	"sync"

	"github.com/treatyaid/treatyaid/obligation/internal/logic"
)

// compiledNorms keeps what the norms of an instrument come to under the choices that were
// asked for: it depends on no register and no day. It is safe for concurrent use.
type compiledNorms struct {
	mu   sync.Mutex
	by   map[*Norm]*formulas
	size int // of what is kept, in entries of tables
}

// maxKept bounds what is kept for one instrument, in entries of tables: some dozen megabytes.
// What is beyond is worked out anew for each question.
const maxKept = 1 << 21

// clauseSize is how much a clause takes, in entries.
const clauseSize = 32

// of returns a norm under choices, with its table, which is not to be changed. The instrument
// was checked under every choice when it was read.
func (k *compiledNorms) of(in *InstrumentDocument, n *Norm, c choices) *formula {
	if f := k.found(n, c); f != nil {
		return f
	}
	f, err := compile(in, n, c) // nobody waits for it: what is not kept is worked out side by side
	if err != nil {
		panic(err)
	}
	f.table = logic.NewTable(&f.logic, len(f.leaves))
	k.mu.Lock()
	defer k.mu.Unlock()
	known := cmp.Or(k.by[n], &formulas{instrument: in, norm: n})
	if other := known.found(c); other != nil {
		return other // another question was quicker
	}
	if size := len(f.table) + clauseSize*f.clauses; k.size+size <= maxKept {
		if k.by == nil {
			k.by = make(map[*Norm]*formulas)
		}
		known.add(&f, c)
		k.by[n] = known
		k.size += size
	}
	return &f
}

// found returns what is kept of a norm under choices, if it is.
func (k *compiledNorms) found(n *Norm, c choices) *formula {
	k.mu.Lock()
	defer k.mu.Unlock()
	if known := k.by[n]; known != nil {
		return known.found(c)
	}
	return nil
}
