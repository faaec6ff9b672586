package main

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
)

// casesIn returns the norms that the files of a folder have cases for: *.json as those
// of obligation/testdata/cases.
func casesIn(folder string) (map[string]bool, error) {
	if _, err := os.ReadDir(folder); err != nil {
		return nil, err
	}
	names, err := filepath.Glob(filepath.Join(folder, "*.json"))
	if err != nil {
		return nil, err
	}
	norms := make(map[string]bool)
	for _, name := range names {
		data, err := os.ReadFile(name)
		if err != nil {
			return nil, err
		}
		var file struct {
			Cases []struct {
				Norm string `json:"norm"`
			} `json:"cases"`
		}
		if err := json.Unmarshal(data, &file); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		for _, c := range file.Cases {
			norms[c.Norm] = true
		}
	}
	return norms, nil
}
