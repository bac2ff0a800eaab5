/** What keeps CRM stages from placing customers, and what their configuration may not say. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English; code between backticks is the same in both. */
export const ERROR_STAGE_MESSAGES = {
  errorStagesAt: {
    fr: "Étapes illisibles (à {path}) : {text}",
    en: "Cannot read stages (at {path}): {text}",
  },
  errorStagesEvents: {
    fr: "Étapes illisibles sans événements : donnez `events`, ou ôtez les règles qui les lisent",
    en: "Cannot read stages without events: give `events`, or take out the rules that read them",
  },
  errorStageSql: {
    fr: "SQL impossible sans la table d’événements que lisent les règles : donnez-la par `events`",
    en: "Cannot write SQL without the relation of events that the rules read: give `events`",
  },
  ruleEvidence: {
    fr: "donnez date ; ou types (et atLeast) ; ou column et values",
    en: "give one of date; types (and atLeast); column and values",
  },
  ruleStageName: {
    fr: "une étape porte déjà ce nom : choisissez-en un autre",
    en: "a stage has that name already: choose another",
  },
  ruleNothingReaches: {
    fr: "rien ne dit qu’on l’atteint : donnez des preuves, ou ôtez l’étape",
    en: "nothing tells that it is reached: give evidence, or take the stage out",
  },
  ruleStageNamedTwice: {
    fr: "deux étapes s’appellent « {segment} » : renommez-en une",
    en: 'two stages are called "{segment}": rename one',
  },
  keptLater: {
    fr: "les clients à venir",
    en: "customers who come later",
  },
} as const satisfies Catalogue;
