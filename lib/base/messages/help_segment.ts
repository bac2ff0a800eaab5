/** What `deno task segment` does, method by method, and what its configurations may hold. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const HELP_SEGMENT_MESSAGES = {
  helpSegment: {
    fr: "Place en segments les clients de fichiers d’entreprise.",
    en: "Place the customers of business files in segments.",
  },
  helpLeads: {
    fr: "une ligne par contact, prospect ou client ; CSV, Excel, Parquet…",
    en: "one row per lead, prospect or customer; CSV, Excel, Parquet…",
  },
  helpLeadsHistory: {
    fr: "une ligne par contact, prospect ou client, avec les dates de son histoire",
    en: "one row per lead, prospect or customer, with the days of its history",
  },
  helpRfm: {
    fr: "Par récence, fréquence et montant : douze segments nommés.",
    en: "By recency, frequency and monetary value: twelve named segments.",
  },
  configRfmBins: {
    fr: "notes de chaque dimension, de 2 à 10 (5)",
    en: "scores of each dimension, 2 to 10 (5)",
  },
  configRfmBinning: {
    fr: '"quantile", "equalCount", "naturalBreaks" ou "fixed"',
    en: '"quantile", "equalCount", "naturalBreaks" or "fixed"',
  },
  configRfmCuts: {
    fr: "où changent les notes, si elles sont fixes : recency, frequency, monetary",
    en: "where scores change, with fixed bins: recency, frequency, monetary",
  },
  configRfmClosed: {
    fr: '"right" ou "left" : le côté d’une tranche qui lui appartient',
    en: '"right" or "left": the side of a bin that belongs to it',
  },
  configRfmRules: {
    fr: "segments du meilleur au pire : segment, label, et les notes qu’ils prennent",
    en: "segments from best to worst: segment, label, and the scores they take",
  },
  configRfmOthers: {
    fr: "le segment des clients qu’aucune règle ne prend",
    en: "the segment of customers that no rule takes",
  },
  helpAbc: {
    fr: "Par part du chiffre d’affaires, de la marge ou d’une autre mesure : classes A, B et C.",
    en: "By share of revenue, margin or any other measure: classes A, B and C.",
  },
  configAbcValue: {
    fr: 'la mesure classée ("monetary") ; "margin", "revenueLast12Months"…',
    en: 'the measure ranked ("monetary"); "margin", "revenueLast12Months"…',
  },
  configAbcLines: {
    fr: "parts cumulées où finissent les classes (0.8 et 0.95)",
    en: "cumulative shares at which classes end (0.8 and 0.95)",
  },
  configAbcClasses: {
    fr: "noms des classes, un de plus que lines",
    en: "names of the classes, one more than lines",
  },
  configAbcBasis: {
    fr: '"value", ou "customers" pour des parts de leur nombre',
    en: '"value", or "customers" for shares of their number',
  },
  configAbcCrossing: {
    fr: '"inside" ou "outside" : la classe du client qui franchit une limite',
    en: '"inside" or "outside": the class of the customer that crosses a line',
  },
  helpCross: {
    fr: "Par valeur actuelle et potentiel : la matrice croisée et ses zones.",
    en: "By current value and potential: the crossed matrix and its zones.",
  },
  configCrossValue: {
    fr: 'la valeur actuelle ("revenueLast12Months")',
    en: 'the current value ("revenueLast12Months")',
  },
  configCrossPotential: {
    fr: 'le potentiel, sur la même durée ("potential", une colonne de --customers)',
    en: 'the potential, over the same time ("potential", a column of --customers)',
  },
  configCrossPeers: {
    fr: "colonnes qui rendent des clients semblables : estime un potentiel manquant",
    en: "columns that make customers alike: estimates a missing potential",
  },
  configCrossQuantile: {
    fr: "quel quantile des semblables est le potentiel (0.75)",
    en: "which quantile of the peers is the potential (0.75)",
  },
  configCrossPrior: {
    fr: "nombre de clients où un groupe compte autant que celui qui l’entoure (10)",
    en: "customers at which a group counts as much as the one around it (10)",
  },
  configCrossLines: {
    fr: "parts cumulées où finissent les classes : current, potential",
    en: "cumulative shares at which classes end: current, potential",
  },
  configCrossLeast: {
    fr: "au lieu de lines, le plus petit montant de chaque classe : current, potential",
    en: "instead of lines, the smallest amount of each class: current, potential",
  },
  configCrossZones: {
    fr: "zones par ordre de priorité : id et cells",
    en: "zones in order of precedence: id and cells",
  },
  configCrossOthers: {
    fr: "le segment des cases hors de toute zone",
    en: "the segment of cells in no zone",
  },
  helpScore: {
    fr: "Par une grille de points, de 0 à 100 : qui ils sont et ce qu’ils font.",
    en: "By a scorecard, from 0 to 100: who they are and what they do.",
  },
  configScoreGroups: {
    fr: "groupes de critères : id, axis (fit ou engagement), criteria",
    en: "groups of criteria: id, axis (fit or engagement), criteria",
  },
  configScoreGrades: {
    fr: "mentions de la meilleure à la pire, selon les points",
    en: "grades from best to worst, by points",
  },
  configScoreMissing: {
    fr: "ce que deviennent les critères sans donnée",
    en: "what becomes of criteria without data",
  },
  configColumns: {
    fr: "noms des colonnes : customer, value, events",
    en: "names of the columns: customer, value, events",
  },
  needsScorecard: { fr: "une grille de points", en: "a scorecard" },
  helpStage: {
    fr: "Par l’avancement de la vente : contact, prospect, prospect acquis, client, perdu de vue.",
    en: "By how far the sale has come: lead, prospect, guaranteed prospect, client, lapsed.",
  },
  configStageStages: {
    fr: "étapes de la dernière à la première, et ce qui les révèle : colonnes ou événements",
    en: "stages from the last to the first, and what tells them: columns or events",
  },
  configStageLapsed: {
    fr: "quand un client est tenu pour perdu de vue",
    en: "when a client counts as lapsed",
  },
  helpSlice: {
    fr: "Par critères de population : tranches, dates, catégories, codes, croisés entre eux.",
    en: "By criteria of the population: bands, dates, categories, codes, crossed.",
  },
  configSliceCriteria: {
    fr: "un ou plusieurs : column et by, soit equalWidth, quantile, naturalBreaks (bands), cuts " +
      "(cuts), calendar (period), categories (minimum) ou prefix (length)",
    en: "one or more: column and by, one of equalWidth, quantile, naturalBreaks (bands), cuts " +
      "(cuts), calendar (period), categories (minimum), prefix (length)",
  },
  configValue: {
    fr: 'la mesure additionnée ("monetary")',
    en: 'the measure added up ("monetary")',
  },
  needsCriteria: {
    fr: 'des critères, tels que {"criteria":[{"column":"monetary","by":"quantile","bands":4}]}',
    en: 'criteria, such as {"criteria":[{"column":"monetary","by":"quantile","bands":4}]}',
  },
  helpProfileMethod: {
    fr: "Par tempérament, d’après ce qu’ils achètent et quand : prudents, découvreurs, fonceurs, " +
      "zens.",
    en: "By temperament, from what they buy and when: prudents, découvreurs, fonceurs, zens.",
  },
  configProfileMargin: {
    fr: "de combien le second profil doit être derrière le premier pour trancher",
    en: "how far the second profile must lie behind the first to decide",
  },
  configProfileLimit: {
    fr: "nombre d’écarts types auquel un trait est plafonné (3)",
    en: "standard deviations at which a trait is cut off (3)",
  },
  configProfileTraits: { fr: "les traits comparés", en: "the traits compared" },
  configProfilePrototypes: {
    fr: "les profils : ce que vaut chaque trait pour eux",
    en: "the profiles: what each trait is for them",
  },
  helpCluster: {
    fr: "Par ressemblance : classification ascendante hiérarchique (Ward), en autant de groupes " +
      "que les données en montrent.",
    en: "By likeness: hierarchical clustering (Ward), as many groups as speak for themselves.",
  },
  configClusterFeatures: {
    fr: "colonnes comparées (recencyDays, frequency, monetary)",
    en: "columns compared (recencyDays, frequency, monetary)",
  },
  configClusterClusters: { fr: 'combien, ou "auto"', en: 'how many, or "auto"' },
  configClusterMost: {
    fr: "le nombre maximal que auto peut choisir",
    en: "the most that auto may choose",
  },
  configClusterScale: {
    fr: '"standard", "robust" ou "none"',
    en: '"standard", "robust" or "none"',
  },
  configClusterTransform: {
    fr: '"none", "log1p" ou "rank", ou un par colonne',
    en: '"none", "log1p" or "rank", or one for each column',
  },
  configClusterComponents: {
    fr: "composantes principales gardées, quand les colonnes sont nombreuses",
    en: "principal components kept, for many features",
  },
  configClusterLinkage: {
    fr: '"ward", "single", "complete", "average", "centroid" ou "median"',
    en: '"ward", "single", "complete", "average", "centroid" or "median"',
  },
  configClusterConsolidate: {
    fr: "si k-means déplace les clients vers le groupe le plus proche",
    en: "whether k-means moves customers to the nearest group",
  },
  configClusterWeights: { fr: "colonne des poids", en: "column of weights" },
  configClusterValue: { fr: "la mesure additionnée", en: "the measure added up" },
  configClusterSeed: { fr: "des tirages au sort", en: "of the random draws" },
} as const satisfies Catalogue;
