package six

func five() { six() }
