/** The named distributions of the generator, in the parameters its documentation states. */
// @ts-types="npm:@types/d3-random@3.0.3"
import {
  randomBeta,
  randomExponential,
  randomGamma,
  randomLogNormal,
  randomPoisson,
} from "d3-random";
import type { Random } from "./stream.ts";

/**
 * Draws from a gamma distribution.
 *
 * @param random A uniform stream.
 * @param shape The shape; the coefficient of variation is 1/√shape.
 * @param mean The mean.
 * @returns A positive number.
 */
export function gamma(random: Random, shape: number, mean: number): number {
  return randomGamma.source(random)(shape, mean / shape)();
}

/**
 * Draws from a log-normal distribution.
 *
 * @param random A uniform stream.
 * @param median The median.
 * @param sigma The standard deviation of the logarithm.
 * @returns A positive number.
 */
export function logNormal(random: Random, median: number, sigma: number): number {
  return randomLogNormal.source(random)(Math.log(median), sigma)();
}

/**
 * Draws from a beta distribution.
 *
 * @param random A uniform stream.
 * @param alpha The first shape.
 * @param beta The second shape; the mean is alpha / (alpha + beta).
 * @returns A number in (0, 1).
 */
export function beta(random: Random, alpha: number, beta: number): number {
  return randomBeta.source(random)(alpha, beta)();
}

/**
 * Draws from an exponential distribution.
 *
 * @param random A uniform stream.
 * @param rate Events per unit of time; the mean is 1 / rate.
 * @returns A waiting time.
 */
export function exponential(random: Random, rate: number): number {
  return randomExponential.source(random)(rate)();
}

/**
 * Draws from a Poisson distribution.
 *
 * @param random A uniform stream.
 * @param mean The mean.
 * @returns A count.
 */
export function poisson(random: Random, mean: number): number {
  return randomPoisson.source(random)(mean)();
}

/**
 * The logistic function, which turns a sum of effects into a probability.
 *
 * @param logit The log-odds.
 * @returns A probability in (0, 1).
 */
export function logistic(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
