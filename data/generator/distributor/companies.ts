/** Who the distributor's customers and prospects are. */
import { chance, choose, chooseKey, chooseWeighted, wholeBetween } from "../choice.ts";
import { logNormal } from "../distributions.ts";
import type { Random } from "../stream.ts";
import type { Family } from "./catalogue.ts";
import { type Region, REGIONS } from "./territory.ts";

/** An industry. */
export type Sector =
  | "Restauration"
  | "Hôtellerie"
  | "Agroalimentaire"
  | "Santé"
  | "Bâtiment"
  | "Collectivités"
  | "Commerce"
  | "Logistique";

/** A company. */
export interface Company {
  readonly name: string;
  readonly sector: Sector;
  readonly region: Region;
  readonly department: string;
  readonly postcode: string;
  /** People employed. */
  readonly headcount: number;
  /** Share capital in euros. */
  readonly capital: number;
  /** The person to talk to. */
  readonly contact: string;
  readonly mayEmail: boolean;
  readonly mayPhone: boolean;
  readonly mayVisit: boolean;
}

interface SectorProfile {
  readonly weight: number;
  readonly kinds: readonly string[];
  /** Families ordered more than the others, and how much more. */
  readonly families: Partial<Record<Family, number>>;
}

/** The industries: how many, what they are called, what they need. */
export const SECTORS: Readonly<Record<Sector, SectorProfile>> = {
  "Restauration": {
    weight: 18,
    kinds: ["Restaurant", "Brasserie", "Traiteur", "Auberge"],
    families: { "Cuisine pro": 6, "Hygiène": 3, "Emballage": 2 },
  },
  "Hôtellerie": {
    weight: 10,
    kinds: ["Hôtel", "Résidence", "Camping"],
    families: { "Hygiène": 5, "Nettoyage": 4 },
  },
  "Agroalimentaire": {
    weight: 12,
    kinds: ["Conserverie", "Fromagerie", "Biscuiterie", "Salaisons"],
    families: { "Emballage": 6, "Protection": 3, "Nettoyage": 2 },
  },
  "Santé": {
    weight: 12,
    kinds: ["Clinique", "Laboratoire", "Maison de santé"],
    families: { "Hygiène": 6, "Protection": 4, "Nettoyage": 2 },
  },
  "Bâtiment": {
    weight: 16,
    kinds: ["Maçonnerie", "Charpentes", "Travaux publics", "Couverture"],
    families: { "Outillage": 6, "Protection": 5 },
  },
  "Collectivités": {
    weight: 9,
    kinds: ["Mairie", "Lycée", "Syndicat mixte"],
    families: { "Bureau": 4, "Nettoyage": 4, "Hygiène": 2 },
  },
  "Commerce": {
    weight: 14,
    kinds: ["Magasin", "Jardinerie", "Comptoir", "Librairie"],
    families: { "Emballage": 3, "Bureau": 3, "Stockage": 2 },
  },
  "Logistique": {
    weight: 9,
    kinds: ["Transports", "Entrepôts", "Messagerie"],
    families: { "Stockage": 7, "Emballage": 4, "Protection": 2 },
  },
};

const PLACES = [
  ["de l'Aubépine", "du Bois Joli", "de la Bruyère", "du Cèdre bleu", "du Châtaignier"],
  [
    "du Cœur de Ville",
    "de la Colline",
    "du Coquelicot",
    "de l'Écluse",
    "de l'Étang",
    "de l'Étoile",
  ],
  ["de la Fougère", "du Grand Pré", "de la Grève", "du Hêtre", "des Îles", "du Lavoir", "du Lilas"],
  ["du Marronnier", "du Mélèze", "du Moulin", "du Noisetier", "de l'Œillet", "des Ormes"],
  ["de la Passerelle", "du Pont neuf", "du Peuplier", "de la Prairie", "des Quatre Vents"],
  ["de la Rivière", "du Rocher", "de la Roseraie", "du Saule", "de la Source", "du Tilleul"],
  ["des Trois Chênes", "du Val fleuri", "de la Vallée", "du Verger", "de la Vigne"],
].flat();

/** A legal form and its odds; some of them need quotes in a CSV file. */
const FORMS: readonly (readonly [string, number])[] = [
  ["SARL", 8],
  ["SAS", 8],
  ["SA", 2],
  ["EURL", 3],
  ["& Fils", 2],
  ["& Cie ; négoce", 0.5],
  ['"La Maison"', 0.5],
];

// Trees and stones again: these people do not exist.
const SURNAMES = [
  ["Acacia", "Agate", "Ardoise", "Aulne", "Basalte", "Bouleau", "Cèdre", "Châtaignier", "Érable"],
  ["Frêne", "Genêt", "Granit", "Hêtre", "Jaspe", "Marbre", "Mélèze", "Merisier", "Onyx", "Orme"],
  ["Peuplier", "Quartz", "Sapin", "Saule", "Silex", "Sorbier", "Tilleul", "Topaze", "Tremble"],
].flat();

const MEDIAN_HEADCOUNT = 24;
const HEADCOUNT_SIGMA = 1.1;

/**
 * Draws companies, no two of the same name.
 *
 * @param random A uniform stream.
 * @param count How many.
 * @returns The companies.
 */
export function makeCompanies(random: Random, count: number): Company[] {
  const names = new Set<string>();
  return Array.from({ length: count }, () => drawCompany(random, names));
}

function drawCompany(random: Random, names: Set<string>): Company {
  const sector = chooseKey(random, sectorWeights());
  const region = chooseWeighted(random, REGIONS, REGIONS.map(({ weight }) => weight));
  const department = choose(random, region.departments);
  const headcount = Math.max(1, Math.round(logNormal(random, MEDIAN_HEADCOUNT, HEADCOUNT_SIGMA)));
  return {
    name: drawName(random, sector, names),
    sector,
    region,
    department,
    postcode: `${department}${wholeBetween(random, 0, 9)}${wholeBetween(random, 0, 9)}0`,
    headcount,
    capital: 1000 * Math.ceil(headcount * logNormal(random, 1.8, 0.8)),
    contact: `${choose(random, ["M.", "Mme"])} ${choose(random, SURNAMES)}`,
    mayEmail: chance(random, 0.7),
    mayPhone: chance(random, 0.75),
    mayVisit: chance(random, 0.85),
  };
}

function drawName(random: Random, sector: Sector, names: Set<string>): string {
  const form = chooseWeighted(random, FORMS, FORMS.map(([, weight]) => weight))[0];
  const name = `${choose(random, SECTORS[sector].kinds)} ${choose(random, PLACES)} ${form}`;
  if (names.has(name)) return drawName(random, sector, names);
  names.add(name);
  return name;
}

function sectorWeights(): Record<Sector, number> {
  return Object.fromEntries(
    Object.entries(SECTORS).map(([sector, { weight }]) => [sector, weight]),
  ) as Record<Sector, number>;
}
