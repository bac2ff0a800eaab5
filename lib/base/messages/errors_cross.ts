/** What keeps the crossed matrix from placing customers, and what its configuration may not say. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English; code between backticks is the same in both. */
export const ERROR_CROSS_MESSAGES = {
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
  ruleLinesAscend: {
    fr: "les limites doivent être croissantes, chacune une fois",
    en: "lines must be in ascending order, each once",
  },
  ruleAmountsDescend: {
    fr: "les montants doivent être décroissants, chacun une fois : la meilleure classe d’abord",
    en: "amounts must be in descending order, each once: the best class first",
  },
  ruleLeastDescend: {
    fr: "les plus petits montants doivent décroître d’une classe à la suivante",
    en: "the least amounts must go down from one class to the next",
  },
  ruleZoneComma: { fr: "l’id d’une zone n’a pas de virgule", en: "a zone id has no comma" },
  ruleLinesOrLeast: {
    fr: "donnez lines ou least pour les classes '{axis}', pas les deux",
    en: "give lines or least amounts for the {axis} classes, not both",
  },
  ruleZoneTwice: {
    fr: "une zone '{zone}' existe déjà : réunissez leurs cases",
    en: "there is a zone '{zone}' already: put its cells together",
  },
  ruleNoCell: {
    fr: "la case {cell} n’existe pas : les cases sont {cells}",
    en: "there is no cell {cell}: the cells are {cells}",
  },
  ruleCellTwice: {
    fr: "la case {cell} y est déjà : nommez-la une fois",
    en: "the cell {cell} is there already: name it once",
  },
  ruleGroupTwice: {
    fr: "le groupe y est déjà : gardez-en un",
    en: "the group is there already: keep one",
  },
  rulePeerValues: {
    fr: "un groupe a au plus {count} valeurs de pairs",
    en: "a group has at most {count} peer values",
  },
  ruleGroupOrder: {
    fr: "le groupe plus large doit venir avant : commencez par tous les clients, peers []",
    en: "the larger group must come before: begin with everybody, peers []",
  },
  ruleClassName: {
    fr: "cette classe s’appelle {name}",
    en: "this class is called {name}",
  },
  rulePotentialOrEstimate: {
    fr: "nommez une colonne de potentiels, ou donnez une estimation",
    en: "name a column of potentials, or give an estimate",
  },
  keptNoPotential: {
    fr: "les clients sans potentiel",
    en: "customers without a potential",
  },
  errorRoomShare: {
    fr: "Impossible de lister les clients jusqu’à {line} du potentiel restant : donnez une part, " +
      "de 0 à 1",
    en: "Cannot list customers up to {line} of the room to grow: give a share",
  },
} as const satisfies Catalogue;
