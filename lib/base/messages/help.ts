/** What options mean that several commands share. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const HELP_MESSAGES = {
  helpTransactions: {
    fr:
      "ventes : client, date et montant, une ligne chacune ; CSV, TSV, Excel, Parquet, JSON, ou " +
      "un motif tel que 'ventes-*.csv'",
    en:
      "transactions: customer, date and amount, one line each; CSV, TSV, Excel, Parquet, JSON, or " +
      "a pattern such as 'sales-*.csv'",
  },
  helpAsOf: { fr: "le jour de l’analyse, AAAA-MM-JJ", en: "the day of the analysis, YYYY-MM-DD" },
  helpOut: { fr: "où vont les fichiers", en: "where the files go" },
  helpOutOptional: {
    fr: "où écrire tableaux et figures ; sans elle, rien n’est écrit",
    en: "where tables and figures are written; without it, nothing is",
  },
  helpFormat: { fr: "format des tableaux", en: "format of the tables" },
  helpLocale: {
    fr: "langue de l’aide, des messages et du tableur qui ouvrira les CSV : fr (point-virgule et " +
      "virgule décimale) ou en (virgule et point décimal)",
    en:
      "language of help and messages, and of the spreadsheet that opens CSV files: fr (; and 1,5) " +
      "or en (, and 1.5)",
  },
  helpLocaleMessages: {
    fr: "langue de l’aide et des messages : fr ou en",
    en: "language of help and messages: fr or en",
  },
  helpJson: {
    fr: "affiche le résumé comme un objet JSON",
    en: "print the summary as one JSON object",
  },
  helpConfig: {
    fr:
      "options de la méthode : un fichier JSON, ou le JSON lui-même entre guillemets ; voir plus " +
      "bas",
    en: "options of the method: a JSON file, or the JSON itself between quotes; see below",
  },
  helpModel: {
    fr: "le modèle qu’a enregistré `deno task segment`",
    en: "the model, as `deno task segment` saved it",
  },
  helpApplyModel: {
    fr: "applique ce modèle enregistré au lieu d’en ajuster un",
    en: "apply this saved model instead of fitting one",
  },
  helpMap: {
    fr: "la colonne d’un champ, à répéter au besoin",
    en: "the column of a field, repeatable",
  },
  helpSheet: {
    fr: "la feuille du classeur, par son nom ou son rang ; la première par défaut",
    en: "the sheet of a workbook, by name or number; the first by default",
  },
  helpCustomers: {
    fr: "ce qu’on sait des clients, une ligne chacun, joint par leur code",
    en: "what is known of customers, one row each, joined by key",
  },
  helpCustomersMap: {
    fr: "une colonne de --customers, à répéter au besoin",
    en: "a column of --customers, repeatable",
  },
  helpCustomersSheet: {
    fr: "la feuille de --customers ; la première par défaut",
    en: "the sheet of --customers; the first by default",
  },
  helpEvents: {
    fr: "ce que les clients ont fait : client, type, date",
    en: "what customers did: customer, type, date",
  },
  helpEventsMap: {
    fr: "une colonne de --events, à répéter au besoin",
    en: "a column of --events, repeatable",
  },
  helpReturns: {
    fr: "avoirs et retours : déduits, écartés ou comptés à part",
    en: "credit notes: deducted, left out or counted apart",
  },
  helpFrequency: { fr: "ce que compte la fréquence", en: "what frequency counts" },
  helpCurrency: {
    fr: "la devise à garder s’il y en a plusieurs, ou si rien ne le dit",
    en: "the currency to keep when there are several, or when none is said",
  },
  helpDateOrder: { fr: "ordre des dates", en: "order of dates" },
  helpDecimal: { fr: "signe décimal", en: "decimal mark" },
  helpMaxRejectShare: {
    fr: "s’arrête au-delà de cette part de lignes rejetées, telle que 0.05",
    en: "stop above this share of rejected rows, such as 0.05",
  },
  helpAmountCurrency: {
    fr: "devise des montants, telle que EUR",
    en: "currency of the amounts, such as EUR",
  },
  helpSegmentColumn: {
    fr: "colonne des clients qui nomme leur segment",
    en: "column of the customers that names their segment",
  },
  helpConfigKeys: {
    fr: "{flag} prend un fichier JSON, qui peut contenir :",
    en: "{flag} names a JSON file, which may hold:",
  },
  helpConfigExample: { fr: "Par exemple : {json}", en: "For instance: {json}" },
} as const satisfies Catalogue;
