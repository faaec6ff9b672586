package schema

// Work returns how many bytes are looked at to judge data as a document of a
// kind: to scan it, to go through it by its schema, and to place its faults. A
// byte that is looked at again counts again.
func Work(l Limits, kind Kind, data []byte) (int, error) {
	root, err := compiled[kind]()
	if err != nil {
		return 0, err
	}
	faults := NewFaults(data, l)
	s := newScanner(faults, l)
	s.scan()
	v := newValidator(faults)
	if len(faults.found) == 0 {
		if err := v.document(root); err != nil {
			return 0, err
		}
	}
	_ = faults.Err() // which places them
	return s.steps + v.steps + faults.steps, nil
}
