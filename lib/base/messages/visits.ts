/** Sentences of the visit plan. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const VISITS_MESSAGES = {
  rep: { fr: "Commercial", en: "Rep" },
  visits: { fr: "Visites", en: "Visits" },
  minVisits: { fr: "Visites au moins", en: "Least visits" },
  maxVisits: { fr: "Visites au plus", en: "Most visits" },
  meanVisits: { fr: "Visites par client", en: "Visits per customer" },
  waivedVisits: { fr: "Visites dues non tenues", en: "Least visits not made" },
  unusedVisits: { fr: "Visites non utilisées", en: "Visits unused" },
  customersVisited: { fr: "Clients visités", en: "Customers visited" },
  capacity: { fr: "Capacité (visites)", en: "Capacity (visits)" },
  visitsPerDay: { fr: "Visites par jour", en: "Visits a day" },
  daysMissing: { fr: "Jours qui manquent", en: "Days missing" },
  expectedMargin: { fr: "Marge attendue", en: "Expected margin" },
  oneMoreVisit: { fr: "Une visite de plus apporte", en: "One more visit brings" },
  oneMoreDay: { fr: "Un jour de plus apporte", en: "One more day brings" },
  noVisitReason: { fr: "Pourquoi aucune visite", en: "Why no visit" },
  visitsNoSegment: {
    fr: {
      one: "{count} client sans segment n’est pas visité.",
      other: "{count} clients sans segment ne sont pas visités.",
    },
    en: {
      one: "{count} customer without a segment is not visited.",
      other: "{count} customers without a segment are not visited.",
    },
  },
  visitsNoRep: {
    fr: {
      one: "{count} client sans commercial n’est pas visité : désignez-en un.",
      other: "{count} clients sans commercial ne sont pas visités : désignez-en un.",
    },
    en: {
      one: "{count} customer without a rep is not visited: name one.",
      other: "{count} customers without a rep are not visited: name one.",
    },
  },
  visitsOnLeave: {
    fr: {
      one:
        "{rep} ne fait aucune visite : {count} visite minimale n’est pas tenue ; confiez-la à un " +
        "autre commercial.",
      other: "{rep} ne fait aucune visite : {count} visites minimales ne sont pas tenues ; " +
        "confiez-les à d’autres commerciaux.",
    },
    en: {
      one: "{rep} makes no visit: {count} least visit is waived; give it to another rep.",
      other: "{rep} makes no visit: {count} least visits are waived; give them to other reps.",
    },
  },
  visitsWaived: {
    fr: {
      one: "{rep} : les visites minimales en demandent {wanted} pour une capacité de {capacity}. " +
        "{count} visite minimale n’est pas tenue, parmi les derniers segments, là où elle apporte " +
        "le moins. Jours de tournée qui manquent : {days}.",
      other: "{rep} : les visites minimales en demandent {wanted} pour une capacité de " +
        "{capacity}. {count} visites minimales ne sont pas tenues, parmi les derniers segments, " +
        "là où elles apportent le moins. Jours de tournée qui manquent : {days}.",
    },
    en: {
      one: "{rep}: least visits ask for {wanted} and {capacity} can be made. {count} least visit " +
        "is waived, among the last segments, where it brings the least. Days on the road missing: " +
        "{days}.",
      other: "{rep}: least visits ask for {wanted} and {capacity} can be made. {count} least " +
        "visits are waived, among the last segments, where they bring the least. Days on the " +
        "road missing: {days}.",
    },
  },
  visitsUnused: {
    fr: {
      one: "{rep} : {count} visite reste disponible ; aucun client n’en justifie davantage.",
      other: "{rep} : {count} visites restent disponibles ; aucun client n’en justifie davantage.",
    },
    en: {
      one: "{rep}: {count} visit is left; no customer justifies another.",
      other: "{rep}: {count} visits are left; no customer justifies another.",
    },
  },
  visitCalendar: { fr: "Visites : {rep}", en: "Visits: {rep}" },
  visitEvent: {
    fr: "Visite à {customer} ({visit} sur {visits})",
    en: "Visit to {customer} ({visit} of {visits})",
  },
  wholeTeam: { fr: "Toute l’équipe", en: "The whole team" },
  noCapacity: { fr: "aucune visite ne peut être faite.", en: "no visit can be made." },
  visitPlanTitle: { fr: "Plan de visites par commercial", en: "Visit plan by rep" },
  visitsOfCapacity: { fr: "{visits} sur {capacity}", en: "{visits} of {capacity}" },
  visitPlanReading: {
    fr: "{visits} visites pour une capacité de {capacity}, indiquée par les cadres ; visités : " +
      "{visited} sur {customers}. Les premiers segments sont à gauche.",
    en:
      "{visits} visits for a capacity of {capacity}, shown by the frames; visited: {visited} of " +
      "{customers}. The first segments are on the left.",
  },
  visitRepsNotDrawn: {
    fr: {
      one: "{count} commercial qui fait moins de visites n’est pas dessiné.",
      other: "{count} commerciaux qui font moins de visites ne sont pas dessinés.",
    },
    en: {
      one: "{count} rep with fewer visits is not drawn.",
      other: "{count} reps with fewer visits are not drawn.",
    },
  },
  visitFrontierTitle: {
    fr: "Marge attendue selon le temps de l’équipe",
    en: "Expected margin by the team’s time",
  },
  visitFrontierTime: {
    fr: "Temps de l’équipe (100 % : la capacité actuelle)",
    en: "Time of the team (100%: its capacity today)",
  },
  visitFrontierNow: { fr: "capacité actuelle", en: "capacity today" },
  bestPlan: { fr: "meilleur plan", en: "best plan" },
  evenPlan: { fr: "plan égal", en: "even plan" },
  visitFrontierReading: {
    fr: "Là où la courbe s’aplatit, les jours en plus apportent peu.",
    en: "Where the line flattens, further days bring little.",
  },
  visitFrontierGain: {
    fr: "À capacité égale, le meilleur plan apporte {gain} de plus que le plan égal ({share}).",
    en: "With the same capacity the best plan brings {gain} more than the even plan ({share}).",
  },
  visitRepTableTitle: { fr: "Le plan par commercial", en: "The plan by rep" },
  visitSegmentTableTitle: { fr: "Le plan par segment", en: "The plan by segment" },
  visitPlanGain: {
    fr: "Marge attendue : {margin}, soit {even} de plus qu’un plan égal et {none} de plus que " +
      "sans visite.",
    en: "Expected margin: {margin}, {even} more than with an even plan and {none} more than " +
      "without visits.",
  },
} as const satisfies Catalogue;
