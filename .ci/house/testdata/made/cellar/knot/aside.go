package knot

// Aside uses the cycle and is not used by it.
func Aside() { Function() }
