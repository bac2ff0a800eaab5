/** What keeps scoring from placing customers, and what its configuration may not say. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English; code between backticks is the same in both. */
export const ERROR_SCORE_MESSAGES = {
  errorScoreSql: {
    fr: "SQL impossible sans la table d’événements que lit la grille : donnez-la par `events`",
    en: "Cannot write SQL without the relation of events that the scorecard reads: give `events`",
  },
  errorMeanInside: {
    fr: "Points moyens impossibles à apprendre dans une base de données : ajustez la grille " +
      'à missing "average" sur un fichier, et appliquez son modèle',
    en: 'Cannot learn mean points inside a database: fit the card with missing "average" on ' +
      "a file, and apply its model",
  },
  errorScoreEvents: {
    fr: "Impossible de noter le critère '{criterion}' sans événements : donnez `events`, ou " +
      "ôtez les critères qui les lisent",
    en: "Cannot score criterion '{criterion}' without events: give `events`, or take out the " +
      "criteria that read them",
  },
  errorScoreDay: {
    fr: "Impossible de noter : la colonne '{column}' n’a pas de jour d’analyse à la ligne " +
      "{row}. Donnez-en un à chaque client",
    en: "Cannot score as column '{column}' has no day of analysis in row {row}: give one to " +
      "every customer",
  },
  errorCriterion: {
    fr: "Impossible de noter le critère '{criterion}' (à {path}.column) : {text} ; corrigez " +
      "la colonne dans la grille, ou ôtez le critère",
    en: "Cannot score criterion '{criterion}' (at {path}.column): {text}; correct the column " +
      "in the scorecard or take the criterion out",
  },
  ruleCapPositive: { fr: "un plafond est supérieur à 0", en: "a cap is larger than 0" },
  ruleFromShrink: {
    fr: "from doit décroître de la meilleure à la pire, qui commence à 0",
    en: "from must shrink from the best to the worst, which starts at 0",
  },
  ruleGradeTwice: {
    fr: "deux mentions portent le même nom : renommez-en une",
    en: "two grades have the same name: rename one",
  },
  ruleStageTwice: {
    fr: "deux étapes ont le même segment : renommez-en une",
    en: "two stages have the same segment: rename one",
  },
  rulePointsDecimals: {
    fr: "les points ont deux décimales au plus : arrondissez-les",
    en: "points have two decimals at most: round them",
  },
  ruleAverages: {
    fr: 'averages accompagne missing "average", une par critère',
    en: 'averages go with missing "average", one for each criterion',
  },
  ruleWithinDays: {
    fr: "withinDays doit croître de niveau en niveau : triez-les, chacun une fois",
    en: "withinDays must grow from level to level: sort them and give each once",
  },
  ruleValueTwice: {
    fr: "une valeur figure dans deux niveaux : gardez-en un",
    en: "a value stands in two levels: keep one",
  },
  ruleBand: {
    fr: "une tranche a above ou from, below ou upTo, ou un de chaque, le plus bas d’abord",
    en: "a band has above or from, below or upTo, or one of each, the lower first",
  },
  ruleLetters: {
    fr: "il ne reste rien sans les accents : donnez des lettres",
    en: "there is nothing left without accents: give some letters",
  },
  ruleNoPoints: { fr: "il ne donne aucun point", en: "it gives no points" },
  ruleCapSign: {
    fr: "le plafond doit avoir le signe des points et contenir au moins un événement",
    en: "the cap must have the sign of points and hold one event at least",
  },
  ruleSamePoints: {
    fr: "il donne à tous les mêmes points : changez-en, ou ôtez le critère",
    en: "it gives everybody the same points: change some or take the criterion out",
  },
  ruleGroupNamedTwice: {
    fr: "deux groupes s’appellent « {id} » : renommez-en un",
    en: 'two groups are called "{id}": rename one',
  },
  ruleCriterionNamedTwice: {
    fr: "deux critères s’appellent « {id} » : renommez-en un",
    en: 'two criteria are called "{id}": rename one',
  },
  ruleNoPositive: {
    fr: "aucun critère ne donne de points : donnez-en à l’un d’eux",
    en: "no criterion gives positive points: give some",
  },
  ruleOutOfReach: {
    fr:
      "personne ne peut atteindre 100 : les critères donnent {most} points au plus pour un total de {total} ; relevez les points ou les plafonds, ou baissez le total",
    en:
      "nobody can reach 100: the criteria give {most} points at most for a total of {total}; raise points or caps, or lower the total",
  },
  ruleOverlap: {
    fr: "cette tranche chevauche la tranche [{index}] : déplacez l’une de leurs bornes",
    en: "this band overlaps band [{index}]: move one of their bounds",
  },
  errorScoreMoment: {
    fr: "Impossible de noter sans jour d’analyse : donnez soit asOf, soit asOfColumn",
    en: "Cannot score without a day of analysis: give either asOf or asOfColumn",
  },
} as const satisfies Catalogue;
