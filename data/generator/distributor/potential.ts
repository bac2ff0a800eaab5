/** How much each company could buy in a year, from all its suppliers together. */
import { gamma, logNormal } from "../distributions.ts";
import type { Random } from "../stream.ts";
import type { Company } from "./companies.ts";

/**
 * The law of potentials, Zipf–Mandelbrot: the company of rank k is worth (k + offset)^-exponent of
 * the whole.
 */
export const ZIPF_MANDELBROT = { exponent: 1.15, offset: 11 } as const;

/** The mean potential of a company, in euros a year. */
export const MEAN_POTENTIAL = 30_000;

/** How loosely headcount foretells rank: σ of the logarithm. */
export const RANK_SIGMA = 0.7;

/**
 * Gives each company its potential: big companies tend to come first.
 *
 * @param random A uniform stream.
 * @param companies The companies.
 * @returns The potential of each, in whole euros a year.
 */
export function drawPotentials(random: Random, companies: readonly Company[]): number[] {
  const { exponent, offset } = ZIPF_MANDELBROT;
  const sizes = companies.map(({ headcount }) => logNormal(random, headcount, RANK_SIGMA));
  const ranking = sizes.map((_, index) => index).sort((a, b) => sizes[b] - sizes[a]);
  const worths = ranking.map((_, rank) => (rank + 1 + offset) ** -exponent);
  const scale = MEAN_POTENTIAL * companies.length / worths.reduce((sum, worth) => sum + worth, 0);
  const potentials = new Array<number>(companies.length);
  ranking.forEach((index, rank) => potentials[index] = Math.round(scale * worths[rank]));
  return potentials;
}

/** How far off a rep's estimate is: the shape of a gamma of mean 1. */
const ESTIMATE_SHAPE = 16;

/**
 * What a rep believes the potential to be.
 *
 * @param random A uniform stream.
 * @param potential The true potential.
 * @returns The estimate, to 500 euros.
 */
export function estimate(random: Random, potential: number): number {
  return 500 * Math.max(1, Math.round(potential * gamma(random, ESTIMATE_SHAPE, 1) / 500));
}
