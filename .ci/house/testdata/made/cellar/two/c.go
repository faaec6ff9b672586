package two

func c() { a(); d() }
