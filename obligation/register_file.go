package obligation

// File is the JSON text of one register, with the name that its faults bear.
type File struct {
	Name string
	Data []byte
}
