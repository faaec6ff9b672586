package recordtable

import (
	"regexp"
	"slices"
	"strings"
)

// forbidden are words of headers of what a record has no field for, and is not to have:
// where something lies, and who a person is.
var forbidden = []string{
	"coordinate", "coordinates", "coordonnees", "coordenadas", "latitude", "latitud", "lat", "longitude", "longitud", "lon", "lng", "long",
	"gps", "geom", "geometry", "geojson", "polygon", "polygons", "polygone", "poligono", "wkt", "mgrs", "utm", "easting", "northing", "altitude",
	"strike", "strikes", "frappe", "frappes", "hazard", "hazards", "victim", "victims", "victime", "victimes", "victima", "victimas", "casualty",
	"casualties", "survivor", "survivors", "injured", "killed", "birth", "gender", "sex", "age", "contact", "contacts", "contacto", "phone",
	"telephone", "telefono", "tel", "mobile", "fax", "email", "mail", "courriel", "correo", "expert", "experts", "expertos", "person", "persona",
	"personne", "passport",
}

// isForbidden reports whether a header is of what no record may hold.
func isForbidden(header string) bool {
	words := strings.Fields(bare(header))
	return slices.ContainsFunc(words, func(w string) bool { return slices.Contains(forbidden, w) })
}

var (
	mailAddress = regexp.MustCompile(`(?i)[^\s@/]+@[^\s@/]+\.[a-z]{2,}`)
	twoDegrees  = regexp.MustCompile(`[0-9]{1,3}[.,][0-9]{4,}\s*°?\s*[NSEOWnseow]?\s*[,;/ ]\s*-?[0-9]{1,3}[.,][0-9]{4,}|[0-9]{1,3}\s*°\s*[0-9]{1,2}`)
)

// holdsForbidden reports whether a text has an address of mail or coordinates in it.
func holdsForbidden(text string) bool {
	return mailAddress.MatchString(text) || twoDegrees.MatchString(text)
}
