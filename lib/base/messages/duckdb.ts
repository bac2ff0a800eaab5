/** What DuckDB refuses or fails to do, for whoever asked. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English; what DuckDB itself says is English in both. */
export const DUCKDB_MESSAGES = {
  duckdbUnopened: {
    fr: "Ouverture de la base DuckDB '{file}' impossible : {why}",
    en: "Cannot open the DuckDB database '{file}': {why}",
  },
  duckdbNoFile: {
    fr: "ce fichier n’existe pas ; vérifiez le chemin",
    en: "this file does not exist; check the path",
  },
  duckdbNoFolder: {
    fr: "son dossier n’existe pas ; vérifiez le chemin",
    en: "its folder does not exist; check the path",
  },
  duckdbIsFolder: {
    fr: "c’est un dossier ; donnez le fichier qui s’y trouve",
    en: "it is a folder; give the file in it",
  },
  duckdbOtherFile: {
    fr: "ce n’est pas un fichier de DuckDB ; vérifiez le chemin",
    en: "it is not a file of DuckDB; check the path",
  },
  duckdbLocked: {
    fr: "un autre programme l’a ouverte ; fermez-le, puis recommencez",
    en: "another program has it open; close it, and run this again",
  },
  duckdbNoRight: {
    fr:
      "vous n’avez pas le droit de lire et d’écrire ce fichier ; demandez-le, ou travaillez sur " +
      "une copie",
    en: "you may not both read and write this file; ask for the right, or work on a copy",
  },
  duckdbReadOnly: {
    fr: "elle se trouve sur un disque en lecture seule ; travaillez sur une copie",
    en: "it is on a read-only disk; work on a copy",
  },
  duckdbOtherVersion: {
    fr:
      "une version plus récente de DuckDB l’a écrite, ou une version trop ancienne ; exportez-la " +
      "avec celle-là ({text})",
    en: "a newer version of DuckDB wrote it, or one too old; export it with that one ({text})",
  },
  duckdbFull: {
    fr: "DuckDB manque de mémoire : {text}. Libérez-en, ou prenez une base dans un fichier, qui " +
      "déborde sur le disque",
    en:
      "DuckDB has not enough memory: {text}. Free some, or use a database in a file, which spills " +
      "to the disk",
  },
  duckdbDiskFull: {
    fr: "Le disque est plein : rien n’a été remplacé. Libérez de la place, puis recommencez",
    en: "The disk is full: nothing was replaced. Free some room, and run this again",
  },
  duckdbNoSchema: {
    fr: "Schéma '{name}' introuvable dans la base : créez-le, ou donnez-en un autre",
    en: "Cannot find schema '{name}' in the database: make it, or name another",
  },
  duckdbNoCatalog: {
    fr:
      "Catalogue '{name}' introuvable : une base DuckDB n’en a qu’un, qui porte le nom du fichier",
    en: "Cannot find catalog '{name}': a DuckDB database has but one, with the name of the file",
  },
  duckdbNoColumn: {
    fr: "Colonne '{name}' introuvable dans la base : vérifiez le nom. Les plus proches : {names}",
    en: "Cannot find column '{name}' in the database: check the name. The nearest: {names}",
  },
  duckdbWrongType: {
    fr: "Une colonne n’est pas du type qu’il faut, DuckDB ne sachant pas calculer {name} : " +
      "convertissez-la en nombre, en date ou en texte",
    en: "A column is not of the type it must be, as DuckDB cannot compute {name}: cast it to a " +
      "number, a date or text",
  },
  duckdbWrongValue: {
    fr: "Une valeur n’est pas ce que sa colonne doit tenir, dit DuckDB : {text}",
    en: "A value is not what its column must hold, says DuckDB: {text}",
  },
  duckdbView: {
    fr: "Une vue porte ce nom, et rien n’a été remplacé : donnez-en un autre",
    en: "A view has this name, and nothing was replaced: choose another",
  },
  duckdbFailed: {
    fr: "DuckDB n’a pas pu le faire : {text}",
    en: "DuckDB could not do it: {text}",
  },
  duckdbThreads: {
    fr: "Ouverture de DuckDB impossible : threads doit être un nombre entier à partir de 1, et " +
      "vaut {threads}",
    en: "Cannot open DuckDB as threads must be at least 1: current value is {threads}",
  },
} as const satisfies Catalogue;
