package house

import (
	"fmt"
	"go/types"
	"strings"
)

// Use is what one file takes from another of its package.
type Use struct {
	From, To *File
	Names    []string // sorted: "NewLedger", a method "Ledger.With", a field ".records"
}

func (u Use) String() string {
	return fmt.Sprintf("%s uses %s: %s", u.From.Name, u.To.Name, strings.Join(u.Names, ", "))
}

// embedded returns the embedded fields that a selection goes through and does
// not name.
func embedded(selection *types.Selection) []*types.Var {
	var all []*types.Var
	at := selection.Recv()
	index := selection.Index()
	for _, i := range index[:len(index)-1] {
		if pointer, ok := at.Underlying().(*types.Pointer); ok {
			at = pointer.Elem()
		}
		field := at.Underlying().(*types.Struct).Field(i)
		all = append(all, field)
		at = field.Type()
	}
	return all
}

func usedName(object types.Object) string {
	switch object := object.(type) {
	case *types.Var:
		if object.IsField() {
			return "." + object.Name()
		}
	case *types.Func:
		if owner := ownerOf(object); owner != nil {
			return owner.Name() + "." + object.Name()
		}
	}
	return object.Name()
}

// ownerOf returns the name of the type that a method is declared for. It is nil
// for a function, and for a method of an interface that has no name.
func ownerOf(method *types.Func) *types.TypeName {
	receiver := method.Signature().Recv()
	if receiver == nil {
		return nil
	}
	of := types.Unalias(receiver.Type())
	if pointer, ok := of.(*types.Pointer); ok {
		of = types.Unalias(pointer.Elem())
	}
	if named, ok := of.(*types.Named); ok {
		return named.Obj()
	}
	return nil
}
