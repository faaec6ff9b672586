package two

func d() { c(); e() }
