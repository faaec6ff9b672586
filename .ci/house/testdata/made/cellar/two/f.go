package two

// f and g are a cycle of two files as a and b are, of more lines.
func f() { g() }
