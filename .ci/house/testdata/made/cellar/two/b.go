package two

func b() { a() }
