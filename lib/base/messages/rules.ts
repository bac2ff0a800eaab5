/** What any configuration or model may not say, whatever its form; those of assessing and acting. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const RULE_MESSAGES = {
  ruleDay: { fr: "il faut un jour de la forme AAAA-MM-JJ", en: "must be a day written YYYY-MM-DD" },
  ruleValuesAlike: {
    fr: "les valeurs doivent être toutes du texte, toutes des nombres ou toutes vrai/faux",
    en: "values must be all text, all numbers or all true/false",
  },
  ruleOneColumn: {
    fr: 'nommez au moins une colonne, par exemple `identity: ["age"]`',
    en: 'name at least one column, for instance `identity: ["age"]`',
  },
  ruleRatesDiffer: { fr: "les deux taux doivent différer", en: "the two rates must differ" },
  ruleMessageTwice: {
    fr: "'{segment}' a déjà un message : un seul par segment",
    en: "'{segment}' has a message already: one message a segment",
  },
  ruleNoConsent: {
    fr: "'{channel}' n’a pas de colonne de consentement : nommez-en une dans consent",
    en: "'{channel}' has no column of consent: name one in consent",
  },
  ruleActivityId: {
    fr: "donnez des lettres et des chiffres, une minuscule d’abord",
    en: "give letters and digits, a small letter first",
  },
  ruleActivityCost: {
    fr: "donnez soit cost, soit minutes et resource",
    en: "give either cost, or minutes and resource",
  },
  ruleVisitsPerDay: {
    fr: "il faut un nombre supérieur à 0, puisqu’il y a des jours de tournée",
    en: "expected a number above 0, as there are days on the road",
  },
  ruleMinVisits: {
    fr: "il dépasse maxVisits : {minVisits} pour {maxVisits}",
    en: "it is above maxVisits: {minVisits} of {maxVisits}",
  },
  ruleNameTwice: {
    fr: "'{name}' y est déjà : nommez-le une fois",
    en: "'{name}' is there already: name it once",
  },
  ruleKept: {
    fr: "« {name} » est un nom réservé, pour {what} : choisissez-en un autre",
    en: '"{name}" is kept for {what}: choose another name',
  },
  ruleCurveStart: {
    fr: "la courbe doit commencer à 0 visite : son premier point est à {visits}",
    en: "the curve must start at 0 visits: its first point is at {visits}",
  },
  ruleVisitsGrow: {
    fr: "les visites doivent croître d’un point au suivant : {at} vient après {before}",
    en: "the visits must go up from point to point: {at} comes after {before}",
  },
  ruleShareFalls: {
    fr:
      "la part ne doit pas baisser : elle est de {share} à {at} visites et de {shareBefore} à {before} ; arrêtez la courbe là, et limitez les visites par maxVisits",
    en:
      "the share must not go down: it is {share} at {at} visits and {shareBefore} at {before}; end the curve there, and let maxVisits keep visits below",
  },
  ruleConcave: {
    fr:
      "la courbe n’est pas concave : de {before} à {at} visites, une visite rapporte {here}, plus que les {slope} des visites d’avant ; si les premières visites rapportent peu, tracez une droite de 0 au meilleur point",
    en:
      "the curve is not concave: from {before} to {at} visits a visit brings {here}, more than the {slope} of the visits before; where the first visits bring little, draw a straight line from 0 to the best point",
  },
  keptNoScore: {
    fr: "les clients sans note",
    en: "customers without a score",
  },
} as const satisfies Catalogue;
