package assistance

// Part is a category over which the money of a [Record] is divided.
type Part struct {
	Category Category `json:"category"`
	// Percent is the part's share of the money. Either every part has one, or none has
	// and the division is not known.
	Percent Percent `json:"percent,omitzero"`
}

func (p *Part) write(w *jsonWriter) {
	w.open('{')
	w.code("category", p.Category.String())
	if !p.Percent.IsZero() {
		w.code("percent", p.Percent.String())
	}
	w.close('}')
}
