package house

import "fmt"

// Misplaced is a method that lies in another file than its type.
type Misplaced struct {
	Method string // "Register.Assess"
	In     *File  // where it lies
	Home   *File  // where its type lies
}

func (m Misplaced) String() string {
	return fmt.Sprintf("%s in %s, its type in %s", m.Method, m.In.Name, m.Home.Name)
}
