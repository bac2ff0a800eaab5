/** Titles, axes, captions and headings of figures and tables. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const SHOW_MESSAGES = {
  intervalRange: { fr: "[{low} ; {high}]", en: "[{low}, {high}]" },
  nothingToDraw: { fr: "Rien à représenter : {reason}", en: "Nothing to draw: {reason}" },
  noCustomer: { fr: "aucun client.", en: "there is no customer." },
  noPositiveRevenue: {
    fr: "aucun segment n’a de chiffre d’affaires positif.",
    en: "no segment has a positive revenue.",
  },
  noMeasure: { fr: "aucune valeur.", en: "there is no value." },
  segmentBarsTitle: {
    fr: "Poids des segments : clients et chiffre d’affaires",
    en: "Weight of the segments: customers and revenue",
  },
  segmentBarsReading: {
    fr: "{segment} : {customerShare} des clients et {revenueShare} du chiffre d’affaires, " +
      "la plus forte part.",
    en: "{segment}: {customerShare} of customers and {revenueShare} of revenue, the largest part.",
  },
  otherSegments: {
    fr: { one: "{count} autre segment", other: "{count} autres segments" },
    en: { one: "{count} other segment", other: "{count} other segments" },
  },
  segmentTreemapTitle: {
    fr: "Chiffre d’affaires par segment",
    en: "Revenue by segment",
  },
  segmentTreemapReading: {
    fr: "L’aire est proportionnelle au chiffre d’affaires, {total} en tout.",
    en: "Area is proportional to revenue, {total} in all.",
  },
  segmentTreemapLeftOut: {
    fr: "Sans aire, faute de chiffre d’affaires positif : {segments}.",
    en: "Without area, as their revenue is not positive: {segments}.",
  },
  segmentTableTitle: { fr: "Segments", en: "Segments" },
  action: { fr: "Action recommandée", en: "Recommended action" },
  value: { fr: "Valeur", en: "Value" },
  valueShare: { fr: "Part de la valeur", en: "Share of value" },
  measure: { fr: "Mesure", en: "Measure" },
  days: { fr: "Jours", en: "Days" },
} as const satisfies Catalogue;
