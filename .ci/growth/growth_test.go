// Package growth counts what runs when registers and catalogues of growing size are asked.
package growth

import (
	"bufio"
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// run runs a command at the top of the repository and returns what it prints.
func run(t *testing.T, name string, args ...string) []byte {
	t.Helper()
	c := exec.Command(name, args...)
	c.Dir = "../../obligation"
	out, err := c.CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v\n%s", c, err, out)
	}
	return out
}

// statements sums the statements that a coverage profile counts.
func statements(t *testing.T, profile string) (sum int64) {
	t.Helper()
	data, err := os.ReadFile(profile)
	if err != nil {
		t.Fatal(err)
	}
	for lines := bufio.NewScanner(bytes.NewReader(data)); lines.Scan(); {
		var many, times int64
		if _, block, ok := strings.Cut(lines.Text(), " "); ok {
			if n, _ := fmt.Sscan(block, &many, &times); n == 2 {
				sum += many * times
			}
		}
	}
	return sum
}

// The statements that run are in proportion to the register or the catalogue, whatever grows
// in it: for twice as much more of it no more than some twice as many more.
func TestStatementsGrowLinearly(t *testing.T) {
	if testing.Short() {
		t.Skip("it takes a minute: TestGrowth of package obligation counts what is allocated")
	}
	dir := t.TempDir()
	binary := filepath.Join(dir, "obligation.test")
	run(t, "go", "test", "-c", "-covermode=count", "-coverpkg=../...", "-o", binary, ".")
	for _, of := range []struct{ test, prefix, size, least, middle, most string }{
		{"TestGrowth", "growing: ", "-grow", "16", "32", "64"},
		{"TestCatalogueGrowth", "growing catalogue: ", "-part", "1", "2", "4"},
	} {
		for _, line := range strings.Split(string(run(t, binary, "-test.run", "^"+of.test+"$/^none$", "-names")), "\n") {
			name, is := strings.CutPrefix(line, of.prefix)
			if !is {
				continue
			}
			t.Run(line, func(t *testing.T) {
				t.Parallel() // statements are counted, not time
				profile := filepath.Join(t.TempDir(), "profile")
				count := func(size string) int64 {
					run(t, binary, "-test.run", "^"+of.test+"$/^"+strings.ReplaceAll(name, " ", "_")+"$", of.size, size, "-test.coverprofile", profile)
					return statements(t, profile)
				}
				least, middle, most := count(of.least), count(of.middle), count(of.most)
				t.Logf("%d statements, %d, %d", least, middle, most)
				if more, limit := most-middle, 2*(middle-least)*14/10+2_000_000; more > limit {
					t.Errorf("for twice as much %d statements more run, and for four times as much %d", middle-least, more)
				}
			})
		}
	}
}
