/** Sentences and names of population slices. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const SLICE_MESSAGES = {
  sliceOthers: { fr: "(autres)", en: "(others)" },
  sliceMissing: { fr: "(non renseigné)", en: "(missing)" },
  sliceYes: { fr: "oui", en: "yes" },
  sliceNo: { fr: "non", en: "no" },
  sliceNumbersFirstRight: { fr: "jusqu’à {high}", en: "up to {high}" },
  sliceNumbersMiddleRight: { fr: "plus de {low} à {high}", en: "over {low} to {high}" },
  sliceNumbersLastRight: { fr: "plus de {low}", en: "over {low}" },
  sliceNumbersFirstLeft: { fr: "moins de {high}", en: "under {high}" },
  sliceNumbersMiddleLeft: { fr: "{low} à moins de {high}", en: "{low} to under {high}" },
  sliceNumbersLastLeft: { fr: "{low} et plus", en: "{low} and over" },
  sliceDaysFirstRight: { fr: "jusqu’au {high}", en: "until {high}" },
  sliceDaysMiddleRight: { fr: "après le {low}, jusqu’au {high}", en: "after {low}, until {high}" },
  sliceDaysLastRight: { fr: "après le {low}", en: "after {low}" },
  sliceDaysFirstLeft: { fr: "avant le {high}", en: "before {high}" },
  sliceDaysMiddleLeft: { fr: "du {low} à avant le {high}", en: "from {low} to before {high}" },
  sliceDaysLastLeft: { fr: "depuis le {low}", en: "since {low}" },
  sliceBefore: { fr: "avant {period}", en: "before {period}" },
  sliceFrom: { fr: "à partir de {period}", en: "from {period}" },
  row: { fr: "Ligne", en: "Row" },
  column: { fr: "Colonne", en: "Column" },
  meanRevenue: { fr: "CA moyen", en: "Mean revenue" },
  withinRowShare: { fr: "Part de la ligne", en: "Share of row" },
  withinColumnShare: { fr: "Part de la colonne", en: "Share of column" },
  expected: { fr: "Attendu", en: "Expected" },
  adjustedResidual: { fr: "Résidu ajusté", en: "Adjusted residual" },
  representation: { fr: "Représentation", en: "Representation" },
  masked: { fr: "Masqué", en: "Masked" },
  sliceCountOthers: {
    fr: {
      one: "{count} client a une valeur trop rare pour être montrée à part ({column}).",
      other: "{count} clients ont une valeur trop rare pour être montrée à part ({column}).",
    },
    en: {
      one: "{count} customer has a value too rare to be shown apart ({column}).",
      other: "{count} customers have a value too rare to be shown apart ({column}).",
    },
  },
  sliceCountMissing: {
    fr: {
      one: "{count} client n’a pas de valeur ({column}).",
      other: "{count} clients n’ont pas de valeur ({column}).",
    },
    en: {
      one: "{count} customer has no value ({column}).",
      other: "{count} customers have no value ({column}).",
    },
  },
  sliceFewerBands: {
    fr: {
      one: "{count} tranche au lieu de {asked}\u00a0: trop de valeurs égales ({column}).",
      other: "{count} tranches au lieu de {asked}\u00a0: trop de valeurs égales ({column}).",
    },
    en: {
      one: "{count} band instead of {asked}: too many equal values ({column}).",
      other: "{count} bands instead of {asked}: too many equal values ({column}).",
    },
  },
  sliceCellsMasked: {
    fr: {
      one: "{count} case masquée pour qu’aucun groupe de moins de {smallest} clients n’apparaisse.",
      other:
        "{count} cases masquées pour qu’aucun groupe de moins de {smallest} clients n’apparaisse.",
    },
    en: {
      one: "{count} cell is masked so that no group of fewer than {smallest} customers shows.",
      other: "{count} cells are masked so that no group of fewer than {smallest} customers shows.",
    },
  },
  sliceHeatmapTitle: {
    fr: "Clients par {rows} et {columns}",
    en: "Customers by {rows} and {columns}",
  },
  sliceMosaicTitle: {
    fr: "Répartition des clients par {rows} et {columns}",
    en: "How customers divide by {rows} and {columns}",
  },
  sliceMosaicReading: {
    fr:
      "La hauteur d’une bande et la largeur d’une tuile suivent le nombre de clients\u00a0; dans " +
      "chaque bande, de gauche à droite\u00a0: {columns}.",
    en: "The height of a band and the width of a tile follow the number of customers; in each " +
      "band, from the left: {columns}.",
  },
  sliceMore: { fr: "plus que le hasard n’en met", en: "more than chance puts there" },
  sliceFewer: { fr: "moins que le hasard n’en met", en: "fewer than chance puts there" },
  sliceNeither: { fr: "ce que le hasard explique", en: "what chance explains" },
  sliceHidden: { fr: "masqué (petits groupes)", en: "masked (small groups)" },
  sliceMostOver: {
    fr: "Le plus au-dessus de ce que le hasard mettrait\u00a0: {cell}.",
    en: "Farthest above what chance would put there: {cell}.",
  },
  sliceMostUnder: {
    fr: "Le plus au-dessous\u00a0: {cell}.",
    en: "Farthest below: {cell}.",
  },
  sliceNothingStandsOut: {
    fr: "Aucune case ne s’écarte de ce que le hasard y mettrait.",
    en: "No cell departs from what chance would put there.",
  },
  sliceAssociation: {
    fr:
      "Force du lien (V de Cramér, de 0 à 1)\u00a0: {cramersV}\u00a0; khi-deux {chiSquare} pour {degrees} " +
      "degrés de liberté, p {pValue}.",
    en: "Strength of the link (Cramér’s V, from 0 to 1): {cramersV}; chi-square {chiSquare} for " +
      "{degrees} degrees of freedom, p {pValue}.",
  },
  sliceMaskedCells: {
    fr: { one: "{count} case est masquée.", other: "{count} cases sont masquées." },
    en: { one: "{count} cell is masked.", other: "{count} cells are masked." },
  },
  sliceAllMasked: { fr: "toutes les cases sont masquées.", en: "every cell is masked." },
  sliceSmallExpected: {
    fr:
      "{share}\u00a0% des cases attendent moins de 5 clients\u00a0: la probabilité du khi-deux est " +
      "approchée\u00a0; regroupez des modalités.",
    en: "{share}% of cells expect fewer than 5 customers: the chi-square probability is " +
      "approximate; merge some slices.",
  },
} as const satisfies Catalogue;
