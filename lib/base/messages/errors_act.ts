/** What a campaign, a visit plan, an offer or a price may not be given. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English; code between backticks is the same in both. */
export const ERROR_ACT_MESSAGES = {
  errorSampleRate: {
    fr: "Taille de la campagne incalculable : {name} doit aller de 0 à 1, et vaut {rate}",
    en: "Cannot size a campaign as {name} must lie from 0 to 1: it is {rate}",
  },
  errorSampleSame: {
    fr: "Taille de la campagne incalculable : les deux taux valent {rate}, et aucun échantillon " +
      "ne montre une différence de 0",
    en: "Cannot size a campaign as both rates are {rate}: no sample shows a difference of 0",
  },
  errorSampleShare: {
    fr: "Taille de la campagne incalculable : {name} doit être entre 0 et 1, sans les atteindre, " +
      "et vaut {share}",
    en: "Cannot size a campaign as {name} must lie between 0 and 1: it is {share}",
  },
  errorResponseDays: {
    fr: "Impossible de compter les réponses sous {days} jours : donnez un nombre entier à partir " +
      "de 1",
    en: "Cannot count responses within {days} days: give a whole number from 1",
  },
  errorNoChannel: {
    fr: "Aucun canal où choisir : nommez leurs colonnes dans options.consent",
    en: "Cannot choose among no channels: name their columns in options.consent",
  },
  errorPriorContacts: {
    fr: "Le passé ne peut peser {contacts} contacts : donnez 0 ou plus",
    en: "Cannot weigh the past by {contacts} contacts: give 0 or more",
  },
  errorChannelTwice: {
    fr:
      "Impossible de choisir les canaux : un code client figure deux fois. Donnez une ligne par " +
      "client",
    en: "Cannot choose channels as a key stands twice: give one row per customer",
  },
  errorRebateRate: {
    fr: "Une remise ne peut être de {rate} : un taux est une part, de 0 à 1",
    en: "Cannot give a rebate of {rate}: a rate is a share in [0, 1]",
  },
  errorRebateTier: {
    fr: "Palier inutilisable à partir de {from} : les paliers vont croissant, à partir de 0 ou " +
      "plus",
    en: "Cannot use the tier from {from}: tiers ascend from 0 or more",
  },
  errorPriceChange: {
    fr: "Les prix ne peuvent changer de {change} : donnez une part supérieure à −1, comme 0.02",
    en: "Cannot change prices by {change}: give a share above −1, such as 0.02",
  },
  errorElasticity: {
    fr: "Élasticité inutilisable, {elasticity} : donnez 0 ou moins, comme −1.5",
    en: "Cannot use elasticity {elasticity}: give 0 or less, such as −1.5",
  },
  errorPriceProduct: {
    fr: "Impossible de changer le prix de '{product}' : aucune ligne ne le porte dans la colonne " +
      "'{column}'. Écrivez-le comme dans les commandes",
    en: "Cannot change the price of '{product}' as no line of column '{column}' has it: write it " +
      "as in the orders",
  },
  errorMinimumOrder: {
    fr: "Minimum de commande inutilisable, {minimum} : donnez un montant supérieur à 0",
    en: "Cannot use a minimum order of {minimum}: give an amount above 0",
  },
  errorOrderFee: {
    fr: "Impossible de demander des frais de {fee} : donnez un montant de 0 ou plus",
    en: "Cannot ask a fee of {fee}: give an amount of 0 or more",
  },
  errorMinShare: {
    fr: "minShare inutilisable, {share} : donnez une part supérieure à 0, et jusqu’à 1",
    en: "Cannot use minShare {share}: give a share above 0, up to 1",
  },
  errorLookBackDay: {
    fr: "Impossible de remonter {months} mois sans asOf : donnez le jour d’analyse",
    en: "Cannot look back {months} months without asOf: give the day of analysis",
  },
  errorProposals: {
    fr: "Impossible de proposer {most} produits : donnez un nombre entier à partir de 1",
    en: "Cannot propose {most} products: give a whole number from 1",
  },
  errorCapacityShare: {
    fr: "Impossible de planifier avec {share} fois la capacité : donnez 0 ou plus",
    en: "Cannot plan for {share} times the capacity: give 0 or more",
  },
} as const satisfies Catalogue;
