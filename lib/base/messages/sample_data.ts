/** What `deno task data` and `deno task strip` say of files that the project keeps. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English; code between backticks is the same in both. */
export const SAMPLE_DATA_MESSAGES = {
  dataChecked: {
    fr: {
      one: "{count} fichier est celui que fait le générateur.",
      other: "{count} fichiers sont ceux que fait le générateur.",
    },
    en: {
      one: "{count} file is what the generator makes.",
      other: "{count} files are what the generator makes.",
    },
  },
  dataWritten: {
    fr: {
      one: "{count} fichier écrit sous {folder}.",
      other: "{count} fichiers écrits sous {folder}.",
    },
    en: {
      one: "{count} file written under {folder}.",
      other: "{count} files written under {folder}.",
    },
  },
  dataDiffers: {
    fr: "Données différentes de celles du générateur :\n{list}\nRefaites les fichiers par " +
      "`deno task data`, et supprimez ceux qui sont en trop",
    en: "Data differ from what the generator makes:\n{list}\nMake the files again with " +
      "`deno task data`, and delete those that are unexpected",
  },
  dataPlace: { fr: "{path} : {problem}", en: "{path}: {problem}" },
  dataMissing: { fr: "manquant", en: "missing" },
  dataDifferent: { fr: "différent", en: "different" },
  dataUnexpected: { fr: "en trop", en: "unexpected" },
  errorNoNotebook: {
    fr:
      "Lecture de {name} impossible : ce JSON n’est pas un notebook, il n’a pas de cellules (`cells`)",
    en: "Cannot read {name}: this JSON is no notebook, it has no `cells`",
  },
} as const satisfies Catalogue;
