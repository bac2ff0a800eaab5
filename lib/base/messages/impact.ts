/** Sentences on what an event brought, and its figure. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const IMPACT_MESSAGES = {
  impactTitle: { fr: "Avant et après l’événement", en: "Before and after the event" },
  impactTreated: { fr: "clients touchés", en: "customers touched" },
  impactControl: { fr: "clients témoins", en: "customers to compare" },
  impactExpected: {
    fr: "clients touchés, sans l’événement",
    en: "customers touched, without the event",
  },
  impactAxis: { fr: "Moyenne par client et par mois", en: "Mean per customer and month" },
  impactReading: {
    fr:
      "Effet : {effect} par client touché et par mois, entre {low} et {high} (confiance {confidence}).",
    en: "Effect: {effect} per customer touched and month, between {low} and {high} " +
      "(confidence {confidence}).",
  },
  impactParallel: {
    fr:
      "Avant l’événement, les deux groupes évoluaient de même (p = {pValue}) : rien ne s’oppose à la comparaison.",
    en:
      "Before the event both groups moved alike (p = {pValue}): nothing speaks against the comparison.",
  },
  impactDiverging: {
    fr:
      "Avant l’événement, les deux groupes évoluaient déjà différemment (p = {pValue}) : l’effet " +
      "n’est pas établi.",
    en:
      "Before the event the groups moved apart already (p = {pValue}): the effect is not established.",
  },
  impactTrendUnknown: {
    fr:
      "Moins de trois mois avant l’événement : rien ne dit si les deux groupes évoluaient de même.",
    en: "Fewer than three months before the event: nothing says whether both groups moved alike.",
  },
  impactTableTitle: { fr: "Effet par segment", en: "Effect by segment" },
  impactEffect: { fr: "Effet par client et par mois", en: "Effect per customer and month" },
  impactContribution: { fr: "Apport sur la période", en: "Brought over the period" },
  impactTouched: { fr: "Touchés", en: "Touched" },
  impactWitnesses: { fr: "Témoins", en: "Control" },
  impactProof: {
    fr: "Erreur type groupée par client : {standardError} ; p = {pValue} ; bootstrap : de " +
      "{bootstrapLow} à {bootstrapHigh}.",
    en: "Standard error clustered by customer: {standardError}; p = {pValue}; bootstrap: " +
      "{bootstrapLow} to {bootstrapHigh}.",
  },
  impactLeftOut: {
    fr:
      "Laissés de côté : {newcomers} sans achat avant l’événement, {unknown} dont on ne sait s’ils " +
      "ont été touchés.",
    en:
      "Left out: {newcomers} without a purchase before the event, {unknown} of whom it is not known " +
      "whether it touched them.",
  },
} as const satisfies Catalogue;
