/** What is wrong with a file, for whoever gave it: the errors that are met most often. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English; code between backticks is the same in both. */
export const ERROR_MESSAGES = {
  errorPrefix: { fr: "Erreur : {text}", en: "Error: {text}" },
  errorNear: { fr: "vouliez-vous dire {names} ? ", en: "did you mean {names}? " },
  errorOr: { fr: " ou ", en: " or " },
  errorNor: { fr: ", ni pour ", en: ", nor for " },
  errorNone: { fr: "aucune", en: "none" },
  errorNoFile: {
    fr: "Fichier introuvable : {file}. Aucun fichier ne porte ce nom",
    en: "Cannot find {file}: no file has that name",
  },
  errorNoSheet: {
    fr: "Feuille '{sheet}' introuvable dans {file} : les feuilles sont {names}",
    en: "Cannot find sheet '{sheet}' in {file}: the sheets are {names}",
  },
  errorNoColumn: {
    fr: "Colonne '{column}' introuvable dans {file} : {near}les colonnes sont {names}",
    en: "Cannot find column '{column}' in {file}: {near}the columns are {names}",
  },
  errorSameColumns: {
    fr: "Impossible de choisir la colonne '{column}' de {file} : {number} colonnes portent ce nom",
    en: "Cannot choose column '{column}' of {file}: {number} columns have that name",
  },
  errorTwoCandidates: {
    fr: "Impossible de choisir la colonne de '{field}' dans {file} : {names} conviennent. " +
      "Choisissez-en une, par exemple {choice}",
    en: "Cannot choose the column of '{field}' in {file}: {names} are all possible. Choose one, " +
      "for instance {choice}",
  },
  errorFieldNames: {
    fr: "'{field}' (noms tels que {names})",
    en: "'{field}' (names such as {names})",
  },
  errorNoHeader: {
    fr: ". Le fichier doit avoir une ligne de noms de colonnes",
    en: ". The file needs a line of column names",
  },
  errorNoField: {
    fr:
      "Aucune colonne pour {fields} dans {file} : les colonnes sont {names}{header}. Nommez-la, " +
      "par exemple {choice}",
    en: "Cannot find a column for {fields} in {file}: the columns are {names}{header}. Name it, " +
      "for instance {choice}",
  },
  errorMoreFiles: { fr: "{file} et {others} de plus", en: "{file} and {others} more" },
  errorDatesContradict: {
    fr:
      "Dates illisibles dans {file} : dans la colonne '{column}', {dayFirst} lignes ont le jour " +
      "en premier et {monthFirst} le mois. Écrivez-les toutes de même, ou choisissez `dateOrder`",
    en: "Cannot read the dates of {file}: in column '{column}', {dayFirst} lines have the day " +
      "first and {monthFirst} the month first. Write them all one way, or choose `dateOrder`",
  },
  errorDatesOpen: {
    fr: "Jour et mois indiscernables dans {file} : toutes les dates de la colonne '{column}' " +
      'admettent les deux. Indiquez `dateOrder: "dmy"` (31/12/2024) ou `dateOrder: "mdy"` ' +
      "(12/31/2024)",
    en: "Cannot tell day from month in {file}: every date of column '{column}' allows both. Give " +
      '`dateOrder: "dmy"` (31/12/2024) or `dateOrder: "mdy"` (12/31/2024)',
  },
  errorDecimalsContradict: {
    fr:
      "Montants illisibles dans {file} : {commas} ont une virgule décimale et {points} un point " +
      "(colonne '{column}' et semblables). Écrivez-les tous de même, ou choisissez `decimal`",
    en: "Cannot read the amounts of {file}: {commas} have a decimal comma and {points} a decimal " +
      "point (column '{column}' and the like). Write them all one way, or choose `decimal`",
  },
  errorDecimalsOpen: {
    fr: "Décimales et milliers indiscernables dans {file} : tous les montants de la colonne " +
      "'{column}' sont de la forme 1.234 ou 1,234, qui admet les deux. Indiquez " +
      '`decimal: ","` ou `decimal: "."`',
    en:
      "Cannot tell decimals from thousands in {file}: every amount of column '{column}' is like " +
      '1.234 or 1,234, that allow both. Give `decimal: ","` or `decimal: "."`',
  },
  errorTooMany: {
    fr: "{unusable} lignes sur {read} sont inutilisables ({share}, {most} au plus admis) : " +
      "{reasons}.\n{examples}\nCorrigez le fichier ou le choix des colonnes, ou admettez-en " +
      "davantage avec `maxRejectShare`",
    en: "Cannot use {unusable} of {read} rows ({share}, at most {most} allowed): {reasons}.\n" +
      "{examples}\nCorrect the file or the column mapping, or allow more with `maxRejectShare`",
  },
  errorPlace: { fr: "{file}, ligne {line}", en: "{file}, line {line}" },
  errorPlaceColumn: {
    fr: "{file}, ligne {line}, colonne '{column}'",
    en: "{file}, line {line}, column '{column}'",
  },
  errorExample: { fr: "  {place} : {why} : {text}", en: "  {place}: {why}: {text}" },
} as const satisfies Catalogue;
