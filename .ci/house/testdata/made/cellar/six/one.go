package six

func one() { two() }
