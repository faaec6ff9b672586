package label

import (
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// term is a run of words that an authentic text has at a place.
type term struct {
	language Language
	words    string
	source   TermSource
}

// english is the text that the treaty series prints.
func english(place, words string) term {
	return term{English, words, TermSource{
		Title: "Convention on Cluster Munitions, United Nations Treaty Series, vol. 2688, p. 39",
		Place: place,
	}}
}

var (
	frenchHeadings = TermSource{
		Title:   "Droit bilingue, RS 0.515.093, index fr-de",
		Address: "https://www.droit-bilingue.ch/rs/lex/2011/08/20110831-index-fr-de.html",
	}
	frenchArticle5 = TermSource{
		Title:   "ICRC, Convention sur les armes à sous-munitions, article 5",
		Address: "http://www.icrc.org/applic/ihl/dih.nsf/WebART/620-09",
	}
	frenchArticle6 = TermSource{
		Title:   "ICRC, Convention sur les armes à sous-munitions, article 6",
		Address: "http://www.icrc.org/applic/ihl/dih.nsf/WebART/620-10?OpenDocument",
	}
	spanishHeadings = TermSource{
		Title:   "CICR, Convención sobre municiones en racimo (print, Sept 2008)",
		Address: "https://studylib.es/doc/6088193/convenci%C3%B3n-sobre-municiones-en-racimo",
	}
	spanishArticle5 = TermSource{
		Title:   "Ley 1604 de 2012 (Colombia), artículo 5",
		Address: "https://leyonline.co/laws/ley-1604-de-2012/articulo-5-asistencia-a-las",
	}
	russianText = TermSource{
		Title:   "ООН, Конвенция по кассетным боеприпасам",
		Address: "https://www.un.org/ru/documents/decl_conv/conventions/cluster_munitions.shtml",
	}
	chineseText = TermSource{
		Title:   "UN Geneva language service, 集束弹药公约",
		Address: "https://ls-cts.unog.ch/sites/default/files/2022-10/%E9%9B%86%E6%9D%9F%E5%BC%B9%E8%8D%AF%E5%85%AC%E7%BA%A6.html",
	}
	arabicTitle = TermSource{
		Title:   "UNODA, اتفاقية الذخائر العنقودية",
		Address: "https://www.unoda.org/ar/our-work/conventional-arms/legal-instruments/convention-cluster-munitions",
	}
	russianArticle4 = TermSource{
		Title:   "Гарант, Конвенция по кассетным боеприпасам, статья 4",
		Address: "https://base.garant.ru/2569759/1b93c134b90c6071b4dc3f495464b753/",
	}
)

// at is that source, at a place of the treaty.
func (s TermSource) at(place string) TermSource {
	s.Place = place
	return s
}

// terms are the words that were found in the authentic texts: all that a label may
// call the treaty's own.
var terms = []term{
	english("heading of Article 3", "Storage and stockpile destruction"),
	english("heading of Article 5", "Victim assistance"),
	english("Article 6(1)", "each State Party has the right to seek and receive assistance"),
	english("Article 6(2)", "in a position to do so shall provide technical, material and financial assistance"),
	english("Article 6(2)", "the United Nations system"),
	english("Article 6(3)", "exchange of equipment and scientific and technological information"),
	english("Article 6(3)", "the provision and receipt of clearance and other such equipment"),
	english("Article 6(4)", "assistance for clearance and destruction of cluster munition remnants"),
	english("Article 6(4)", "technologies related to clearance of cluster munitions"),
	english("Article 6(4)", "lists of experts, expert agencies or national points of contact"),
	english("Article 6(5)", "practical measures in terms of marking, risk reduction education, protection of civilians"),
	english("Article 6(6)", "urgently provide emergency assistance"),
	english("Article 6(7)", "medical care, rehabilitation and psychological support"),
	english("Article 6(7)", "social and economic inclusion of cluster munition victims"),
	english("Article 6(7)", "the International Committee of the Red Cross"),
	english("Article 6(8)", "economic and social recovery"),
	english("Article 6(10)", "entry and exit of personnel, materiel and equipment"),
	english("Article 11(3)", "the International Federation of Red Cross and Red Crescent Societies"),
	english("Article 16(3)", "instruments of ratification, acceptance, approval or accession"),
	english("heading of Article 22", "Depositary"),

	{French, "destruction des stocks", frenchHeadings.at("heading of Article 3")},
	{French, "éducation à la réduction des risques", frenchHeadings.at("heading of Article 4")},
	{French, "assistance aux victimes", frenchHeadings.at("heading of Article 5")},
	{French, "soins médicaux, une réadaptation et un soutien psychologique", frenchArticle5.at("Article 5(1)")},
	{French, "insertion sociale et économique", frenchArticle5.at("Article 5(1)")},
	{French, "dépollution", frenchArticle6.at("Articles 4 and 6")},
	{French, "le droit de chercher à obtenir et de recevoir une assistance", frenchArticle6.at("Article 6(1)")},
	{French, "chaque État partie qui est en mesure de le faire", frenchArticle6.at("Article 6(2)")},
	{French, "une assistance technique, matérielle et financière", frenchArticle6.at("Article 6(2)")},
	{French, "par le biais des organismes des Nations Unies", frenchArticle6.at("Article 6(2)")},
	{French, "affectés par les armes à sous-munitions", frenchArticle6.at("Article 6(2)")},
	{French, "échange aussi large que possible d'équipements, et de renseignements scientifiques et technologiques", frenchArticle6.at("Article 6(3)")},
	{French, "restrictions indues ni à la fourniture, ni à la réception", frenchArticle6.at("Article 6(3)")},
	{French, "renseignements technologiques relatifs à ces équipements", frenchArticle6.at("Article 6(3)")},
	{French, "listes d'experts, d'organismes spécialisés ou de points de contact nationaux", frenchArticle6.at("Article 6(4)")},
	{French, "restes d'armes à sous-munitions", frenchArticle6.at("Article 6")},

	{Spanish, "Convención sobre Municiones en Racimo", spanishHeadings.at("title of the Convention")},
	{Spanish, "restos de municiones en racimo", spanishHeadings.at("heading of Article 4")},
	{Spanish, "Reuniones de los Estados Parte", spanishHeadings.at("heading of Article 11")},
	{Spanish, "Ratificación, aceptación, aprobación o adhesión", spanishHeadings.at("heading of Article 16")},
	{Spanish, "Depositario", spanishHeadings.at("heading of Article 22")},
	{Spanish, "Cada Estado Parte", spanishArticle5.at("Article 5(1)")},
	{Spanish, "destrucción de reservas", spanishHeadings.at("heading of Article 3")},
	{Spanish, "limpieza", spanishHeadings.at("heading of Article 4")},
	{Spanish, "educación sobre reducción de riesgos", spanishHeadings.at("heading of Article 4")},
	{Spanish, "asistencia a las víctimas", spanishHeadings.at("heading of Article 5")},
	{Spanish, "atención médica, rehabilitación, y apoyo psicológico", spanishArticle5.at("Article 5(1)")},
	{Spanish, "inclusión social y económica", spanishArticle5.at("Article 5(1)")},

	{Russian, "взрывоопасные остатки кассетных боеприпасов", russianText.at("preamble")},
	{Russian, "просвещение в целях уменьшения опасности", russianArticle4.at("heading of Article 4")},
	{Russian, "удаление", russianArticle4.at("heading of Article 4; Article 11(1)(d) in the genitive")},

	{Chinese, "集束弹药", chineseText.at("preamble")},
	{Chinese, "遗留集束弹药", chineseText.at("preamble")},

	{Arabic, "الذخائر العنقودية", arabicTitle.at("title of the Convention")},
}

// has reports whether the words stand in the term, unbroken and whole.
func (one term) has(words string) bool {
	text, words := strings.ToLower(one.words), strings.ToLower(words)
	for from := 0; ; {
		i := strings.Index(text[from:], words)
		if i < 0 {
			return false
		}
		before, _ := utf8.DecodeLastRuneInString(text[:from+i])
		after, _ := utf8.DecodeRuneInString(text[from+i+len(words):])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
		from += i + 1
	}
}

// TestTreatyTerms has every label that is called the treaty's own among the terms,
// and every term in some label.
func TestTreatyTerms(t *testing.T) {
	used := make([]bool, len(terms))
	for name, l := range lists(t) {
		for _, e := range l.Codes {
			for _, language := range Languages() {
				found, ok := e.Labels.In(language)
				if !ok || !found.Treaty {
					continue
				}
				printed := false
				for i, one := range terms {
					if one.language == language && one.source == found.Source && one.has(found.Text) {
						printed, used[i] = true, true
					}
				}
				if !printed {
					t.Errorf("%s %s in %v: no term is %q at %+v", name, e.Code, language, found.Text, found.Source)
				}
			}
		}
	}
	for i, one := range terms {
		if !used[i] {
			t.Errorf("no label is of the term %q in %v", one.words, one.language)
		}
	}
}

// TestWholeWords is the rule of has: no part of a word, no words put together.
func TestWholeWords(t *testing.T) {
	one := term{words: "Social and economic inclusions of trust funds"}
	for words, want := range map[string]bool{
		"social": true, "Social and economic": true, "trust funds": true,
		"trust fund": false, "inclusion": false, "social inclusions": false, "clusion": false, "rust funds": false,
	} {
		if got := one.has(words); got != want {
			t.Errorf("%q: %v", words, got)
		}
	}
}
