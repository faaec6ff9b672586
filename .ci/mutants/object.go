package main

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// strangers are names of members that no object has, above all those that the
// objects of JavaScript have without being asked.
var strangers = []string{
	"", " ", "unknown", "__proto__", "constructor", "prototype", "toString", "valueOf", "hasOwnProperty", "length",
	"__defineGetter__", "__dict__", "__class__", "$ref", "$id", "$schema", "$defs", "properties", "0", "-1",
	"id\n", "ID", "\u0000", "\u0131d", "\U0001F600", "a/b", "a~b", "a%25b", "#", ".", "..",
}

func (m *mutator) objects(p place) []variant {
	var all []variant
	add := func(name string, members []member) {
		all = append(all, variant{name, &value{kind: object, members: members}})
	}
	members := slices.Clip(p.value.members)
	for _, name := range strangers {
		add("has also "+shown(name), append(members, member{quote(name), written("true")}))
	}
	add(`has also "__proto__" with all its members`, append(members, member{`"__proto__"`, p.value}))
	add(`has all its members in "__proto__"`, []member{{`"__proto__"`, p.value}})
	add("has its members reversed", withMembersReversed(p.value).members)
	all = append(all, variant{"is escaped", escaped(p.value)})
	for i, one := range members {
		name := unquote(one.name)
		renamed := func(to string) []member {
			other := slices.Clone(members)
			other[i].name = to
			return other
		}
		add("has no "+name, slices.Delete(slices.Clone(members), i, i+1))
		add("has only "+name, members[i:i+1])
		add("has twice "+name, append(members, one))
		add("has twice, once escaped, "+name, append(members, member{escape(one.name), one.value}))
		add("has escaped "+name, renamed(escape(one.name)))
		for _, to := range otherNames(name) {
			if to != name {
				add("has "+shown(to)+" for "+name, renamed(quote(to)))
			}
		}
	}
	all = append(all, m.nested(p)...)
	return append(all, m.additions(p)...)
}

// additions gives the object the members that it lacks, as they are elsewhere.
func (m *mutator) additions(p place) []variant {
	var all []variant
	for _, name := range slices.Sorted(maps.Keys(p.rule.Properties)) {
		if slices.ContainsFunc(p.value.members, func(m member) bool { return unquote(m.name) == name }) {
			continue
		}
		add := func(what string, v *value) {
			members := append(slices.Clip(p.value.members), member{quote(name), v})
			all = append(all, variant{"has also " + what + name, &value{kind: object, members: members}})
		}
		add("null as ", written("null"))
		add("an empty object as ", &value{kind: object})
		if known := m.known[m.bundle.member(p.rule, name).at]; len(known) > 0 {
			add("", known[0])
			add("another ", known[m.random.IntN(len(known))])
		}
	}
	return all
}

// otherNames are names that are near to name.
func otherNames(name string) []string {
	if name == "" {
		return nil
	}
	first, size := utf8.DecodeRuneInString(name)
	return []string{
		strings.ToUpper(name), string(unicode.ToUpper(first)) + name[size:], name[size:], "/" + name, name + " ", name + "\x00", name + "s",
		// Go's encoding/json takes these for s and k.
		strings.ReplaceAll(name, "s", "\u017F"), strings.ReplaceAll(name, "k", "\u212A"),
	}
}

// nested puts the object within itself, where the schema lets one of its kind
// lie within another: a condition within a condition.
func (m *mutator) nested(p place) []variant {
	inner := m.bundle.within(p)[1:]
	i := slices.IndexFunc(inner, func(q place) bool { return q.rule == p.rule })
	if i < 0 {
		return nil
	}
	var all []variant
	v, way := p.value, inner[i].way[len(p.way):]
	for n := 1; n <= 40 && v.size() < mostBytes; n++ {
		if v = p.value.with(way, v); n == 1 || n == 10 || n == 20 || n == 40 {
			all = append(all, variant{fmt.Sprintf("is %d times within itself", n), v})
		}
	}
	return all
}
