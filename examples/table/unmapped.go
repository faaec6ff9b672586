package main

import "github.com/treatyaid/treatyaid/examples/internal/tables"

// unmapped is the file beside the records of what stands in columns that are no columns of
// a record. It is made with its first row.
type unmapped struct {
	name string
	file *publication // nil until there is a row
	out  *tables.Writer
}

// Row writes a row.
func (u *unmapped) Row(cells []string) (err error) {
	if u.file == nil {
		if u.file, err = newPublication(u.name); err != nil {
			return err
		}
		u.out = tables.NewWriter(u.file)
	}
	return u.out.Row(cells)
}

// publish puts the file in its place, if there is one.
func (u *unmapped) publish() error {
	if u.file == nil {
		return nil
	}
	if err := u.out.Flush(); err != nil {
		return err
	}
	return u.file.publish()
}

func (u *unmapped) abandon() {
	if u.file != nil {
		u.file.abandon()
	}
}
