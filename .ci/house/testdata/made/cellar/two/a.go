package two

func a() { b() }
