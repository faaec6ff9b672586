package knot

var Variable int

func again() { Function() }
