package terminal

import (
	"bytes"
	"os"
	"testing"
)

func TestIs(t *testing.T) {
	file, err := os.CreateTemp(t.TempDir(), "")
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	null, err := os.Open(os.DevNull)
	if err != nil {
		t.Fatal(err)
	}
	defer null.Close()
	for name, stream := range map[string]any{"nothing": nil, "memory": new(bytes.Buffer), "a file": file, "the null device": null} {
		if Is(stream) {
			t.Errorf("%s is a terminal", name)
		}
	}
}
