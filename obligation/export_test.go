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
