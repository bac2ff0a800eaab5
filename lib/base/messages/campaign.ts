/** Sentences of campaigns. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const CAMPAIGN_MESSAGES = {
  campaignChannel: { fr: "Canal", en: "Channel" },
  contactable: { fr: "Joignables", en: "Contactable" },
  contactableShare: { fr: "Part joignable", en: "Contactable share" },
  target: { fr: "Ciblés", en: "Targets" },
  control: { fr: "Témoins", en: "Controls" },
  valueTarget: { fr: "ciblé", en: "target" },
  valueControl: { fr: "témoin", en: "control" },
  valueWithheld: { fr: "non contacté", en: "not contacted" },
  noMessage: { fr: "Sans message prévu", en: "No message planned" },
  noConsent: { fr: "Sans consentement", en: "No consent" },
  pressure: { fr: "Déjà trop sollicités", en: "Contacted enough" },
  channel: { fr: "Canal", en: "Channel" },
  contacts: { fr: "Messages envoyés", en: "Messages sent" },
  responses: { fr: "Réponses", en: "Responses" },
  rate: { fr: "Taux", en: "Rate" },
  targets: { fr: "Ciblés", en: "Targets" },
  targetRate: { fr: "Taux des ciblés", en: "Rate of targets" },
  controls: { fr: "Témoins", en: "Controls" },
  controlRate: { fr: "Taux des témoins", en: "Rate of controls" },
  uplift: { fr: "Effet (points)", en: "Uplift (points)" },
  upliftInterval: { fr: "Intervalle", en: "Interval" },
  extraResponses: { fr: "Réponses gagnées", en: "Responses won" },
  adjustedPValue: { fr: "Valeur p corrigée", en: "Corrected p-value" },
  campaignVerdict: { fr: "Constat", en: "Verdict" },
  verdictMore: { fr: "le message apporte", en: "the message adds" },
  verdictLess: { fr: "le message nuit", en: "the message harms" },
  verdictUnclear: { fr: "non démontré", en: "not shown" },
  verdictNoControl: { fr: "sans témoins", en: "no controls" },
  campaignTableTitle: { fr: "Qui reçoit le message", en: "Who gets the message" },
  upliftTableTitle: { fr: "Ce que le message apporte", en: "What the message adds" },
  rateTableTitle: {
    fr: "Réponses par segment et par canal",
    en: "Responses by segment and channel",
  },
  campaignBarsTitle: {
    fr: "Ciblés, témoins et non contactés par segment",
    en: "Targets, controls and the others by segment",
  },
  campaignBarsReading: {
    fr: "{target} clients reçoivent le message, {control} sont témoins, {withheld} ne sont pas " +
      "contactés ; {customers} en tout.",
    en: "{target} customers get the message, {control} are controls, {withheld} are not " +
      "contacted; {customers} in all.",
  },
  noSegment: { fr: "(sans segment)", en: "(no segment)" },
  notContacted: { fr: "Non contactés", en: "Not contacted" },
  upliftChartTitle: {
    fr: "Effet du message par segment",
    en: "Effect of the message by segment",
  },
  upliftChartAxis: {
    fr: "Taux des ciblés moins taux des témoins (points)",
    en: "Rate of targets less rate of controls (points)",
  },
  upliftChartReading: {
    fr: "Point : effet mesuré ; trait : intervalle à {confidence}. Un trait qui croise zéro ne " +
      "prouve rien ; un point plein est démontré après correction.",
    en: "Dot: effect measured; line: {confidence} interval. A line that crosses zero proves " +
      "nothing; a solid dot is shown after correction.",
  },
  campaignEffect: {
    fr: "Tous segments : {uplift} ({low} à {high}), soit {extra}.",
    en: "All segments: {uplift} ({low} to {high}), that is {extra}.",
  },
  campaignExtra: {
    fr: { one: "{count} réponse gagnée", other: "{count} réponses gagnées" },
    en: { one: "{count} response won", other: "{count} responses won" },
  },
  allChannels: { fr: "tous", en: "all" },
  noComparison: {
    fr: "aucun segment n’a de groupe témoin.",
    en: "no segment has a control group.",
  },
  campaignNoControl: {
    fr: "{segment} : aucun témoin sur {count} clients joignables ; l’effet n’y sera pas mesurable.",
    en:
      "{segment}: no control among {count} contactable customers; the effect cannot be measured " +
      "there.",
  },
  campaignTooSmall: {
    fr: "{segment} : {target} ciblés et {control} témoins ; il en faut {neededTarget} et " +
      "{neededControl} pour montrer l’effet attendu.",
    en: "{segment}: {target} targets and {control} controls; it takes {neededTarget} and " +
      "{neededControl} to show the effect expected.",
  },
  campaignUncontrolled: {
    fr: {
      one: "{count} segment sans témoins : ses réponses ne disent rien de l’effet du message.",
      other: "{count} segments sans témoins : leurs réponses ne disent rien de l’effet du message.",
    },
    en: {
      one: "{count} segment without controls: its responses say nothing of the message’s effect.",
      other: "{count} segments without controls: their responses say nothing of the message’s " +
        "effect.",
    },
  },
  campaignFewResponses: {
    fr: {
      one: "{count} segment a trop peu de réponses pour un test sûr : lisez-le avec prudence.",
      other:
        "{count} segments ont trop peu de réponses pour un test sûr : lisez-les avec prudence.",
    },
    en: {
      one: "{count} segment has too few responses for a sure test: read it with care.",
      other: "{count} segments have too few responses for a sure test: read them with care.",
    },
  },
} as const satisfies Catalogue;
