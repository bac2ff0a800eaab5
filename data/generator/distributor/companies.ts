/** Who the distributor's customers and prospects are. */
import { chance, choose, chooseKey, chooseWeighted, wholeBetween } from "../choice.ts";
import { logNormal } from "../distributions.ts";
import type { Random } from "../stream.ts";
import { type Sector, SECTORS } from "./sectors.ts";
import { type Region, REGIONS } from "./territory.ts";

/** A company. */
export interface Company {
  /** Its name, unique, with a legal form. */
  readonly name: string;
  /** Its industry. */
  readonly sector: Sector;
  /** Where it is. */
  readonly region: Region;
  /** The number of its department, two digits. */
  readonly department: string;
  /** Its postcode, five digits. */
  readonly postcode: string;
  /** People employed. */
  readonly headcount: number;
  /** Share capital in euros. */
  readonly capital: number;
  /** The person to talk to. */
  readonly contact: string;
  /** Whether it may be written to. */
  readonly mayEmail: boolean;
  /** Whether it may be called. */
  readonly mayPhone: boolean;
  /** Whether it may be visited. */
  readonly mayVisit: boolean;
}

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
