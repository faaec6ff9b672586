// Package terminal tells a terminal from a file or a pipe, so that a program writes
// there what those are not to hold: colour, and how far it has come. It also keeps from
// a terminal what would steer it.
package terminal

import "os"

// Is reports whether a stream is a terminal, at which a person sits.
func Is(stream any) bool {
	file, ok := stream.(*os.File)
	if !ok {
		return false
	}
	about, err := file.Stat()
	if err != nil || about.Mode()&os.ModeCharDevice == 0 {
		return false
	}
	null, err := os.Stat(os.DevNull) // a device of the same sort
	return err != nil || !os.SameFile(about, null)
}
