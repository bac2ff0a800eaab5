/** What keeps a method from placing customers. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English; code between backticks is the same in both. */
export const ERROR_SEGMENT_MESSAGES = {
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
  errorTraitsProduct: {
    fr: "Traits impossibles à calculer : la table des produits n’a pas de colonne 'product'. " +
      "Nommez-la dans `columns.products.product`",
    en: "Cannot compute traits as the table of products has no column 'product': name it in " +
      "`columns.products.product`",
  },
  errorTraitCount: {
    fr: "Impossible de pondérer le trait '{trait}' : son effectif '{column}' est négatif à " +
      "la ligne {row}. Corrigez-le, ou laissez-le vide s’il n’est pas connu",
    en: "Cannot weigh trait '{trait}' as its count '{column}' is negative in row {row}: " +
      "correct it, or leave it empty when it is not known",
  },
  errorExplainTraits: {
    fr: "Impossible d’expliquer le client '{customer}' : aucun de ses traits n’est connu",
    en: "Cannot explain customer '{customer}' as none of its traits is known",
  },
  errorReturnNegative: {
    fr: "Taux de retour impossibles à mesurer : '{column}' est négatif à la ligne {row}. " +
      "Corrigez-le",
    en: "Cannot measure return rates as '{column}' is negative in row {row}: correct it",
  },
  errorReturnMore: {
    fr: "Taux de retour impossibles à mesurer : le segment '{segment}' a répondu à {answers} " +
      "messages sur {messages}. '{answered}' doit compter des réponses à '{sent}'",
    en: "Cannot measure return rates as segment '{segment}' answered {answers} of {messages} " +
      "messages: '{answered}' must count answers to '{sent}'",
  },
  errorTraitsTwice: {
    fr: "Traits impossibles à calculer : '{key}' figure aux lignes {first} et {row} de la " +
      "colonne '{column}'. Il faut une ligne chacun",
    en: "Cannot compute traits as '{key}' stands in rows {first} and {row} of column " +
      "'{column}': give one row each",
  },
  errorTraitsKind: {
    fr: "Traits impossibles à calculer : la colonne '{column}' contient des valeurs de type " +
      "{kind}, et '{other}', qu’elle nomme, de type {known}. Lisez les deux comme du texte",
    en: "Cannot compute traits as column '{column}' holds {kind} values and '{other}', which " +
      "it names, {known} values: read both as text",
  },
  errorNoPeers: {
    fr: "Potentiels impossibles à estimer : aucun client n’a de valeur positive",
    en: "Cannot estimate potentials as no customer has a positive value",
  },
  errorPeersInside: {
    fr: "Potentiels impossibles à estimer d’après des semblables dans une base de données : " +
      "donnez une colonne de potentiels, ou ajustez sur des fichiers et appliquez le " +
      "modèle",
    en: "Cannot estimate potentials from peers inside a database: give a column of " +
      "potentials, or fit on files and apply the model",
  },
  errorInfiniteColumn: {
    fr: "Colonne '{column}' inutilisable : elle est infinie pour {count} clients. " +
      "Corrigez-la, ou laissez-la vide quand elle n’est pas connue",
    en: "Cannot use column '{column}' as it is infinite for {count} customers: correct it, " +
      "or leave it empty when it is not known",
  },
  errorNegativePotentials: {
    fr: "La colonne '{column}' ne peut être le potentiel : elle est négative pour {count} " +
      "clients. Corrigez-la, ou laissez-la vide quand le potentiel n’est pas connu",
    en: "Cannot use column '{column}' as potential: it is negative for {count} customers; " +
      "correct it, or leave it empty when the potential is not known",
  },
  errorNegativePotential: {
    fr: "La colonne '{column}' ne peut être le potentiel : la ligne {row} est négative " +
      "({value}). Corrigez-la, ou laissez-la vide quand le potentiel n’est pas connu",
    en: "Cannot use column '{column}' as potential: row {row} is negative ({value}); correct " +
      "it, or leave it empty when the potential is not known",
  },
  errorPeersKind: {
    fr: "La colonne '{column}' ne peut rendre des clients semblables : elle contient des " +
      "valeurs de type {kind}. Donnez une colonne de texte ; découpez d’abord nombres et " +
      "dates en tranches avec slice()",
    en: "Cannot find peers by column '{column}' as it holds {kind} values: give a text " +
      "column; cut numbers or days into bands with slice() first",
  },
  errorCrossPositive: {
    fr: "Classes impossibles : la colonne '{column}' n’a aucune valeur positive. Vérifiez " +
      "que la bonne colonne est lue, ou donnez les montants dans least.{axis}",
    en: "Cannot class customers as column '{column}' has no positive value: check that the " +
      "right column is read, or give the amounts in least.{axis}",
  },
  errorStagesAt: {
    fr: "Étapes illisibles (à {path}) : {text}",
    en: "Cannot read stages (at {path}): {text}",
  },
  errorStagesEvents: {
    fr: "Étapes illisibles sans événements : donnez `events`, ou ôtez les règles qui les lisent",
    en: "Cannot read stages without events: give `events`, or take out the rules that read them",
  },
  errorStageSql: {
    fr: "SQL impossible sans la table d’événements que lisent les règles : donnez-la par `events`",
    en: "Cannot write SQL without the relation of events that the rules read: give `events`",
  },
  errorScoreSql: {
    fr: "SQL impossible sans la table d’événements que lit la grille : donnez-la par `events`",
    en: "Cannot write SQL without the relation of events that the scorecard reads: give `events`",
  },
  errorNaturalBands: {
    fr: "Impossible de trouver {bands} groupes naturels dans la colonne '{column}', qui a " +
      "{distinct} valeurs distinctes : demandez moins de tranches",
    en: "Cannot find {bands} natural groups in column '{column}' as it has {distinct} " +
      "distinct values: ask for fewer bands",
  },
  errorCalendar: {
    fr: "Impossible de découper la colonne '{column}' par le calendrier : {found}. Vérifiez " +
      "que la bonne colonne est lue",
    en: "Cannot cut column '{column}' by the calendar as {found}: check that the right " +
      "column is read",
  },
  errorBands: {
    fr: "Impossible de découper la colonne '{column}' en tranches : {found}",
    en: "Cannot cut column '{column}' into bands as {found}",
  },
  errorSliceInside: {
    fr: "Impossible de découper la colonne '{column}' ({how}) : elle contient des valeurs " +
      "{kind}. Découpez-la autrement, ou changez son type dans une vue",
    en: "Cannot slice column '{column}' {how} as it holds {kind} values: choose another way " +
      "to slice it, or give it another type in a view",
  },
  errorBreaksInside: {
    fr: "Coupures naturelles introuvables dans une base de données : découpez '{column}' par " +
      '"quantile" ou "equalWidth", ou donnez les bornes',
    en: "Cannot find natural breaks inside a database: slice '{column}' by \"quantile\" or " +
      '"equalWidth", or give the cuts',
  },
  errorBandsKind: {
    fr: "Impossible de découper la colonne '{column}' en tranches : elle contient des " +
      "valeurs de type {kind}. Découpez-la par catégories, ou lisez-la comme des nombres " +
      "ou des dates",
    en: "Cannot cut column '{column}' into bands as it holds {kind} values: slice it by " +
      "categories, or read it as numbers or days",
  },
  errorCategoriesKind: {
    fr: "Impossible de découper la colonne '{column}' par catégories : elle contient des " +
      "valeurs de type {kind}. Donnez des bornes (cuts)",
    en: "Cannot slice column '{column}' by categories as it holds {kind} values: slice it by cuts",
  },
  errorPrefixKind: {
    fr: "Impossible de découper la colonne '{column}' par préfixe : elle contient des " +
      "valeurs de type {kind}. Lisez les codes comme du texte, des nombres ont perdu leurs " +
      "zéros de tête",
    en: "Cannot slice column '{column}' by prefix as it holds {kind} values: read codes as " +
      "text, numbers have lost their leading zeros",
  },
  errorCalendarLong: {
    fr: "Impossible de découper la colonne '{column}' par {period} : elle va du {first} au " +
      "{last}. Corrigez les dates égarées, ou choisissez une période plus longue",
    en: "Cannot cut column '{column}' by {period} as it runs from {first} to {last}: correct " +
      "stray dates or choose a longer period",
  },
  errorXyzMonths: {
    fr: "Impossible de compter les mois de '{from}' à '{to}' : donnez deux mois AAAA-MM, " +
      "dans l’ordre",
    en: "Cannot count months from '{from}' to '{to}': give two months YYYY-MM, in order",
  },
  errorAbcPositive: {
    fr: "Classement impossible : la colonne '{column}' n’a aucune valeur positive. Vérifiez " +
      "que la bonne colonne est lue",
    en: "Cannot rank customers as column '{column}' has no positive value: check that the " +
      "right column is read",
  },
  errorAbcLines: {
    fr: "Impossible de tracer des limites à [{lines}] : donnez des parts croissantes entre 0 " +
      "et 1, telles que 0.8",
    en: "Cannot draw lines at [{lines}]: give ascending shares between 0 and 1, such as 0.8",
  },
  errorAbcNames: {
    fr: "Impossible de nommer {number} classes [{names}] : donnez un nom de plus que de " +
      "limites, chacun une fois",
    en: "Cannot name {number} classes [{names}]: give one more name than lines, each once",
  },
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
  errorMeanInside: {
    fr: "Points moyens impossibles à apprendre dans une base de données : ajustez la grille " +
      'à missing "average" sur un fichier, et appliquez son modèle',
    en: 'Cannot learn mean points inside a database: fit the card with missing "average" on ' +
      "a file, and apply its model",
  },
  errorScoreEvents: {
    fr: "Impossible de noter le critère '{criterion}' sans événements : donnez `events`, ou " +
      "ôtez les critères qui les lisent",
    en: "Cannot score criterion '{criterion}' without events: give `events`, or take out the " +
      "criteria that read them",
  },
  errorScoreDay: {
    fr: "Impossible de noter : la colonne '{column}' n’a pas de jour d’analyse à la ligne " +
      "{row}. Donnez-en un à chaque client",
    en: "Cannot score as column '{column}' has no day of analysis in row {row}: give one to " +
      "every customer",
  },
  errorCriterion: {
    fr: "Impossible de noter le critère '{criterion}' (à {path}.column) : {text} ; corrigez " +
      "la colonne dans la grille, ou ôtez le critère",
    en: "Cannot score criterion '{criterion}' (at {path}.column): {text}; correct the column " +
      "in the scorecard or take the criterion out",
  },
  errorCutDays: {
    fr: "Impossible de découper la colonne '{column}' à {cut} : elle contient des dates. " +
      "Écrivez les bornes AAAA-MM-JJ",
    en: "Cannot cut column '{column}' at {cut} as it holds days: write cuts as YYYY-MM-DD",
  },
  errorCutNumbers: {
    fr: "Impossible de découper la colonne '{column}' à '{cut}' : elle contient des nombres. " +
      "Donnez des nombres",
    en: "Cannot cut column '{column}' at '{cut}' as it holds numbers: give numbers",
  },
  errorSliceDays: {
    fr: "Impossible de découper la colonne '{column}' : elle contient des dates, et les " +
      "bornes sont des nombres. Vérifiez que la bonne colonne est lue",
    en: "Cannot slice column '{column}' as it holds days and the cuts are numbers: check " +
      "that the right column is read",
  },
  errorSliceNumbers: {
    fr: "Impossible de découper la colonne '{column}' : elle contient des nombres, et les " +
      "bornes sont des dates. Vérifiez que la bonne colonne est lue",
    en: "Cannot slice column '{column}' as it holds numbers and the cuts are days: check " +
      "that the right column is read",
  },
  errorNoValue: { fr: "elle n’a aucune valeur", en: "it has no value" },
  errorHoldsNumbers: { fr: "elle contient des nombres", en: "it holds numbers" },
  errorNoValueThere: {
    fr: "elle n’a aucune valeur. Vérifiez que la bonne colonne est lue",
    en: "it has no value: check that the right column is read",
  },
  errorTooAlike: {
    fr: "ses valeurs se ressemblent trop. Donnez des bornes (cuts), ou laissez-la de côté",
    en: "its values are too much alike: give cuts, or leave it out",
  },
  errorTraitsColumn: {
    fr: "Traits impossibles à calculer : la table {table} n’a pas de colonne '{column}', mais " +
      "{names}. Nommez-la dans {code}",
    en: "Cannot compute traits as the table of {table} has no column '{column}': it has {names}; " +
      "name it in {code}",
  },
} as const satisfies Catalogue;
