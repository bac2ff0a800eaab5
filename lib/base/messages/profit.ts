/** Sentences and headings of profitability. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const PROFIT_MESSAGES = {
  costToServe: { fr: "Coût de service", en: "Cost to serve" },
  netMargin: { fr: "Marge nette", en: "Net margin" },
  unprofitable: { fr: "Déficitaires", en: "Unprofitable" },
  activity: { fr: "Activité", en: "Activity" },
  units: { fr: "Unités", en: "Units" },
  unitCost: { fr: "Coût unitaire", en: "Unit cost" },
  cost: { fr: "Coût", en: "Cost" },
  costShare: { fr: "Part du coût", en: "Share of cost" },
  activityTableTitle: { fr: "Ce que coûte le service", en: "What the service costs" },
  profitUnused: {
    fr: "{resource} : {unused} minutes sur {minutes} inutilisées, {cost}.",
    en: "{resource}: {unused} of {minutes} minutes unused, {cost}.",
  },
  lever: { fr: "Levier", en: "Lever" },
  profitMissing: {
    fr: {
      one: "{count} valeur manque dans la colonne « {column} » et compte pour 0.",
      other: "{count} valeurs manquent dans la colonne « {column} » et comptent pour 0.",
    },
    en: {
      one: "{count} value is missing in column '{column}' and counts as 0.",
      other: "{count} values are missing in column '{column}' and count as 0.",
    },
  },
  profitOverload: {
    fr: "La ressource « {resource} » est sollicitée {used} minutes pour {minutes} disponibles : " +
      "les temps ou la capacité sont à revoir.",
    en:
      "Resource '{resource}' is asked for {used} minutes and has {minutes}: review the times or " +
      "the capacity.",
  },
  profitIncomplete: {
    fr: {
      one: "{count} ligne sans client, commande, date, montant ou marge n’est pas comptée.",
      other: "{count} lignes sans client, commande, date, montant ou marge ne sont pas comptées.",
    },
    en: {
      one: "{count} line without customer, order, date, amount or margin is left out.",
      other: "{count} lines without customer, order, date, amount or margin are left out.",
    },
  },
  whaleTitle: { fr: "Courbe de baleine", en: "Whale curve" },
  whaleCustomers: {
    fr: "Clients, du plus rentable au moins rentable",
    en: "Customers, the most profitable first",
  },
  whaleMargin: { fr: "Marge nette cumulée", en: "Net margin added up" },
  whaleReading: {
    fr: {
      one: "Les clients rentables gagnent {peak}, {count} client déficitaire en perd {lost} : " +
        "il reste {total}.",
      other:
        "Les clients rentables gagnent {peak}, {count} clients déficitaires en perdent {lost} : " +
        "il reste {total}.",
    },
    en: {
      one: "Profitable customers make {peak}, {count} unprofitable customer loses {lost}: " +
        "{total} is left.",
      other: "Profitable customers make {peak}, {count} unprofitable customers lose {lost}: " +
        "{total} is left.",
    },
  },
  whalePeak: { fr: "Sommet : {amount}", en: "Peak: {amount}" },
  whaleTotal: { fr: "Total : {amount}", en: "Total: {amount}" },
  waterfallTitle: {
    fr: "De la marge à la marge nette, par segment",
    en: "From margin to net margin, by segment",
  },
  waterfallReading: {
    fr: "Le coût de service prend {share} de la marge. Le segment le plus touché : {segment}, " +
      "{own} de sa marge.",
    en: "The cost to serve takes {share} of the margin. It weighs most on {segment}: {own} of " +
      "its margin.",
  },
  waterfallReadingPlain: {
    fr: "Marge {margin}, coût de service {cost}, marge nette {net}.",
    en: "Margin {margin}, cost to serve {cost}, net margin {net}.",
  },
} as const satisfies Catalogue;
