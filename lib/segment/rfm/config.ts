/** What a configuration file may say. */
import { z } from "zod";
import type { Closed } from "../../base/mod.ts";
import { checkForm } from "../../contract/mod.ts";
import type { ByDimension } from "./dimensions.ts";
import {
  MAX_BINS,
  type RfmBinning,
  type RfmCuts,
  rfmCuts,
  type RfmRule,
  rfmRule,
} from "./model.ts";

/** Options of a fit; everything left out has its default. */
export interface RfmConfig {
  /** Explicit cuts; binning is then "fixed". */
  readonly cuts?: RfmCuts | undefined;
  /** Which side of a bin belongs to it. */
  readonly closed?: Closed | undefined;
  /** How cuts are found. */
  readonly binning?: RfmBinning | undefined;
  /** Bins, 2 to 10: one number for all three dimensions, or one each. */
  readonly bins?: number | ByDimension<number> | undefined;
  /** Rules from best to worst; the first that matches wins. */
  readonly rules?: readonly RfmRule[] | undefined;
  /** The segment of customers that no rule matches. */
  readonly others?: string | undefined;
}

const bins = z.int().min(2).max(MAX_BINS);
const rfmConfig: z.ZodType<RfmConfig> = z.strictObject({
  cuts: rfmCuts.optional(),
  closed: z.enum(["right", "left"]).optional(),
  binning: z.enum(["quantile", "equalCount", "fixed", "naturalBreaks"]).optional(),
  bins: z.union([bins, z.strictObject({ recency: bins, frequency: bins, monetary: bins })])
    .optional(),
  rules: z.array(rfmRule).min(1).optional(),
  others: z.string().min(1).optional(),
});

/**
 * Reads an RFM configuration, the content of a `--config` file.
 *
 * @param data Parsed JSON.
 * @returns Options for {@linkcode fitRfm}.
 * @throws {DataError} When it has another form; the message names each path.
 */
export function readRfmConfig(data: unknown): RfmConfig {
  return checkForm(rfmConfig, data, "formRfmConfig");
}
