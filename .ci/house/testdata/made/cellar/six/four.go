package six

func four() { five() }
