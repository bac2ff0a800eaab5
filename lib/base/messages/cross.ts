/** Sentences and column headings of the crossed matrix. */
import type { Catalogue } from "./catalogue.ts";

/** Messages by key, each in French and English. */
export const CROSS_MESSAGES = {
  potential: { fr: "Potentiel", en: "Potential" },
  potentialAmount: { fr: "Potentiel retenu", en: "Potential used" },
  potentialSource: { fr: "Origine du potentiel", en: "Source of potential" },
  estimatedPotential: { fr: "Potentiel estimé", en: "Estimated potential" },
  peerGroup: { fr: "Clients comparables", en: "Peer group" },
  peerCustomers: { fr: "Nombre de comparables", en: "Peers" },
  currentClass: { fr: "Classe actuelle", en: "Current class" },
  potentialClass: { fr: "Classe de potentiel", en: "Potential class" },
  cell: { fr: "Case", en: "Cell" },
  zone: { fr: "Zone", en: "Zone" },
  zones: { fr: "Zones", en: "Zones" },
  roomToGrow: { fr: "Marge de progression", en: "Room to grow" },
  roomShare: { fr: "Part de la progression", en: "Share of room to grow" },
  cumulativeRoomShare: {
    fr: "Part cumulée de la progression",
    en: "Cumulative share of room to grow",
  },
  walletShare: { fr: "Part de portefeuille", en: "Share of wallet" },
  largestRoomShare: { fr: "Part du plus gros client", en: "Share of the largest customer" },
  roomIndex: { fr: "Indice de progression", en: "Room index" },
  criteria: { fr: "Critères", en: "Criteria" },
  group: { fr: "Groupe", en: "Group" },
  meanPotential: { fr: "Potentiel moyen", en: "Mean potential" },
  medianPotential: { fr: "Potentiel médian", en: "Median potential" },
  meanRoomToGrow: { fr: "Marge de progression moyenne", en: "Mean room to grow" },
  medianRoomToGrow: { fr: "Marge de progression médiane", en: "Median room to grow" },
  crossPotentialUnknown: {
    fr: {
      one: "{count} client n’a pas de potentiel connu : il n’est dans aucune zone.",
      other: "{count} clients n’ont pas de potentiel connu : ils ne sont dans aucune zone.",
    },
    en: {
      one: "{count} customer has no known potential and is in no zone.",
      other: "{count} customers have no known potential and are in no zone.",
    },
  },
  crossValueAbovePotential: {
    fr: {
      one: "{count} client rapporte déjà plus que le potentiel indiqué : potentiel à revoir.",
      other: "{count} clients rapportent déjà plus que le potentiel indiqué : potentiels à revoir.",
    },
    en: {
      one: "{count} customer already brings more than the potential given: it is out of date.",
      other: "{count} customers already bring more than the potential given: it is out of date.",
    },
  },
  crossNegativeValue: {
    fr: {
      one: "{count} client a une valeur négative : il est placé en classe {lastClass}.",
      other: "{count} clients ont une valeur négative : ils sont placés en classe {lastClass}.",
    },
    en: {
      one: "{count} customer has a negative value and is placed in class {lastClass}.",
      other: "{count} customers have a negative value and are placed in class {lastClass}.",
    },
  },
  crossFewPeers: {
    fr: {
      one: "{count} potentiel estimé repose sur moins de {minimum} clients comparables " +
        "et s’appuie surtout sur un groupe plus large.",
      other: "{count} potentiels estimés reposent sur moins de {minimum} clients comparables " +
        "et s’appuient surtout sur un groupe plus large.",
    },
    en: {
      one: "{count} estimated potential rests on fewer than {minimum} peers " +
        "and leans mostly on a larger group.",
      other: "{count} estimated potentials rest on fewer than {minimum} peers " +
        "and lean mostly on a larger group.",
    },
  },
  crossCellShared: {
    fr: "La case {cell} est dans plusieurs zones : ses clients comptent dans « {first} », " +
      "et restent aussi dans « {others} ».",
    en: "Cell {cell} lies in several zones: its customers count in “{first}”, " +
      "and stay in “{others}” too.",
  },
  crossCellsUncovered: {
    fr: {
      one: "{count} case n’est dans aucune zone : {cells}.",
      other: "{count} cases ne sont dans aucune zone : {cells}.",
    },
    en: {
      one: "{count} cell lies in no zone: {cells}.",
      other: "{count} cells lie in no zone: {cells}.",
    },
  },
  crossZoneHidden: {
    fr: "La zone « {zone} » n’est jamais la première : « {by} » prend toutes ses cases.",
    en: "Zone “{zone}” is never first: “{by}” takes all its cells.",
  },
  crossMatrixTitle: {
    fr: "Valeur actuelle et potentiel",
    en: "Current value against potential",
  },
  crossPotentialAxis: { fr: "Classe de potentiel", en: "Class of potential" },
  crossRoom: { fr: "marge de progression {amount}", en: "room to grow {amount}" },
  crossMatrixReading: {
    fr:
      "La plus grande marge de progression est dans la case {cell} : {amount} chez {customers}. " +
      "Dans chaque case : clients, valeur actuelle, marge de progression.",
    en: "The largest room to grow is in cell {cell}: {amount} with {customers}. In each cell: " +
      "customers, current value, room to grow.",
  },
  crossMatrixUnknown: {
    fr: {
      one: "{count} client au potentiel inconnu n’est dans aucune case.",
      other: "{count} clients au potentiel inconnu ne sont dans aucune case.",
    },
    en: {
      one: "{count} customer of unknown potential is in no cell.",
      other: "{count} customers of unknown potential are in no cell.",
    },
  },
  potentialScatterTitle: {
    fr: "Ce que les clients apportent et ce qu’ils pourraient apporter",
    en: "What customers bring and what they could bring",
  },
  potentialScatterValue: { fr: "Valeur actuelle", en: "Current value" },
  potentialGiven: { fr: "Potentiel indiqué", en: "Potential given" },
  potentialEstimated: { fr: "Potentiel estimé", en: "Potential estimated" },
  potentialScatterReading: {
    fr:
      "Au-dessus de la diagonale, il reste à gagner : {above} des clients représentés pourraient " +
      "apporter au moins le double.",
    en: "Above the diagonal there is room to grow: {above} of the customers drawn could bring at " +
      "least twice as much.",
  },
  potentialScatterBelow: {
    fr: {
      one: "{count} client apporte plus que le potentiel indiqué.",
      other: "{count} clients apportent plus que le potentiel indiqué.",
    },
    en: {
      one: "{count} customer brings more than the potential given.",
      other: "{count} customers bring more than the potential given.",
    },
  },
  potentialScatterLeftOut: {
    fr: {
      one: "{count} client sans valeur ou sans potentiel positif n’est pas représenté.",
      other: "{count} clients sans valeur ou sans potentiel positif ne sont pas représentés.",
    },
    en: {
      one: "{count} customer without positive value or potential is not drawn.",
      other: "{count} customers without positive value or potential are not drawn.",
    },
  },
} as const satisfies Catalogue;
