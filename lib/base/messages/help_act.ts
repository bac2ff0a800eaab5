/** What `deno task act` does and what its options mean. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const HELP_ACT_MESSAGES = {
  helpAct: { fr: "Tire des segments ce qu’il faut faire.", en: "Turn segments into actions." },
  helpVisits: {
    fr:
      "Répartit les visites d’une année là où elles rapportent le plus, dans le temps de chaque " +
      "commercial.",
    en: "Share out the visits of a year where they bring most, within each rep's time.",
  },
  helpVisitsInput: {
    fr: "clients avec leur segment, leur marge et leur commercial : CSV, Excel, Parquet…",
    en: "customers with their segment, margin and rep: CSV, Excel, Parquet…",
  },
  helpNorms: { fr: "normes de départ", en: "norms to start from" },
  helpRepCapacity: {
    fr: "jours par an × visites par jour, à répéter au besoin",
    en: "days a year × visits a day, repeatable",
  },
  helpTeam: {
    fr: "chacun peut visiter tous les clients : un plan pour toute l’équipe",
    en: "anyone may visit anybody: one plan for the whole team",
  },
  helpVisitsMap: {
    fr: "colonne de customer, segment, value, rep ou name",
    en: "column of customer, segment, value, rep or name",
  },
  helpCalendarFrom: {
    fr: "premier jour des agendas, AAAA-MM-JJ",
    en: "first day of the calendars, YYYY-MM-DD",
  },
  helpCalendarTo: {
    fr: "dernier jour des agendas, AAAA-MM-JJ",
    en: "last day of the calendars, YYYY-MM-DD",
  },
  helpMarginCurrency: {
    fr: "devise des marges, telle que EUR",
    en: "currency of the margins, such as EUR",
  },
  helpCampaign: {
    fr: "Choisit qui contacter dans une campagne, selon les consentements et la pression " +
      "commerciale.",
    en: "Choose whom a campaign contacts, within consents and contact pressure.",
  },
  helpCampaignInput: {
    fr: "clients avec leur segment et leurs consentements : CSV, Excel, Parquet…",
    en: "customers with their segment and consents: CSV, Excel, Parquet…",
  },
  helpSendingDay: { fr: "le jour de l’envoi, AAAA-MM-JJ", en: "the day of sending, YYYY-MM-DD" },
  helpContacts: {
    fr: "contacts déjà faits : client, canal, date",
    en: "contacts already made: customer, channel, date",
  },
  helpContactMap: {
    fr: "une colonne des contacts, à répéter au besoin",
    en: "a column of the contacts, repeatable",
  },
  helpContactWhere: {
    fr: "les contacts qui comptent, à répéter au besoin",
    en: "contacts that count, repeatable",
  },
  helpCampaignEffect: {
    fr: "Mesure ce qu’une campagne a apporté, face à son groupe témoin.",
    en: "Measure what a campaign brought, against its control group.",
  },
  helpEffectInput: {
    fr: "les clients tels que les a écrits `act campaign`",
    en: "customers as `act campaign` wrote them",
  },
  helpEffectDays: {
    fr: "combien de jours comptent, celui-là compris",
    en: "how many days count, that day included",
  },
  helpEventMap: {
    fr: "une colonne des événements, à répéter au besoin",
    en: "a column of the events, repeatable",
  },
  helpEventWhere: {
    fr: "les événements qui comptent, à répéter au besoin",
    en: "events that count, repeatable",
  },
  helpKeyColumn: { fr: "colonne du code du client", en: "column of the customer's key" },
  helpSegmentOf: { fr: "colonne du segment", en: "column of the segment" },
  helpAdjustment: {
    fr: "correction quand les segments sont nombreux",
    en: "correction for many segments",
  },
  helpAffinity: {
    fr: "Trouve ce qui s’achète ensemble, et ce que des clients n’achètent pas alors que leurs " +
      "semblables l’achètent.",
    en: "Find what is bought together, and what customers do not buy although peers do.",
  },
  helpAffinityOrders: {
    fr: "lignes de commande avec client, produit, montant et date",
    en: "order lines with customer, product, amount and date",
  },
  helpMonthsBought: {
    fr: "mois pendant lesquels on achète ou non",
    en: "months in which something is bought or not",
  },
  helpPer: { fr: "ce qu’est un panier", en: "what a basket is" },
  helpSupport: {
    fr: "part minimale des paniers où la règle se voit",
    en: "least share of baskets with a rule",
  },
  helpConfidence: { fr: "confiance minimale d’une règle", en: "least confidence of a rule" },
  helpPeerCustomers: {
    fr: "table des clients, pour leurs semblables et leurs segments",
    en: "table of customers, for peers and segments",
  },
  helpPeers: {
    fr: "colonnes qui rendent des clients semblables, de la plus large à la plus fine",
    en: "columns on which peers are alike, wider first",
  },
  helpMinPeers: {
    fr: "nombre minimal de semblables d’un groupe",
    en: "fewest peers of a group",
  },
  helpProducts: {
    fr: "table des produits, pour leur donner un autre nom",
    en: "table of products, to write another name for them",
  },
  helpProductLabel: {
    fr: "colonne des produits : leur nom, ou leur famille",
    en: "column of the products: their name, or their family",
  },
  helpMost: {
    fr: "nombre maximal de manques et de propositions par client",
    en: "most gaps and proposals for a customer",
  },
  helpProfit: {
    fr: "Chiffre ce que coûte le service de chaque client, et dit qui rapporte et qui fait perdre.",
    en: "Cost the service of each customer by activity rates; who brings, who loses money.",
  },
  helpProfitOrders: {
    fr: "lignes de commande avec client, commande, montant, marge et date",
    en: "order lines with customer, order, amount, margin and date",
  },
  helpRates: { fr: "coûts des activités, JSON", en: "activity rates, JSON" },
  helpLevers: {
    fr: "ce qu’on peut changer pour un client qui fait perdre, JSON",
    en: "what can be changed for a customer that loses money, JSON",
  },
  helpMonthsBefore: { fr: "mois jusqu’à ce jour", en: "months up to that day" },
  helpProfitCustomers: {
    fr: "table des clients : segments, remises, ceux qui n’ont rien acheté",
    en: "table of customers: segments, rebates, who bought nothing",
  },
  helpVisitsFile: {
    fr: "une ligne par visite : client et jour",
    en: "one row per visit: customer and day",
  },
  helpRebatePercent: {
    fr: "colonne de la remise de fin d’année, en pour cent",
    en: "column of the year-end rebate, in percent",
  },
  helpPaymentDays: {
    fr: "jours de crédit de chaque client",
    en: "days of credit of every customer",
  },
  helpRepPack: {
    fr: "Écrit pour chaque commercial une page et un classeur de ce qu’il doit faire.",
    en: "Write for each rep one page and one workbook of what to do next.",
  },
  helpPackDay: { fr: "le jour des dossiers, AAAA-MM-JJ", en: "the day of the packs, YYYY-MM-DD" },
  helpPackCustomers: {
    fr: "table des clients avec leur commercial et leur nom",
    en: "table of customers with their rep and name",
  },
  helpOneRep: {
    fr: "seulement pour ce commercial, à répéter au besoin",
    en: "write for this rep only, repeatable",
  },
  helpMonthsAhead: {
    fr: "mois à venir dont les visites sont dues",
    en: "months ahead in which visits are due",
  },
  helpScheduleFile: {
    fr: "visits.schedule de `act visits`",
    en: "visits.schedule of `act visits`",
  },
  helpGapsFile: { fr: "affinity.gaps de `act affinity`", en: "affinity.gaps of `act affinity`" },
  helpLeversFile: { fr: "profit.levers de `act profit`", en: "profit.levers of `act profit`" },
  helpLeverNames: {
    fr: "les leviers donnés à `act profit`, pour leurs noms",
    en: "the levers given to `act profit`, for their names",
  },
  configNorms: {
    fr: "une norme par segment, par ordre de priorité : segment, minVisits, maxVisits, response " +
      "(without, usualVisits, most, ou points)",
    en: "one norm a segment, in order of priority: segment, minVisits, maxVisits, response " +
      "(without, usualVisits, most, or points)",
  },
  configCapacity: {
    fr: "un commercial chacun : rep, days (par an), visitsPerDay",
    en: "one for each rep: rep, days (a year), visitsPerDay",
  },
  configVisitCost: {
    fr: "ce que coûte une visite en plus du temps (0)",
    en: "what a visit costs beyond the time (0)",
  },
  configVisitColumns: {
    fr: "noms des colonnes : customer, segment, value, rep",
    en: "names of the columns: customer, segment, value, rep",
  },
  configCampaign: { fr: "nom de la campagne", en: "name of the campaign" },
  configMessages: {
    fr: "un message par segment : segment, message, channels (le meilleur canal d’abord)",
    en: "one message a segment: segment, message, channels (the best first)",
  },
  configConsent: {
    fr: "pour chaque canal, la colonne du consentement (oui/non)",
    en: "for each channel, the column of consent (yes/no)",
  },
  configControl: {
    fr: "groupe témoin : share (part), seed (graine du tirage)",
    en: "control group: share, seed of the draw",
  },
  configPressure: {
    fr: "pas plus de contacts que contacts en days jours",
    en: "no more contacts than contacts within days",
  },
  configExpected: {
    fr: "taux de réponse attendus : controlRate, targetRate",
    en: "response rates expected: controlRate, targetRate",
  },
  configCampaignColumns: {
    fr: "noms des colonnes : customer, segment, channel",
    en: "names of the columns: customer, segment, channel",
  },
  configVersion: { fr: "toujours 1", en: "always 1" },
  configResources: {
    fr: "services dont les activités prennent les minutes : id, cost, minutes",
    en: "departments whose minutes activities take: id, cost, minutes",
  },
  configActivities: {
    fr:
      "id, driver (ce qui les compte : orders, lines, returns, visits…), et cost, ou minutes et " +
      "resource",
    en:
      "id, driver (what counts them: orders, lines, returns, visits…), and cost, or minutes and " +
      "resource",
  },
  configLevers: {
    fr: "du moins cher au plus cher : id, driver (sans lui, le prix), most (part au plus), whole",
    en: "from the cheapest to the dearest: id, driver (without it, the price), most (share), whole",
  },
} as const satisfies Catalogue;
