/** Sentences of the RFM method. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const RFM_MESSAGES = {
  rfmRuleUnreachable: {
    fr: "La règle {rule} ({segment}) ne s’applique jamais : {by} prend toutes ses cases.",
    en: "Rule {rule} ({segment}) can never apply: {by} takes all its cells.",
  },
  rfmRuleOutside: {
    fr: "La règle {rule} ({segment}) ne s’applique jamais : ses notes n’existent pas.",
    en: "Rule {rule} ({segment}) can never apply: its scores do not exist.",
  },
  rfmRulesOverlap: {
    fr: {
      one: "{first} et {second} se recouvrent sur {count} case : {first} l’emporte.",
      other: "{first} et {second} se recouvrent sur {count} cases : {first} l’emporte.",
    },
    en: {
      one: "{first} and {second} overlap on {count} cell: {first} wins.",
      other: "{first} and {second} overlap on {count} cells: {first} wins.",
    },
  },
  rfmCellsUncovered: {
    fr: {
      one: "{count} case sur {cells} n’est couverte par aucune règle.",
      other: "{count} cases sur {cells} ne sont couvertes par aucune règle.",
    },
    en: {
      one: "{count} cell of {cells} is covered by no rule.",
      other: "{count} cells of {cells} are covered by no rule.",
    },
  },
  rfmBinEmpty: {
    fr: "Aucun client n’a la note {score} ({dimension}).",
    en: "No customer has score {score} ({dimension}).",
  },
  rfmBinUneven: {
    fr: {
      one: "La note {score} ({dimension}) réunit {count} client au lieu d’environ {even}.",
      other: "La note {score} ({dimension}) réunit {count} clients au lieu d’environ {even}.",
    },
    en: {
      one: "Score {score} ({dimension}) holds {count} customer instead of about {even}.",
      other: "Score {score} ({dimension}) holds {count} customers instead of about {even}.",
    },
  },
  noScoredCustomer: { fr: "aucun client n’est noté.", en: "no customer has a score." },
  rfmHeatmapTitle: { fr: "Récence et fréquence : {what}", en: "Recency and frequency: {what}" },
  rfmHeatmapRows: { fr: "Note de récence (jours)", en: "Recency score (days)" },
  rfmHeatmapColumns: {
    fr: "Note de fréquence (commandes)",
    en: "Frequency score (orders)",
  },
  rfmHeatmapReading: {
    fr: "{rows} notes de récence sur {columns} de fréquence, les meilleures en haut à droite ; " +
      "sous chaque note, la borne de sa tranche. Case la plus forte : récence {recency}, " +
      "fréquence {frequency}, {most} ({share}).",
    en: "{rows} recency scores by {columns} frequency scores, the best at the top right; under " +
      "each score, the bound of its bin. Strongest cell: recency {recency}, frequency " +
      "{frequency}, {most} ({share}).",
  },
  rfmUnscored: {
    fr: {
      one: "{count} client non noté n’y est pas.",
      other: "{count} clients non notés n’y sont pas.",
    },
    en: {
      one: "{count} unscored customer is left out.",
      other: "{count} unscored customers are left out.",
    },
  },
  rfmHistogramsTitle: {
    fr: "Distribution de la récence, de la fréquence et du montant",
    en: "Distribution of recency, frequency and monetary value",
  },
  rfmHistogramsReading: {
    fr: "Clients par tranche, borne supérieure comprise ; les traits sont les bornes des notes, " +
      "et la barre détachée réunit les valeurs au-delà de l’axe.",
    en: "Customers by interval, upper bound included; the lines are the cuts between scores, " +
      "and the detached bar gathers what lies beyond the axis.",
  },
  rfmHistogramsReadingLeft: {
    fr: "Clients par tranche, borne inférieure comprise ; les traits sont les bornes des notes, " +
      "et la barre détachée réunit les valeurs au-delà de l’axe.",
    en: "Customers by interval, lower bound included; the lines are the cuts between scores, " +
      "and the detached bar gathers what lies beyond the axis.",
  },
  cutsBeyondAxis: { fr: "Bornes hors de l’axe : {cuts}.", en: "Cuts beyond the axis: {cuts}." },
  histogramTail: { fr: "{bound} : {customers}", en: "{bound}: {customers}" },
  scoreRow: { fr: "Note", en: "Score" },
  cutRow: { fr: "Borne", en: "Cut" },
  trendTitle: {
    fr: "Évolution de la fréquence d’achat, par segment",
    en: "Trend of purchase frequency, by segment",
  },
  trendReading: {
    fr: "Douze derniers mois comparés aux douze précédents. En tout : {parts}.",
    en: "Last twelve months against the twelve before. Overall: {parts}.",
  },
  trendUnknown: {
    fr: {
      one: "{count} client sans évolution connue n’y est pas.",
      other: "{count} clients sans évolution connue n’y sont pas.",
    },
    en: {
      one: "{count} customer of unknown trend is left out.",
      other: "{count} customers of unknown trend are left out.",
    },
  },
  trendAll: { fr: "Tous les clients", en: "All customers" },
  frequencyTrend: { fr: "Évolution de la fréquence", en: "Frequency trend" },
  trendRising: { fr: "en hausse", en: "rising" },
  trendStable: { fr: "stable", en: "stable" },
  trendFalling: { fr: "en baisse", en: "falling" },
  trendNew: { fr: "nouveau", en: "new" },
  trendLapsed: { fr: "perdu de vue", en: "lapsed" },
  score: { fr: "Note", en: "Score" },
  lowerCut: { fr: "Borne inférieure", en: "Lower cut" },
  upperCut: { fr: "Borne supérieure", en: "Upper cut" },
  rfmExplanationTitle: { fr: "{customer} : {segment}", en: "{customer}: {segment}" },
  rfmRuleMatched: {
    fr:
      "La règle {rule} s’applique : récence {recency}, fréquence {frequency}, montant {monetary}.",
    en: "Rule {rule} applies: recency {recency}, frequency {frequency}, monetary value {monetary}.",
  },
  rfmNoRuleMatched: { fr: "Aucune règle ne s’applique.", en: "No rule applies." },
  rfmNoStep: {
    fr: "Aucune commande ne mène à un meilleur segment.",
    en: "No order leads to a better segment.",
  },
  rfmStep: {
    fr: {
      one: "Vers « {segment} » : {count} commande, {amount}, {duration}.",
      other: "Vers « {segment} » : {count} commandes, {amount}, {duration}.",
    },
    en: {
      one: "To “{segment}”: {count} order, {amount}, {duration}.",
      other: "To “{segment}”: {count} orders, {amount}, {duration}.",
    },
  },
  rfmStepAmount: { fr: "pour au moins {amount}", en: "for at least {amount}" },
  rfmStepAnyAmount: { fr: "quel que soit le montant", en: "of any amount" },
  rfmStepDays: {
    fr: { one: "acquis pour {count} jour", other: "acquis pour {count} jours" },
    en: { one: "held for {count} day", other: "held for {count} days" },
  },
  rfmStepForGood: { fr: "sans limite de durée", en: "held without limit" },
} as const satisfies Catalogue;
