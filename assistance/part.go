package assistance

// Part is a category over which the money of a [Record] is divided.
type Part struct {
	Category Category `json:"category"`
	// Weight is the part's share in proportion to the other weights, 1 to
	// 1000000. Either every part has one, or none has and the division is not
	// known: 0 is no weight.
	Weight int `json:"weight,omitempty"`
}
