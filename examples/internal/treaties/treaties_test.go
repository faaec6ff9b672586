package treaties

import "testing"

func TestInstruments(t *testing.T) {
	all, err := Instruments(IDs()...)
	if err != nil {
		t.Fatal(err)
	}
	for i, id := range IDs() {
		if all[i].ID() != id {
			t.Errorf("%s is called %s", id, all[i].ID())
		}
	}
	if _, err := Instruments("cm"); err == nil {
		t.Error("an unknown treaty is taken")
	}
}
