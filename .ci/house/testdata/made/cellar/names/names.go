package names

import "example.org/made/cellar/internal/hidden"

const (
	Constant = 1
	constant = 2
)

var Variable = constant

func Function() {}

type Plain struct{ Field int }

func (Plain) Method()           {}
func (Plain) String() string    { return "" }
func (*Plain) Equal(Plain) bool { return true }
func (Plain) hidden()           {}

type Interface interface {
	Ask()
	String() string
	quiet()
}

type Generic[T any] struct{ held T }

func (g *Generic[T]) Give() T { return g.held }

type base struct{}

func (base) Lend() {}

// Derived has Lend of its own, as an importer sees it, and Method of Plain.
type Derived struct {
	base
	Plain
}

// Alias is the only way to Open.
type Alias = hidden.Hidden

type Again = Plain
