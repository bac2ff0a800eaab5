/** Sentences of the ABC method and its figures. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const ABC_MESSAGES = {
  noPositiveValue: {
    fr: "aucun client n’a de valeur positive.",
    en: "no customer has a positive value.",
  },
  paretoTitle: { fr: "Courbe de Pareto : {what}", en: "Pareto curve: {what}" },
  paretoCustomers: {
    fr: "Part des clients, du plus grand au plus petit",
    en: "Share of customers, from the largest down",
  },
  paretoValue: { fr: "Part cumulée ({what})", en: "Cumulative share ({what})" },
  paretoEqual: { fr: "parts égales", en: "equal shares" },
  paretoReading: {
    fr: "Les 20 % de clients les plus importants font {share} du total.",
    en: "The largest 20% of customers make {share} of the total.",
  },
  paretoClass: {
    fr: "{name} : {customers} ({customerShare}) font {valueShare}",
    en: "{name}: {customers} ({customerShare}) make {valueShare}",
  },
  paretoLeftOut: {
    fr: {
      one: "{count} client sans valeur positive n’y est pas.",
      other: "{count} clients sans valeur positive n’y sont pas.",
    },
    en: {
      one: "{count} customer without a positive value is left out.",
      other: "{count} customers without a positive value are left out.",
    },
  },
  concentrationTitle: {
    fr: "Le portefeuille comparé aux proportions usuelles",
    en: "The portfolio against the usual proportions",
  },
  usualCustomerShare: { fr: "Usuelle", en: "Usual" },
  usualValueShare: { fr: "Usuelle", en: "Usual" },
  customerVerdict: { fr: "Constat (clients)", en: "Verdict (customers)" },
  valueVerdict: { fr: "Constat (valeur)", en: "Verdict (value)" },
  verdictBelow: { fr: "en dessous", en: "below" },
  verdictWithin: { fr: "dans la fourchette", en: "within" },
  verdictAbove: { fr: "au-dessus", en: "above" },
} as const satisfies Catalogue;
