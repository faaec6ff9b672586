package bundle

import (
	"encoding/json"
	"io/fs"
	"maps"
	"slices"
)

// labels are what codes are called: by list, code and language.
type labels map[string]map[string]map[string]string

// readLabels reads the code lists.
func readLabels(files fs.FS) (labels, error) {
	names, err := fs.Glob(files, "codelists/*.json")
	if err != nil {
		return nil, err
	}
	all := labels{}
	for _, file := range names {
		data, err := fs.ReadFile(files, file)
		if err != nil {
			return nil, err
		}
		var list struct {
			List  string `json:"list"`
			Codes []struct {
				Code   string `json:"code"`
				Labels map[string]struct {
					Text string `json:"text"`
				} `json:"labels"`
			} `json:"codes"`
		}
		if err := json.Unmarshal(data, &list); err != nil {
			return nil, &fault{place(file), err.Error(), ""}
		}
		codes := map[string]map[string]string{}
		for _, code := range list.Codes {
			words := map[string]string{}
			for language, label := range code.Labels {
				words[language] = label.Text
			}
			codes[code.Code] = words
		}
		all[list.List] = codes
	}
	return all, nil
}

// missing finds the codes of the definitions that are not called anything.
func (l labels) missing(definitions map[string]value) []error {
	var faults []error
	for _, name := range slices.Sorted(maps.Keys(definitions)) {
		codes, _ := definitions[name].member("enum")
		for _, code := range codes.items {
			for _, language := range languages {
				if l[name][code.text][language] == "" {
					at := place(name).member(code.text).member(language)
					faults = append(faults, &fault{at, "no code list has a label for this", ""})
				}
			}
		}
	}
	return faults
}
