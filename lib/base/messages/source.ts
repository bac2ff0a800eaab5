/** Words of what is read from files: customer metrics, and why a line is left out. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const SOURCE_MESSAGES = {
  firstPurchase: { fr: "Premier achat", en: "First purchase" },
  lastPurchase: { fr: "Dernier achat", en: "Last purchase" },
  tenureDays: { fr: "Ancienneté (jours)", en: "Tenure (days)" },
  meanBasket: { fr: "Panier moyen", en: "Mean basket" },
  returned: { fr: "Retours", en: "Returned" },
  frequencyLast12Months: {
    fr: "Fréquence des 12 derniers mois",
    en: "Frequency of the last 12 months",
  },
  frequencyPrevious12Months: {
    fr: "Fréquence des 12 mois précédents",
    en: "Frequency of the 12 months before",
  },
  revenueLast12Months: {
    fr: "CA des 12 derniers mois",
    en: "Revenue of the last 12 months",
  },
  file: { fr: "Fichier", en: "File" },
  line: { fr: "Ligne", en: "Line" },
  column: { fr: "Colonne", en: "Column" },
  reason: { fr: "Motif", en: "Reason" },
  text: { fr: "Texte", en: "Text" },
  unclosedQuote: { fr: "guillemet jamais fermé", en: "quote never closed" },
  lineTooLong: { fr: "ligne trop longue (plus de 512 Kio)", en: "line too long (over 512 KiB)" },
  unreadableText: {
    fr: "octets illisibles dans l’encodage demandé",
    en: "bytes that the encoding asked for does not have",
  },
  unreadableRecord: { fr: "objet JSON illisible", en: "unreadable JSON object" },
  missingField: { fr: "champ manquant dans la ligne", en: "field missing in the line" },
  extraField: { fr: "champ de trop dans la ligne", en: "too many fields in the line" },
  missingDate: { fr: "date manquante", en: "missing date" },
  twoDigitYear: { fr: "année à deux chiffres", en: "year of two digits" },
  serialDate: {
    fr: "numéro de jour d’Excel (tel que 45291) parmi des dates écrites",
    en: "Excel day number (such as 45291) among written dates",
  },
  unreadableDate: { fr: "date illisible", en: "unreadable date" },
  missingAmount: { fr: "montant manquant", en: "missing amount" },
  unreadableAmount: { fr: "montant illisible", en: "unreadable amount" },
  unreadableMargin: { fr: "marge illisible", en: "unreadable margin" },
  missingCustomer: { fr: "client manquant", en: "missing customer" },
  unreadableValues: {
    fr: {
      one: "{count} valeur illisible dans la colonne « {column} », laissée vide.",
      other: "{count} valeurs illisibles dans la colonne « {column} », laissées vides.",
    },
    en: {
      one: "{count} unreadable value in column '{column}', left empty.",
      other: "{count} unreadable values in column '{column}', left empty.",
    },
  },
  columnsUnderstood: { fr: "Colonnes : {columns}.", en: "Columns: {columns}." },
  kindNumber: { fr: "nombre", en: "number" },
  kindDay: { fr: "date", en: "date" },
  kindFlag: { fr: "oui ou non", en: "yes or no" },
  kindText: { fr: "texte", en: "text" },
  kindPercent: { fr: "pourcentage lu comme une part", en: "percentage read as a share" },
  kindMoney: { fr: "nombre, en {currency}", en: "number, in {currency}" },
  numbersAsText: {
    fr: {
      one:
        "Colonne « {column} » laissée en texte : {count} de ses valeurs est un nombre, d’autres " +
        "n’en sont pas ou n’ont pas la même unité.",
      other: "Colonne « {column} » laissée en texte : {count} de ses valeurs sont des nombres, " +
        "d’autres n’en sont pas ou n’ont pas la même unité.",
    },
    en: {
      one:
        "Column '{column}' left as text: {count} of its values is a number, others are none or " +
        "have another unit.",
      other: "Column '{column}' left as text: {count} of its values are numbers, others are none " +
        "or have another unit.",
    },
  },
  customersInBoth: {
    fr: {
      one: "{count} client a des achats et une fiche.",
      other: "{count} clients ont des achats et une fiche.",
    },
    en: {
      one: "{count} customer has purchases and a record.",
      other: "{count} customers have purchases and a record.",
    },
  },
  customersWithoutRecord: {
    fr: {
      one: "{count} client a des achats mais pas de fiche.",
      other: "{count} clients ont des achats mais pas de fiche.",
    },
    en: {
      one: "{count} customer has purchases but no record.",
      other: "{count} customers have purchases but no record.",
    },
  },
  customersWithoutPurchase: {
    fr: {
      one: "{count} fiche n’a aucun achat.",
      other: "{count} fiches n’ont aucun achat.",
    },
    en: {
      one: "{count} record has no purchase.",
      other: "{count} records have no purchase.",
    },
  },
  missingKey: { fr: "clé manquante", en: "missing key" },
  duplicateKey: { fr: "clé déjà vue plus haut", en: "key already seen above" },
  unreadableNumber: { fr: "nombre illisible", en: "unreadable number" },
  unreadableDay: { fr: "date illisible", en: "unreadable date" },
  unreadableFlag: { fr: "ni vrai ni faux", en: "neither true nor false" },
  emptyRow: { fr: "ligne sans aucune valeur", en: "row without any value" },
  repeatedHeader: { fr: "en-tête répété", en: "header repeated" },
  totalLine: { fr: "ligne de total", en: "total line" },
  cancelled: { fr: "annulée", en: "cancelled" },
  otherCurrency: { fr: "autre devise", en: "other currency" },
  afterAsOf: { fr: "postérieure à la date d’étude", en: "after the day of the study" },
  excludedReturn: { fr: "retour ou avoir, exclu", en: "return or credit note, left out" },
  sourceTitle: { fr: "Ce que sont devenues les lignes lues", en: "What became of the rows read" },
  identicalLinesRemark: {
    fr: {
      one: "{count} ligne en répète une autre à l’identique ; elle est comptée.",
      other: "{count} lignes en répètent d’autres à l’identique ; elles sont comptées.",
    },
    en: {
      one: "{count} line repeats another exactly; it is counted.",
      other: "{count} lines repeat others exactly; they are counted.",
    },
  },
  roundedAmountsRemark: {
    fr: {
      one: "{count} montant avait plus de quatre décimales et a été arrondi.",
      other: "{count} montants avaient plus de quatre décimales et ont été arrondis.",
    },
    en: {
      one: "{count} amount had more than four decimals and was rounded.",
      other: "{count} amounts had more than four decimals and were rounded.",
    },
  },
  returnsRemark: {
    fr: {
      one: "{count} ligne est un retour ou un avoir.",
      other: "{count} lignes sont des retours ou des avoirs.",
    },
    en: {
      one: "{count} line is a return or a credit note.",
      other: "{count} lines are returns or credit notes.",
    },
  },
  missingMarginsRemark: {
    fr: {
      one: "{count} ligne acceptée n’a pas de marge.",
      other: "{count} lignes acceptées n’ont pas de marge.",
    },
    en: {
      one: "{count} line accepted has no margin.",
      other: "{count} lines accepted have no margin.",
    },
  },
  rejectsTitle: { fr: "Lignes écartées", en: "Rows left out" },
  outcome: { fr: "Sort", en: "Outcome" },
  rows: { fr: "Lignes", en: "Rows" },
  rowsRead: { fr: "Lues", en: "Read" },
  rowsAccepted: { fr: "Acceptées", en: "Accepted" },
  rowsLeftOut: { fr: "Écartées : {reason}", en: "Left out: {reason}" },
  currencyAssumedRemark: {
    fr: "Aucune ligne n’indique de devise : les montants sont lus en {currency}, comme demandé.",
    en: "No line states a currency: amounts are taken to be in {currency}, as asked.",
  },
  sourceFile: { fr: "{file} : {traits}.", en: "{file}: {traits}." },
  quotedMark: { fr: "« {mark} »", en: "‘{mark}’" },
  fieldCustomer: { fr: "client", en: "customer" },
  fieldDate: { fr: "date", en: "date" },
  fieldAmount: { fr: "montant", en: "amount" },
  fieldOrder: { fr: "commande", en: "order" },
  fieldMargin: { fr: "marge", en: "margin" },
  fieldCurrency: { fr: "devise", en: "currency" },
  fieldStatus: { fr: "statut", en: "status" },
  sourceSheet: {
    fr: "feuille « {name} », seule lue sur {count}",
    en: "sheet ‘{name}’, the only one read of {count}",
  },
  sourceHeaderLine: { fr: "en-tête à la ligne {line}", en: "header on line {line}" },
  sourceDates: { fr: "dates {form}", en: "dates {form}" },
  sourceSerialDates: {
    fr: "dates en numéros de jour d’Excel",
    en: "dates as Excel day numbers",
  },
  dateFormDmy: { fr: "jj/mm/aaaa", en: "dd/mm/yyyy" },
  dateFormMdy: { fr: "mm/jj/aaaa", en: "mm/dd/yyyy" },
  dateFormYmd: { fr: "aaaa/mm/jj", en: "yyyy/mm/dd" },
  sourceDelimiter: { fr: "séparateur {mark}", en: "delimiter {mark}" },
  sourceDecimal: { fr: "marque décimale {mark}", en: "decimal mark {mark}" },
} as const satisfies Catalogue;
