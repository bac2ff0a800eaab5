/** What is wrong with a table, a value or the form of a JSON file, whatever the method. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English; code between backticks is the same in both. */
export const ERROR_TABLE_MESSAGES = {
  errorTableColumn: {
    fr: "Colonne '{column}' introuvable : {near}les colonnes sont {names}",
    en: "Cannot find column '{column}': {near}the columns are {names}",
  },
  errorTableKind: {
    fr:
      "Impossible d’utiliser la colonne '{column}' comme {wanted} : elle contient des valeurs de " +
      "type {kind}",
    en: "Cannot use column '{column}' as {wanted}: it holds {kind} values",
  },
  errorTableTaken: {
    fr:
      "Impossible d’ajouter la colonne '{column}' : une autre porte ce nom. Renommez-la d’abord, " +
      "par exemple {code}",
    en:
      "Cannot add column '{column}' as there is one of that name: rename it first, for instance " +
      "{code}",
  },
  errorInfinite: {
    fr: "Impossible d’utiliser la colonne '{column}' : la ligne {row} est infinie. Corrigez ou " +
      "retirez cette valeur",
    en: "Cannot use column '{column}' as row {row} is infinite: correct or remove that value",
  },
  errorEventsTwice: {
    fr: "Impossible de joindre les événements : '{key}' figure aux lignes {first} et {row} de la " +
      "colonne '{column}'. Il faut une ligne par client",
    en:
      "Cannot join events as '{key}' stands in rows {first} and {row} of column '{column}': give " +
      "one row per customer",
  },
  errorEventsKind: {
    fr: "Impossible de joindre les événements : leur colonne '{column}' contient des valeurs de " +
      "type {kind}, et '{key}' des clients de type {known}. Lisez les deux comme du texte",
    en: "Cannot join events as their column '{column}' holds {kind} values and '{key}' of the " +
      "customers {known} values: read both as text",
  },
  errorForm: { fr: "Lecture impossible, {what} : {why}", en: "Cannot read {what}: {why}" },
  errorFormMethod: {
    fr: 'c’est un modèle de la méthode "{method}", et sa méthode doit être {wanted}',
    en: 'it is a model of method "{method}", and its method must be {wanted}',
  },
  errorFormNoModel: {
    fr: "ce n’est pas un modèle enregistré : sa méthode doit être {wanted}",
    en: "it is no saved model: its method must be {wanted}",
  },
  errorFormVersion: {
    fr: "il est de la version {version}, et cette copie de Strate lit la version {wanted}. " +
      "Ajustez-le à nouveau, ou prenez la copie qui l’a écrit",
    en:
      "it is of version {version}, and this copy of Strate reads version {wanted}. Fit it again, " +
      "or take the copy that wrote it",
  },
  errorFormPlace: { fr: "à {place} : {why}", en: "at {place}: {why}" },
  errorFormTop: { fr: "la racine", en: "the top" },
  errorNotJson: {
    fr: "Lecture de {what} impossible, ce n’est pas du JSON : {why}",
    en: "Cannot read {what} as it is not JSON: {why}",
  },
  errorJsonCut: {
    fr: "il s’arrête au milieu, ligne {line} : est-il entier ?",
    en: "it stops in the middle, at line {line}: is the file whole?",
  },
  errorJsonAt: {
    fr: "ligne {line}, signe {column}, près de {near}",
    en: "line {line}, character {column}, near {near}",
  },
  errorJsonEmpty: { fr: "il est vide", en: "it is empty" },
  errorDay: {
    fr: "{name} : '{text}' n’est pas un jour de la forme AAAA-MM-JJ",
    en: "Cannot read {name}: '{text}' is not a day written YYYY-MM-DD",
  },
  errorMonth: {
    fr: "{name} : '{text}' n’est pas un mois de la forme AAAA-MM",
    en: "Cannot read {name}: '{text}' is not a month written YYYY-MM",
  },
  errorNoCustomer: {
    fr: "Impossible d’expliquer le client '{customer}' : aucune ligne n’a ce code",
    en: "Cannot explain customer '{customer}': no row has that key",
  },
  errorNaturalBins: {
    fr: "Impossible de trouver {bins} groupes naturels parmi {distinct} valeurs distinctes : " +
      "demandez moins de tranches",
    en: "Cannot find {bins} natural groups among {distinct} distinct values: ask for fewer bins",
  },
  errorExcelRows: {
    fr: "Impossible d’écrire {rows} lignes en xlsx : Excel en contient {most}. Choisissez csv ou " +
      "parquet",
    en: "Cannot write {rows} rows as xlsx: Excel holds {most}; choose csv or parquet",
  },
  formCampaign: { fr: "la campagne", en: "the campaign" },
  formRates: { fr: "les coûts des activités", en: "the activity rates" },
  formLevers: { fr: "les leviers", en: "the levers" },
  formVisits: { fr: "le plan de visites", en: "the visit plan" },
  formThresholds: { fr: "les seuils de qualité", en: "the thresholds of quality" },
  formNotes: { fr: "les notes des fiches", en: "the notes on personas" },
  formPersona: { fr: "la configuration des fiches", en: "the configuration of personas" },
  formRfmConfig: { fr: "la configuration RFM", en: "the RFM configuration" },
  formRfmModel: { fr: "le modèle RFM", en: "the RFM model" },
  formProfileConfig: { fr: "la configuration des profils", en: "the profile configuration" },
  formProfileModel: { fr: "le modèle des profils", en: "the profile model" },
  formCrossConfig: {
    fr: "la configuration de la matrice croisée",
    en: "the crossed-matrix configuration",
  },
  formCrossModel: { fr: "le modèle de la matrice croisée", en: "the crossed-matrix model" },
  formStageModel: { fr: "le modèle des étapes", en: "the model of stages" },
  formStageConfig: { fr: "la configuration des étapes", en: "the configuration of stages" },
  formSliceConfig: { fr: "la configuration des tranches", en: "the slice configuration" },
  formSliceModel: { fr: "le modèle des tranches", en: "the slice model" },
  formAbcModel: { fr: "le modèle ABC", en: "the ABC model" },
  formAbcConfig: { fr: "la configuration ABC", en: "the ABC configuration" },
  formClusterConfig: {
    fr: "la configuration de la classification",
    en: "the cluster configuration",
  },
  formClusterModel: { fr: "le modèle de classification", en: "the cluster model" },
  formScoreModel: { fr: "le modèle de score", en: "the scoring model" },
  formScoreConfig: { fr: "la grille de points", en: "the scorecard" },
  errorJsonSign: {
    fr: "signe inattendu dans {near}",
    en: "unexpected character in {near}",
  },
  kindWordNumber: { fr: "nombre", en: "number" },
  kindWordDay: { fr: "date", en: "day" },
  kindWordFlag: { fr: "oui ou non", en: "flag" },
  kindWordText: { fr: "texte", en: "text" },
  errorFormMissing: { fr: "il n’y a rien, et il le faut", en: "is missing" },
  errorFormNext: { fr: " ; ", en: "; " },
  errorInfiniteColumn: {
    fr: "Colonne '{column}' inutilisable : elle est infinie pour {count} clients. " +
      "Corrigez-la, ou laissez-la vide quand elle n’est pas connue",
    en: "Cannot use column '{column}' as it is infinite for {count} customers: correct it, " +
      "or leave it empty when it is not known",
  },
  errorPseudonymKey: {
    fr: "Pseudonymes impossibles avec une clé de {length} caractères : donnez-en au moins {least}",
    en: "Cannot make pseudonyms with a key of {length} characters: give at least {least}",
  },
  errorHideGroups: {
    fr: "Impossible de masquer les groupes de moins de {k} : donnez un nombre entier à partir de " +
      "2",
    en: "Cannot hide groups of fewer than {k}: give a whole number from 2",
  },
  errorWorkbookEmpty: {
    fr: "Un classeur ne s’écrit pas sans feuille : donnez-en une",
    en: "Cannot write a workbook without a sheet",
  },
  errorSheetName: {
    fr:
      "Une feuille ne peut s’appeler '{name}' : donnez de 1 à {most} caractères, sans [ ] : * ? " +
      "/ \\",
    en: "Cannot name a sheet '{name}': give 1 to {most} characters without [ ] : * ? / \\",
  },
  errorSheetTwice: {
    fr: "Deux feuilles ne peuvent s’appeler '{name}' : donnez un autre nom à l’une d’elles",
    en: "Cannot name two sheets '{name}'",
  },
  errorTableRows: {
    fr: "Impossible de faire une table : la colonne '{column}' a {rows} lignes et '{first}' en a " +
      "{count}",
    en: "Cannot make a table as column '{column}' has {rows} rows and '{first}' has {count}",
  },
  errorTableRename: {
    fr: "Impossible de renommer en '{column}' : deux colonnes porteraient ce nom",
    en: "Cannot rename to '{column}' as two columns would have that name",
  },
  errorTableTake: {
    fr: "Impossible de prendre la ligne {row} d’une table de {count} lignes",
    en: "Cannot take row {row} of a table of {count} rows",
  },
  errorColumnOf: {
    fr: "Impossible de faire la colonne '{column}' avec des valeurs de type {type} : donnez du " +
      "texte, des nombres ou des booléens",
    en: "Cannot make column '{column}' of {type} values: use text, numbers or booleans",
  },
  errorReadNoDay: {
    fr: "Lecture des ventes impossible sans asOf : donnez un jour, AAAA-MM-JJ",
    en: "Cannot read transactions without asOf: give a day written YYYY-MM-DD",
  },
} as const satisfies Catalogue;
