package main

import (
	"bytes"
	"encoding/json"
)

// dataPackage is a Tabular Data Package: tables beside a datapackage.json that describes
// them.
type dataPackage struct {
	name, title, description string
	tables                   []table
}

// The shapes of datapackage.json.
type (
	descriptor struct {
		Profile     string     `json:"profile"`
		Name        string     `json:"name"`
		Title       string     `json:"title"`
		Description string     `json:"description"`
		Resources   []resource `json:"resources"`
	}
	resource struct {
		Profile     string      `json:"profile"`
		Name        string      `json:"name"`
		Path        string      `json:"path"`
		Title       string      `json:"title"`
		Description string      `json:"description"`
		Format      string      `json:"format"`
		MediaType   string      `json:"mediatype"`
		Encoding    string      `json:"encoding"`
		Dialect     dialect     `json:"dialect"`
		Schema      tableSchema `json:"schema"`
	}
	dialect struct {
		Delimiter      string `json:"delimiter"`
		LineTerminator string `json:"lineTerminator"`
		QuoteChar      string `json:"quoteChar"`
		DoubleQuote    bool   `json:"doubleQuote"`
		Header         bool   `json:"header"`
	}
	tableSchema struct {
		Fields        []field      `json:"fields"`
		MissingValues []string     `json:"missingValues"`
		PrimaryKey    []string     `json:"primaryKey,omitempty"`
		ForeignKeys   []foreignKey `json:"foreignKeys,omitempty"`
	}
	foreignKey struct {
		Fields    []string  `json:"fields"`
		Reference keyOfElse `json:"reference"`
	}
	keyOfElse struct {
		Resource string   `json:"resource"`
		Fields   []string `json:"fields"`
	}
)

// write adds the files of the package to files.
func (p *dataPackage) write(files map[string][]byte, folder string) error {
	d := descriptor{Profile: "tabular-data-package", Name: p.name, Title: p.title, Description: p.description}
	for i := range p.tables {
		t := &p.tables[i]
		d.Resources = append(d.Resources, resourceOf(t))
		if t.elsewhere {
			continue
		}
		data, err := t.csv()
		if err != nil {
			return err
		}
		files[folder+"/"+t.name+".csv"] = data
	}
	data, err := indented(d)
	if err != nil {
		return err
	}
	files[folder+"/datapackage.json"] = data
	return nil
}

func resourceOf(t *table) resource {
	r := resource{
		Profile: "tabular-data-resource", Name: t.name, Path: t.name + ".csv", Title: t.title, Description: t.description,
		Format: "csv", MediaType: "text/csv", Encoding: "utf-8",
		Dialect: dialect{Delimiter: ",", LineTerminator: "\r\n", QuoteChar: `"`, DoubleQuote: true, Header: true},
		Schema:  tableSchema{Fields: t.fields, MissingValues: []string{""}, PrimaryKey: t.key},
	}
	for _, one := range t.refers {
		r.Schema.ForeignKeys = append(r.Schema.ForeignKeys, foreignKey{one.fields, keyOfElse{one.table, one.there}})
	}
	return r
}

// indented writes JSON for people to read, with a line feed at the end.
func indented[T any](value T) ([]byte, error) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(value); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
