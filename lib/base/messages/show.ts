/** Titles, axes, captions and headings of figures and tables. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const SHOW_MESSAGES = {
  sourceTitle: { fr: "Ce que sont devenues les lignes lues", en: "What became of the rows read" },
  identicalLinesRemark: {
    fr: {
      one: "{count} ligne en répète une autre à l’identique ; elle est comptée.",
      other: "{count} lignes en répètent d’autres à l’identique ; elles sont comptées.",
    },
    en: {
      one: "{count} line repeats another exactly; it is counted.",
      other: "{count} lines repeat others exactly; they are counted.",
    },
  },
  roundedAmountsRemark: {
    fr: {
      one: "{count} montant avait plus de quatre décimales et a été arrondi.",
      other: "{count} montants avaient plus de quatre décimales et ont été arrondis.",
    },
    en: {
      one: "{count} amount had more than four decimals and was rounded.",
      other: "{count} amounts had more than four decimals and were rounded.",
    },
  },
  returnsRemark: {
    fr: {
      one: "{count} ligne est un retour ou un avoir.",
      other: "{count} lignes sont des retours ou des avoirs.",
    },
    en: {
      one: "{count} line is a return or a credit note.",
      other: "{count} lines are returns or credit notes.",
    },
  },
  missingMarginsRemark: {
    fr: {
      one: "{count} ligne acceptée n’a pas de marge.",
      other: "{count} lignes acceptées n’ont pas de marge.",
    },
    en: {
      one: "{count} line accepted has no margin.",
      other: "{count} lines accepted have no margin.",
    },
  },
  rejectsTitle: { fr: "Lignes écartées", en: "Rows left out" },
  outcome: { fr: "Sort", en: "Outcome" },
  rows: { fr: "Lignes", en: "Rows" },
  rowsRead: { fr: "Lues", en: "Read" },
  rowsAccepted: { fr: "Acceptées", en: "Accepted" },
  rowsLeftOut: { fr: "Écartées : {reason}", en: "Left out: {reason}" },
  sourceDelimiter: { fr: "séparateur {mark}", en: "delimiter {mark}" },
  sourceDecimal: { fr: "marque décimale {mark}", en: "decimal mark {mark}" },
  nothingToDraw: { fr: "Rien à représenter : {reason}", en: "Nothing to draw: {reason}" },
  noCustomer: { fr: "aucun client.", en: "there is no customer." },
  noScoredCustomer: { fr: "aucun client n’est noté.", en: "no customer has a score." },
  noPositiveRevenue: {
    fr: "aucun segment n’a de chiffre d’affaires positif.",
    en: "no segment has a positive revenue.",
  },
  noPositiveValue: {
    fr: "aucun client n’a de valeur positive.",
    en: "no customer has a positive value.",
  },
  noMeasure: { fr: "aucune valeur.", en: "there is no value." },

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

  segmentBarsTitle: {
    fr: "Poids des segments : clients et chiffre d’affaires",
    en: "Weight of the segments: customers and revenue",
  },
  segmentBarsReading: {
    fr: "{segment} : {customerShare} des clients et {revenueShare} du chiffre d’affaires, " +
      "la plus forte part.",
    en: "{segment}: {customerShare} of customers and {revenueShare} of revenue, the largest part.",
  },

  segmentTreemapTitle: {
    fr: "Chiffre d’affaires par segment",
    en: "Revenue by segment",
  },
  segmentTreemapReading: {
    fr: "L’aire est proportionnelle au chiffre d’affaires, {total} en tout.",
    en: "Area is proportional to revenue, {total} in all.",
  },
  segmentTreemapLeftOut: {
    fr: "Sans aire, faute de chiffre d’affaires positif : {segments}.",
    en: "Without area, as their revenue is not positive: {segments}.",
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

  dendrogramTitle: {
    fr: {
      one: "Arbre des clients, en un seul groupe",
      other: "Arbre des clients, coupé en {count} groupes",
    },
    en: {
      one: "Tree of the customers, in one cluster",
      other: "Tree of the customers, cut into {count} clusters",
    },
  },
  nothingToMerge: {
    fr: "il faut au moins deux clients.",
    en: "it takes at least two customers.",
  },
  mergeHeight: { fr: "Hauteur de fusion", en: "Height of the merge" },
  dendrogramCut: { fr: "coupe", en: "cut" },
  dendrogramReading: {
    fr:
      "{drawn} fusions dessinées sur {merges}, la dernière à gauche, à la hauteur {height} : plus " +
      "une fusion est haute, plus les groupes qu’elle réunit diffèrent. Un triangle est un groupe " +
      "dont le détail n’est pas dessiné ; son effectif est au bout.",
    en: "{drawn} of {merges} merges drawn, the last at the left at height {height}: the higher a " +
      "merge, the more the clusters that it joins differ. A wedge is a group drawn without its " +
      "detail; its size stands at the end.",
  },
  dendrogramCutReading: {
    fr: "La coupe, à la hauteur {height}, sépare les groupes nommés à droite, avec leur effectif.",
    en: "The cut, at height {height}, separates the clusters named at the right, with their sizes.",
  },

  clusterLevelsTitle: { fr: "Combien de groupes ?", en: "How many clusters?" },
  levelClusters: { fr: "Nombre de groupes", en: "Number of clusters" },
  levelInertia: {
    fr: "Part de l’inertie restée dans les groupes (le coude)",
    en: "Share of the inertia left within clusters (the elbow)",
  },
  levelQuotient: {
    fr: "Part gardée de l’inertie du niveau précédent (plus bas : mieux)",
    en: "Share kept of the inertia of the level before (lower is better)",
  },
  levelSilhouette: {
    fr: "Silhouette moyenne (plus haut : mieux)",
    en: "Mean silhouette (higher is better)",
  },
  clusterLevelsReading: {
    fr: {
      one: "Retenu : {count} groupe, au trait.",
      other: "Retenu : {count} groupes, au trait. Ils expliquent {explained} de l’inertie ; leur " +
        "silhouette moyenne est {silhouette}.",
    },
    en: {
      one: "Chosen: {count} cluster, at the line.",
      other: "Chosen: {count} clusters, at the line. They explain {explained} of the inertia; " +
        "their mean silhouette is {silhouette}.",
    },
  },
  levelsOfTree: {
    fr: "Les mesures sont celles de l’arbre, avant consolidation.",
    en: "The measures are those of the tree, before consolidation.",
  },
  silhouetteErrors: {
    fr: "Silhouette mesurée sur un échantillon : les barres sont à deux erreurs types.",
    en: "Silhouette measured on a sample: the bars reach two standard errors.",
  },
  noLevel: {
    fr: "les nombres de groupes se comparent à partir de deux clients, par la méthode de Ward.",
    en: "numbers of clusters are compared from two customers on, by Ward’s method.",
  },

  clusterProfileTitle: { fr: "Profil des groupes", en: "Profile of the clusters" },
  clusterProfileReading: {
    fr:
      "Médiane de chaque mesure et, entre parenthèses, écart du centre du groupe à la moyenne de " +
      "tous, sur l’échelle où ils ont été comparés. Écart le plus fort : {segment}, {column}, " +
      "{deviation}.",
    en:
      "Median of each measure and, in brackets, how far the cluster’s center lies from the mean " +
      "of all, on the scale they were compared on. Largest: {segment}, {column}, {deviation}.",
  },
  profileBelow: { fr: "en dessous", en: "below" },
  profileAbove: { fr: "au-dessus", en: "above" },
  comparedOnAxes: {
    fr: "les groupes ont été comparés sur les axes d’une analyse factorielle.",
    en: "clusters were compared along the axes of a factor analysis.",
  },

  clusterStabilityTitle: { fr: "Stabilité des groupes", en: "Stability of the clusters" },
  clusterStabilityReading: {
    fr: "Ressemblance moyenne (Jaccard) de chaque groupe avec son plus proche quand les clients " +
      "sont retirés au hasard : à 1 il revient à l’identique. Le moins stable : {segment}, " +
      "{jaccard}.",
    en:
      "Mean similarity (Jaccard) of each cluster to its nearest when customers are drawn again: " +
      "at 1 it comes back the same. Least stable: {segment}, {jaccard}.",
  },
  bandUnstable: { fr: "instable", en: "unstable" },
  bandDoubtful: { fr: "douteux", en: "doubtful" },
  bandStable: { fr: "stable", en: "stable" },
  bandHighlyStable: { fr: "très stable", en: "highly stable" },

  segmentTableTitle: { fr: "Segments", en: "Segments" },
  action: { fr: "Action recommandée", en: "Recommended action" },
  value: { fr: "Valeur", en: "Value" },
  valueShare: { fr: "Part de la valeur", en: "Share of value" },
  score: { fr: "Note", en: "Score" },
  lowerCut: { fr: "Borne inférieure", en: "Lower cut" },
  upperCut: { fr: "Borne supérieure", en: "Upper cut" },
  measure: { fr: "Mesure", en: "Measure" },
  days: { fr: "Jours", en: "Days" },

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
