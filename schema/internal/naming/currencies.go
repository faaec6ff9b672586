package naming

import (
	"slices"
	"sync"
)

// currencies are names and signs in use for currencies.
var currencies = []called{
	{"$us", []string{"USD"}},
	{"a$", []string{"AUD"}},
	{"american dollar", []string{"USD"}},
	{"american dollars", []string{"USD"}},
	{"au$", []string{"AUD"}},
	{"bolivar fuerte", []string{"VEF"}},
	{"british pound", []string{"GBP"}},
	{"british pounds", []string{"GBP"}},
	{"c$", []string{"CAD"}},
	{"ca$", []string{"CAD"}},
	{"can$", []string{"CAD"}},
	{"cdn$", []string{"CAD"}},
	{"cfa franc", []string{"XAF", "XOF"}},
	{"cfa", []string{"XAF", "XOF"}},
	{"cnh", []string{"CNY"}},
	{"danish kroner", []string{"DKK"}},
	{"dirhams", []string{"AED", "MAD"}},
	{"dkr", []string{"DKK"}},
	{"dollar us", []string{"USD"}},
	{"euros", []string{"EUR"}},
	{"fr", []string{"CHF"}},
	{"franc cfa", []string{"XAF", "XOF"}},
	{"gb£", []string{"GBP"}},
	{"hk$", []string{"HKD"}},
	{"ikr", []string{"ISK"}},
	{"japanese yen", []string{"JPY"}},
	{"kip", []string{"LAK"}},
	{"kr", []string{"DKK", "NOK", "SEK"}},
	{"krona", []string{"SEK"}},
	{"krone", []string{"DKK", "NOK"}},
	{"kroner", []string{"DKK", "NOK"}},
	{"kronor", []string{"SEK"}},
	{"mozambique metical", []string{"MZN"}},
	{"nis", []string{"ILS"}},
	{"nkr", []string{"NOK"}},
	{"norwegian kroner", []string{"NOK"}},
	{"nt$", []string{"TWD"}},
	{"nz$", []string{"NZD"}},
	{"pounds sterling", []string{"GBP"}},
	{"r$", []string{"BRL"}},
	{"real", []string{"BRL"}},
	{"renminbi", []string{"CNY"}},
	{"rmb", []string{"CNY"}},
	{"s$", []string{"SGD"}},
	{"sdr", []string{"XDR"}},
	{"sdrs", []string{"XDR"}},
	{"sfr", []string{"CHF"}},
	{"skr", []string{"SEK"}},
	{"sterling", []string{"GBP"}},
	{"stg", []string{"GBP"}},
	{"swedish kronor", []string{"SEK"}},
	{"swiss francs", []string{"CHF"}},
	{"u$s", []string{"USD"}},
	{"ukp", []string{"GBP"}},
	{"uk£", []string{"GBP"}},
	{"us dollar", []string{"USD"}},
	{"us dollars", []string{"USD"}},
	{"us", []string{"USD"}},
	{"us$", []string{"USD"}},
	{"usd$", []string{"USD"}},
	{"won", []string{"KPW", "KRW"}},
	{"yen", []string{"JPY"}},
	{"yuan", []string{"CNY"}},
	{"zloty", []string{"PLN"}},
	{"£stg", []string{"GBP"}},
	{"¥", []string{"CNY", "JPY"}},
	{"฿", []string{"THB"}},
	{"₤", []string{"GBP"}},
	{"₩", []string{"KPW", "KRW"}},
	{"₪", []string{"ILS"}},
	{"₫", []string{"VND"}},
	{"€", []string{"EUR"}},
	{"₭", []string{"LAK"}},
	{"₱", []string{"PHP"}},
	{"₴", []string{"UAH"}},
	{"₺", []string{"TRY"}},
	{"₽", []string{"RUB"}},
	{"₾", []string{"GEL"}},
}

// sharedCurrencies are names and signs that many currencies have, so that none is the
// nearest.
var sharedCurrencies = []string{
	"$", "dollar", "dollars", "£", "pound", "pounds", "livre", "libra", "franc", "francs", "dinar", "dinars", "dinares",
	"peso", "pesos", "₨", "rupee", "rupees", "rs", "rial", "rials", "riyal", "shilling", "shillings", "rouble", "ruble", "lira", "crown", "crowns",
}

// SharedCurrency reports whether many currencies have a folded name.
func SharedCurrency(name string) bool { return slices.Contains(sharedCurrencies, name) }

// Withdrawn is a currency that was withdrawn before 2008, so that it has no code in a
// document.
type Withdrawn struct {
	Code, Name string
	Year       int      // in which it was withdrawn
	names      []string // folded, in use beside the code and the name
}

var withdrawn = []Withdrawn{
	{"ADP", "Andorran peseta", 2003, nil},
	{"AFA", "Afghan afghani of the old kind", 2003, nil},
	{"AON", "Angolan new kwanza", 2000, nil},
	{"AOR", "Angolan readjusted kwanza", 2000, nil},
	{"ARA", "Argentine austral", 1992, nil},
	{"ATS", "Austrian schilling", 2002, []string{"schilling", "oes"}},
	{"AZM", "Azerbaijani manat of the old kind", 2005, nil},
	{"BAD", "Bosnia and Herzegovina dinar", 1998, nil},
	{"BEF", "Belgian franc", 2002, []string{"belgian francs", "bfr"}},
	{"BGL", "Bulgarian hard lev", 2003, nil},
	{"BRR", "Brazilian cruzeiro real", 1994, nil},
	{"BYB", "Belarusian rouble of the old kind", 2001, nil},
	{"CSD", "Serbian dinar of Serbia and Montenegro", 2006, nil},
	{"CSK", "Czechoslovak koruna", 1993, nil},
	{"DDM", "mark of the German Democratic Republic", 1990, nil},
	{"DEM", "German mark", 2002, []string{"dm", "deutsche mark", "deutschmark", "d mark", "marks"}},
	{"ECS", "Ecuadorian sucre", 2000, nil},
	{"ESP", "Spanish peseta", 2002, []string{"peseta", "pesetas", "ptas", "pts"}},
	{"FIM", "Finnish markka", 2002, []string{"markka", "fmk", "finnish mark"}},
	{"FRF", "French franc", 2002, []string{"french francs", "ff", "franc francais", "francs francais"}},
	{"GEK", "Georgian coupon", 1995, nil},
	{"GRD", "Greek drachma", 2002, []string{"drachma", "drachmas", "drs"}},
	{"GWP", "Guinea-Bissau peso", 1997, nil},
	{"HRD", "Croatian dinar", 1995, nil},
	{"IEP", "Irish pound", 2002, []string{"punt", "irish punt", "ir£"}},
	{"ITL", "Italian lira", 2002, []string{"lire", "italian lire"}},
	{"LUF", "Luxembourg franc", 2002, []string{"luxembourg francs"}},
	{"MGF", "Malagasy franc", 2004, nil},
	{"MXP", "Mexican peso of the old kind", 1993, nil},
	{"MZM", "Mozambican metical of the old kind", 2006, nil},
	{"NIC", "Nicaraguan córdoba of the old kind", 1990, nil},
	{"NLG", "Netherlands guilder", 2002, []string{"guilder", "guilders", "dutch guilder", "dutch guilders", "hfl", "dfl", "florin"}},
	{"PEI", "Peruvian inti", 1991, nil},
	{"PLZ", "Polish zloty of the old kind", 1997, nil},
	{"PTE", "Portuguese escudo", 2002, []string{"escudo", "escudos"}},
	{"ROL", "Romanian leu of the old kind", 2005, nil},
	{"RUR", "Russian rouble of the old kind", 2004, nil},
	{"SDD", "Sudanese dinar", 2007, nil},
	{"SDP", "Sudanese pound of the old kind", 1998, nil},
	{"SIT", "Slovenian tolar", 2007, []string{"tolar", "tolars"}},
	{"SRG", "Surinamese guilder", 2004, nil},
	{"SUR", "rouble of the Soviet Union", 1990, nil},
	{"TJR", "Tajik rouble", 2001, nil},
	{"TPE", "Timorese escudo", 2002, nil},
	{"TRL", "Turkish lira of the old kind", 2005, nil},
	{"UAK", "Ukrainian karbovanets", 1996, nil},
	{"XEU", "European Currency Unit", 1999, []string{"ecu", "ecus"}},
	{"XFO", "gold franc", 2006, nil},
	{"YUD", "Yugoslav dinar of the old kind", 1990, nil},
	{"YUM", "Yugoslav dinar", 2003, []string{"yugoslav dinars"}},
	{"ZRN", "Zairean new zaire", 1999, nil},
	{"ZRZ", "Zairean zaire", 1994, nil},
}

// withdrawnByName are the withdrawn currencies by every folded name of theirs.
var withdrawnByName = sync.OnceValue(func() map[string]Withdrawn {
	all := map[string]Withdrawn{}
	for _, w := range withdrawn {
		all[Fold(w.Code)], all[Fold(w.Name)] = w, w
		for _, name := range w.names {
			all[name] = w
		}
	}
	return all
})

// WithdrawnCurrency returns the currency withdrawn before 2008 that a folded name is in
// use for.
func WithdrawnCurrency(name string) (w Withdrawn, ok bool) {
	w, ok = withdrawnByName()[name]
	return w, ok
}
