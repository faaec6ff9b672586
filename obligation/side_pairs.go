package obligation

// sidePairs is a set of whom evidence looks at, as provider and as recipient, a bit for each
// pair.
type sidePairs uint16

// sidePairsOf returns whom selections look at.
func sidePairsOf(selections []*RecordEvidence) (set sidePairs) {
	for _, e := range selections {
		set |= 1 << (uint16(e.Provider-SideBearer)*uint16(SideAny) + uint16(e.Recipient-SideBearer))
	}
	return set
}
