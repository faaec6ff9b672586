package main

import (
	"context"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// The page is served to this machine alone.
func TestCheckLoopback(t *testing.T) {
	for address, ok := range map[string]bool{
		"127.0.0.1:0": true, "127.1.2.3:80": true, "[::1]:8080": true, "localhost:0": true,
		"0.0.0.0:80": false, ":80": false, "[::]:80": false, "192.168.0.1:80": false, "example.org:80": false, "127.0.0.1": false, "": false,
	} {
		if err := checkLoopback(address); (err == nil) != ok {
			t.Errorf("%q: %v", address, err)
		}
	}
}

// What is served says that nothing else may be asked for, in the header as in the page; and
// serving ends when it is interrupted.
func TestServe(t *testing.T) {
	folder := t.TempDir()
	if err := os.WriteFile(filepath.Join(folder, "index.html"), []byte("<p>here"), 0o644); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	reader, writer := io.Pipe()
	ended := make(chan error, 1)
	go func() { ended <- serve(ctx, folder, "127.0.0.1:0", writer) }()
	line := make([]byte, 200)
	n, err := reader.Read(line)
	if err != nil {
		t.Fatal(err)
	}
	response, err := http.Get(strings.Fields(string(line[:n]))[0])
	if err != nil {
		t.Fatal(err)
	}
	defer response.Body.Close()
	if body, _ := io.ReadAll(response.Body); string(body) != "<p>here" {
		t.Errorf("found %q", body)
	}
	if got := response.Header.Get("Content-Security-Policy"); got != policy {
		t.Errorf("policy: found %q", got)
	}
	cancel()
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// The policy of the page itself is that of the header, but for what only a header can say.
func TestPolicy(t *testing.T) {
	index, err := os.ReadFile("page/src/index.html")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindSubmatch(index)
	if found == nil || string(found[1])+"; frame-ancestors 'none'" != policy {
		t.Errorf("found %q, expected the start of %q", found, policy)
	}
}

// A command line that cannot be followed is refused before anything is made.
func TestRefused(t *testing.T) {
	for _, args := range [][]string{{"-x"}, {"folder"}, {"-address", "0.0.0.0:80"}, {"-o"}} {
		var out, errs strings.Builder
		if status := run(t.Context(), args, &out, &errs); status != failed || errs.Len() == 0 || out.Len() > 0 {
			t.Errorf("%q: status %d, %q, %q", args, status, out.String(), errs.String())
		}
	}
	var out, errs strings.Builder
	if status := run(t.Context(), []string{"-h"}, &out, &errs); status != done || out.Len() == 0 {
		t.Errorf("-h: status %d, %q", status, out.String())
	}
}

// The first page and the words are in the page, and nothing in them can end their script.
func TestIndexPage(t *testing.T) {
	index, err := indexPage("page")
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(index), "</script>"); n != 3 {
		t.Errorf("found %d ends of scripts, expected 3", n)
	}
	for _, want := range []string{`"page":"treaty"`, `"lists":{`} {
		if !strings.Contains(string(index), want) {
			t.Errorf("%s is missing", want)
		}
	}
}
