/** Sentences of the scoring method. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const SCORE_MESSAGES = {
  points: { fr: "Points", en: "Points" },
  completeness: { fr: "Données connues", en: "Known data" },
  fitScore: { fr: "Score de profil", en: "Fit score" },
  engagementScore: { fr: "Score d’engagement", en: "Engagement score" },
  grade: { fr: "Grade", en: "Grade" },
  criterion: { fr: "Critère", en: "Criterion" },
  meanScore: { fr: "Score moyen", en: "Mean score" },
  medianScore: { fr: "Score médian", en: "Median score" },
  meanCompleteness: { fr: "Données connues (moyenne)", en: "Known data (mean)" },
  medianCompleteness: { fr: "Données connues (médiane)", en: "Known data (median)" },
  scoreCapIdle: {
    fr: "Le plafond du groupe {group} ({cap} points) n’est jamais atteint : ses critères en " +
      "donnent {most} au plus.",
    en: "The cap of group {group} ({cap} points) is never reached: its criteria give {most} at " +
      "most.",
  },
  scoreTotalLow: {
    fr: "La grille peut donner {most} points pour un total de {total} : au-delà, le score reste " +
      "à 100.",
    en: "The card can give {most} points for a total of {total}: beyond it the score stays at 100.",
  },
  scoreLevelShadowed: {
    fr:
      "Critère {criterion}, niveau {level} : il ne s’applique jamais, un niveau précédent prend " +
      "les mêmes textes.",
    en: "Criterion {criterion}, level {level}: it can never apply, an earlier level takes the " +
      "same texts.",
  },
  scoreColumnEmpty: {
    fr: "Critère {criterion} : la colonne {column} n’a aucune valeur connue.",
    en: "Criterion {criterion}: column {column} has no known value.",
  },
  scoreValueUnseen: {
    fr: "Critère {criterion} : « {value} » n’apparaît jamais dans la colonne {column}.",
    en: "Criterion {criterion}: “{value}” never occurs in column {column}.",
  },
  scoreTypeUnseen: {
    fr: "Critère {criterion} : aucun évènement « {type} » jusqu’au jour d’analyse.",
    en: "Criterion {criterion}: no event “{type}” up to the day of analysis.",
  },
  scoreStrangers: {
    fr: {
      one: "{count} évènement concerne un client absent de la table.",
      other: "{count} évènements concernent des clients absents de la table.",
    },
    en: {
      one: "{count} event is of a customer who is not in the table.",
      other: "{count} events are of customers who are not in the table.",
    },
  },
  scoreThinBest: {
    fr: {
      one: "{count} client au stade le plus haut, avec moins de la moitié des données connue.",
      other: "{count} clients au stade le plus haut, avec moins de la moitié des données connue.",
    },
    en: {
      one: "{count} customer in the highest stage, with less than half of the data known.",
      other: "{count} customers in the highest stage, with less than half of the data known.",
    },
  },
} as const satisfies Catalogue;
