/** What keeps clustering from placing customers, and what its configuration may not say. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English; code between backticks is the same in both. */
export const ERROR_CLUSTER_MESSAGES = {
  errorTreeSize: {
    fr: "Classification impossible : l’arbre de recherche prendrait {gigabytes} Go, et 4 au " +
      "plus sont possibles. Donnez moins de points, ou moins de colonnes",
    en: "Cannot cluster as the search tree would take {gigabytes} GB, and 4 at most are " +
      "possible: give fewer points or fewer coordinates",
  },
  errorLinkageSize: {
    fr: "Impossible de lier {count} points par '{linkage}', qui compare à nouveau chaque " +
      "paire à chaque fusion : prenez le lien ward, ou un échantillon d’au plus {most}",
    en: "Cannot link {count} points by '{linkage}' as it compares every pair again at each " +
      "merge: use linkage ward, or cluster a sample of at most {most}",
  },
  errorLinkageWeights: {
    fr: "Pas de poids avec le lien '{linkage}' : prenez le lien ward",
    en: "Cannot weight points in linkage '{linkage}': use linkage ward",
  },
  errorClusterInside: {
    fr: "{refused} impossible dans une base de données, où chaque client pèse un : prenez " +
      'scale "standard" ou transform "log1p"',
    en: "Cannot use {refused} inside a database: customers weigh one each; choose scale " +
      '"standard" or transform "log1p"',
  },
  errorClusterMany: {
    fr: "Pas plus de {most} clients distincts d’une base de données : arrondissez les " +
      "colonnes dans une vue, au jour, à la dizaine ou par classes, pour que des clients " +
      "semblables deviennent égaux",
    en: "Cannot cluster more than {most} distinct customers of a database: round the " +
      "features in a view, to whole days, tens or classes, so that customers alike become " +
      "equal",
  },
  errorClusterType: {
    fr: "Classification impossible sur la colonne '{column}', qui contient des valeurs " +
      "{kind} : faites-en un nombre ou un texte dans une vue, par exemple des jours " +
      "jusqu’à une date",
    en: "Cannot cluster on column '{column}' as it holds {kind} values: make it a number or " +
      "a text in a view, such as days until a date",
  },
  errorClusterDays: {
    fr: "Classification impossible sur la colonne '{column}', qui contient des dates : " +
      "faites-en un nombre, par exemple des jours jusqu’à une date",
    en: "Cannot cluster on column '{column}' as it holds days: make it a number, such as " +
      "days until a date",
  },
  errorLog: {
    fr: "log1p impossible pour la colonne '{column}' : la ligne {row} contient {value}. " +
      "Choisissez pour elle transform rank ou none",
    en: "Cannot take log1p of column '{column}' as row {row} holds {value}: choose transform " +
      "rank or none for it",
  },
  errorQuartiles: {
    fr: "Colonne '{column}' impossible à réduire par ses quartiles, qui sont égaux : " +
      "choisissez scale standard, ou pour elle transform rank ou log1p",
    en: "Cannot scale column '{column}' by its quartiles as they are equal: choose scale " +
      "standard, or transform rank or log1p for it",
  },
  errorManyCategories: {
    fr: "Classification impossible sur la colonne '{column}', qui a {count} valeurs " +
      "différentes : regroupez-les en {most} au plus, ou laissez-la de côté",
    en: "Cannot cluster on column '{column}' as it has {count} different values: group them " +
      "into {most} or fewer, or leave the column out",
  },
  errorAutoWard: {
    fr: "Le nombre de groupes ne se choisit seul qu’avec le lien ward : donnez un nombre",
    en: "Cannot choose the number of clusters but for linkage ward: give a number",
  },
  errorClusters: {
    fr: 'Impossible de faire {clusters} groupes : donnez un nombre entier à partir de 1, ou "auto"',
    en: 'Cannot make {clusters} clusters: give a whole number from 1, or "auto"',
  },
  errorClustersFew: {
    fr: "Impossible de faire {clusters} groupes de {customers} clients, dont {most} " +
      "seulement diffèrent : demandez-en {most} au plus",
    en: "Cannot make {clusters} clusters of {customers} customers as only {most} of them " +
      "differ from one another: ask for at most {most}",
  },
  errorClusterComplete: {
    fr: "Classification impossible : aucun client n’a de valeur dans chacune des colonnes " +
      "{names}. Laissez de côté celles qui sont presque vides",
    en: "Cannot cluster as no customer has a value in every one of {names}: leave out " +
      "columns that are mostly empty",
  },
  errorFeatures: {
    fr: "Classification impossible sur [{names}] : nommez au moins une colonne, chacune une fois",
    en: "Cannot cluster on features [{names}]: name at least one column, each once",
  },
  errorWeights: {
    fr: "Impossible de pondérer les clients par la colonne '{column}' : la ligne {row} " +
      "contient {value}, et un poids est positif",
    en: "Cannot weight customers by column '{column}' as row {row} holds {value}: weights " +
      "must be positive",
  },
  ruleClusters: {
    fr: 'il faut un nombre entier à partir de 1, ou "auto"',
    en: 'expected a whole number from 1, or "auto"',
  },
  ruleTransform: {
    fr: 'il faut "none", "log1p" ou "rank", ou l’un d’eux pour chaque colonne',
    en: 'expected "none", "log1p" or "rank", or one of them for each column',
  },
  errorStabilityLinkage: {
    fr: "Impossible d’éprouver la stabilité de la liaison '{linkage}' : prenez linkage ward",
    en: "Cannot test the stability of linkage '{linkage}': use linkage ward",
  },
  errorStabilityDraws: {
    fr: "Impossible de tirer {size} clients {resamples} fois : tirez-en au moins 2, au moins une " +
      "fois",
    en: "Cannot draw {size} customers {resamples} times: draw at least 2, at least once",
  },
  errorClusterExplain: {
    fr: "Impossible d’expliquer '{customer}' : il n’est pas dans la colonne '{column}'",
    en: "Cannot explain '{customer}' as column '{column}' does not hold it",
  },
  errorClusterExplainMissing: {
    fr: "Impossible d’expliquer '{customer}' : une de ses variables manque",
    en: "Cannot explain '{customer}' as one of its features is missing",
  },
  errorDrawMerges: {
    fr: "Impossible de dessiner {top} fusions : donnez 0 ou plus",
    en: "Cannot draw {top} merges: give 0 or more",
  },
  errorCutTree: {
    fr:
      "Impossible de couper un arbre de {count} points en {clusters} groupes : demandez-en de 1 " +
      "à {count}",
    en: "Cannot cut a tree of {count} points into {clusters} clusters: ask for 1 to {count}",
  },
  errorCutHeight: {
    fr: "Impossible de couper un arbre à la hauteur {height} : donnez 0 ou plus",
    en: "Cannot cut a tree at height {height}: give 0 or more",
  },
  errorPointsSize: {
    fr: "Impossible de classer {count} points de {dimensions} coordonnées donnés par {found} " +
      "nombres : donnez count × dimensions nombres, au moins un",
    en:
      "Cannot cluster {count} points of {dimensions} coordinates given as {found} numbers: give " +
      "count × dimensions numbers, at least one",
  },
  errorPointsValue: {
    fr: "Classification impossible : la coordonnée {coordinate} du point {point} est {value}. " +
      "Donnez des nombres finis",
    en: "Cannot cluster as coordinate {coordinate} of point {point} is {value}: give finite " +
      "numbers",
  },
  errorPointsWeights: {
    fr: "Impossible de pondérer {count} points par {weights} poids : donnez-en un par point",
    en: "Cannot weight {count} points by {weights} weights",
  },
  errorPointsWeight: {
    fr: "Classification impossible : le poids du point {point} est {weight}. Les poids doivent " +
      "être positifs",
    en: "Cannot cluster as the weight of point {point} is {weight}: weights must be positive",
  },
  errorAxes: {
    fr: "Impossible de garder {components} axes : gardez-en au moins 1",
    en: "Cannot keep {components} axes: keep at least 1",
  },
} as const satisfies Catalogue;
