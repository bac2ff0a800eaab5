/**
 * The methods of `deno task segment`, each by the same contract.
 *
 * @module
 */
import {
  abc,
  applyAbc,
  applyClusters,
  applyRfm,
  applySlice,
  cluster,
  readAbcConfig,
  readAbcModel,
  readClusterConfig,
  readClusterModel,
  readRfmConfig,
  readRfmModel,
  readSliceConfig,
  readSliceModel,
  rfm,
  type Segmentation,
  slice,
  type Table,
} from "../lib/mod.ts";

/** How the command uses a method. */
export interface SegmentMethod {
  /** Fits and applies, with the content of a configuration file. */
  fit(customers: Table, config: unknown, asOf: string): Segmentation<unknown>;
  /** Applies a saved model. */
  apply(model: unknown, customers: Table): Segmentation<unknown>;
}

/** What clusters are made of unless a configuration says otherwise. */
const PURCHASES = {
  features: ["recencyDays", "frequency", "monetary"],
  transform: "log1p",
} as const;

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
  cluster: {
    fit: (customers, config) => cluster(customers, { ...PURCHASES, ...readClusterConfig(config) }),
    apply: (model, customers) => applyClusters(readClusterModel(model), customers),
  },
  slice: {
    fit: (customers, config) => slice(customers, readSliceConfig(config)),
    apply: (model, customers) => applySlice(readSliceModel(model), customers),
  },
};
