/** Sentences and headings of product affinity. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const AFFINITY_MESSAGES = {
  product: { fr: "Produit", en: "Product" },
  antecedent: { fr: "Qui achète", en: "Who buys" },
  consequent: { fr: "achète aussi", en: "also buys" },
  support: { fr: "Support", en: "Support" },
  confidence: { fr: "Confiance", en: "Confidence" },
  lift: { fr: "Lift", en: "Lift" },
  leverage: { fr: "Levier", en: "Leverage" },
  because: { fr: "Parce qu’il achète", en: "Because of" },
  buyers: { fr: "Acheteurs", en: "Buyers" },
  buyerShare: { fr: "Part d’acheteurs", en: "Share of buyers" },
  overallBuyerShare: { fr: "Part chez tous", en: "Share among all" },
  index: { fr: "Indice", en: "Index" },
  expectedValue: { fr: "Valeur attendue", en: "Expected value" },
  peers: { fr: "Pairs", en: "Peers" },
  medianSpend: { fr: "Achat médian", en: "Median spend" },
  budgetShare: { fr: "Part du budget", en: "Share of budget" },
  lastBought: { fr: "Dernier achat", en: "Last bought" },
  absent: { fr: "Non achetés", en: "Not bought" },
  closed: { fr: "Achetés ensuite", en: "Bought later" },
  closedShare: { fr: "Part achetée ensuite", en: "Share bought later" },
  affinityBaskets: { fr: "Paniers", en: "Baskets" },
  affinitySummary: {
    fr: "Paniers : {baskets} ; produits : {products} ; règles : {rules}.",
    en: "Baskets: {baskets}; products: {products}; rules: {rules}.",
  },
  affinityIncomplete: {
    fr: {
      one: "{count} ligne sans client, produit, montant ou date n’est pas comptée.",
      other: "{count} lignes sans client, produit, montant ou date ne sont pas comptées.",
    },
    en: {
      one: "{count} line without customer, product, amount or date is left out.",
      other: "{count} lines without customer, product, amount or date are left out.",
    },
  },
  linesOutside: {
    fr: {
      one: "{count} ligne hors de la période n’est pas comptée.",
      other: "{count} lignes hors de la période ne sont pas comptées.",
    },
    en: {
      one: "{count} line outside the period is left out.",
      other: "{count} lines outside the period are left out.",
    },
  },
  affinityStrangers: {
    fr: {
      one: "{count} ligne d’un client absent de la table des clients n’est pas comptée.",
      other: "{count} lignes de clients absents de la table des clients ne sont pas comptées.",
    },
    en: {
      one: "{count} line of a customer who is not in the table of customers is left out.",
      other: "{count} lines of customers who are not in the table of customers are left out.",
    },
  },
  gapsInactive: {
    fr: {
      one: "{count} client n’a rien acheté sur la période : il est à reconquérir, sans manque.",
      other:
        "{count} clients n’ont rien acheté sur la période : ils sont à reconquérir, sans manque.",
    },
    en: {
      one: "{count} customer bought nothing in the period: to be won back first, without gaps.",
      other: "{count} customers bought nothing in the period: to be won back first, without gaps.",
    },
  },
  gapsTitle: { fr: "Ce qu’ils n’achètent pas", en: "What they do not buy" },
  gapsReading: {
    fr:
      "Valeur attendue : part des pairs acheteurs × part de budget de l’acheteur médian × achats " +
      "actuels du client. En tout : {total}.",
    en:
      "Expected value: share of peers that buy × share of budget of the median buyer × what the " +
      "customer spends now. In all: {total}.",
  },
  segmentProductsTitle: {
    fr: "Ce que chaque segment achète plus et moins",
    en: "What each segment buys more and less",
  },
  segmentProductsReading: {
    fr:
      "Part d’acheteurs dans le segment (cercle plein) contre tous les clients (trait). Le plus " +
      "grand écart : {product} chez {segment}, {inside} contre {everybody}.",
    en: "Share of buyers in the segment (dot) against all customers (tick). The widest gap: " +
      "{product} among {segment}, {inside} against {everybody}.",
  },
  segmentProductsNothing: {
    fr: "aucun segment n’achète autrement que l’ensemble, au-delà du hasard",
    en: "no segment buys differently from everybody, beyond chance",
  },
  productMore: { fr: "Plus que tous", en: "More than all" },
  productLess: { fr: "Moins que tous", en: "Less than all" },
  productAll: { fr: "Tous les clients", en: "All customers" },
} as const satisfies Catalogue;
