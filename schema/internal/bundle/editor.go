package bundle

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
)

const editorFolder = "editor" // of the bundles for editors, beside the schema files

// MakeEditors returns the bundles for editors and forms, by file name below the folder
// of the language: "fr/register.schema.json". Such a bundle accepts what the bundle of
// the same name accepts, and says in one language what each member is, by its title
// and description, and what each code is called, by enumDescriptions. The words come
// from the texts and the code lists beside the schema files.
//
// The bundle differs from the other in three more things. A title or description
// stands beside the reference to a definition, and none in the definition, because
// editors let what is in the definition prevail. Where a member of a branch may be
// anything, {} says so in place of true, which says the same, because forms put what
// the branch says over what the member is.
//
// The error names every definition and member without a text and every text without
// a definition or member, and every code without a label.
func MakeEditors(files fs.FS) (map[string][]byte, error) {
	bundles, err := bundlesOf(files)
	if err != nil {
		return nil, err
	}
	t, err := readTexts(files)
	if err != nil {
		return nil, err
	}
	l, err := readLabels(files)
	if err != nil {
		return nil, err
	}
	definitions := definitionsOf(bundles)
	if err := errors.Join(slices.Concat(t.compare(definitions), l.missing(definitions))...); err != nil {
		return nil, err
	}
	made := map[string][]byte{}
	for _, language := range languages {
		e := editor{language, t, l}
		for file, bundle := range bundles {
			made[language+"/"+file] = layout(e.bundle(file, bundle))
		}
	}
	return made, nil
}

// definitionsOf returns the roots and the definitions of the bundles, by name.
func definitionsOf(bundles map[string]value) map[string]value {
	all := map[string]value{}
	for _, bundle := range bundles {
		under, _ := bundle.member("$defs")
		for _, m := range under.members {
			all[m.name] = m.value
		}
		all[title(bundle)] = bundle
	}
	return all
}

// editor makes the bundles of one language.
type editor struct {
	language string
	texts    texts
	labels   labels
}

func (e editor) bundle(file string, bundle value) value {
	name := title(bundle)
	root := value{kind: object}
	for _, m := range e.definition(name, bundle).members {
		switch m.name {
		case "$id":
			m.value.text = strings.TrimSuffix(m.value.text, folder+"/"+file) + editorFolder + "/" + e.language + "/" + file
			root.members = append(root.members, m)
			root.members = append(root.members, e.words(e.texts[subject{name, ""}])...)
		case "$defs":
			under := value{kind: object}
			for _, d := range m.value.members {
				under.members = append(under.members, member{d.name, e.definition(d.name, d.value)})
			}
			root.members = append(root.members, member{m.name, under})
		default:
			root.members = append(root.members, m)
		}
	}
	return root
}

// definition returns v, the definition of that name, with words on its members and
// codes, and without a title and description of its own.
func (e editor) definition(name string, v value) value {
	made := value{kind: v.kind}
	for _, m := range v.members {
		switch m.name {
		case "title", "description":
			continue
		case "properties":
			properties := value{kind: object}
			for _, p := range m.value.members {
				words := e.words(e.texts[subject{name, p.name}])
				properties.members = append(properties.members, member{p.name, e.member(words, p.value)})
			}
			m.value = properties
		case "if", "then", "else":
			m.value = open(m.value)
		}
		made.members = append(made.members, m)
		if m.name == "enum" {
			made.members = append(made.members, member{"enumDescriptions", e.codes(name, m.value)})
		}
	}
	return made
}

// member returns v, what a member may be, with words before it, and with the words of
// the definition before each of its items.
func (e editor) member(words []member, v value) value {
	made := value{kind: object, members: slices.Clone(words)}
	for _, m := range v.members {
		if m.name == "items" {
			ref, _ := m.value.member("$ref")
			of := subject{strings.TrimPrefix(ref.text, "#/$defs/"), ""}
			m.value = e.member(e.words(e.texts[of]), m.value)
		}
		made.members = append(made.members, m)
	}
	return made
}

func (e editor) words(of wording) []member {
	return []member{
		{"title", value{kind: text, text: of.Title[e.language]}},
		{"description", value{kind: text, text: of.Description[e.language]}},
	}
}

// codes returns what the codes of the definition are called, in their order.
func (e editor) codes(name string, codes value) value {
	made := value{kind: array}
	for _, code := range codes.items {
		made.items = append(made.items, value{kind: text, text: e.labels[name][code.text][e.language]})
	}
	return made
}

// open returns v, a branch, with {} for each true.
func open(v value) value {
	switch {
	case v.kind == literal && v.text == "true":
		return value{kind: object}
	case v.kind != object:
		return v
	}
	made := value{kind: object}
	for _, m := range v.members {
		if m.name != "const" { // true is a value there
			m.value = open(m.value)
		}
		made.members = append(made.members, m)
	}
	return made
}
