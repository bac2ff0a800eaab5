/** What is wrong with what a command was given, beyond the files themselves. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English; code between backticks is the same in both. */
export const ERROR_COMMAND_MESSAGES = {
  needsConfig: {
    fr: "{method} a besoin de --config <fichier> : {what}",
    en: "{method} needs --config <file>: {what}",
  },
  needsCustomers: {
    fr: "{method} a besoin de --customers <fichier> : ses colonnes, une ligne par client",
    en: "{method} needs --customers <file>: its columns, one row per customer",
  },
  needsEvents: {
    fr: "{method} a besoin de --events <fichier> : client, type et date",
    en: "{method} needs --events <file>: customer, type and date",
  },
  unreadFlag: { fr: "{method} ne lit pas {flag}", en: "{method} does not read {flag}" },
  needsFile: {
    fr: "{flag} parle d’un fichier qui n’est pas donné : ajoutez {owner} <fichier>",
    en: "{flag} is about a file that is not given: add {owner} <file>",
  },
  unreadTransactions: {
    fr: "{method} ne lit pas de ventes : {flag} n’a pas de sens pour lui",
    en: "{method} reads no transactions: {flag} means nothing to it",
  },
  errorModelAsConfig: {
    fr: "Ajustement impossible avec {file} : c’est un modèle enregistré. Appliquez-le avec --model",
    en: "Cannot fit by {file}: it is a saved model. Apply it with --model",
  },
  errorOtherMethod: {
    fr: "Impossible d’appliquer {file} : c’est un modèle de la méthode '{method}', et " +
      "`{task} {wanted}` en attend un de '{wanted}'",
    en:
      "Cannot apply {file}: it is a model of method '{method}', and `{task} {wanted}` needs one " +
      "of '{wanted}'",
  },
  errorApplyWith: {
    fr: "{text}. Appliquez-le par `deno task {task} {method}`",
    en: "{text}. Apply it with `deno task {task} {method}`",
  },
  errorApplyModel: {
    fr: "Impossible d’appliquer le modèle : {why}",
    en: "Cannot apply the model: {why}",
  },
  errorModelMethod: {
    fr:
      "Impossible d’appliquer le modèle : sa méthode est '{method}', et doit être parmi {methods}",
    en: "Cannot apply the model: its method is '{method}', and must be one of {methods}",
  },
  errorNoMethod: {
    fr:
      'Méthode du modèle introuvable : "method" doit être parmi {methods}, comme l’écrit deno task ' +
      "segment",
    en:
      'Cannot find the method of the model: "method" must be one of {methods}, as deno task segment ' +
      "writes it",
  },
  errorNeedsDay: {
    fr: "Ce modèle ne s’écrit pas sans jour d’analyse : indiquez --as-of AAAA-MM-JJ",
    en: "Cannot write this model without a day of analysis: give --as-of YYYY-MM-DD",
  },
  errorFittedOn: {
    fr: "On ne sait pas quand le modèle a été ajusté : indiquez le jour avec --from",
    en: "Cannot tell when the model was fitted: give the day with --from",
  },
  errorFromAfterTo: {
    fr: "Impossible de suivre des clients du {from} au {to} : --from doit être le plus tôt",
    en: "Cannot follow customers from {from} to {to}: --from must be earlier",
  },
  errorNobodyTreated: {
    fr: "Impossible de savoir qui est touché : aucune ligne n’a '{value}' dans la colonne " +
      "'{column}', dont les valeurs sont {values}",
    en:
      "Cannot find who was touched: no row has '{value}' in column '{column}', whose values are " +
      "{values}",
  },
  errorProductNames: {
    fr: "Impossible de renommer les produits avec un seul de --products et --product-label : " +
      "indiquez les deux",
    en: "Cannot name products by one of --products and --product-label: give both",
  },
  errorOneDay: {
    fr: "Impossible d’écrire les agendas d’un seul jour : indiquez --from et --to",
    en: "Cannot write calendars from one day alone: give both --from and --to",
  },
  errorWhereKind: {
    fr:
      "Impossible de choisir les lignes par la colonne '{column}' : elle contient des valeurs de " +
      "type {kind}",
    en: "Cannot choose rows by column '{column}' as it holds {kind} values",
  },
  errorSeveralTreated: {
    fr: "--treated se donne une seule fois : {names}",
    en: "--treated is given once: {names}",
  },
  hintName: {
    fr: '{text}. Si elle a un autre nom, indiquez-le : {flag} {column}="…"',
    en: '{text}. If it has another name, give it: {flag} {column}="…"',
  },
  hintLikewise: {
    fr: "{text} ; de même {names}, si elles y sont",
    en: "{text}; {names} likewise, where they are",
  },
  hintNameIt: {
    fr: "{text}. Nommez-la, par exemple {flag} {choice}",
    en: "{text}. Name it, for instance {flag} {choice}",
  },
  hintSheets: {
    fr: "{text}. La feuille lue est '{name}', parmi {names} ; --sheet en choisit une autre des " +
      "fichiers nommés en premier",
    en:
      "{text}. Sheet '{name}' was read of {names}; --sheet chooses another of the files named first",
  },
  fileNotFound: {
    fr: "Introuvable : rien ne s’appelle '{path}'. Vérifiez le nom, et le dossier où il se trouve",
    en: "Cannot find '{path}': nothing has that name. Check the name, and the folder it is in",
  },
  fileNotFolder: {
    fr: "Chemin '{path}' inutilisable : une de ses parties est un fichier, pas un dossier. " +
      "Choisissez un autre dossier",
    en: "Cannot use '{path}': part of it is a file, not a folder. Choose another folder",
  },
  fileIsFolder: {
    fr: "Lecture de '{path}' impossible : c’est un dossier. Nommez un fichier qui s’y trouve",
    en: "Cannot read '{path}': it is a folder. Name a file in it",
  },
  fileExists: {
    fr: "Impossible de créer le dossier '{path}' : un fichier porte ce nom. Choisissez un autre " +
      "dossier",
    en: "Cannot make the folder '{path}': a file has that name. Choose another folder",
  },
  fileDenied: {
    fr: "Ouverture de '{path}' refusée : vous n’en avez pas le droit. Demandez-le à qui il " +
      "appartient, ou choisissez un autre endroit",
    en: "Cannot open '{path}': you may not. Ask its owner, or choose another place",
  },
  fileReadOnly: {
    fr: "Écriture de '{path}' impossible : le disque est en lecture seule. Choisissez un autre " +
      "endroit",
    en: "Cannot write '{path}': the disk is read-only. Choose another place",
  },
  errorFitOnFiles: {
    fr:
      "{method} s’ajuste sur des fichiers (deno task segment {method}) : donnez son modèle avec " +
      "--model",
    en: "{method} is fitted on files (deno task segment {method}): give its model with --model",
  },
  errorCustomersInTable: {
    fr: "{method} lit ses clients dans --table : --customers n’a pas de sens pour lui",
    en: "{method} reads its customers from --table: --customers means nothing to it",
  },
  errorNameMeasures: {
    fr: "nommez les colonnes à juger avec --measures",
    en: "name the columns to judge on with --measures",
  },
  errorNoModelOf: {
    fr: "{file} inutilisable : ce n’est un modèle d’aucune de ces méthodes : {methods}",
    en: "Cannot use {file}: it is no model of {methods}",
  },
  errorNoSchedule: {
    fr:
      "aucune étude de '{path}' n’a d’horaire (schedule) : donnez-en un, tel que \"30 5 * * 1-5\"",
    en: "no study in '{path}' has a schedule: give one such as \"30 5 * * 1-5\"",
  },
  errorNoStudies: {
    fr: "Études introuvables : '{path}'",
    en: "Cannot find the studies '{path}'",
  },
  errorNobody: {
    fr: "Aucun client à placer dans {files}. {account} Vérifiez le fichier, et le jour de --as-of",
    en:
      "Cannot place anybody of {files}: no customer has a purchase. {account} Check the file, and " +
      "the day of --as-of",
  },
  fileNotAllowed: {
    fr: "Accès à '{path}' interdit à cette commande : ce n’est pas un fichier de données. " +
      "Choisissez un autre endroit",
    en: "Cannot open '{path}': it is no place for data, and commands may not go there. Choose " +
      "another place",
  },
  errorAddress: {
    fr:
      "Ouverture de '{address}' impossible : l’adresse d’une base commence par `trino:` ou `duckdb:`",
    en: "Cannot open '{address}': the address of a database starts with trino: or duckdb:",
  },
  errorNoTable: {
    fr: "Table '{table}' introuvable dans la base : vérifiez son nom, le catalogue et le schéma",
    en: "Cannot find table '{table}' in the database: check its name, and the catalog and schema",
  },
  errorTableThere: {
    fr: "La table '{table}' est déjà dans la base : donnez un autre nom, ou ajoutez `replace`",
    en: "Table '{table}' is in the database already: choose another name, or add `replace`",
  },
  errorIntoRead: {
    fr:
      "La table '{table}' est lue par cette commande, qui ne l’écrase pas : donnez un autre nom par " +
      "`into`",
    en:
      "Table '{table}' is read by this command, which does not overwrite it: choose another name " +
      "with `into`",
  },
  errorIntoOther: {
    fr: "La table '{table}' est déjà dans la base, et cette commande ne l’a pas écrite : elle a " +
      "{names}. Donnez un autre nom par `into`",
    en: "Table '{table}' is in the database already, and this command did not write it: it has " +
      "{names}. Choose another name with `into`",
  },
  errorNoCustomerColumn: {
    fr: "Aucune colonne '{column}' chez les clients, qui ont {names} : donnez par `customers` la " +
      "table où elle est, ou nommez-en une autre par `config`",
    en: "Customers have no column '{column}', but {names}: give the table that has it with " +
      "`customers`, or name another with `config`",
  },
  errorLoadNowhere: {
    fr: "une base en mémoire disparaît à la fin : nommez un fichier, duckdb:ventes.duckdb",
    en: "a database in memory is gone at the end: name a file, duckdb:sales.duckdb",
  },
  errorNoTableColumn: {
    fr: "Colonne '{column}' introuvable dans la table '{table}', qui a {names} : corrigez le nom",
    en: "Cannot find column '{column}' in table '{table}', which has {names}: correct the name",
  },
} as const satisfies Catalogue;
