/** What a comparison, a description or a validation may not be given. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English; code between backticks is the same in both. */
export const ERROR_ASSESS_MESSAGES = {
  errorIntervalConfidence: {
    fr: "Aucun intervalle au niveau de confiance {confidence} : choisissez-en un entre 0 et 1, " +
      "sans les atteindre",
    en: "Cannot give an interval at confidence {confidence}: choose one in (0, 1)",
  },
  errorResamples: {
    fr: "Impossible de tirer les clients {resamples} fois : choisissez un nombre entier à partir " +
      "de 1",
    en: "Cannot draw customers {resamples} times: choose a whole number from 1",
  },
  errorFollowNoKey: {
    fr: "Impossible de suivre les clients : la ligne {row} n’a pas de code dans la colonne " +
      "'{column}' ({when}). Donnez à chaque client une ligne et un code",
    en: "Cannot follow customers as row {row} has no key of column '{column}' in the customers " +
      "{when}: give each customer one row and one key",
  },
  errorFollowTwice: {
    fr: "Impossible de suivre les clients : '{key}' figure aux lignes {first} et {row} dans la " +
      "colonne '{column}' ({when}). Donnez à chaque client une ligne et un code",
    en:
      "Cannot follow customers as '{key}' stands in rows {first} and {row} of column '{column}' " +
      "in the customers {when}: give each customer one row and one key",
  },
  errorFollowBefore: {
    fr: "clients d’avant",
    en: "before",
  },
  errorFollowAfter: {
    fr: "clients d’après",
    en: "after",
  },
  errorPeriodEnds: {
    fr: "Impossible de comparer du {from} au {to} : la période finit avant de commencer",
    en: "Cannot compare from {from} to {to}: the period ends before it begins",
  },
  errorPeriodsOrder: {
    fr:
      "Impossible de comparer {before} avec {after} : les périodes se chevauchent, ou sont dans " +
      "le mauvais ordre",
    en: "Cannot compare {before} with {after}: the periods overlap, or stand in the wrong order",
  },
  errorPeriod: {
    fr: "{from} à {to}",
    en: "{from} to {to}",
  },
  errorGroupings: {
    fr: "Impossible de comparer un regroupement de {first} clients avec un autre de {second} : " +
      "donnez-les pour les mêmes clients",
    en: "Cannot compare a grouping of {first} customers with one of {second}: give both of the " +
      "same customers",
  },
  errorPersonaLevel: {
    fr: "Impossible de décrire au seuil {level} : il doit être supérieur à 0, et au plus 1",
    en: "Cannot describe at level {level}: it must be above 0 and at most 1",
  },
  errorPersonaGroups: {
    fr: "Impossible de décrire des groupes de {k} : k doit être un nombre entier à partir de 1",
    en: "Cannot describe groups of {k}: k must be a whole number of at least 1",
  },
  errorAttributesTwice: {
    fr: "Attributs impossibles à joindre : '{name}' figure aux lignes {first} et {row} de la " +
      "colonne '{column}'. Donnez une ligne par client",
    en: "Cannot join attributes as '{name}' stands in rows {first} and {row} of column " +
      "'{column}': give one row per customer",
  },
  errorDescribeNothing: {
    fr: "Impossible de décrire les segments sans colonne : nommez-en",
    en: "Cannot describe segments by no column: name some",
  },
  errorDescribeWeight: {
    fr:
      "La ligne {row} ne peut peser {weight} (colonne '{column}') : donnez le nombre de clients " +
      "que la ligne représente, un nombre entier à partir de 1",
    en: "Cannot weight row {row} by {weight} in column '{column}': give the number of customers " +
      "that the row stands for, a whole number from 1",
  },
  errorHoldOutShare: {
    fr: "Impossible de mettre de côté une part de {share} : choisissez-en une entre 0 et 1",
    en: "Cannot hold out a share of {share}: choose one between 0 and 1",
  },
  errorHoldOutFew: {
    fr: "Impossible de mettre de côté {share} des {customers} clients dont l’issue est " +
      "'{outcome}' : il en faut dans les deux parties. Choisissez une autre part, ou apportez " +
      "plus de clients",
    en: "Cannot hold out {share} of {customers} customers with the outcome '{outcome}': both " +
      "parts need some; choose another share or bring more customers",
  },
  errorHoldOutKey: {
    fr:
      "Impossible de mettre des clients de côté : la ligne {row} n’a pas de code. Donnez-lui-en " +
      "un",
    en: "Cannot hold out customers as row {row} has no key: give it one",
  },
  errorLearnNothing: {
    fr: "Impossible d’apprendre un barème : aucun critère ne distingue les gagnés des perdus. " +
      "Apportez d’autres critères",
    en: "Cannot learn a scorecard as no criterion tells winners from losers: bring other criteria",
  },
  errorLiftGroups: {
    fr:
      "Impossible de faire {groups} groupes de {total} clients : choisissez un nombre entier de " +
      "1 à {total}",
    en: "Cannot make {groups} groups of {total} customers: choose a whole number from 1 to " +
      "{total}",
  },
  errorCalibrationBins: {
    fr: "Impossible de faire {bins} tranches : choisissez un nombre entier à partir de 1",
    en: "Cannot make {bins} bins: choose a whole number from 1",
  },
  errorProbability: {
    fr: "{value} (client {customer}) n’est pas une probabilité : elle va de 0 à 1. Faites des " +
      "probabilités avec les scores par calibrateScore",
    en:
      "Cannot take {value} (customer {customer}) for a probability: it must lie in [0, 1]; make " +
      "probabilities of scores with calibrateScore",
  },
  errorLogisticSure: {
    fr: "Régression logistique impossible : les critères séparent les issues à coup sûr. Donnez " +
      "une pénalité (ridge), ou plus de clients",
    en: "Cannot fit a logistic regression as the features tell the outcomes apart for sure: give " +
      "a ridge, or more customers",
  },
  errorLogisticRepeat: {
    fr: "Régression logistique impossible : des critères se répètent, ou séparent les issues à " +
      "coup sûr. Donnez une pénalité (ridge)",
    en: "Cannot fit a logistic regression as features repeat each other, or tell the outcomes " +
      "apart for sure: give a ridge",
  },
  errorOutcomesLength: {
    fr: "Impossible de juger {scores} scores par {outcomes} issues : donnez-en une de chaque par " +
      "client",
    en: "Cannot judge {scores} scores by {outcomes} outcomes: give one of each per customer",
  },
  errorOutcomeNone: {
    fr:
      "Impossible de juger un score : aucun client qui en a un n’a l’issue '{outcome}'. Il faut " +
      "les deux issues",
    en: "Cannot judge a score as no customer with a score has the outcome '{outcome}': both " +
      "outcomes are needed",
  },
} as const satisfies Catalogue;
