/** Words of numbered figures and tables, of pictures, notes and key figures. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const CAPTION_MESSAGES = {
  captionFigure: { fr: "Figure\u00a0{number}", en: "Figure\u00a0{number}" },
  captionTable: { fr: "Tableau\u00a0{number}", en: "Table\u00a0{number}" },
  captionPicture: { fr: "Image de la cellule {cell}", en: "Picture of cell {cell}" },
  captionKeyFigures: { fr: "Chiffres clés", en: "Key figures" },
  captionAppendix: { fr: "Annexe : le code", en: "Appendix: the code" },
  captionBack: { fr: "Retour au texte", en: "Back to the text" },
  captionUnknown: {
    fr: "Le texte de la cellule « {cell} » renvoie à @{label}, que rien ne porte",
    en: "The text of cell '{cell}' refers to @{label}, which nothing is labelled",
  },
  captionUnknownHint: {
    fr: "Étiquettes de ce notebook : {labels}",
    en: "Labels of this notebook: {labels}",
  },
  captionTwice: {
    fr: "L’étiquette {label} est déjà celle d’une autre figure ou d’un autre tableau",
    en: "The label {label} is already that of another figure or table",
  },
  captionNothing: {
    fr: "L’étiquette {label} ne trouve ni figure ni tableau avec un titre dans la cellule",
    en: "The label {label} finds no figure or table with a caption in the cell",
  },
  captionNothingHint: {
    fr: "fig- nomme une figure, tbl- un tableau dont la légende (caption) est donnée",
    en: "fig- names a figure, tbl- a table that was given a caption",
  },
} as const satisfies Catalogue;
