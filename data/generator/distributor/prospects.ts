/** The leads and prospects of the distributor. */
import { chance, chooseKey, wholeBetween } from "../choice.ts";
import { type Day, FIRST_DAY, LAST_DAY } from "../day.ts";
import { gamma, logNormal, poisson } from "../distributions.ts";
import type { Random } from "../stream.ts";
import type { Family } from "./catalogue.ts";
import type { Company } from "./companies.ts";
import { SECTORS } from "./sectors.ts";
import { conversionProbability, type Lead, type Origin, type Role } from "./conversion.ts";
import { drawPipeline, type Pipeline } from "./pipeline.ts";
import { estimate } from "./potential.ts";

/** A lead or prospect. */
export interface Prospect extends Pipeline, Lead {
  /** Its identifier, `P00001`; numbered by creation. */
  readonly id: string;
  /** Who it is. */
  readonly company: Company;
  /** What it could buy in a year, in euros: the truth and what the rep believes, if anything. */
  readonly potential: number;
  /** What the rep believes the potential to be, if anything. */
  readonly estimatedPotential: number | undefined;
  /** What it is looking for. */
  readonly family: Family;
  /** The day the lead came in. */
  readonly createdOn: Day;
  /** Hidden: how many signals it gives, relative to the mean. */
  readonly engagement: number;
  /** Hidden: the probability of signing once contacted. */
  readonly probability: number;
}

/** Mean counts of early signals for a prospect of mean engagement. */
export const SIGNALS = { forms: 0.6, downloads: 1, emailsRead: 2.2 } as const;

/** The spread of engagement: the shape of a gamma of mean 1. */
export const ENGAGEMENT_SHAPE = 1.5;

/** The budget of a first order, as a share of the potential: log-normal. */
export const BUDGET = { medianShare: 0.3, sigma: 0.5 } as const;

const ESTIMATED_SHARE = 0.65;
const DELIVERY_KNOWN = 0.8;
const MEAN_DELIVERY_DAYS = 90;

const ORIGINS: Readonly<Record<Origin, number>> = {
  "Salon": 16,
  "Site web": 26,
  "Recommandation": 14,
  "Appel entrant": 12,
  "Prospection": 20,
  "Réseaux sociaux": 12,
};

const ROLES: Readonly<Record<Role, number>> = {
  "Dirigeant": 26,
  "Responsable achats": 24,
  "Directeur de site": 16,
  "Technicien": 20,
  "Assistant": 14,
};

/**
 * Draws the prospects.
 *
 * @param random A uniform stream.
 * @param companies One company per prospect.
 * @param potentials The potential of each, in euros a year.
 * @returns The prospects, by day of creation.
 */
export function makeProspects(
  random: Random,
  companies: readonly Company[],
  potentials: readonly number[],
): Prospect[] {
  const days = companies.map(() => wholeBetween(random, FIRST_DAY, LAST_DAY - 1));
  days.sort((first, second) => first - second);
  return companies.map((company, index) => {
    const engagement = gamma(random, ENGAGEMENT_SHAPE, 1);
    const lead = drawLead(random, company, potentials[index], engagement);
    const probability = conversionProbability(lead);
    return {
      ...lead,
      ...drawPipeline(random, days[index], probability),
      id: `P${String(index + 1).padStart(5, "0")}`,
      company,
      potential: potentials[index],
      estimatedPotential: chance(random, ESTIMATED_SHARE)
        ? estimate(random, potentials[index])
        : undefined,
      family: drawFamily(random, company),
      createdOn: days[index],
      engagement,
      probability,
    };
  });
}

function drawLead(random: Random, company: Company, potential: number, engagement: number): Lead {
  const budget = potential * logNormal(random, BUDGET.medianShare, BUDGET.sigma);
  return {
    headcount: company.headcount,
    sector: company.sector,
    role: chooseKey(random, ROLES),
    origin: chooseKey(random, ORIGINS),
    budget: 100 * Math.max(2, Math.round(budget / 100)),
    deliveryDays: chance(random, DELIVERY_KNOWN)
      ? 10 + Math.round(gamma(random, 2, MEAN_DELIVERY_DAYS - 10))
      : undefined,
    forms: poisson(random, SIGNALS.forms * engagement),
    downloads: poisson(random, SIGNALS.downloads * engagement),
    emailsRead: company.mayEmail ? poisson(random, SIGNALS.emailsRead * engagement) : 0,
  };
}

function drawFamily(random: Random, { sector }: Company): Family {
  return chooseKey(random, SECTORS[sector].families as Record<Family, number>);
}
