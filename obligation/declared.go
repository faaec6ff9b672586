package obligation

import "slices"

// declared is the names of a list of a catalogue to which its other parts refer.
type declared struct {
	names   []string // those left out come last
	leftOut leftOut
}

// namesOf returns the names of a list.
func namesOf[T any](items []T, name func(*T) string) declared {
	d := declared{names: make([]string, 0, len(items))}
	for i := range items {
		if name := name(&items[i]); name != "" {
			d.names = append(d.names, name)
		}
	}
	return d
}

// leaveOut notes the names of items that were left out, as [leftOut] does.
func (d *declared) leaveOut(names []string, all bool) {
	d.leftOut.add(names, all)
	d.names = slices.Concat(d.names, names)
}

// isWhole reports whether nothing was left out.
func (d *declared) isWhole() bool { return !d.leftOut.unread && len(d.leftOut.names) == 0 }
