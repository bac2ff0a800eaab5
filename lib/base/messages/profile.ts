/** Sentences and column headings of behavioural profiles. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const PROFILE_MESSAGES = {
  profileNearest: { fr: "Profil le plus proche", en: "Nearest profile" },
  profileSecond: { fr: "Profil suivant", en: "Next profile" },
  profileMargin: { fr: "Écart entre les deux", en: "Margin between the two" },
  profileEvidence: { fr: "Part des traits connue", en: "Share of traits known" },
  meanProfileMargin: { fr: "Écart moyen", en: "Mean margin" },
  medianProfileMargin: { fr: "Écart médian", en: "Median margin" },
  meanProfileEvidence: { fr: "Part connue moyenne", en: "Mean share known" },
  medianProfileEvidence: { fr: "Part connue médiane", en: "Median share known" },
  newProductShare: { fr: "Part de produits jamais achetés", en: "Share of products new to them" },
  launchShare: { fr: "Part de nouveautés", en: "Share of launches" },
  promotionShare: { fr: "Part en promotion", en: "Share in promotion" },
  productsPerBasket: { fr: "Produits par panier", en: "Products per basket" },
  gapVariation: { fr: "Irrégularité des achats", en: "Irregularity of purchases" },
  basketGrowth: { fr: "Panier rapporté au premier", en: "Basket against the first" },
  channelVariety: { fr: "Variété des canaux", en: "Variety of channels" },
  remoteShare: { fr: "Part à distance", en: "Share at a distance" },
  returnShare: { fr: "Part retournée", en: "Share sent back" },
  decisionDelayDays: { fr: "Délai de décision (jours)", en: "Time to decide (days)" },
  openShare: { fr: "Taux d’ouverture", en: "Open rate" },
  clickShare: { fr: "Taux de clic", en: "Click rate" },
  orderAfterClickShare: { fr: "Commandes après clic", en: "Orders after a click" },
  socialPerYear: { fr: "Traces sociales par an", en: "Social traces a year" },
  known: { fr: "Connus", en: "Known" },
  decided: { fr: "Décidés", en: "Decided" },
  right: { fr: "Justes", en: "Right" },
  decidedShare: { fr: "Part décidée", en: "Share decided" },
  rightShare: { fr: "Part juste", en: "Share right" },
  sent: { fr: "Envois", en: "Sent" },
  answered: { fr: "Retours", en: "Answered" },
  answeredShare: { fr: "Taux de retour", en: "Return rate" },
  lowShare: { fr: "Au moins (95\u00a0%)", en: "At least (95%)" },
  highShare: { fr: "Au plus (95\u00a0%)", en: "At most (95%)" },
  orderLinesWord: { fr: "commandes", en: "orders" },
  interactionsWord: { fr: "interactions", en: "interactions" },
  trait: { fr: "Trait", en: "Trait" },
  deviation: { fr: "Écarts-types de l’habituel", en: "Standard deviations from usual" },
  belief: { fr: "Crédit", en: "Believed" },
  pull: { fr: "Traction", en: "Pull" },
  profileExplanationTitle: {
    fr: "Pourquoi ce profil\u00a0: {segment}",
    en: "Why this profile: {segment}",
  },
  profileExplanationMargin: {
    fr:
      "Le plus proche est {nearest}, puis {second}. Une traction positive parle pour le premier, " +
      "une négative pour le second\u00a0; ensemble elles font l’écart, {margin}.",
    en:
      "Nearest is {nearest}, then {second}. A positive pull speaks for the first, a negative one " +
      "for the second; together they make the margin, {margin}.",
  },
  profileExplanationMissing: {
    fr: "Il manque {missing} à l’écart pour décider.",
    en: "The margin is {missing} short of a decision.",
  },
  profileTableTitle: { fr: "Profils et messages", en: "Profiles and messages" },
  profilePositionsTitle: {
    fr: "Prototypes et clients de chaque profil",
    en: "Prototypes, and the customers of each profile",
  },
  profilePositionsReading: {
    fr: "En écarts-types du client habituel. Le trait le plus marqué – {profiles}.",
    en: "In standard deviations from the usual customer. The most marked trait – {profiles}.",
  },
  profilePrototype: { fr: "prototype", en: "prototype" },
  profileCustomers: { fr: "clients du profil", en: "customers of the profile" },
  profileNoTrait: {
    fr: "aucun trait ne distingue les clients.",
    en: "no trait tells customers apart.",
  },
  profileNobody: {
    fr: "Aucun client n’a de profil décidé.",
    en: "No customer has a decided profile.",
  },
  profileMarginsTitle: {
    fr: "Netteté des profils",
    en: "How clear the profiles are",
  },
  profileMarginsReading: {
    fr: {
      one: "{decided} client décidé sur {count}. À gauche de la ligne, le second profil est trop " +
        "proche du premier.",
      other: "{decided} clients décidés sur {count}. À gauche de la ligne, le second profil est " +
        "trop proche du premier.",
    },
    en: {
      one: "{decided} of {count} customer is decided. Left of the line the second profile is too " +
        "close to the first.",
      other: "{decided} of {count} customers are decided. Left of the line the second profile is " +
        "too close to the first.",
    },
  },
  profileMarginAxis: {
    fr: "écart entre le profil le plus proche et le suivant",
    en: "margin between the nearest profile and the next",
  },
  profileDecidedWord: { fr: "décidés", en: "decided" },
  profileUndecidedWord: { fr: "indécis", en: "undecided" },
  profileNearestCount: {
    fr: { one: "{count} proche", other: "{count} proches" },
    en: { one: "{count} nearest", other: "{count} nearest" },
  },
  profileDecidedCount: {
    fr: { one: "{count} décidé", other: "{count} décidés" },
    en: { one: "{count} decided", other: "{count} decided" },
  },
  returnRatesTitle: { fr: "Taux de retour par segment", en: "Return rate by segment" },
  returnRatesAll: { fr: "tous", en: "all" },
  returnRatesCounts: { fr: "{answered} sur {sent}", en: "{answered} of {sent}" },
  returnRatesTotal: { fr: "Tous\u00a0: {share} ({counts}).", en: "All: {share} ({counts})." },
  returnRatesApart: {
    fr:
      "Le plus fort\u00a0: {best} ({bestShare})\u00a0; le plus faible\u00a0: {worst} ({worstShare}).",
    en: "Highest: {best} ({bestShare}); lowest: {worst} ({worstShare}).",
  },
  returnRatesOpen: {
    fr:
      "Du plus fort, {best} ({bestShare}), au plus faible, {worst} ({worstShare}), l’écart peut " +
      "tenir au hasard.",
    en: "From the highest, {best} ({bestShare}), to the lowest, {worst} ({worstShare}), the gap " +
      "may be chance.",
  },
  nothingSent: { fr: "aucun message envoyé.", en: "nothing was sent." },
  profileStrangers: {
    fr: {
      one: "{count} ligne ({what}) nomme un client inconnu\u00a0: elle n’est pas comptée.",
      other: "{count} lignes ({what}) nomment un client inconnu\u00a0: elles ne sont pas comptées.",
    },
    en: {
      one: "{count} row ({what}) names a customer who is not known and is not counted.",
      other: "{count} rows ({what}) name customers who are not known and are not counted.",
    },
  },
  profileLater: {
    fr: {
      one:
        "{count} ligne ({what}) est postérieure au jour d’analyse\u00a0: elle n’est pas comptée.",
      other:
        "{count} lignes ({what}) sont postérieures au jour d’analyse\u00a0: elles ne sont pas comptées.",
    },
    en: {
      one: "{count} row ({what}) is later than the day of analysis and is not counted.",
      other: "{count} rows ({what}) are later than the day of analysis and are not counted.",
    },
  },
  profileIncomplete: {
    fr: {
      one: "{count} ligne ({what}) n’a pas de client ou pas de date\u00a0: elle n’est pas comptée.",
      other: "{count} lignes ({what}) n’ont pas de client ou pas de date\u00a0: " +
        "elles ne sont pas comptées.",
    },
    en: {
      one: "{count} row ({what}) has no customer or no date and is not counted.",
      other: "{count} rows ({what}) have no customer or no date and are not counted.",
    },
  },
  profileSilentTraits: {
    fr: {
      one:
        "Le trait «\u00a0{traits}\u00a0» ne distingue personne\u00a0: il est absent ou le même pour tous.",
      other:
        "{count} traits ne distinguent personne, absents ou les mêmes pour tous\u00a0: {traits}.",
    },
    en: {
      one: "Trait “{traits}” tells nobody apart: it is missing or the same for all.",
      other: "{count} traits tell nobody apart, missing or the same for all: {traits}.",
    },
  },
  profileUndecided: {
    fr: {
      one:
        "{count} client sur {customers} reste indécis\u00a0: deux profils lui vont presque autant.",
      other:
        "{count} clients sur {customers} restent indécis\u00a0: deux profils leur vont presque autant.",
    },
    en: {
      one: "{count} customer of {customers} is undecided: two profiles fit almost equally.",
      other: "{count} customers of {customers} are undecided: two profiles fit almost equally.",
    },
  },
  profileUnknown: {
    fr: {
      one: "{count} client n’a aucun trait connu\u00a0: il est sans profil.",
      other: "{count} clients n’ont aucun trait connu\u00a0: ils sont sans profil.",
    },
    en: {
      one: "{count} customer has no known trait and no profile.",
      other: "{count} customers have no known trait and no profile.",
    },
  },
} as const satisfies Catalogue;
