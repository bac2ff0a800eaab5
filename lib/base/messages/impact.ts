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
      "Avant l’événement, aucun écart d’évolution n’apparaît entre les deux groupes (p = {pValue}) : " +
      "rien ne s’oppose à la comparaison.",
    en:
      "Before the event no difference of trend shows between the groups (p = {pValue}): nothing " +
      "speaks against the comparison.",
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
  impactSegments: {
    fr:
      "L’effet compare un segment aux témoins du même segment, l’apport à tous les témoins, pour que " +
      "les lignes s’additionnent jusqu’au total. Là où les clients sont peu nombreux, les deux peuvent " +
      "différer jusqu’au signe : s’en tenir au total.",
    en:
      "An effect compares a segment with the control of the same segment; what it brought compares " +
      "it with the whole control, so that the lines add up to the total. Where customers are few, the " +
      "two may differ even in sign: go by the total.",
  },
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
