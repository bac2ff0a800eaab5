/**
 * Objective comparison by large groups: region, status, rep, product, supplier.
 *
 * {@linkcode compareGroupMeans} compares a value per customer, {@linkcode compareGroupShares} the
 * share of customers that something is true of; both say what chance alone would do in groups of
 * that size. {@linkcode compareMix} compares what groups are made of. {@linkcode priceVolumeMix}
 * splits the change of revenue between two periods, to the cent.
 *
 * @module
 */
export {
  compareGroupMeans,
  compareGroupShares,
  type CompareOptions,
  type GroupComparison,
  type GroupPosition,
} from "./compare_groups.ts";
export { compareMix } from "./compare_mix.ts";
export {
  type Period,
  type PriceVolumeMix,
  priceVolumeMix,
  type PriceVolumeMixOptions,
} from "./price_volume_mix.ts";
