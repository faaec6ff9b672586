package obligation

// sidePairs is a set of whom evidence looks at, as provider and as recipient, a bit for each
// pair.
type sidePairs uint16

const _ = sidePairs(1) << (len(sideCodes)*len(sideCodes) - 1) // compiles only if it has a bit for each

// sidePairsOf returns whom selections look at.
func sidePairsOf(selections []*RecordEvidence) (set sidePairs) {
	for _, e := range selections {
		set |= 1 << (int(e.Provider-SideBearer)*len(sideCodes) + int(e.Recipient-SideBearer))
	}
	return set
}
