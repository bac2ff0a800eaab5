/** What `deno task assess` does and what its options mean. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const HELP_ASSESS_MESSAGES = {
  helpAssess: {
    fr: "Juge une segmentation et suit ses clients.",
    en: "Judge a segmentation, and follow its customers.",
  },
  helpQuality: {
    fr: "Juge les segments d’un modèle selon cinq critères.",
    en: "Judge the segments of a model by five criteria.",
  },
  helpWindowDays: {
    fr: "parti après tant de jours sans achat",
    en: "gone after so many days without a purchase",
  },
  helpRhythm: {
    fr: "parti après tant de fois l’intervalle habituel du client",
    en: "gone after so many times the customer's own interval",
  },
  helpThresholds: { fr: "où changent les verdicts, JSON", en: "where verdicts change, JSON" },
  helpPersona: {
    fr: "Dresse une fiche des clients de chaque segment, preuves à l’appui.",
    en: "Draw a card of the customers of each segment, from evidence.",
  },
  helpPersonaConfig: {
    fr: "les colonnes de chaque face d’une fiche, JSON",
    en: "the columns of each side of a card, JSON",
  },
  helpNotes: {
    fr: "ce que le consultant ajoute à chaque fiche, JSON",
    en: "what the consultant adds to each card, JSON",
  },
  helpMigrate: {
    fr: "Suit les clients d’un jour à un autre, placés par le même modèle.",
    en: "Follow customers from one day to another, placed by the same model.",
  },
  helpFirstDay: { fr: "le premier jour, AAAA-MM-JJ", en: "the first day, YYYY-MM-DD" },
  helpSecondDay: { fr: "le second jour, AAAA-MM-JJ", en: "the second day, YYYY-MM-DD" },
  helpDrift: {
    fr: "Dit si un modèle tient encore : le garder, le surveiller ou le revoir maintenant.",
    en: "Say whether a model still holds: keep, watch or review now.",
  },
  helpDriftTo: {
    fr: "le jour des clients d’aujourd’hui, AAAA-MM-JJ",
    en: "the day of today's customers, YYYY-MM-DD",
  },
  helpDriftFrom: {
    fr: "le jour où le modèle a été ajusté, s’il ne le dit pas",
    en: "the day the model was fitted, where it does not say",
  },
  helpDriftConfig: {
    fr: "ce qui a servi à ajuster le modèle, pour le comparer à un nouvel ajustement",
    en: "what the model was fitted with, to compare it with a refit",
  },
  helpNoAge: {
    fr: "ne tient pas compte de l’âge du modèle (trois ans)",
    en: "leave the age of the model out (three years)",
  },
  helpCompare: {
    fr: "Compare des groupes de clients : région, statut, commercial…",
    en: "Compare groups of customers: region, status, rep…",
  },
  helpKey: {
    fr: "la colonne de leur code dans ce fichier, sinon trouvée par son nom",
    en: "the column of their key in that file, found by its name",
  },
  helpBy: {
    fr: "la colonne des groupes dans ce fichier",
    en: "the column of the groups in that file",
  },
  helpMeasure: {
    fr: "le nombre comparé, par client",
    en: "the number compared, per customer",
  },
  helpImpact: {
    fr: "Mesure ce qu’un événement a apporté, face aux clients qu’il n’a pas touchés.",
    en: "Measure what an event brought, against customers it did not touch.",
  },
  helpLastDay: {
    fr: "le dernier jour des données, AAAA-MM-JJ",
    en: "the last day of the data, YYYY-MM-DD",
  },
  helpTreated: { fr: "qui l’événement a touché", en: "who was touched by the event" },
  helpFromMonth: {
    fr: "le premier mois regardé, AAAA-MM",
    en: "the first month looked at, YYYY-MM",
  },
  helpEventMonth: {
    fr: "le premier mois après l’événement, AAAA-MM",
    en: "the first month after the event, YYYY-MM",
  },
  helpToMonth: { fr: "le dernier mois regardé, AAAA-MM", en: "the last month looked at, YYYY-MM" },
  helpImpactBy: {
    fr: "la colonne des segments dans ce fichier",
    en: "the column of the segments in that file",
  },
  configThreshold: {
    fr: "pour chaque chiffre de la grille : pass (bon à partir de là), watch (à surveiller)",
    en: "for each figure of the scorecard: pass (good from there), watch (to be watched)",
  },
  configAxes: {
    fr: "les colonnes de chaque face : identity, behaviour, motivations, habits",
    en: "the columns of each side: identity, behaviour, motivations, habits",
  },
  configLevel: {
    fr: "valeur p ajustée à partir de laquelle une différence est dite (0.05)",
    en: "adjusted p-value from which a difference is reported (0.05)",
  },
  configAdjustment: {
    fr: '"benjamini-hochberg" ou "holm"',
    en: '"benjamini-hochberg" or "holm"',
  },
  configSmallest: {
    fr: "le plus petit groupe dont on dit quelque chose (5)",
    en: "the smallest group of which anything is said (5)",
  },
  configNotes: {
    fr: "par segment : name, et d’autres textes de la fiche",
    en: "by segment: name, and other texts of the card",
  },
} as const satisfies Catalogue;
