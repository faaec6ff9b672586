// Package knot has a cycle of 7 files. Each file is used by the one before for
// what it is called after.
package knot

func Function() { _ = Type{} }
