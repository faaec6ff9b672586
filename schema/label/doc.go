// Package label reads the code lists: for each code of the schemas its names for
// people, the provisions that it comes from, and notes.
//
//	name, ok := label.Find("Category", "risk-reduction-education", label.French)
//	fmt.Println(name.Text, name.Treaty) // éducation à la réduction des risques true
//
// The lists are files that programs in other languages read too, one for each enum,
// such as schema/v1/codelists/category.json, and one for the codes of faults,
// "FaultCode". They are written by hand and embedded in package schema. A list is called
// as its enum is, "Category", which gives the name of its file. It is decoded when it is
// first asked for, and kept, with an index of its codes. A program so pays only for the
// lists that it uses. The files are not validated when they are read: tests hold them to
// their schema, and their codes to the enums.
//
// A [Label] is either the treaty's own term in that language, and then says where it
// is printed, or this project's wording.
//
// Every code has a label in English, French and Spanish. The Convention on Cluster
// Munitions is authentic in Arabic, Chinese and Russian too. These have a label only
// where a source prints the Convention's term. No label is ever taken from another
// language to fill a gap.
//
// The package leaves out sentences, plurals and articles, and the languages in
// which the Convention is not authentic.
package label
