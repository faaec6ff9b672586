package assistance

// Thing is something given in kind: five detectors, ten trainers. Things are listed and
// never added up, as no two sources mean the same by a word.
type Thing struct {
	Count int    `json:"count,omitempty"` // 0: the source does not say how many
	What  string `json:"what"`            // as printed
}

func (t *Thing) write(w *jsonWriter) {
	w.open('{')
	if t.Count != 0 {
		w.number("count", t.Count)
	}
	w.text("what", t.What)
	w.close('}')
}
