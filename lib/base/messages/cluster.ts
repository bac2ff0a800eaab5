/** Sentences of hierarchical clustering. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const CLUSTER_MESSAGES = {
  clusterConstantFeature: {
    fr: "La colonne {column} a partout la même valeur : elle ne compte pas.",
    en: "Column {column} has the same value everywhere: it counts for nothing.",
  },
  clusterUnplaced: {
    fr: {
      one: "{count} client n’est pas classé : une de ses valeurs manque.",
      other: "{count} clients ne sont pas classés : une de leurs valeurs manque.",
    },
    en: {
      one: "{count} customer is not placed: one of its values is missing.",
      other: "{count} customers are not placed: one of their values is missing.",
    },
  },
  clusterUnknownCategory: {
    fr: {
      one:
        "{count} client a dans {column} une valeur inconnue du modèle : elle compte comme la moyenne.",
      other:
        "{count} clients ont dans {column} une valeur inconnue du modèle : elle compte comme la moyenne.",
    },
    en: {
      one:
        "{count} customer has a value in {column} unknown to the model: it counts as the average.",
      other:
        "{count} customers have a value in {column} unknown to the model: it counts as the average.",
    },
  },
  clusterMoved: {
    fr: {
      one: "{count} client a changé de groupe à la consolidation.",
      other: "{count} clients ont changé de groupe à la consolidation.",
    },
    en: {
      one: "{count} customer changed cluster when clusters were consolidated.",
      other: "{count} customers changed cluster when clusters were consolidated.",
    },
  },
  clusterVarianceKept: {
    fr: {
      one: "{count} axe gardé : {share} % de la variance.",
      other: "{count} axes gardés : {share} % de la variance.",
    },
    en: {
      one: "{count} axis kept: {share}% of the variance.",
      other: "{count} axes kept: {share}% of the variance.",
    },
  },
  describeHigh: {
    fr: "{column} plus haut ({inside} contre {overall})",
    en: "higher {column} ({inside} against {overall})",
  },
  describeLow: {
    fr: "{column} plus bas ({inside} contre {overall})",
    en: "lower {column} ({inside} against {overall})",
  },
  describeOften: {
    fr: "{column} plus souvent «\u00a0{category}\u00a0» ({inside} % contre {overall} %)",
    en: "{column} more often “{category}” ({inside}% against {overall}%)",
  },
  describeSeldom: {
    fr: "{column} moins souvent «\u00a0{category}\u00a0» ({inside} % contre {overall} %)",
    en: "{column} less often “{category}” ({inside}% against {overall}%)",
  },
  describeSegment: {
    fr: {
      one: "{segment} ({count} client, {share} %) : {traits}.",
      other: "{segment} ({count} clients, {share} %) : {traits}.",
    },
    en: {
      one: "{segment} ({count} customer, {share}%): {traits}.",
      other: "{segment} ({count} customers, {share}%): {traits}.",
    },
  },
  describeOrdinary: {
    fr: "rien ne le distingue de l’ensemble",
    en: "nothing sets it apart from the whole",
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
  explainedShare: { fr: "Inertie expliquée", en: "Inertia explained" },
  levelKept: { fr: "Part gardée par la coupe", en: "Kept by the split" },
  levelWidth: { fr: "Silhouette moyenne", en: "Mean silhouette" },
  levelElbow: { fr: "Coude", en: "Elbow" },
  levelRemark: { fr: "Remarque", en: "Remark" },
  levelChosen: { fr: "retenu", en: "chosen" },
  levelBestSilhouette: { fr: "meilleure silhouette", en: "best silhouette" },
  levelBestElbow: { fr: "coude", en: "elbow" },
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
  levelsPreferred: {
    fr: "Cerclés : le coude, à {elbow}, et la meilleure silhouette, à {silhouette}.",
    en: "Ringed: the elbow, at {elbow}, and the best silhouette, at {silhouette}.",
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
      "Median of each measure and, in brackets, how far the cluster’s centre lies from the mean " +
      "of all, on the scale they were compared on. Largest: {segment}, {column}, {deviation}.",
  },
  profileBelow: { fr: "en dessous", en: "below" },
  profileAbove: { fr: "au-dessus", en: "above" },
  comparedOnAxes: {
    fr: "les groupes ont été comparés sur les axes d’une analyse factorielle.",
    en: "clusters were compared along the axes of a factor analysis.",
  },
  factorMapTitle: { fr: "Plan factoriel des groupes", en: "Factor map of the clusters" },
  factorMapAxis: {
    fr: "Axe {axis} · {share} de l’inertie",
    en: "Axis {axis} · {share} of the inertia",
  },
  factorMapReading: {
    fr: "Chaque marque est un client, sa forme et sa couleur celles de son groupe ; le disque " +
      "numéroté est le parangon du groupe, le client le plus proche de son centre. Le plan garde " +
      "{share} de l’inertie : des groupes qui s’y recouvrent peuvent se séparer sur d’autres axes.",
    en: "Each mark is a customer, with the shape and colour of its cluster; the numbered disc is " +
      "the paragon of the cluster, the customer nearest to its centre. The plane keeps {share} of " +
      "the inertia: clusters that overlap in it may part along other axes.",
  },
  factorMapWhole: {
    fr: "Chaque marque est un client, sa forme et sa couleur celles de son groupe ; le disque " +
      "numéroté est le parangon du groupe, le client le plus proche de son centre. Le plan garde " +
      "toute l’inertie.",
    en: "Each mark is a customer, with the shape and colour of its cluster; the numbered disc is " +
      "the paragon of the cluster, the customer nearest to its centre. The plane keeps all of the " +
      "inertia.",
  },
  factorMapSample: {
    fr: "{drawn} clients dessinés sur {customers}, tirés au hasard.",
    en: "{drawn} of {customers} customers drawn, chosen at random.",
  },
  oneAxis: {
    fr: "les clients ne diffèrent que le long d’un axe.",
    en: "customers differ along one axis only.",
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
} as const satisfies Catalogue;
