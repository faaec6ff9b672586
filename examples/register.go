package examples

import (
	"bytes"
	_ "embed"
	"sync"

	"github.com/treatyaid/treatyaid/obligation"
)

//go:embed public.json
var public []byte

var register = sync.OnceValues(func() (*obligation.Register, error) {
	return obligation.ParseRegister(public)
})

// Public returns the JSON text of the sample register, a document of
// schema.KindRegister. The slice is the caller's own.
func Public() []byte { return bytes.Clone(public) }

// Register returns the sample register. It is parsed once; every call returns a
// small copy, which is the caller's own. An error would mean that the embedded
// file is faulty; it is a *schema.Errors.
func Register() (*obligation.Register, error) {
	read, err := register()
	if err != nil {
		return nil, err
	}
	r := *read
	return &r, nil
}
