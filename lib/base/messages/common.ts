/** Words that every method and figure uses. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const COMMON_MESSAGES = {
  customer: { fr: "Client", en: "Customer" },
  customers: { fr: "Clients", en: "Customers" },
  orders: { fr: "Commandes", en: "Orders" },
  revenue: { fr: "Chiffre d’affaires", en: "Revenue" },
  margin: { fr: "Marge", en: "Margin" },
  segment: { fr: "Segment", en: "Segment" },
  total: { fr: "Total", en: "Total" },
  recencyDays: { fr: "Récence (jours)", en: "Recency (days)" },
  frequency: { fr: "Fréquence (commandes)", en: "Frequency (orders)" },
  monetary: { fr: "Montant", en: "Monetary" },
  recencyWord: { fr: "récence", en: "recency" },
  frequencyWord: { fr: "fréquence", en: "frequency" },
  monetaryWord: { fr: "montant", en: "monetary value" },
  recencyScore: { fr: "Note de récence", en: "Recency score" },
  frequencyScore: { fr: "Note de fréquence", en: "Frequency score" },
  monetaryScore: { fr: "Note de montant", en: "Monetary score" },
  customerShare: { fr: "Part des clients", en: "Share of customers" },
  revenueShare: { fr: "Part du CA", en: "Share of revenue" },
  meanRecencyDays: { fr: "Récence moyenne (jours)", en: "Mean recency (days)" },
  medianRecencyDays: { fr: "Récence médiane (jours)", en: "Median recency (days)" },
  meanFrequency: { fr: "Fréquence moyenne", en: "Mean frequency" },
  medianFrequency: { fr: "Fréquence médiane", en: "Median frequency" },
  meanMonetary: { fr: "Montant moyen", en: "Mean monetary" },
  medianMonetary: { fr: "Montant médian", en: "Median monetary" },
  value: { fr: "Valeur", en: "Value" },
  valueShare: { fr: "Part de la valeur", en: "Share of value" },
  meanValue: { fr: "Valeur moyenne", en: "Mean value" },
  medianValue: { fr: "Valeur médiane", en: "Median value" },
  rowsSummary: {
    fr: "Lignes lues : {rowsRead} ; acceptées : {rowsAccepted} ; rejetées : {rowsRejected}.",
    en: "Rows read: {rowsRead}; accepted: {rowsAccepted}; rejected: {rowsRejected}.",
  },
  customersSummary: {
    fr: { one: "{count} client, {total} en tout.", other: "{count} clients, {total} en tout." },
    en: { one: "{count} customer, {total} in all.", other: "{count} customers, {total} in all." },
  },
  customersCounted: {
    fr: { one: "{count} client.", other: "{count} clients." },
    en: { one: "{count} customer.", other: "{count} customers." },
  },
  abc: { fr: "ABC", en: "ABC" },
  xyz: { fr: "XYZ", en: "XYZ" },
  gini: { fr: "Gini", en: "Gini" },
  moreRows: {
    fr: { one: "… et {count} ligne de plus", other: "… et {count} lignes de plus" },
    en: { one: "… and {count} more row", other: "… and {count} more rows" },
  },
  rowCount: {
    fr: { one: "{count} ligne", other: "{count} lignes" },
    en: { one: "{count} row", other: "{count} rows" },
  },
  customerCount: {
    fr: { one: "{count} client", other: "{count} clients" },
    en: { one: "{count} customer", other: "{count} customers" },
  },
} as const satisfies Catalogue;
