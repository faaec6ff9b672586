package house

import "go/types"

// Surface counts the exported names of packages. Fields are not counted.
type Surface struct {
	// Exported counts constants, variables, functions and types, and the methods
	// of these types, but for those of the other two counts.
	Exported int
	// Codecs counts the methods that many types have alike and a reader knows
	// already: those of codecs, labels and comparison.
	Codecs int
	// Generated counts the constants in generated files.
	Generated int
}

// Plus returns the sums of both.
func (s Surface) Plus(other Surface) Surface {
	return Surface{s.Exported + other.Exported, s.Codecs + other.Codecs, s.Generated + other.Generated}
}

// addMethods counts the exported methods of an exported type. A method that the
// type has by embedding or as an alias is counted here if an importer cannot
// name the type that declares it, and otherwise with that type.
func (s *Surface) addMethods(declared *types.TypeName) {
	receiver := declared.Type()
	if !types.IsInterface(receiver) {
		receiver = types.NewPointer(receiver)
	}
	for selection := range types.NewMethodSet(receiver).Methods() {
		method := selection.Obj().(*types.Func)
		owner := ownerOf(method)
		switch {
		case !method.Exported():
		case owner != nil && owner != declared && owner.Exported() && !internal(owner.Pkg().Path()):
		case isCodec(method.Name()):
			s.Codecs++
		default:
			s.Exported++
		}
	}
}

func isCodec(method string) bool {
	switch method {
	case "String", "AppendText", "MarshalText", "UnmarshalText", "MarshalJSON", "UnmarshalJSON",
		"Scan", "Value", "Label", "Compare", "Equal":
		return true
	}
	return false
}
