/**
 * What `deno task segment <method> --help` says beyond the options: what the method does and reads,
 * and what its configuration file may hold.
 *
 * @module
 */
import type { MessageKey } from "../lib/mod.ts";
import { SEGMENT_METHODS } from "./segment_methods.ts";

/** The help of a method. */
export interface MethodHelp {
  /** What it does. */
  readonly purpose: MessageKey;
  /** What the files named first hold. */
  readonly input: MessageKey;
  /** Files and options of a command line that runs from a fresh copy of the project. */
  readonly files: string;
  /** What the configuration may say: key and meaning. */
  readonly config: Readonly<Record<string, MessageKey>>;
  /** A small configuration that works as it stands. */
  readonly example: unknown;
}

/** The help of every method. */
export const SEGMENT_HELP: Readonly<Record<string, MethodHelp>> = {
  rfm: {
    purpose: "helpRfm",
    input: "helpTransactions",
    files: "data/retail/orders.csv",
    config: {
      bins: "configRfmBins",
      binning: "configRfmBinning",
      cuts: "configRfmCuts",
      closed: "configRfmClosed",
      rules: "configRfmRules",
      others: "configRfmOthers",
    },
    example: { bins: 4, binning: "quantile" },
  },
  abc: {
    purpose: "helpAbc",
    input: "helpTransactions",
    files: "data/distributor/commandes.csv",
    config: {
      value: "configAbcValue",
      lines: "configAbcLines",
      classes: "configAbcClasses",
      basis: "configAbcBasis",
      crossing: "configAbcCrossing",
    },
    example: { value: "margin", lines: [0.7, 0.9] },
  },
  cross: {
    purpose: "helpCross",
    input: "helpTransactions",
    files: "data/distributor/commandes.csv --customers data/distributor/comptes.csv",
    config: {
      value: "configCrossValue",
      potential: "configCrossPotential",
      peers: "configCrossPeers",
      quantile: "configCrossQuantile",
      priorCustomers: "configCrossPrior",
      lines: "configCrossLines",
      least: "configCrossLeast",
      zones: "configCrossZones",
      others: "configCrossOthers",
    },
    example: { peers: ["Secteur"], lines: { current: [0.8, 0.95], potential: [0.8, 0.95] } },
  },
  score: {
    purpose: "helpScore",
    input: "helpLeads",
    files: "data/distributor/prospects.csv",
    config: {
      groups: "configScoreGroups",
      grades: "configScoreGrades",
      missing: "configScoreMissing",
      columns: "configColumns",
    },
    example: {
      groups: [{
        id: "who",
        axis: "fit",
        criteria: [{
          id: "size",
          kind: "number",
          column: "Effectif",
          levels: [{ above: 50, points: 10 }],
        }],
      }],
    },
  },
  stage: {
    purpose: "helpStage",
    input: "helpLeadsHistory",
    files: "data/distributor/prospects.csv",
    config: {
      stages: "configStageStages",
      lapsed: "configStageLapsed",
      columns: "configColumns",
    },
    example: { columns: { customer: "N° prospect" } },
  },
  slice: {
    purpose: "helpSlice",
    input: "helpTransactions",
    files: "data/retail/orders.csv",
    config: { criteria: "configSliceCriteria", value: "configValue" },
    example: { criteria: [{ column: "monetary", by: "quantile", bands: 4 }] },
  },
  profile: {
    purpose: "helpProfileMethod",
    input: "helpTransactions",
    files: "data/retail/orders.csv",
    config: {
      margin: "configProfileMargin",
      limit: "configProfileLimit",
      traits: "configProfileTraits",
      prototypes: "configProfilePrototypes",
      value: "configValue",
    },
    example: { margin: 0.1 },
  },
  cluster: {
    purpose: "helpCluster",
    input: "helpTransactions",
    files: "data/retail/orders.csv",
    config: {
      features: "configClusterFeatures",
      clusters: "configClusterClusters",
      mostClusters: "configClusterMost",
      scale: "configClusterScale",
      transform: "configClusterTransform",
      components: "configClusterComponents",
      linkage: "configClusterLinkage",
      consolidate: "configClusterConsolidate",
      weights: "configClusterWeights",
      value: "configClusterValue",
      seed: "configClusterSeed",
    },
    example: { clusters: 5, transform: "log1p" },
  },
};

/** The day of the sample data. */
const DAY = "--as-of 2025-12-31";

/**
 * A command line that runs from a fresh copy of the project.
 *
 * @param name The method.
 * @returns The line.
 */
export function segmentExample(name: string): string {
  const { files, example } = SEGMENT_HELP[name];
  const config = SEGMENT_METHODS[name].config ? ` --config '${JSON.stringify(example)}'` : "";
  return `deno task segment ${name} ${files} ${DAY} --out out${config}`;
}
