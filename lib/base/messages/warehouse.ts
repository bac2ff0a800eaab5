/** What stops customers, labels and segments from being made inside a database. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English; code between backticks is the same in both. */
export const WAREHOUSE_MESSAGES = {
  warehouseNoUsableRow: {
    fr:
      "Aucune ligne de la table '{table}' ne peut servir ({account}) : vérifiez les colonnes, par " +
      "`columns`, et le jour de l’analyse",
    en:
      "Cannot use any row of table '{table}' ({account}): check the columns, with `columns`, and " +
      "the day of the analysis",
  },
  warehouseRowsRead: {
    fr: { one: "{count} ligne lue", other: "{count} lignes lues" },
    en: { one: "{count} row read", other: "{count} rows read" },
  },
  warehouseKeyless: {
    fr: {
      one:
        "Table '{table}' inutilisable par la colonne '{column}' : {count} ligne n’y a pas de code. " +
        "Donnez une ligne par client",
      other:
        "Table '{table}' inutilisable par la colonne '{column}' : {count} lignes n’y ont pas de " +
        "code. Donnez une ligne par client",
    },
    en: {
      one:
        "Cannot use table '{table}' by column '{column}': {count} row has no key. Give one row " +
        "per customer",
      other:
        "Cannot use table '{table}' by column '{column}': {count} rows have no key. Give one " +
        "row per customer",
    },
  },
  warehouseKeyTwice: {
    fr:
      "Table '{table}' inutilisable par la colonne '{column}' : {rows} lignes y ont {keys} codes " +
      "différents. Donnez une ligne par client",
    en: "Cannot use table '{table}' by column '{column}': its {rows} rows have {keys} different " +
      "keys. Give one row per customer",
  },
  warehouseNoKey: {
    fr:
      "Colonne '{column}' introuvable dans la table '{table}', qui a {names} : nommez le code du " +
      "client par `key`",
    en:
      "Cannot find column '{column}' in table '{table}', which has {names}: name the customer's " +
      "key with `key`",
  },
  warehouseColumnTwice: {
    fr: "La colonne '{column}' est dans les deux tables de clients : renommez l’une d’elles",
    en: "Column '{column}' is in both tables of customers: rename one of them",
  },
  warehouseOtherCustomers: {
    fr:
      "Les tables '{labels}' et '{customers}' ne sont pas des mêmes clients : {onlyLabels} ne sont " +
      "que dans la première, {onlyCustomers} que dans la seconde. Refaites les segments",
    en:
      "Tables '{labels}' and '{customers}' are not of the same customers: {onlyLabels} are in the " +
      "first only, {onlyCustomers} in the second only. Make the labels again",
  },
  warehouseTotalLost: {
    fr:
      "Écriture des clients impossible : la base a gardé {kept} du total {total} ; rien n’a été " +
      "remplacé. Recommencez",
    en: "Cannot write customers: the database kept {kept} of the total {total}; nothing was " +
      "replaced. Run it again",
  },
  warehouseRowsLost: {
    fr:
      "Écriture de '{table}' impossible : la base a écrit {written} lignes et non {expected} ; rien " +
      "n’a été remplacé. Recommencez",
    en:
      "Cannot write '{table}': the database wrote {written} rows and not {expected}; nothing was " +
      "replaced. Run it again",
  },
  warehouseUnlisted: {
    fr:
      "Le segment '{segment}' n’est pas de ceux du modèle : prenez le modèle qui a placé ces clients",
    en: "Segment '{segment}' is none of the model's: take the model that placed these customers",
  },
} as const satisfies Catalogue;
