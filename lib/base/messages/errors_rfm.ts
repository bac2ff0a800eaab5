/** What keeps RFM from placing customers, and what its configuration may not say. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English; code between backticks is the same in both. */
export const ERROR_RFM_MESSAGES = {
  errorRecencyFutures: {
    fr: "Récence impossible à noter : la colonne '{column}' est négative pour {count} " +
      "clients, des achats sont postérieurs à asOf. Écartez-les, ou choisissez un asOf " +
      "plus tardif",
    en: "Cannot score recency as column '{column}' is negative for {count} customers: " +
      "purchases are later than asOf; leave later purchases out or choose a later asOf",
  },
  errorInfiniteCustomers: {
    fr: "Impossible de noter {count} clients dont une mesure est infinie : ôtez-les de la table",
    en: "Cannot score {count} customers with an infinite measure: leave them out of the table",
  },
  errorBinningInside: {
    fr: "Découpage '{binning}' impossible dans une base de données : prenez \"quantile\", ou " +
      "donnez les bornes",
    en: "Cannot bin by '{binning}' inside a database: use \"quantile\", or give the cuts",
  },
  errorRecencyFuture: {
    fr: "Récence impossible à noter : la colonne '{column}' est négative à la ligne {row}, " +
      "un achat est postérieur à asOf. Écartez-le, ou choisissez un asOf plus tardif",
    en: "Cannot score recency as column '{column}' is negative in row {row}: a purchase is " +
      "later than asOf; leave later purchases out or choose a later asOf",
  },
  errorTieKey: {
    fr: "Ex æquo impossibles à départager : la ligne {row} n’a pas de code dans la colonne " +
      "'{column}'. Donnez un code à chaque client, ou choisissez un autre découpage",
    en: "Cannot split ties as row {row} has no key in column '{column}': give every customer " +
      "a key or choose another binning",
  },
  errorExplainMissing: {
    fr: "Impossible d’expliquer le client '{customer}' : '{column}' manque, son segment est " +
      "'{segment}'",
    en: "Cannot explain customer '{customer}' as '{column}' is missing: its segment is '{segment}'",
  },
  errorFixedCuts: {
    fr: "Bornes fixes impossibles sans bornes : donnez `cuts`",
    en: "Cannot bin at fixed cuts without cuts: give `cuts`",
  },
  errorNoComplete: {
    fr: "Bornes introuvables : aucun client n’a à la fois récence, fréquence et montant. " +
      "Vérifiez que les bonnes colonnes sont lues",
    en: "Cannot find cuts as no customer has recency, frequency and monetary value together: " +
      "check that the right columns are read",
  },
  errorBins: {
    fr: "Impossible de noter en {bins} tranches : choisissez un nombre entier de 2 à {most}",
    en: "Cannot score in {bins} bins: choose a whole number from 2 to {most}",
  },
  ruleLowestFirst: {
    fr: "la note la plus basse vient d’abord",
    en: "the lowest score comes first",
  },
  ruleCutsAscend: {
    fr: "les bornes doivent être croissantes",
    en: "cuts must be in ascending order",
  },
  ruleTieCuts: {
    fr: "tieCuts accompagne le découpage equalCount, un par borne",
    en: "tieCuts go with equalCount binning, one for each cut",
  },
} as const satisfies Catalogue;
