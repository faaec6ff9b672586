package assistance

// keyed is a place with the number by which it is put in order.
type keyed struct {
	key   uint64
	place uint32
}

// inOrderOfKeys puts places in the order of their keys; those of the same key
// stay as they were. It goes through the bytes of the keys from the least, so
// that its time grows with how many there are and no faster, and passes over a
// byte that all have in common. The places given are used as memory.
func inOrderOfKeys(places []keyed) []keyed {
	var counts [8][256]uint32
	for i := range places {
		for at, key := 0, places[i].key; at < 8; at, key = at+1, key>>8 {
			counts[at][byte(key)]++
		}
	}
	sorted := make([]keyed, len(places))
	for at := range counts {
		next, sum, shared := &counts[at], uint32(0), false
		for b, count := range next {
			shared = shared || int(count) == len(places)
			next[b] = sum
			sum += count
		}
		if shared {
			continue
		}
		for i := range places {
			b := byte(places[i].key >> (8 * at))
			sorted[next[b]] = places[i]
			next[b]++
		}
		places, sorted = sorted, places
	}
	return places
}
