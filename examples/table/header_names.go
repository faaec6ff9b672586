package main

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// synonyms are what people call the columns of a table of records, as [bare] words.
var synonyms = map[column][]string{
	colID:               {"identifier", "record", "record id", "identifiant", "identificador"},
	colKind:             {"record kind", "nature", "naturaleza"},
	colProvider:         {"donor", "donor country", "donor name", "giver", "bailleur", "bailleur de fonds", "donateur", "donante", "donador", "pays donateur", "pais donante"},
	colRecipient:        {"recipient country", "recipient name", "beneficiary country", "affected state", "beneficiaire", "pays beneficiaire", "receptor", "pais receptor", "pais beneficiario", "destinatario"},
	colProviderMembers:  {"donors", "providers", "bailleurs", "donantes"},
	colRecipientMembers: {"recipients", "beneficiaires", "receptores"},
	colBeneficiary:      {"end beneficiary"},
	colSubjects:         {"subject", "sujet", "sujets", "tema", "temas"},
	colCategories:       {"category", "categorie", "categories", "categoria", "categorias"},
	colRest:             {"reste", "resto"},
	colForms:            {"form", "forme", "forma"},
	colTerms:            {"conditions", "condiciones"},
	colThings:           {"in kind", "en nature", "en especie"},
	colSector:           {"secteur", "sector name", "purpose"},
	colChannel:          {"channels", "canal", "channel kind"},
	colRelations:        {"relation", "relaciones"},
	colStage:            {"status", "statut", "etape", "estado", "etapa"},
	colAt:               {"date", "day", "fecha"},
	colFrom:             {"start", "start date", "date de debut", "fecha de inicio"},
	colUntil:            {"end before", "jusqu au", "hasta"},
	colYear:             {"annee", "ano", "anio", "calendar year", "reporting year", "fiscal year", "exercice", "ejercicio"},
	colCurrency:         {"devise", "moneda", "currency code"},
	colAmount:           {"montant", "monto", "importe", "value", "valeur", "valor"},
	colLow:              {"minimum", "at least", "au moins", "al menos"},
	colHigh:             {"maximum", "at most", "up to", "au plus", "como maximo"},
	colAbout:            {"rounded", "environ", "aproximado"},
	colPrinted:          {"as printed"},
	colEquivalent:       {"equivalents"},
	colCorrects:         {"replaces", "remplace", "reemplaza"},
	colTitle:            {"source", "title", "fuente"},
	colAddress:          {"url", "link", "lien", "enlace", "source address"},
	colPlace:            {"page", "source place"},
	colPublished:        {"publication date", "date de publication", "fecha de publicacion"},
	colRead:             {"accessed", "date read", "consulte", "consultado"},
	colNote:             {"notes", "remark", "remarks", "remarque", "comment", "comments", "commentaire", "nota", "notas", "observaciones"},
	colProviderKind:     {"donor kind", "donor type"},
	colRecipientKind:    {"recipient type"},
}

// bare returns a header without accents, capitals and signs.
func bare(header string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(header)) {
		switch {
		case unicode.Is(unicode.Mn, r):
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			b.WriteRune(r)
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
