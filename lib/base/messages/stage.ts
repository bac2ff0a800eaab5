/** Sentences of the CRM stages. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const STAGE_MESSAGES = {
  stage: { fr: "Étape", en: "Stage" },
  stageSince: { fr: "Depuis le", en: "Since" },
  daysInStage: { fr: "Jours dans l’étape", en: "Days in stage" },
  meanDaysInStage: { fr: "Jours dans l’étape (moyenne)", en: "Days in stage (mean)" },
  medianDaysInStage: { fr: "Jours dans l’étape (médiane)", en: "Days in stage (median)" },
  reached: { fr: "Ont atteint l’étape", en: "Reached the stage" },
  conversion: { fr: "Passage depuis la précédente", en: "Conversion from the one before" },
  overall: { fr: "Passage depuis la première", en: "Conversion from the first" },
  here: { fr: "Y sont aujourd’hui", en: "Here today" },
  medianDays: { fr: "Jours avant la suivante (médiane)", en: "Days to the next (median)" },
  medianDaysHere: { fr: "Jours déjà passés (médiane)", en: "Days so far (median)" },
  stageImpossible: {
    fr: {
      one: "{count} client a atteint une étape avant une autre qui la précède : date à vérifier.",
      other: "{count} clients ont atteint une étape avant une autre qui la précède : dates à " +
        "vérifier.",
    },
    en: {
      one: "{count} customer reached a stage before one that comes first: check the dates.",
      other: "{count} customers reached a stage before one that comes first: check the dates.",
    },
  },
  stageSkipped: {
    fr: {
      one: "{count} client a sauté une étape, dont il ne reste pas de trace.",
      other: "{count} clients ont sauté une étape, dont il ne reste pas de trace.",
    },
    en: {
      one: "{count} customer skipped a stage, of which there is no trace.",
      other: "{count} customers skipped a stage, of which there is no trace.",
    },
  },
  stageFunnelTitle: { fr: "Entonnoir commercial", en: "Sales funnel" },
  stageFunnelTitleBy: {
    fr: "Entonnoir commercial par « {column} »",
    en: "Sales funnel by {column}",
  },
  stageFunnelUnknown: { fr: "(non renseigné)", en: "(not known)" },
  stageFunnelDays: { fr: "{days} j jusqu’à l’étape suivante", en: "{days} days to the next stage" },
  stageFunnelReading: {
    fr:
      "Le passage le plus étroit mène à « {stage} » : {share} de l’étape d’avant. {overall} vont " +
      "jusqu’au bout.",
    en:
      "The narrowest passage leads to “{stage}”: {share} of the stage before. {overall} go all the " +
      "way.",
  },
  stageFunnelReadingBy: {
    fr: "C’est avec « {group} » ({column}) que la plus grande part va jusqu’au bout : {overall}.",
    en: "It is with “{group}” ({column}) that the largest share goes all the way: {overall}.",
  },
} as const satisfies Catalogue;
