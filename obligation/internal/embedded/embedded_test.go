package embedded

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/treatyaid/treatyaid/obligation"
	"github.com/treatyaid/treatyaid/party"
)

// What the packages of treaties embed obeys the schemas and the rules, which nothing asks of
// it when a program starts, and is read there as it is here.
func TestEmbeddedFilesAreValid(t *testing.T) {
	for _, data := range files(t, "instrument.json") {
		checked, err := obligation.ParseInstrument(data)
		if err != nil {
			t.Fatal(err)
		}
		read, err := Instrument(data)()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(checked.Document(), read.Document()); diff != "" {
			t.Errorf("%s: -checked +read:\n%s", checked.ID(), diff)
		}
	}
	for _, data := range files(t, "status-list.json") {
		checked, err := party.ParseStatusList(data)
		if err != nil {
			t.Fatal(err)
		}
		read, err := StatusList(data)()
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(checked, read, cmp.AllowUnexported(party.StatusList{})); diff != "" {
			t.Errorf("%s: -checked +read:\n%s", checked.ID(), diff)
		}
	}
}

// files are those of a name that the packages of treaties embed.
func files(t *testing.T, name string) map[string][]byte {
	t.Helper()
	paths, err := filepath.Glob("../../*/" + name)
	if err != nil || len(paths) == 0 {
		t.Fatalf("no %s: %v", name, err)
	}
	files := make(map[string][]byte)
	for _, path := range paths {
		if files[path], err = os.ReadFile(path); err != nil {
			t.Fatal(err)
		}
	}
	return files
}
