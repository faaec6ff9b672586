package two

func e() { c() }
