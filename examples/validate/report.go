package main

import (
	"io"

	"github.com/treatyaid/treatyaid/schema"
)

// report is what is written of the files, as it is found. Its errors are those
// of the output.
type report interface {
	fault(v *verdict, e *schema.Error) error
	file(v *verdict) error // after its faults
	end(interrupted bool) error
}

func reportFor(f format, stdout, stderr io.Writer) report {
	if f == formatJSON {
		return &document{w: stdout}
	}
	return &text{w: stdout, stderr: stderr}
}
