package obligation

import "github.com/treatyaid/treatyaid/schema"

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
