// Package typeset lays text out in columns, for people: lines wrapped to a
// width, labels beside them, tables, colour, and numbers in groups of three.
//
//	var page typeset.Page
//	page.Item("Asked", 10, "Norway toward Chile")
//	fmt.Print(&page)
//
// A column holds one character. A character that a terminal shows two columns
// wide, or that joins the one before it, is counted as one.
package typeset
