package text

// written is what stands on a page already. Sources are numbered over the whole
// page; a note, the text of a paragraph and a record are written once.
type written struct {
	sources  sources
	once     map[string]bool // what is written once, by what it is of
	asked    bool            // the question, which names the States
	totals   bool            // some totals, which the foot explains
	spans    bool            // some timeline, which the foot explains
	supposed bool            // something that is supposed, which the foot explains
}

// first reports whether something is to be written for the first time, and takes
// it as written.
func (w *written) first(what string) bool {
	if w.once[what] {
		return false
	}
	if w.once == nil {
		w.once = make(map[string]bool)
	}
	w.once[what] = true
	return true
}

// note returns a note on something where it is first written, and "" afterwards.
func (w *written) note(on, note string) string {
	if !w.first("note " + on) {
		return ""
	}
	return note
}
