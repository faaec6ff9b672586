package obligation

import "github.com/treatyaid/treatyaid/schema"

// ReadPlainly reads files by the plain path alone.
func ReadPlainly(limits schema.Limits, files ...File) ([]RegisterDocument, error) {
	a, _, err := readTogether(limits, new(index), plainPartOf, files)
	if err != nil {
		return nil, err
	}
	return a.docs, nil
}

// ReadRegisters reads files as ParseRegister does. taken is true if something was read in
// one pass.
func ReadRegisters(limits schema.Limits, files ...File) (docs []RegisterDocument, taken bool, err error) {
	_, taken, _ = readTogether(limits, new(index), partOf, files)
	a, err := readRegisters(limits, new(index), files...)
	if err != nil {
		return nil, taken, err
	}
	return a.docs, taken, nil
}

// LeftOver returns what of a register is left to the plain path, as JSON; nil if all is.
func LeftOver(data []byte) []byte {
	var r registerReader
	if !r.takeOut(data) {
		return nil
	}
	return r.rest
}

// MaxItems are the limits of the lists of a register.
var MaxItems = maxItems
