/** Sentences of hierarchical clustering. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const CLUSTER_MESSAGES = {
  clusterConstantFeature: {
    fr: "La colonne {column} a partout la même valeur : elle ne compte pas.",
    en: "Column {column} has the same value everywhere: it counts for nothing.",
  },
  clusterUnplaced: {
    fr: {
      one: "{count} client n’est pas classé : une de ses valeurs manque.",
      other: "{count} clients ne sont pas classés : une de leurs valeurs manque.",
    },
    en: {
      one: "{count} customer is not placed: one of its values is missing.",
      other: "{count} customers are not placed: one of their values is missing.",
    },
  },
  clusterUnknownCategory: {
    fr: {
      one:
        "{count} client a dans {column} une valeur inconnue du modèle : elle compte comme la moyenne.",
      other:
        "{count} clients ont dans {column} une valeur inconnue du modèle : elle compte comme la moyenne.",
    },
    en: {
      one:
        "{count} customer has a value in {column} unknown to the model: it counts as the average.",
      other:
        "{count} customers have a value in {column} unknown to the model: it counts as the average.",
    },
  },
  clusterMoved: {
    fr: {
      one: "{count} client a changé de groupe à la consolidation.",
      other: "{count} clients ont changé de groupe à la consolidation.",
    },
    en: {
      one: "{count} customer changed cluster when clusters were consolidated.",
      other: "{count} customers changed cluster when clusters were consolidated.",
    },
  },
  clusterVarianceKept: {
    fr: {
      one: "{count} axe gardé : {share} % de la variance.",
      other: "{count} axes gardés : {share} % de la variance.",
    },
    en: {
      one: "{count} axis kept: {share}% of the variance.",
      other: "{count} axes kept: {share}% of the variance.",
    },
  },
  describeHigh: {
    fr: "{column} plus haut ({inside} contre {overall})",
    en: "higher {column} ({inside} against {overall})",
  },
  describeLow: {
    fr: "{column} plus bas ({inside} contre {overall})",
    en: "lower {column} ({inside} against {overall})",
  },
  describeOften: {
    fr: "{column} = {category} plus souvent ({inside} % contre {overall} %)",
    en: "{column} = {category} more often ({inside}% against {overall}%)",
  },
  describeSeldom: {
    fr: "{column} = {category} moins souvent ({inside} % contre {overall} %)",
    en: "{column} = {category} less often ({inside}% against {overall}%)",
  },
  describeSegment: {
    fr: {
      one: "{segment} ({count} client, {share} %) : {traits}.",
      other: "{segment} ({count} clients, {share} %) : {traits}.",
    },
    en: {
      one: "{segment} ({count} customer, {share}%): {traits}.",
      other: "{segment} ({count} customers, {share}%): {traits}.",
    },
  },
  describeOrdinary: {
    fr: "rien ne le distingue de l’ensemble",
    en: "nothing sets it apart from the whole",
  },
} as const satisfies Catalogue;
