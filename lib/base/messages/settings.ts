/** What is wrong with a file of settings: a theme, a file of studies. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const SETTINGS_MESSAGES = {
  settingsNotJson: {
    fr: "Lecture impossible, {name} : ce n’est pas du JSON ({why})",
    en: "Cannot read {name} as it is not JSON: {why}",
  },
  settingsFaults: {
    fr: "Lecture impossible, {name} :{faults}",
    en: "Cannot read {name}:{faults}",
  },
  settingsTheme: { fr: "le thème « {file} »", en: "the theme '{file}'" },
  settingsStudies: { fr: "« {file} »", en: "'{file}'" },
  settingsFound: { fr: "{why} (trouvé : {found})", en: "{why} (found {found})" },
  settingsMissing: { fr: "il n’y a rien : donnez {wanted}", en: "is missing: give {wanted}" },
  settingsWanted: { fr: "il faut {wanted}", en: "must be {wanted}" },
  settingsUnknownKey: { fr: "clé inconnue « {key} »", en: "unknown key '{key}'" },
  settingsMisspelt: {
    fr: "{fault} ; est-ce une faute pour « {near} » ?",
    en: "{fault}; did you mean '{near}'?",
  },
  settingsRemove: { fr: "{fault} ; supprimez-la", en: "{fault}; remove it" },
  settingsEmpty: { fr: "ne doit pas être vide", en: "must not be empty" },
  settingsAtLeast: { fr: "il faut au moins {limit}", en: "must be at least {limit}" },
  settingsAtMost: { fr: "il faut au plus {limit}", en: "must be at most {limit}" },
  settingsAbove: { fr: "il faut plus de {limit}", en: "must be more than {limit}" },
  settingsBelow: { fr: "il faut moins de {limit}", en: "must be less than {limit}" },
  settingsUnfit: { fr: "cela n’a pas sa place ici", en: "cannot stand here" },
  settingsText: { fr: "un texte", en: "a string" },
  settingsNumber: { fr: "un nombre", en: "a number" },
  settingsWholeNumber: { fr: "un nombre entier", en: "a whole number" },
  settingsTrueOrFalse: { fr: "true ou false", en: "true or false" },
  settingsList: { fr: "une liste", en: "an array" },
  settingsObject: { fr: "un objet", en: "an object" },
} as const satisfies Catalogue;
