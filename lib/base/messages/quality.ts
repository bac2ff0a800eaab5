/** Sentences of the scorecard of segments and its figure. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const QUALITY_MESSAGES = {
  measurable: { fr: "Mesurable", en: "Measurable" },
  recognisable: { fr: "Reconnaissable", en: "Recognisable" },
  homogeneous: { fr: "Homogène", en: "Homogeneous" },
  interesting: { fr: "Intéressant", en: "Interesting" },
  actionable: { fr: "Accessible et actionnable", en: "Accessible and actionable" },
  verdictPass: { fr: "bon", en: "pass" },
  verdictWatch: { fr: "à surveiller", en: "watch" },
  verdictFail: { fr: "insuffisant", en: "fail" },
  verdictUnknown: { fr: "inconnu", en: "unknown" },
  qualityCompleteness: { fr: "Complétude", en: "Filled in" },
  qualityValueKnown: { fr: "Valeur connue", en: "Value known" },
  qualityEtaSquared: { fr: "η²", en: "η²" },
  qualitySilhouette: { fr: "Silhouette", en: "Silhouette" },
  qualityGap: { fr: "Écart", en: "Gap" },
  qualityTreeAccuracy: { fr: "Par règles", en: "By rules" },
  qualitySpread: { fr: "Dispersion", en: "Spread" },
  qualityCustomers: { fr: "Clients", en: "Customers" },
  qualityCustomerShare: { fr: "Part clients", en: "Customer share" },
  qualityValueShare: { fr: "Part valeur", en: "Value share" },
  qualityAttrition: { fr: "Attrition", en: "Attrition" },
  qualityGrowth: { fr: "Croissance", en: "Growth" },
  qualityVolatility: { fr: "Volatilité", en: "Volatility" },
  qualityReachable: { fr: "Joignables", en: "Reachable" },
  qualityResponse: { fr: "Réponse", en: "Response" },
  qualityDistinctAction: { fr: "Action propre", en: "Own action" },
  qualityPass: {
    fr: "Tout passe ; {indicator} : {value}, seuil {threshold}.",
    en: "All pass; {indicator}: {value}, threshold {threshold}.",
  },
  qualityWatch: {
    fr: "{indicator} : {value} ; le seuil est {threshold}.",
    en: "{indicator}: {value}; the threshold is {threshold}.",
  },
  qualityFail: {
    fr: "{indicator} : {value} ; même la limite de vigilance, {threshold}, est manquée.",
    en: "{indicator}: {value}; even the watch limit, {threshold}, is missed.",
  },
  qualityUnknown: {
    fr: "Inconnu : rien n’a été donné pour le mesurer.",
    en: "Unknown: nothing was given to measure it.",
  },
  qualityNotKnown: { fr: "Inconnu : {indicators}.", en: "Unknown: {indicators}." },
  qualityOnRanks: {
    fr:
      "η² (part de la variance entre segments), silhouette, écart (au segment le plus proche, en " +
      "écarts types) et dispersion (écart type dans le segment sur celui de l’ensemble) sont " +
      "calculés sur les rangs des mesures.",
    en: "η² (share of variance between segments), silhouette, gap (to the nearest segment, in " +
      "standard deviations) and spread (standard deviation inside over everybody’s) are taken on " +
      "the ranks of the measures.",
  },
  qualityByRules: {
    fr: {
      one: "Par règles : part des clients qu’un arbre d’au plus {count} question sur les mesures " +
        "replace dans leur segment.",
      other: "Par règles : part des clients qu’un arbre d’au plus {count} questions sur les " +
        "mesures replace dans leur segment.",
    },
    en: {
      one: "By rules: share of customers that a tree of at most {count} question on the measures " +
        "puts back into their segment.",
      other: "By rules: share of customers that a tree of at most {count} questions on the " +
        "measures puts back into their segment.",
    },
  },
  attritionByWindow: {
    fr: {
      one: "Attrition : part des clients sans achat depuis plus de {count} jour.",
      other: "Attrition : part des clients sans achat depuis plus de {count} jours.",
    },
    en: {
      one: "Attrition: share of customers without a purchase for more than {count} day.",
      other: "Attrition: share of customers without a purchase for more than {count} days.",
    },
  },
  attritionByRhythm: {
    fr: {
      one: "Attrition : part des clients sans achat depuis plus de {rhythm} fois leur intervalle " +
        "moyen (plus de {count} jour s’ils n’ont acheté qu’une fois).",
      other: "Attrition : part des clients sans achat depuis plus de {rhythm} fois leur " +
        "intervalle moyen (plus de {count} jours s’ils n’ont acheté qu’une fois).",
    },
    en: {
      one: "Attrition: share of customers without a purchase for more than {rhythm} times their " +
        "mean interval (more than {count} day for those who bought once).",
      other: "Attrition: share of customers without a purchase for more than {rhythm} times " +
        "their mean interval (more than {count} days for those who bought once).",
    },
  },
  qualityMonths: {
    fr: "Croissance : douze mois jusqu’à {month} contre les douze précédents ; volatilité : " +
      "coefficient de variation de ces douze mois.",
    en: "Growth: twelve months to {month} against the twelve before; volatility: coefficient of " +
      "variation of those twelve months.",
  },
  scorecardTitle: { fr: "Qualité des segments", en: "Quality of the segments" },
  scorecardWhole: { fr: "Ensemble", en: "As a whole" },
  scorecardReading: {
    fr: "Sur {count} critères jugés, segment par segment : bons {pass}, à surveiller {watch}, " +
      "insuffisants {fail}, inconnus {unknown}.",
    en: "Of {count} criteria judged, segment by segment: pass {pass}, watch {watch}, " +
      "fail {fail}, unknown {unknown}.",
  },
  scorecardTableTitle: {
    fr: "Verdicts et raisons : {segment}",
    en: "Verdicts and reasons: {segment}",
  },
  criterion: { fr: "Critère", en: "Criterion" },
  verdict: { fr: "Verdict", en: "Verdict" },
  why: { fr: "Pourquoi", en: "Why" },
} as const satisfies Catalogue;
