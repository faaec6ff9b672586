// Package label reads the code lists: for each code of the schemas its names for
// people, the provisions that it comes from, and notes.
//
//	name, ok := label.Find("Category", "risk-reduction-education", label.French)
//	fmt.Println(name.Text, name.Treaty) // éducation à la réduction des risques true
//
// The lists are the files that programs in other languages read, one for each
// enum: schema/v1/codelists/category.json. A [Label] says whether it is the
// treaty's own term in that language, and then where it is printed, or this
// project's wording.
//
// Every code has a label in English, French and Spanish. Arabic, Chinese and
// Russian, in which the Convention on Cluster Munitions is authentic too, are
// there only where a source prints its term. Where there is no label there is
// none: nothing is ever taken from another language instead.
//
// The package leaves out sentences, plurals and articles, and the languages in
// which the Convention is not authentic.
package label
