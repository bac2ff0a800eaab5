/** What is wrong with a file, for whoever gave it: the errors that are met most often. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English; code between backticks is the same in both. */
export const ERROR_MESSAGES = {
  errorPrefix: { fr: "Erreur : {text}", en: "Error: {text}" },
  warningPrefix: { fr: "Attention : {text}", en: "warning: {text}" },
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
  errorNoSheets: {
    fr:
      "Impossible de lire la feuille '{sheet}' de {file} : seul un classeur Excel (.xlsx) a des " +
      "feuilles. N’indiquez pas de feuille, ou donnez le classeur",
    en:
      "Cannot read sheet '{sheet}' of {file}: only an Excel workbook (.xlsx) has sheets. Leave the " +
      "sheet out, or give the workbook",
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
  errorSerialDates: {
    fr:
      "Dates illisibles dans {file} : la colonne '{column}' n’a que des nombres tels que {value}. " +
      "Lus comme des numéros de jour d’Excel, ils vont jusqu’au {day}, à plus d’un an de `asOf` : " +
      "ils peuvent compter depuis 1904, ou n’être pas des dates. Donnez à la colonne un format de " +
      "date dans Excel et exportez-la à nouveau, ou choisissez une autre colonne",
    en: "Cannot read the dates of {file}: column '{column}' holds nothing but numbers such as " +
      "{value}. Taken for Excel day numbers they run to {day}, more than a year from `asOf`: they " +
      "may count from 1904, or be no dates. Give the column a date format in Excel and export it " +
      "again, or choose another column",
  },
  errorSerialValue: {
    fr:
      "{text}. '{value}' semble un numéro de jour d’Excel : donnez à la colonne un format de date " +
      "dans Excel et exportez-la à nouveau",
    en:
      "{text}. '{value}' looks like an Excel day number: give the column a date format in Excel " +
      "and export it again",
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
  errorExpands: {
    fr: "Lecture de {file} impossible : décompressé, il fait plus de {times} fois sa taille. Si " +
      "c’est un vrai fichier, décompressez-le d’abord",
    en:
      "Cannot read {file}: it expands to more than {times} times its size. If it is a real file, " +
      "decompress it first",
  },
  errorGzip: {
    fr:
      "Décompression de {file} impossible : le fichier gzip est abîmé ou tronqué. Récupérez-le à " +
      "nouveau",
    en: "Cannot decompress {file}: the gzip file is damaged or cut short. Fetch it again",
  },
  errorJsonFile: {
    fr:
      "Lecture de {file} comme JSON impossible : {said}. Il faut un tableau d’objets, ou un objet " +
      "par ligne, en UTF-8",
    en:
      "Cannot read {file} as JSON: {said}. It must be an array of objects, or one object a line, " +
      "in UTF-8",
  },
  errorColumnTwice: {
    fr:
      "Impossible d’appeler '{column}' une colonne de {file} : une autre porte ce nom. Choisissez " +
      "un autre nom",
    en: "Cannot call a column of {file} '{column}' as another has that name: choose another name",
  },
  errorWrittenOtherwise: {
    fr: "Colonne '{column}' introuvable : elle s’écrit '{name}'",
    en: "Cannot find column '{column}': it is written '{name}'",
  },
  errorSheetRead: {
    fr: "{text}. La feuille lue est '{name}'{others}",
    en: "{text}. Sheet '{name}' was read{others}",
  },
  errorOtherSheets: {
    fr: ". Choisissez-en une autre avec `sheet` : {names}",
    en: ". Choose another with `sheet`: {names}",
  },
  errorSheetEmpty: {
    fr: "Lecture de {file} impossible : la feuille '{name}' est vide{others}",
    en: "Cannot read {file}: sheet '{name}' is empty{others}",
  },
  errorEmpty: {
    fr: "Lecture de {file} impossible : il est vide",
    en: "Cannot read {file}: it is empty",
  },
  errorWrongType: {
    fr:
      "Impossible de lire la colonne '{column}' comme {kind} : {count} de ses valeurs n’en sont " +
      "pas, telle '{value}' ({file}, ligne {line}). Corrigez-les, ou donnez-lui un autre type",
    en:
      "Cannot read column '{column}' as {kind}: {count} of its values are not, such as '{value}' " +
      "({file}, line {line}). Correct them, or give it another type",
  },
  errorJoinNoKey: {
    fr: "la ligne {row} de la {which} table n’a pas de code",
    en: "row {row} of the {which} table has no key",
  },
  errorJoinTwice: {
    fr: "'{key}' figure aux lignes {first} et {row} de la {which} table",
    en: "'{key}' stands in rows {first} and {row} of the {which} table",
  },
  errorJoin: {
    fr:
      "Impossible de joindre les clients par la colonne '{column}' : {trouble}. Il faut une ligne " +
      "par client",
    en: "Cannot join customers by column '{column}' as {trouble}: give one row per customer",
  },
  tableFirst: { fr: "première", en: "first" },
  tableSecond: { fr: "seconde", en: "second" },
  errorParquet: {
    fr: "Lecture de {file} comme Parquet impossible : le fichier est abîmé. Récupérez-le à nouveau",
    en: "Cannot read {file} as Parquet: the file is damaged. Fetch it again",
  },
  errorDamaged: {
    fr:
      "Lecture de {file} impossible : il est abîmé ({said}). Exportez-le ou récupérez-le à nouveau",
    en: "Cannot read {file}: it is damaged ({said}). Export or fetch it again",
  },
  errorOldExcel: {
    fr:
      "Lecture de {file} impossible : c’est un ancien fichier Excel (.xls). Enregistrez-le en .xlsx",
    en: "Cannot read {file}: it is an old Excel file (.xls). Save it as .xlsx",
  },
  errorWorkbook: {
    fr: "Lecture de {file} comme classeur Excel impossible : {cause}. Ouvrez-le dans Excel et " +
      "enregistrez-le à nouveau",
    en: "Cannot read {file} as an Excel workbook: {cause}. Open it in Excel and save it again",
  },
  errorWorkbookSize: {
    fr: "Lecture de {file} impossible : décompressé, il dépasse 512 Mio. Enregistrez-le en CSV",
    en: "Cannot read {file}: it holds more than 512 MiB once decompressed. Save it as CSV",
  },
  errorNothingNamed: {
    fr: "Rien à lire : aucun fichier n’est nommé",
    en: "Cannot read: no file is named",
  },
  errorOptionChoice: {
    fr: "Lecture impossible : {name} doit être {choices}, et vaut {value}",
    en: "Cannot read files as {name} must be {choices}: current value is {value}",
  },
  errorUnknownField: {
    fr: "Aucun champ ne s’appelle '{field}' : les champs sont {fields}",
    en: "Cannot map '{field}' to a column: the fields are {fields}",
  },
  errorFieldNeeded: {
    fr: "Lecture des ventes impossible sans '{field}' : nommez sa colonne",
    en: "Cannot read transactions without '{field}': name its column",
  },
  errorShareRange: {
    fr: "Lecture impossible : maxRejectShare doit être entre 0 et 1, et vaut {value}",
    en: "Cannot read files as maxRejectShare must be in [0, 1]: current value is {value}",
  },
  errorDelimiter: {
    fr: "Lecture impossible : delimiter doit être un signe de ponctuation ou une tabulation, et " +
      "vaut '{value}'",
    en:
      "Cannot read files as delimiter must be one punctuation character or a tab: current value is " +
      "'{value}'",
  },
  errorCurrencyCode: {
    fr:
      "Lecture des ventes impossible : la devise doit être un code ISO 4217 tel que EUR, et vaut " +
      "{value}",
    en:
      "Cannot read transactions as currency must be a code of ISO 4217 such as EUR: current value " +
      "is {value}",
  },
  errorCurrencies: {
    fr: "Impossible d’additionner des montants de plusieurs devises : {list}. Choisissez-en une, " +
      "par exemple {choice}, et les lignes dans une autre sont écartées",
    en:
      "Cannot add amounts in several currencies: {list}. Choose one, such as {choice}, and lines " +
      "in another are left out",
  },
  errorNoCurrency: {
    fr: "Aucun montant en {currency} : les devises sont {list}",
    en: "Cannot find amounts in {currency}: the currencies are {list}",
  },
  errorCurrencyLines: { fr: "{currency} ({lines} lignes)", en: "{currency} ({lines} lines)" },
  errorTypeName: {
    fr: "Impossible de lire la colonne '{column}' : son type doit être {kinds}, et vaut {kind}",
    en: "Cannot read column '{column}' as its type must be {kinds}: current value is {kind}",
  },
  errorKeyKind: {
    fr: "'{key}' ne peut être une clé et {kind} : les clés sont du texte",
    en: "Cannot use '{key}' as key and {kind}: keys are text",
  },
  errorColumnDecimals: {
    fr: "Décimales et milliers indiscernables dans la colonne '{column}' : ses valeurs admettent " +
      'les deux ou se contredisent. Indiquez `decimal: ","` ou `decimal: "."`, ou lisez-la comme ' +
      "du texte",
    en: "Cannot tell decimals from thousands in column '{column}': its values allow both or " +
      'contradict each other. Give `decimal: ","` or `decimal: "."`, or read it as text',
  },
  errorColumnDates: {
    fr:
      "Jour et mois indiscernables dans la colonne '{column}' : ses dates admettent les deux ou " +
      'se contredisent. Indiquez `dateOrder: "dmy"` (31/12/2024) ou `dateOrder: "mdy"` ' +
      "(12/31/2024), ou lisez-la comme du texte",
    en:
      "Cannot tell day from month in column '{column}': its dates allow both or contradict each " +
      'other. Give `dateOrder: "dmy"` (31/12/2024) or `dateOrder: "mdy"` (12/31/2024), or read it ' +
      "as text",
  },
  errorFolder: {
    fr:
      "Lecture de {file} impossible : c’est un dossier. Nommez un fichier qui s’y trouve, ou un " +
      "motif tel que '{file}/*.csv'",
    en:
      "Cannot read {file}: it is a folder. Name a file in it, or a pattern such as '{file}/*.csv'",
  },
} as const satisfies Catalogue;
