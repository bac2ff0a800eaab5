/** Words of the site of reports, and of a run that makes them. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const BATCH_MESSAGES = {
  siteTitle: { fr: "Rapports", en: "Reports" },
  siteCount: {
    fr: { one: "{count} rapport.", other: "{count} rapports." },
    en: { one: "{count} report.", other: "{count} reports." },
  },
  siteShown: {
    fr: {
      one: "{count} rapport affiché sur {total}.",
      other: "{count} rapports affichés sur {total}.",
    },
    en: { one: "{count} report of {total} shown.", other: "{count} reports of {total} shown." },
  },
  siteLog: { fr: "Journal des exécutions", en: "Run log" },
  siteThemeFault: { fr: "Cette liste n’a pas son thème", en: "This list is without its theme" },
  siteSearch: { fr: "Chercher un rapport", en: "Search reports" },
  siteFilter: { fr: "État", en: "State" },
  siteAll: { fr: "Tous", en: "All" },
  siteReport: { fr: "Rapport", en: "Report" },
  siteState: { fr: "État", en: "State" },
  siteFresh: { fr: "À jour", en: "Up to date" },
  siteStale: { fr: "Périmé", en: "Out of date" },
  siteFailed: { fr: "En échec", en: "Failed" },
  sitePending: { fr: "Pas encore produit", en: "Not made yet" },
  siteAsOf: { fr: "Données au", en: "Data as of" },
  siteMade: { fr: "Produit le", en: "Made on" },
  siteHistory: { fr: "Versions précédentes", en: "Earlier versions" },
  siteVersion: { fr: "version {version}", en: "version {version}" },
  siteFiles: { fr: "Fichiers", en: "Files" },
  siteNotebook: { fr: "Notebook exécuté", en: "Executed notebook" },
  siteFailurePage: { fr: "Voir l’exécution en échec", en: "See the failed run" },
  staleTitle: {
    fr: "Ce rapport n’est pas à jour : sa dernière exécution a échoué",
    en: "This report is not up to date: its last run failed",
  },
  staleVersion: {
    fr: "Vous lisez la dernière version complète (version {version}).",
    en: "You are reading the last complete version (version {version}).",
  },
  siteAlert: { fr: "Alerte", en: "Alert" },
  siteWarning: { fr: "Attention", en: "Warning" },
  alertBelow: {
    fr: "{metric} : {value}, sous le seuil de {threshold}",
    en: "{metric}: {value}, below the threshold of {threshold}",
  },
  alertAbove: {
    fr: "{metric} : {value}, au-dessus du seuil de {threshold}",
    en: "{metric}: {value}, above the threshold of {threshold}",
  },
  alertFell: {
    fr: "{metric} : {value} contre {before}, en baisse de plus de {threshold}",
    en: "{metric}: {value} after {before}, down by more than {threshold}",
  },
  alertRose: {
    fr: "{metric} : {value} contre {before}, en hausse de plus de {threshold}",
    en: "{metric}: {value} after {before}, up by more than {threshold}",
  },
  alertMissing: {
    fr: "« {metric} » : le rapport ne déclare pas cet indicateur",
    en: "'{metric}': the report does not declare this figure",
  },
  pdfNoChromium: {
    fr: "Impossible d’imprimer en PDF : aucun de ces programmes n’est installé ({names})",
    en: "Cannot print to PDF: none of these programs is installed ({names})",
  },
  privateColumn: {
    fr: "Aucun fichier de « privacy » n’a de colonne « {column} » (colonnes : {known})",
    en: "No file of 'privacy' has a column '{column}' (columns: {known})",
  },
  privateKeyHint: {
    fr:
      "Donnez-lui la clé des pseudonymes : au moins 16 caractères que personne d’autre ne connaît",
    en: "Give it the key of the pseudonyms: at least 16 characters that nobody else knows",
  },
  privateNoFile: {
    fr: "Aucun fichier ne correspond à « privacy.files » de l’étude {study}",
    en: "No file is found for 'privacy.files' of study {study}",
  },
  privateShown: {
    fr: {
      one: "Le rapport montrerait {count} valeur de la colonne « {column} »",
      other: "Le rapport montrerait {count} valeurs de la colonne « {column} »",
    },
    en: {
      one: "The report would show {count} value of column '{column}'",
      other: "The report would show {count} values of column '{column}'",
    },
  },
  privateShownHint: {
    fr:
      "Les sorties des cellules sont masquées : cherchez dans le texte, le code et les paramètres",
    en: "Outputs of cells are masked: look in the text, the code and the parameters",
  },
  batchMoved: {
    fr: "Ses données ont changé pendant qu’il était produit",
    en: "Its data changed while it was being made",
  },
  batchMovedHint: {
    fr: "Relancez quand le fichier est entièrement écrit",
    en: "Run again when the file has been written to its end",
  },
  batchOutside: {
    fr: "Un paramètre nomme « {path} », hors du projet et des entrées de l’étude",
    en: "A parameter names '{path}', outside the project and the inputs of the study",
  },
  batchOutsideHint: {
    fr: "Ajoutez ce fichier à « inputs » dans l’étude",
    en: "Add that file to 'inputs' of the study",
  },
  batchNoSecret: {
    fr: "La variable d’environnement {variable} est vide ou absente",
    en: "The environment variable {variable} is empty or missing",
  },
  batchNoSecretHint: {
    fr: "Donnez-lui la valeur du paramètre « {parameter} »",
    en: "Give it the value of parameter '{parameter}'",
  },
} as const satisfies Catalogue;
