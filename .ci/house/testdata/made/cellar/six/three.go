package six

func three() { four() }
