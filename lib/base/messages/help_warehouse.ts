/** What commands that work in a database, or write for one, do and what their options mean. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const HELP_WAREHOUSE_MESSAGES = {
  helpWarehouse: {
    fr: "Place les clients en segments, dans leur base de données.",
    en: "Place customers in segments inside their database.",
  },
  helpWarehouseMethod: { fr: "comment segmenter", en: "how to segment" },
  helpEngine: {
    fr: "la base : trino://utilisateur@hôte:port/catalogue/schéma, ou " +
      "duckdb:/dossier/fichier.duckdb",
    en: "the database: trino://user@host:port/catalog/schema, or duckdb:/folder/file.duckdb",
  },
  helpTable: {
    fr: "les ventes (une ligne par client pour score et stage) : nom, schéma.nom ou " +
      "catalogue.schéma.nom",
    en: "the transactions (one row per customer for score and stage): name, schema.name or " +
      "catalog.schema.name",
  },
  helpCustomersTable: {
    fr: "la table de ce qu’on sait des clients, une ligne chacun",
    en: "the table of what else is known of customers, one row for each",
  },
  helpCustomersKey: {
    fr: "le code du client dans cette table",
    en: "the customer's key in that table",
  },
  helpEventsTable: {
    fr: "la table des événements, pour les scores et les étapes qui en lisent",
    en: "the table of events, for scores and stages that read them",
  },
  helpInto: {
    fr: "la table des segments ; leurs clients vont dans <nom>_customers",
    en: "the table of labels; its customers go to <name>_customers",
  },
  helpWarehouseConfig: {
    fr: "options de la méthode, JSON",
    en: "options of the method, JSON",
  },
  helpWarehouseOut: {
    fr: "où vont le modèle et les segments",
    en: "where the model and the segments go",
  },
  helpSummaryLocale: {
    fr: "langue du résumé et des messages : fr ou en",
    en: "language of the summary and of messages: fr or en",
  },
  helpPassword: {
    fr: "Le mot de passe, s’il y en a un, est lu dans STRATE_TRINO_PASSWORD.",
    en: "The password, if any, is read from STRATE_TRINO_PASSWORD.",
  },
  helpWarehouseLoad: {
    fr:
      "Charge un fichier dans une table d’une base de données ; un fichier DuckDB absent est créé.",
    en: "Load a file into a table of a database; a DuckDB file that is not there is made.",
  },
  helpLoadInput: {
    fr:
      "le fichier, ou plusieurs de mêmes colonnes : CSV, TSV, Excel, Parquet, JSON, ou un motif tel " +
      "que 'ventes-*.csv'",
    en:
      "the file, or several with the same columns: CSV, TSV, Excel, Parquet, JSON, or a pattern " +
      "such as 'sales-*.csv'",
  },
  helpLoadTable: {
    fr: "la table à écrire : nom, schéma.nom ou catalogue.schéma.nom",
    en: "the table to write: name, schema.name or catalog.schema.name",
  },
  helpReplace: {
    fr: "remplace la table de ce nom, s’il y en a une",
    en: "replace the table of that name, if there is one",
  },
  helpLoadOut: {
    fr: "où va la liste des lignes rejetées",
    en: "where the list of rejected rows goes",
  },
  helpWarehouseAssess: {
    fr: "Suit ou juge des segments, dans leur base de données.",
    en: "Follow or judge labels inside their database.",
  },
  helpPlacingModel: {
    fr: "le modèle qui a placé les clients",
    en: "the model that placed the customers",
  },
  helpJsonObject: { fr: "affiche un objet JSON", en: "print one JSON object" },
  helpWarehouseMigrate: {
    fr: "Qui a changé entre deux tables de segments, pour aller où, et ce que cela valait.",
    en: "Who moved between two tables of labels, where to, and what it was worth.",
  },
  helpBefore: {
    fr: "segments de la première date ; leurs clients dans <nom>_customers",
    en: "labels of the first date; its customers in <name>_customers",
  },
  helpAfter: { fr: "segments de la seconde date", en: "labels of the second date" },
  helpWarehouseQuality: {
    fr: "La grille d’une table de segments, pour ce qu’une base sait compter.",
    en: "The scorecard of a table of labels, as far as a database can count it.",
  },
  helpLabels: {
    fr: "les segments ; leurs clients dans <nom>_customers",
    en: "the labels; their customers in <name>_customers",
  },
  helpMeasures: {
    fr: "colonnes de nombres pour juger, a,b,c (par défaut : celles du modèle)",
    en: "number columns to judge on, a,b,c (default: the model's own)",
  },
  helpSql: {
    fr: "Écrit un modèle enregistré comme une requête pour une base de données.",
    en: "Write a saved model as a query for a database.",
  },
  helpSqlModel: {
    fr: "un modèle qu’a enregistré `deno task segment`, JSON",
    en: "a model saved by `deno task segment`, JSON",
  },
  helpDialect: { fr: "le SQL à écrire", en: "the SQL to write" },
  helpSqlTable: {
    fr: "la table des clients : nom, schéma.nom ou catalogue.schéma.nom",
    en: "the table of customers: name, schema.name or catalog.schema.name",
  },
  helpSqlAsOf: {
    fr: "le jour de l’analyse, pour les scores et les étapes",
    en: "the day of the analysis, for scores and stages",
  },
  helpSqlOut: {
    fr: "écrit la requête là au lieu de l’afficher",
    en: "write the query there instead of printing it",
  },
  helpTimeLimit: {
    fr: "s’arrête après si longtemps, et laisse tout comme c’était",
    en: "stop after so long, and leave everything as it was",
  },
} as const satisfies Catalogue;
