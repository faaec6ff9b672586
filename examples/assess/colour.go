package main

import (
	"io"
	"os"

	"github.com/treatyaid/treatyaid/examples/internal/terminal"
)

// coloured reports whether what is written is coloured: at a terminal, unless
// NO_COLOR is set.
func coloured(w io.Writer) bool {
	return os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" && terminal.Is(w)
}
