package naming

import "slices"

// territories are names and codes in use for what is none of the States of the
// depositary. None of them is told as the State that it resembles. No position is taken
// on any; the name that stands in a record is the one that its source prints.
var territories = []string{
	"abkhazia", "abw", "aia", "aland islands", "ala", "american samoa", "anguilla", "antarctica", "aruba", "asm", "ata", "atf",
	"bermuda", "bes", "blm", "bmu", "bvt", "cayman islands", "cck", "chinese taipei", "crimea", "cuw", "curacao", "cxr", "cym",
	"eh", "esh", "falkland islands", "falklands", "faroe islands", "fk", "flk", "french guiana", "french polynesia", "fro",
	"gaza", "gaza strip", "ggy", "gib", "gibraltar", "glp", "golan", "greenland", "grl", "guadeloupe", "guam", "guernsey", "guf", "gum",
	"hkg", "hk", "hmd", "hong kong", "imn", "iot", "iraqi kurdistan", "isle of man", "islas malvinas", "jersey", "jey",
	"kashmir", "ant", "kosovo", "kurdistan", "kurdistan region", "mac", "macao", "macau", "maf", "malvinas", "martinique", "mayotte",
	"mnp", "montserrat", "msr", "mtq", "myt", "nagorno karabakh", "ncl", "netherlands antilles", "new caledonia", "nfk", "norfolk island", "northern cyprus",
	"pcn", "pitcairn", "pri", "prn", "puerto rico", "pyf", "republic of china", "republic of china taiwan", "reu", "reunion", "roc",
	"sadr", "sahara occidental", "saint martin", "sahrawi arab democratic republic", "sgs", "shn", "sjm", "somaliland", "south georgia", "south ossetia", "spm", "sxm",
	"taiwan", "taiwan province of china", "tca", "tkl", "tokelau", "transnistria", "trnc", "tw", "twn", "umi",
	"vgb", "vir", "wallis and futuna", "west bank", "western sahara", "wlf", "xk", "xkx", "xks", "zanzibar",
}

// Territory reports whether a folded name is in use for what is no State of the
// depositary.
func Territory(name string) bool { return slices.Contains(territories, name) }

// formerStates are names and codes of States that are no more and are not one of
// today's under another name.
var formerStates = []string{
	"cs", "csk", "czechoslovakia", "ddr", "east germany", "fry", "gdr", "german democratic republic",
	"scg", "south yemen", "soviet union", "sun", "tchecoslovaquie", "union sovietica", "union sovietique",
	"urss", "ussr", "yug", "yugoslavia", "yougoslavie",
}

// FormerState reports whether a folded name is that of a State that is no more.
func FormerState(name string) bool { return slices.Contains(formerStates, name) }
