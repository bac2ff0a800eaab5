/** Words of a report made from a notebook. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const NOTEBOOK_MESSAGES = {
  changesTitle: {
    fr: "Ce qui a changé depuis la dernière fois",
    en: "What changed since last time",
  },
  changesMetric: { fr: "Indicateur", en: "Figure" },
  changesNow: { fr: "Maintenant", en: "Now" },
  changesVersion: { fr: "Version {version}", en: "Version {version}" },
  changesAsOf: { fr: "Version {version} ({day})", en: "Version {version} ({day})" },
  changesDifference: { fr: "Différence", en: "Difference" },
  changesSame: { fr: "inchangé", en: "unchanged" },
  changesNew: { fr: "nouveau", en: "new" },
  changesGone: { fr: "n’est plus mesuré", en: "no longer measured" },
  changesPoints: { fr: "{points} pt", en: "{points} pt" },
  notebookContents: { fr: "Sommaire", en: "Contents" },
  notebookShowCode: { fr: "Afficher le code", en: "Show code" },
  notebookHideCode: { fr: "Masquer le code", en: "Hide code" },
  tableFilter: { fr: "Filtrer", en: "Filter" },
  tableDownload: { fr: "Télécharger (CSV)", en: "Download (CSV)" },
  tableRows: {
    fr: { one: "{count} ligne sur {total}", other: "{count} lignes sur {total}" },
    en: { one: "{count} row of {total}", other: "{count} rows of {total}" },
  },
  notebookCode: { fr: "Code de la cellule {cell}", en: "Code of cell {cell}" },
  notebookParameters: { fr: "Paramètres", en: "Parameters" },
  notebookParameter: { fr: "Paramètre", en: "Parameter" },
  notebookValue: { fr: "Valeur", en: "Value" },
  notebookDefault: { fr: "Valeur du notebook", en: "Notebook’s own value" },
  notebookProvenance: { fr: "Provenance", en: "Provenance" },
  notebookFile: { fr: "Notebook", en: "Notebook" },
  notebookData: { fr: "Données", en: "Data" },
  notebookTheme: { fr: "Thème", en: "Theme" },
  notebookLock: { fr: "Verrou des dépendances", en: "Dependency lock" },
  notebookVersions: { fr: "Versions", en: "Versions" },
  notebookSeed: { fr: "Graine aléatoire", en: "Random seed" },
  notebookClock: { fr: "Exécuté le", en: "Run on" },
  notebookHash: { fr: "SHA-256", en: "SHA-256" },
  notebookFailed: {
    fr: "Ce rapport est incomplet : son exécution a échoué",
    en: "This report is incomplete: its run failed",
  },
  notebookCut: {
    fr: " … ({count} caractères en tout)",
    en: " … ({count} characters in all)",
  },
  notebookCell: { fr: "Cellule {cell}", en: "Cell {cell}" },
  notebookCellLine: { fr: "Cellule {cell}, ligne {line}", en: "Cell {cell}, line {line}" },
  placeCell: { fr: "cellule {cell}", en: "cell {cell}" },
  placeLine: { fr: "ligne {line}", en: "line {line}" },
  notebookHint: { fr: "Que faire", en: "What to do" },
  notebookHidden: {
    fr: "Sortie qui ne peut être montrée ici ({types})",
    en: "Output that cannot be shown here ({types})",
  },
  notebookTimeout: {
    fr: {
      one: "La cellule n’avait pas fini après {count} seconde",
      other: "La cellule n’avait pas fini après {count} secondes",
    },
    en: {
      one: "The cell had not ended after {count} second",
      other: "The cell had not ended after {count} seconds",
    },
  },
  notebookTimeoutHint: {
    fr: "Donnez-lui moins à faire, ou plus de temps avec --timeout",
    en: "Give it less to do, or more time with --timeout",
  },
  notebookExit: {
    fr: "La cellule a mis fin à son propre processus (Deno.exit ou process.exit, code {code})",
    en: "The cell ended its own process (Deno.exit or process.exit, code {code})",
  },
  notebookExitHint: {
    fr: "Retirez l’appel : pour arrêter un notebook, lancez une erreur",
    en: "Remove the call: to stop a notebook, throw an error",
  },
  notebookMemory: {
    fr: "La cellule a épuisé la mémoire",
    en: "The cell ran out of memory",
  },
  notebookMemoryHint: {
    fr: "Résumez les données dans le moteur avant de les charger, ou donnez plus avec --memory",
    en: "Summarise the data in the engine before loading them, or give more with --memory",
  },
  notebookKilled: {
    fr: "Le système a tué le processus ({signal}), le plus souvent faute de mémoire",
    en: "The system killed the process ({signal}), most often for lack of memory",
  },
  notebookStuck: {
    fr: "La cellule attend une promesse que rien ne peut plus tenir",
    en: "The cell awaits a promise that nothing can keep any more",
  },
  notebookOutput: {
    fr: "Le notebook a écrit plus de {megabytes} Mo",
    en: "The notebook printed more than {megabytes} MB",
  },
  notebookOutputHint: {
    fr: "Montrez un extrait ou un résumé",
    en: "Show a part, or a summary",
  },
  notebookAborted: { fr: "L’exécution a été interrompue", en: "The run was interrupted" },
  notebookStart: {
    fr: "Le notebook n’a pas pu démarrer : {reason}",
    en: "The notebook could not start: {reason}",
  },
  notebookLockHint: {
    fr: "Une dépendance manque dans deno.lock : ajoutez-la à deno.json puis lancez deno install",
    en: "A dependency is missing from deno.lock: add it to deno.json, then run deno install",
  },
  notebookReadHint: {
    fr: "Un rapport ne lit que son projet et les fichiers que ses paramètres nomment",
    en: "A report reads only its project and the files that its parameters name",
  },
  notebookWriteHint: {
    fr: "Un rapport n’écrit que dans son propre dossier : {folder}",
    en: "A report writes only to its own folder: {folder}",
  },
  notebookNetHint: {
    fr: "Un rapport n’a pas accès au réseau : enregistrez d’abord les données dans un fichier",
    en: "A report has no network: save the data to a file first",
  },
  notebookRefusedHint: {
    fr: "Un rapport n’a pas cette permission ({permission})",
    en: "A report does not have this permission ({permission})",
  },
  notebookNotFound: {
    fr: "Notebook introuvable : '{path}'",
    en: "Cannot find the notebook '{path}'",
  },
  notebookUnreadable: {
    fr: "Notebook '{path}' illisible : {why}",
    en: "Cannot read the notebook '{path}': {why}",
  },
  notebookNotJson: {
    fr: "'{path}' n’est pas un notebook : ce n’est pas du JSON ({reason})",
    en: "Cannot read '{path}' as a notebook: it is not JSON ({reason})",
  },
  notebookForm: {
    fr: "'{path}' n’est pas un notebook : {why}",
    en: "Cannot read '{path}' as a notebook: {why}",
  },
  notebookLanguage: {
    fr: "'{path}' ne peut s’exécuter : c’est un notebook {language}. Choisissez le noyau Deno " +
      "(TypeScript)",
    en: "Cannot run '{path}': it is a {language} notebook; choose the Deno kernel (TypeScript)",
  },
  notebookOldFormat: {
    fr: "'{path}' est au format de notebook {version} : ouvrez-le dans JupyterLab et " +
      "enregistrez-le, ce qui écrit le format 4",
    en:
      "Cannot read '{path}': it is in notebook format {version}; open it in JupyterLab and save " +
      "it, which writes format 4",
  },
  notebookNoConfig: {
    fr: "Aucun deno.json au-dessus de '{path}' : mettez-y-en un, qui liste les imports",
    en: "Cannot find deno.json above '{path}': put one there that lists the imports",
  },
  notebookImportMeta: {
    fr:
      "'import.meta' ne peut servir dans un notebook : les chemins partent du dossier du notebook",
    en: "Cannot use 'import.meta' in a notebook: paths start at the notebook's folder",
  },
  notebookNameTwice: {
    fr: "'{name}' est déclaré dans la cellule {first} et de nouveau dans la cellule {second}",
    en: "'{name}' is declared in cell {first} and again in cell {second}",
  },
  notebookNameTwiceHint: {
    fr: "Déclarez-le une seule fois, ou donnez un autre nom à l’un des deux",
    en: "Declare it once, or give one of the two another name",
  },
  notebookShown: {
    fr:
      "Impossible de montrer plus de {megabytes} Mo dans un notebook : montrez un extrait ou un " +
      "résumé",
    en: "Cannot show more than {megabytes} MB in one notebook: show a part, or a summary",
  },
  notebookNoImage: {
    fr: "Impossible de montrer cette image : elle n’est ni PNG ni JPEG",
    en: "Cannot show an image: it is neither PNG nor JPEG",
  },
  metricTwice: {
    fr: "L’indicateur '{name}' est déclaré deux fois : donnez-lui un autre nom",
    en: "Cannot declare metric '{name}' twice: give it another name",
  },
  metricName: {
    fr: "Impossible de déclarer l’indicateur '{name}' : un nom n’a que des lettres, des chiffres " +
      "et les signes '.', '_' et '-'",
    en: "Cannot declare metric '{name}': use letters, digits, '.', '_' and '-' only",
  },
  metricValue: {
    fr: "Impossible de déclarer l’indicateur '{name}' avec {value} : donnez un nombre fini",
    en: "Cannot declare metric '{name}' as {value}: give a finite number",
  },
  parameterCellTwice: {
    fr: "Les cellules {first} et {second} sont toutes deux étiquetées 'parameters' : gardez-en une",
    en: "Cells {first} and {second} are both tagged 'parameters': keep one",
  },
  parameterKind: {
    fr: "{found} ne convient pas au paramètre '{name}' : il faut {kind}, comme {sample}",
    en: "Cannot use {found} as parameter '{name}': it must be {kind}, such as {sample}",
  },
  parameterComputed: {
    fr: "Impossible de fixer '{name}' : le notebook le calcule, et seuls des littéraux se " +
      "remplacent",
    en: "Cannot set '{name}': the notebook computes it; only literals can be replaced",
  },
  parameterUnknown: {
    fr: "Paramètre '{name}' introuvable : le notebook a {known}",
    en: "Cannot find parameter '{name}': the notebook has {known}",
  },
  parameterNone: {
    fr: "Paramètre '{name}' introuvable : aucune cellule du notebook n’est étiquetée 'parameters'",
    en: "Cannot find parameter '{name}': the notebook has no cell tagged 'parameters'",
  },
} as const satisfies Catalogue;
