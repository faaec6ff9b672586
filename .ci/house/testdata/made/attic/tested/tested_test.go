package tested

func InTests() {}
