package names

func InTests() {}
