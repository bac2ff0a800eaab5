/** Words of a report's theme and of its cover. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const THEME_MESSAGES = {
  coverAsOf: { fr: "Données au", en: "Data as of" },
  coverAuthors: {
    fr: { one: "Auteur", other: "Auteurs" },
    en: { one: "Author", other: "Authors" },
  },
  coverLanguage: { fr: "Langue", en: "Language" },
  coverLanguageName: { fr: "Français", en: "English" },
  themeMissing: {
    fr: "Le thème « {theme} » est introuvable : vérifiez son nom et son dossier",
    en: "Cannot find the theme '{theme}': check its name, and the folder it is in",
  },
  themeFile: {
    fr: "Thème « {theme} », {key} : « {path} » {fault}",
    en: "Theme '{theme}', {key}: '{path}' {fault}",
  },
  themeFileMissing: {
    fr: "ne peut être lu : placez ce fichier à côté du thème, ou plus bas",
    en: "cannot be read: put that file beside the theme, or below",
  },
  themeFileOutside: {
    fr: "sort du dossier du thème : copiez ce fichier à côté du thème, ou plus bas",
    en: "is outside the theme’s folder: copy that file beside the theme, or below",
  },
  themeFileLarge: {
    fr: "pèse {size} Mo, pour {limit} Mo au plus : exportez une image plus petite, ou les seuls " +
      "caractères utiles de la police",
    en: "has {size} MB, and {limit} MB are the most: export a smaller picture, or only those " +
      "characters of the font that are used",
  },
  themeFileUnknown: {
    fr: "n’est pas au format {wanted} : convertissez-le",
    en: "is not {wanted}: convert it",
  },
  themeFileKind: {
    fr: "est au format {found}, et il faut {wanted} : convertissez-le",
    en: "is {found}, and {wanted} is needed: convert it",
  },
  themeFontCut: {
    fr: "est incomplet : sa taille n’est pas celle qu’il annonce ; copiez-le de nouveau",
    en: "is incomplete: its size is not the one it states; copy it again",
  },
  themeSvgBare: {
    fr: 'ne se déclare pas comme image : ajoutez xmlns="{namespace}" à son élément svg',
    en: 'does not say that it is a picture: add xmlns="{namespace}" to its svg element',
  },
  themeText: { fr: "il faut un texte", en: "must be a text" },
  themeColor: {
    fr: "il faut une couleur, comme « #0b5 » ou « #00bb55 »",
    en: "must be a colour such as '#0b5' or '#00bb55'",
  },
  themePath: { fr: "il faut le chemin d’un fichier", en: "must be the path of a file" },
  themeAddress: {
    fr: "il faut un fichier à côté du thème : aucune adresse n’est téléchargée",
    en: "must be a file beside the theme: addresses are not fetched",
  },
  themeDarkAlone: {
    fr: "il faut aussi accent : donnez-le",
    en: "needs an accent: give that too",
  },
  themeBoldAlone: {
    fr: "il faut aussi font, la police dont elle est le gras : donnez-la",
    en: "needs a font that it is the bold of: give that too",
  },
  themeAccent: {
    fr:
      "Thème « {theme} », {key} : {color} a un contraste de {contrast}:1 avec certains fonds de " +
      "la page, et un texte en demande 4,5:1 ; liens et titres sont en {shade}",
    en: "Theme '{theme}', {key}: {color} has a contrast of {contrast}:1 with some grounds of the " +
      "page, and text needs 4.5:1; links and headings are in {shade}",
  },
} as const satisfies Catalogue;
