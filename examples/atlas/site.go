package main

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"

	"github.com/treatyaid/treatyaid/examples/internal/desk"
)

// writeSite makes the page in a folder: index.html with the words and the first answer in it,
// atlas.js and style.css, and engine.js, which has the library.
func writeSite(ctx context.Context, folder string, progress io.Writer) error {
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return err
	}
	source, goroot, err := places(ctx)
	if err != nil {
		return err
	}
	made, err := os.MkdirTemp("", "atlas")
	if err != nil {
		return err
	}
	defer os.RemoveAll(made)
	fmt.Fprintln(progress, "atlas: compiling the library for the browser")
	engine := filepath.Join(made, "engine.wasm")
	if err := command(ctx, source, []string{"GOOS=js", "GOARCH=wasm"}, "go", "build", "-trimpath", "-ldflags=-s -w", "-o", engine, "./engine"); err != nil {
		return err
	}
	page := filepath.Join(source, "page")
	if err := installPackages(ctx, page, progress); err != nil {
		return err
	}
	fmt.Fprintln(progress, "atlas: bundling the page")
	if err := command(ctx, page, nil, "node", "build.mjs", made, goroot); err != nil {
		return err
	}
	index, err := indexPage(page)
	if err != nil {
		return err
	}
	packed, err := packEngine(engine, filepath.Join(made, "worker.js"))
	if err != nil {
		return err
	}
	files := map[string][]byte{"index.html": index, "engine.js": packed}
	for _, name := range []string{"atlas.js", "style.css"} {
		if files[name], err = os.ReadFile(filepath.Join(made, name)); err != nil {
			return err
		}
	}
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(folder, name), data, 0o644); err != nil {
			return err
		}
	}
	return nil
}

// places returns the folder of this program's source, and that of Go.
func places(ctx context.Context) (source, goroot string, err error) {
	out, err := exec.CommandContext(ctx, "go", "list", "-f", "{{.Dir}}", "github.com/treatyaid/treatyaid/examples/atlas").Output()
	if err != nil {
		return "", "", fmt.Errorf("the source of the page is not found: run it in a checkout, with Go installed: %w", err)
	}
	root, err := exec.CommandContext(ctx, "go", "env", "GOROOT").Output()
	return strings.TrimSpace(string(out)), strings.TrimSpace(string(root)), err
}

// installPackages installs what the page is bundled with, unless it is there as the lock file
// has it.
func installPackages(ctx context.Context, page string, progress io.Writer) error {
	lock, err := os.Stat(filepath.Join(page, "package-lock.json"))
	if err != nil {
		return err
	}
	installed, err := os.Stat(filepath.Join(page, "node_modules", ".package-lock.json"))
	if err == nil && !installed.ModTime().Before(lock.ModTime()) {
		return nil
	}
	fmt.Fprintln(progress, "atlas: installing the packages of the page")
	return command(ctx, page, nil, "npm", "ci", "--no-audit", "--no-fund", "--loglevel=error")
}

// command runs a program in a folder. Its error has what the program wrote.
func command(ctx context.Context, folder string, environment []string, name string, args ...string) error {
	c := exec.CommandContext(ctx, name, args...)
	c.Dir = folder
	c.Env = append(os.Environ(), environment...)
	if out, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("%s: %w\n%s", strings.Join(c.Args, " "), err, out)
	}
	return nil
}

// indexPage returns index.html with the words of the page and the answer to its first
// question, so that it shows before the engine is there.
func indexPage(page string) ([]byte, error) {
	index, err := os.ReadFile(filepath.Join(page, "src", "index.html"))
	if err != nil {
		return nil, err
	}
	d, err := desk.New()
	if err != nil {
		return nil, err
	}
	first, err := d.Answer("treaty", []byte(`{"treaty":"ccm"}`))
	if err != nil {
		return nil, err
	}
	names, err := desk.NewNames()
	if err != nil {
		return nil, err
	}
	words, err := json.Marshal(names) // it escapes "<", so that nothing in it ends the script
	if err != nil {
		return nil, err
	}
	index = bytes.Replace(index, []byte("{{names}}"), words, 1)
	return bytes.Replace(index, []byte("{{first}}"), first, 1), nil
}

// packEngine returns a script with the program, compressed and as base64, and the text of
// the worker that runs it. A script can be loaded from a folder too, where nothing can be
// fetched.
func packEngine(engine, worker string) ([]byte, error) {
	program, err := os.ReadFile(engine)
	if err != nil {
		return nil, err
	}
	text, err := os.ReadFile(worker)
	if err != nil {
		return nil, err
	}
	var compressed bytes.Buffer
	w, err := gzip.NewWriterLevel(&compressed, gzip.BestCompression)
	if err != nil {
		return nil, err
	}
	if _, err := w.Write(program); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	packed, err := json.Marshal(map[string]string{"program": base64.StdEncoding.EncodeToString(compressed.Bytes()), "worker": string(text)})
	if err != nil {
		return nil, err
	}
	return append(append([]byte("globalThis.atlasEngine="), packed...), ';', '\n'), nil
}
