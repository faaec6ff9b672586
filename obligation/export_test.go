package obligation

import "github.com/treatyaid/treatyaid/schema"

// ReadPlainly reads files by the plain path alone.
func ReadPlainly(limits schema.Limits, files ...File) ([]RegisterDocument, error) {
	docs, _, err := readTogether(limits, new(index), plainPartOf, files)
	return docs, err
}

// ReadRegisters reads files as ParseRegister does. taken is true if something was read in
// one pass.
func ReadRegisters(limits schema.Limits, files ...File) (docs []RegisterDocument, taken bool, err error) {
	_, taken, _ = readTogether(limits, new(index), partOf, files)
	docs, err = readRegisters(limits, new(index), files...)
	return docs, taken, err
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
