package six

func two() { three() }
