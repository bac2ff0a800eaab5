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
    fr: {
      one: "Le plafond du groupe {group} ({count} point) n’est jamais atteint : ses critères en " +
        "donnent {most} au plus.",
      other: "Le plafond du groupe {group} ({count} points) n’est jamais atteint : ses critères " +
        "en donnent {most} au plus.",
    },
    en: {
      one: "The cap of group {group} ({count} point) is never reached: its criteria give {most} " +
        "at most.",
      other: "The cap of group {group} ({count} points) is never reached: its criteria give " +
        "{most} at most.",
    },
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
    fr: "Critère {criterion} : aucun événement « {type} » jusqu’au jour d’analyse.",
    en: "Criterion {criterion}: no event “{type}” up to the day of analysis.",
  },
  scoreStrangers: {
    fr: {
      one: "{count} événement concerne un client absent de la table.",
      other: "{count} événements concernent des clients absents de la table.",
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
  scoreHistogramTitle: { fr: "Répartition des scores", en: "How scores are spread" },
  scoreHistogramReading: {
    fr: "Les traits marquent le début des stades ; {share} des clients atteignent « {stage} », à " +
      "partir de {from}.",
    en: "Lines mark where stages begin; {share} of customers reach “{stage}”, from {from}.",
  },
  scoreStageLine: {
    fr: "{stage}, à partir de {from} : {customers}",
    en: "{stage}, from {from}: {customers}",
  },
  scoreGridTitle: { fr: "Profil et engagement", en: "Fit and engagement" },
  scoreOneSide: {
    fr: "la grille de score ne juge que le profil, ou que l’engagement.",
    en: "the scorecard judges fit only, or engagement only.",
  },
  scoreEngagementAxis: { fr: "Engagement : ce qu’ils font", en: "Engagement: what they do" },
  scoreFitAxis: { fr: "Profil", en: "Fit" },
  scoreGridReading: {
    fr: "En haut à gauche, les meilleurs sur les deux plans : {grade}, {customers}, soit {share}.",
    en: "Top left, the best on both sides: {grade}, {customers}, that is {share}.",
  },
  rocTitle: {
    fr: "Le score distingue-t-il les gagnés ?",
    en: "Does the score tell winners apart?",
  },
  rocLegend: {
    fr: "{label} — aire {auc} (intervalle à 95 % : {low} à {high})",
    en: "{label} — area {auc} (95% interval: {low} to {high})",
  },
  rocFalse: { fr: "Part des perdus retenus", en: "Share of losers chosen" },
  rocTrue: { fr: "Part des gagnés retenus", en: "Share of winners chosen" },
  rocReading: {
    fr: "Entre un gagné et un perdu pris au hasard, « {label} » place le gagné devant {share} du " +
      "temps (de {low} à {high}) ; au hasard, ce serait une fois sur deux.",
    en: "Of a winner and a loser drawn at random, “{label}” puts the winner first {share} of the " +
      "time ({low} to {high}); by chance it would be half.",
  },
  liftTitle: { fr: "Gagnés par tranche de score", en: "Winners by group of scores" },
  liftGroups: {
    fr: "Tranche, la mieux notée d’abord ; dessous, part de tous les gagnés trouvée jusque-là",
    en: "Group, best-scored first; below, share of all winners found so far",
  },
  liftRate: { fr: "Part de gagnés", en: "Share of winners" },
  liftReading: {
    fr:
      "Les {share} les mieux notés réunissent {gain} des gagnés. Le trait marque la part de gagnés " +
      "de l’ensemble, {base}.",
    en:
      "The best-scored {share} hold {gain} of the winners. The dashed line is the share of winners " +
      "of all, {base}.",
  },
  calibrationTitle: {
    fr: "Ce qui est annoncé arrive-t-il ?",
    en: "Does what is announced come true?",
  },
  calibrationAnnounced: { fr: "Probabilité annoncée", en: "Probability announced" },
  calibrationTrue: { fr: "Part réellement gagnée", en: "Share that came true" },
  calibrationReading: {
    fr: "Sur la diagonale, ce qui est annoncé arrive ; l’écart moyen est de {gap}. Le nombre " +
      "de clients est écrit près de chaque rond.",
    en: "On the diagonal, what is announced comes true; the mean gap is {gap}. The number of " +
      "customers stands by each dot.",
  },
} as const satisfies Catalogue;
