package two

func g() { f() }
