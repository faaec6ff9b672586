package main

import (
	"strings"

	"github.com/treatyaid/treatyaid/party"
)

// commonNames are names in use that are not the depositary's, and from which its
// name is not found. They suggest a State and never stand for one.
func commonNames() map[string]string {
	return map[string]string{
		"america":           "USA",
		"bosnia":            "BIH",
		"britain":           "GBR",
		"burma":             "MMR",
		"cape verde":        "CPV",
		"congo-brazzaville": "COG",
		"congo-kinshasa":    "COD",
		"czechia":           "CZE",
		"dprk":              "PRK",
		"dr congo":          "COD",
		"drc":               "COD",
		"east timor":        "TLS",
		"great britain":     "GBR",
		"holland":           "NLD",
		"ivory coast":       "CIV",
		"lao pdr":           "LAO",
		"laos":              "LAO",
		"macedonia":         "MKD",
		"north korea":       "PRK",
		"palestine":         "PSE",
		"russia":            "RUS",
		"south korea":       "KOR",
		"swaziland":         "SWZ",
		"syria":             "SYR",
		"the gambia":        "GMB",
		"the netherlands":   "NLD",
		"turkey":            "TUR",
		"uae":               "ARE",
		"uk":                "GBR",
		"vatican":           "VAT",
		"vietnam":           "VNM",
	}
}

// commonlyCalled returns the State that a common name is in use for.
func commonlyCalled(name string) (party.State, bool) {
	code, ok := commonNames()[strings.ToLower(name)]
	if !ok {
		return party.State{}, false
	}
	s, err := party.ParseState(code)
	return s, err == nil
}
