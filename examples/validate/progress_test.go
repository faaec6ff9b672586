package main

import (
	"context"
	"io"
	"os"
	"strings"
	"testing"
	"time"
)

// screen is a terminal on which the outputs meet. It notes what is written to it
// in order.
type screen struct{ writes []string }

func (s *screen) Write(p []byte) (int, error) {
	s.writes = append(s.writes, string(p))
	return len(p), nil
}

const takenAway = "\r\x1b[K"

func TestProgress(t *testing.T) {
	kinds, err := newGuesser()
	if err != nil {
		t.Fatal(err)
	}
	var on screen
	clock := time.Now()
	p := &progress{w: &on, now: func() time.Time { clock = clock.Add(90 * time.Millisecond); return clock }}
	stdin := strings.NewReader(strings.Repeat(record("a")+"\n", 40) + gift("b") + "\n" + strings.Repeat(record("a")+"\n", 40))
	c := &checker{options: &options{most: 1}, stdin: stdin, kinds: kinds, report: &text{w: &on, stderr: io.Discard}, progress: p}
	if v, err := c.file(context.Background(), standardInput); err != nil || v.documents != 81 {
		t.Fatal(v, err)
	}
	told := 0
	standing := false // a line that is to be written over stands on the screen
	for _, write := range on.writes {
		switch {
		case write == takenAway:
			if !standing {
				t.Error("nothing is taken away")
			}
			standing = false
		case strings.HasPrefix(write, takenAway):
			if strings.Contains(write, "\n") || width(write) > 80+len(takenAway) {
				t.Errorf("%q does not fit a line", write)
			}
			standing = true
			told++
		case standing:
			t.Errorf("%q is written behind the progress", write)
		}
	}
	if standing {
		t.Error("the progress is left behind")
	}
	// 81 records of 90 ms: from the first second on, at most every 200 ms.
	if told < 10 || told > 40 {
		t.Errorf("told %d times", told)
	}
}

// What is short, or goes to no terminal, has no progress.
func TestNoProgress(t *testing.T) {
	var on screen
	clock := time.Now()
	p := &progress{w: &on, now: func() time.Time { clock = clock.Add(time.Millisecond); return clock }}
	p.begin()
	for range 900 {
		p.tell(&verdict{}, 0, 0)
	}
	p.clear()
	if len(on.writes) > 0 {
		t.Errorf("%q", on.writes)
	}
	for _, stderr := range []io.Writer{&on, mustOpen(t, os.DevNull), mustOpen(t, "testdata/register.json")} {
		p := progressFor(stderr)
		p.begin()
		p.tell(&verdict{}, 0, 0)
		p.clear()
		if p.w != nil {
			t.Errorf("progress on %T", stderr)
		}
	}
}

func mustOpen(t *testing.T, name string) *os.File {
	t.Helper()
	file, err := os.Open(name)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { file.Close() })
	return file
}
