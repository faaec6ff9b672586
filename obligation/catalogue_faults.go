package obligation

import (
	"fmt"

	"github.com/treatyaid/treatyaid/schema"
)

// catalogueFaults collects the faults of a catalogue and counts them, so that a
// rule can tell whether those before it found any.
type catalogueFaults struct {
	to    *schema.Faults
	found int
}

func (f *catalogueFaults) add(at schema.Pointer, code schema.Code, message string) {
	f.found++
	f.to.Add(at, code, message)
}

// argument adds the fault that something has no meaning where it stands.
func (f *catalogueFaults) argument(at schema.Pointer, message string) {
	f.add(at, schema.CodeWrongArgument, message)
}

// unknown adds the fault that found stands where something else is named.
func (f *catalogueFaults) unknown(at schema.Pointer, code schema.Code, message, found string, allowed []string) {
	f.found++
	f.to.AddUnknown(at, code, message, found, allowed)
}

// unique reports the later of two items with the same name.
func unique[T any](f *catalogueFaults, at schema.Pointer, member string, items []T, name func(*T) string) {
	first := make(map[string]int, len(items))
	for i := range items {
		id := name(&items[i])
		if id == "" {
			continue // it was left out
		}
		if j, twice := first[id]; twice {
			f.add(at.Item(i).Member(member), schema.CodeDuplicateID, fmt.Sprintf("%q stands at item %d too", id, j))
			continue
		}
		first[id] = i
	}
}
