/** Sentences on groups compared, and on why revenue changed. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const COMPARE_MESSAGES = {
  funnelTitle: {
    fr: "{measure} par {by}, et ce que fait le hasard",
    en: "{measure} by {by}, and what chance does",
  },
  funnelReading: {
    fr:
      "Dans l’entonnoir intérieur (95 %) et extérieur (99,8 %), un écart à la moyenne ({average}) " +
      "peut venir du hasard. Groupes hors de l’entonnoir intérieur : {outside} sur {count}.",
    en:
      "Inside the inner (95%) and outer (99.8%) funnel, chance can explain a difference from the " +
      "average ({average}). Groups outside the inner funnel: {outside} of {count}.",
  },
  funnelSize: { fr: "Clients du groupe", en: "Customers in the group" },
  comparisonTitle: { fr: "{measure} par {by}", en: "{measure} by {by}" },
  group: { fr: "Groupe", en: "Group" },
  totalShare: { fr: "Part du total", en: "Share of total" },
  groupMean: { fr: "Moyenne par client", en: "Mean per customer" },
  groupShare: { fr: "Part des clients", en: "Share of customers" },
  index: { fr: "Indice", en: "Index" },
  interval: { fr: "Intervalle", en: "Interval" },
  position: { fr: "Position", en: "Position" },
  positionWithin: { fr: "comme le hasard", en: "as chance would" },
  positionAbove: { fr: "au-dessus", en: "above" },
  positionBelow: { fr: "en dessous", en: "below" },
  positionFarAbove: { fr: "nettement au-dessus", en: "far above" },
  positionFarBelow: { fr: "nettement en dessous", en: "far below" },
  positionUnknown: { fr: "inconnue", en: "unknown" },
  comparisonAverage: {
    fr:
      "Ensemble : {average} (indice 100). Intervalle à {confidence} ; position d’après l’entonnoir " +
      "de 95 %, « nettement » au-delà de 99,8 %.",
    en: "Everybody: {average} (index 100). Interval at {confidence}; position by the 95% funnel, " +
      "“far” beyond 99.8%.",
  },
  bridgeTitle: { fr: "Pourquoi le chiffre d’affaires a changé", en: "Why revenue changed" },
  bridgeReading: {
    fr: "De {before} à {after} : {change}.",
    en: "From {before} to {after}: {change}.",
  },
  bridgeBefore: { fr: "Avant", en: "Before" },
  bridgeVolume: { fr: "Volume", en: "Volume" },
  bridgeMix: { fr: "Mix", en: "Mix" },
  bridgePrice: { fr: "Prix", en: "Price" },
  bridgeArrived: { fr: "Articles nouveaux", en: "New items" },
  bridgeDropped: { fr: "Articles arrêtés", en: "Dropped items" },
  bridgeAfter: { fr: "Après", en: "After" },
  compareJoined: {
    fr: "Clients qui ont acheté et sont dans le fichier : {inBoth} ; hors du fichier : " +
      "{onlyInFirst} ; sans achat, non comparés : {onlyInSecond}.",
    en: "Customers who bought and are in the file: {inBoth}; not in the file: {onlyInFirst}; " +
      "without a purchase, not compared: {onlyInSecond}.",
  },
} as const satisfies Catalogue;
