/**
 * The methods of `deno task segment`, each by the same contract.
 *
 * @module
 */
import {
  abc,
  applyAbc,
  applyRfm,
  readAbcConfig,
  readAbcModel,
  readRfmConfig,
  readRfmModel,
  rfm,
  type Segmentation,
  type Table,
} from "../lib/mod.ts";

/** How the command uses a method. */
export interface SegmentMethod {
  /** Fits and applies, with the content of a configuration file. */
  fit(customers: Table, config: unknown, asOf: string): Segmentation<unknown>;
  /** Applies a saved model. */
  apply(model: unknown, customers: Table): Segmentation<unknown>;
}

/** Every method by the name it has on the command line. */
export const SEGMENT_METHODS: Readonly<Record<string, SegmentMethod>> = {
  rfm: {
    fit: (customers, config, asOf) => rfm(customers, { ...readRfmConfig(config), asOf }),
    apply: (model, customers) => applyRfm(readRfmModel(model), customers),
  },
  abc: {
    fit: (customers, config) => abc(customers, readAbcConfig(config)),
    apply: (model, customers) => applyAbc(readAbcModel(model), customers),
  },
};
