package six

func six() {
	one()
	seven()
}
