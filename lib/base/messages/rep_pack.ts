/** Sentences and headings of rep packs. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const REP_PACK_MESSAGES = {
  repPackTitle: { fr: "Plan d’action – {rep}", en: "Action plan – {rep}" },
  repPackAsOf: {
    fr: {
      one: "{count} client suivi. Situation au {day}.",
      other: "{count} clients suivis. Situation au {day}.",
    },
    en: {
      one: "{count} customer in your care. As of {day}.",
      other: "{count} customers in your care. As of {day}.",
    },
  },
  repPackActions: { fr: "À faire d’abord", en: "Do first" },
  repPackVisits: { fr: "Visites à venir", en: "Visits due" },
  repPackGaps: { fr: "Ce qu’ils n’achètent pas", en: "What they do not buy" },
  repPackAtRisk: { fr: "Clients à risque", en: "Customers at risk" },
  repPackKeep: { fr: "Rappeler : commande en retard", en: "Call: the order is late" },
  repPackPropose: { fr: "Proposer : {detail}", en: "Propose: {detail}" },
  repPackFix: { fr: "Revoir les conditions : {detail}", en: "Review the terms: {detail}" },
  repPackNone: { fr: "Rien à signaler.", en: "Nothing to report." },
  repPackMore: {
    fr: {
      one: "… et {count} autre dans le classeur",
      other: "… et {count} autres dans le classeur",
    },
    en: { one: "… and {count} more in the workbook", other: "… and {count} more in the workbook" },
  },
  repPackStakeMargin: {
    fr: "Enjeu : marge d’un an pour un client à risque ou un produit, gain de marge pour des " +
      "conditions.",
    en: "Stake: margin of a year for a customer at risk or a product, margin gained for terms.",
  },
  repPackStakeRevenue: {
    fr: "Enjeu : chiffre d’affaires d’un an pour un client à risque ou un produit, gain de marge " +
      "pour des conditions.",
    en: "Stake: revenue of a year for a customer at risk or a product, margin gained for terms.",
  },
  repPackAtRiskRule: {
    fr: "À risque : plus de deux fois l’intervalle habituel depuis le dernier achat.",
    en: "At risk: more than twice the usual interval since the last purchase.",
  },
  repPackPrivacy: {
    fr:
      "Document interne réservé à {rep} : codes et noms de ses clients, aucun contact, e-mail ni " +
      "téléphone.",
    en: "Internal, for {rep} only: codes and names of own customers, no contact, e-mail or " +
      "telephone.",
  },
  repPackWithoutRep: {
    fr: {
      one: "{count} client sans commercial n’est dans aucun plan : désignez-en un.",
      other: "{count} clients sans commercial ne sont dans aucun plan : désignez-en un.",
    },
    en: {
      one: "{count} customer without a rep is in no pack: name one.",
      other: "{count} customers without a rep are in no pack: name one.",
    },
  },
  repPackName: { fr: "Nom", en: "Name" },
  repPackAction: { fr: "Action", en: "Action" },
  repPackStake: { fr: "Enjeu", en: "Stake" },
  repPackDay: { fr: "Jour", en: "Day" },
  repPackSince: { fr: "Jours depuis l’achat", en: "Days since purchase" },
  repPackUsual: { fr: "Intervalle habituel", en: "Usual interval" },
  repPackYearly: { fr: "CA annuel", en: "Yearly revenue" },
} as const satisfies Catalogue;
