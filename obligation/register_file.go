package obligation

import "strings"

// File is the JSON text of one register, with the name by which its faults are
// reported.
type File struct {
	Name string
	Data []byte
}

// FileError is the faults of one file; Err is a *schema.Errors.
type FileError struct {
	Name string
	Err  error
}

// Error prefixes the line of each fault with the file's name.
func (e *FileError) Error() string {
	return e.Name + ": " + strings.ReplaceAll(e.Err.Error(), "\n", "\n"+e.Name+": ")
}

// Unwrap returns Err.
func (e *FileError) Unwrap() error { return e.Err }
