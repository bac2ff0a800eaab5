/** What marks of figures tell while the pointer rests on them. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const MARK_MESSAGES = {
  markFact: { fr: "{label} : {value}", en: "{label}: {value}" },
  markPlace: { fr: "{row} × {column}", en: "{row} × {column}" },
  markPart: { fr: "{whole} – {part}", en: "{whole} – {part}" },
  markFromTo: { fr: "{from} → {to}", en: "{from} → {to}" },
  markScore: {
    fr: "Récence {recency}, fréquence {frequency}",
    en: "Recency {recency}, frequency {frequency}",
  },
  markPareto: {
    fr: "Les {customers} de clients les plus importants font {value} du total",
    en: "The largest {customers} of customers make {value} of the total",
  },
  markWhale: {
    fr: "Les {customers} de clients les plus rentables",
    en: "The most profitable {customers} of customers",
  },
  markBounds: { fr: "{low} et {high}", en: "{low} and {high}" },
  markInterval: { fr: "de {low} à {high}", en: "{low} to {high}" },
  markUplift: { fr: "{points}, de {low} à {high}", en: "{points}, {low} to {high}" },
  markClusters: {
    fr: { one: "{count} groupe", other: "{count} groupes" },
    en: { one: "{count} cluster", other: "{count} clusters" },
  },
  markDeviation: { fr: "Écart à la moyenne", en: "Distance from the average" },
  markMedian: { fr: "Médiane", en: "Median" },
  markGroup: { fr: "Tranche {group}", en: "Group {group}" },
  markFound: { fr: "Part de tous les gagnés", en: "Share of all winners" },
  markCapacity: { fr: "Temps : {share} de la capacité", en: "Time: {share} of the capacity" },
} as const satisfies Catalogue;
