package obligation

import "sync"

// memo has what was found for keys. It is safe for concurrent use.
type memo[K comparable, V any] struct {
	mu sync.Mutex
	by map[K]V
}

// of returns what was found for a key; the first time it is found. What finds it must not ask
// the same memo: others wait until it is found.
func (m *memo[K, V]) of(key K, find func() V) V {
	m.mu.Lock()
	defer m.mu.Unlock()
	found, met := m.by[key]
	if !met {
		if m.by == nil {
			m.by = make(map[K]V)
		}
		found = find()
		m.by[key] = found
	}
	return found
}
