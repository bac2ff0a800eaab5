/** Sentences on whether a model still holds, and their figure. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const DRIFT_MESSAGES = {
  driftTitle: { fr: "Le modèle tient-il encore ?", en: "Does the model still hold?" },
  driftKeep: { fr: "à garder", en: "keep" },
  driftWatch: { fr: "à surveiller", en: "watch" },
  driftReview: { fr: "à revoir maintenant", en: "review now" },
  driftUnknown: { fr: "inconnu", en: "unknown" },
  driftVerdict: { fr: "Modèle {verdict}.", en: "Model: {verdict}." },
  driftPsi: {
    fr: "La répartition de « {measure} » a bougé : stabilité (PSI) {value}, seuil {threshold}.",
    en:
      "The distribution of “{measure}” has moved: stability (PSI) {value}, threshold {threshold}.",
  },
  driftKs: {
    fr: "La répartition de « {measure} » a bougé : écart de Kolmogorov–Smirnov {value}, seuil " +
      "{threshold}.",
    en: "The distribution of “{measure}” has moved: Kolmogorov–Smirnov distance {value}, " +
      "threshold {threshold}.",
  },
  driftSegmentPsi: {
    fr: "Le poids des segments a changé : stabilité (PSI) {value}, seuil {threshold}.",
    en: "The mix of segments has changed: stability (PSI) {value}, threshold {threshold}.",
  },
  driftAdjustedRand: {
    fr: "Un nouvel ajustement ferait d’autres groupes : indice de Rand ajusté {value}, seuil " +
      "{threshold}.",
    en: "A refit would make other groups: adjusted Rand index {value}, threshold {threshold}.",
  },
  driftRelabelled: {
    fr: "Un nouvel ajustement changerait le segment de {value} des clients, seuil {threshold}.",
    en: "A refit would change the segment of {value} of customers, threshold {threshold}.",
  },
  driftAgeYears: {
    fr: "Le modèle a {value} ans ; seuil : {threshold} ans.",
    en: "The model is {value} years old; threshold: {threshold} years.",
  },
  driftNothing: {
    fr: "Rien de ce qui est mesuré ne dépasse son seuil.",
    en: "Nothing that is measured goes beyond its threshold.",
  },
  driftBarsTitle: { fr: "Dérive de chaque mesure", en: "Drift of each measure" },
  driftMix: { fr: "Poids des segments", en: "Mix of segments" },
  driftAxis: { fr: "Indice de stabilité (PSI)", en: "Stability index (PSI)" },
  driftReading: {
    fr: "Indice de stabilité (PSI) de chaque mesure ; à surveiller dès {watch}, à revoir dès " +
      "{review}. La plus forte dérive : {measure}, {value}.",
    en: "Stability index (PSI) of each measure; watch from {watch}, review from {review}. " +
      "The strongest drift: {measure}, {value}.",
  },
  psi: { fr: "Stabilité (PSI)", en: "Stability (PSI)" },
  ks: { fr: "Kolmogorov–Smirnov", en: "Kolmogorov–Smirnov" },
} as const satisfies Catalogue;
