// Package registers reads the registers that a command line names.
package registers

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"

	"github.com/treatyaid/treatyaid/examples"
	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/schema"
)

// Public is the name by which -register asks for the embedded sample.
const Public = "public"

// Load reads registers as one: files, or the sample by its name. The error joins what is
// wrong with each file.
func Load(names []string) (*obligation.Register, error) {
	if len(names) == 1 && names[0] == Public {
		return examples.Register()
	}
	var files []obligation.File
	var failed []error
	for _, name := range names {
		data, err := read(name)
		if err != nil {
			failed = append(failed, err)
			continue
		}
		files = append(files, obligation.File{Name: name, Data: data})
	}
	if len(failed) > 0 {
		return nil, errors.Join(failed...)
	}
	return obligation.ParseRegisters(files...)
}

// read reads a file up to the size that the library takes and one byte more,
// for which the library refuses it.
func read(name string) ([]byte, error) {
	if name == Public {
		return examples.Public(), nil
	}
	file, err := os.Open(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("-register: there is no file %s; the sample is called %s", schema.Excerpt(name), Public)
	}
	if err != nil {
		return nil, fmt.Errorf("-register: %w", err)
	}
	defer file.Close()
	data, err := io.ReadAll(io.LimitReader(file, schema.DefaultBytes+1))
	if err != nil {
		return nil, fmt.Errorf("-register: %w", err)
	}
	return data, nil
}
