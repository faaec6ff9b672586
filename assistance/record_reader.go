package assistance

// RecordReader reads records that lie in a larger document, such as a register. It
// certifies or hands over, as package token does: a record is scanned, held to its schema
// and its rules and decoded in one pass, or nothing is said of it, and the larger document
// has to be read by the strict way of package schema.
//
// The zero RecordReader is ready. It is not for two goroutines at once.
type RecordReader struct{ certifier certifier }

// Read reads the record that begins at i into the zero Record r, to what [ParseRecord]
// would read it, and returns the offset after it. It returns 0, and r stays zero, to hand
// over, as where i is no offset in data. What it reads is within the default limits, but for
// the size. It holds nothing of data.
func (c *RecordReader) Read(data []byte, i int, r *Record) (end int) {
	if i < 0 || i >= len(data) {
		return 0
	}
	// Whatever hands over gives the offset 0: there must stand the bracket that opens the record.
	if end = c.certifier.read(data[i:], 0, r); end > 0 {
		end += i
	}
	return end
}
