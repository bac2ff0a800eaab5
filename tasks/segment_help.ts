/**
 * What `deno task segment <method> --help` says beyond the options: what the method does and reads,
 * and what its configuration file may hold.
 *
 * @module
 */

/** The help of a method. */
export interface MethodHelp {
  /** One sentence. */
  readonly description: string;
  /** What the files named first hold. */
  readonly input: string;
  /** What the configuration may say: key and meaning. */
  readonly config: Readonly<Record<string, string>>;
  /** A small configuration that works as it stands. */
  readonly example: unknown;
}

const TRANSACTIONS = "transactions: customer, date and amount, one line each; CSV, Excel, Parquet…";

/** The help of every method. */
export const SEGMENT_HELP: Readonly<Record<string, MethodHelp>> = {
  rfm: {
    description: "By recency, frequency and monetary value: twelve named segments.",
    input: TRANSACTIONS,
    config: {
      bins: "scores of each dimension, 2 to 10 (5)",
      binning: '"quantile", "equalCount", "naturalBreaks" or "fixed"',
      cuts: "where scores change, with fixed bins: recency, frequency, monetary",
      closed: '"right" or "left": the side of a bin that belongs to it',
      rules: "segments from best to worst: segment, label, and the scores they take",
      others: "the segment of customers that no rule takes",
    },
    example: { bins: 4, binning: "quantile" },
  },
  abc: {
    description: "By share of revenue, margin or any other measure: classes A, B and C.",
    input: TRANSACTIONS,
    config: {
      value: 'the measure ranked ("monetary"); "margin", "revenueLast12Months"…',
      lines: "cumulative shares at which classes end (0.8 and 0.95)",
      classes: "names of the classes, one more than lines",
      basis: '"value", or "customers" for shares of their number',
      crossing: '"inside" or "outside": the class of the customer that crosses a line',
    },
    example: { value: "margin", lines: [0.7, 0.9] },
  },
  cross: {
    description: "By current value and potential: the crossed matrix and its zones.",
    input: TRANSACTIONS,
    config: {
      value: 'the current value ("revenueLast12Months")',
      potential: 'the potential, over the same time ("potential", a column of --customers)',
      peers: "columns that make customers alike: estimates a missing potential",
      quantile: "which quantile of the peers is the potential (0.75)",
      priorCustomers: "customers at which a group counts as much as the one around it (10)",
      lines: "cumulative shares at which classes end: current, potential",
      least: "instead of lines, the smallest amount of each class: current, potential",
      zones: "zones in order of precedence: id and cells",
      others: "the segment of cells in no zone",
    },
    example: { peers: ["Secteur"], lines: { current: [0.8, 0.95], potential: [0.8, 0.95] } },
  },
  score: {
    description: "By a scorecard, from 0 to 100: who they are and what they do.",
    input: "one row per lead, prospect or customer; CSV, Excel, Parquet…",
    config: {
      groups: "groups of criteria: id, axis (fit or engagement), criteria",
      grades: "grades from best to worst, by points",
      missing: "what becomes of criteria without data",
      columns: "names of the columns: customer, value, events",
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
    description:
      "By how far the sale has come: lead, prospect, guaranteed prospect, client, lapsed.",
    input: "one row per lead, prospect or customer, with the days of its history",
    config: {
      stages: "stages from the last to the first, and what tells them: columns or events",
      lapsed: "when a client counts as lapsed",
      columns: "names of the columns: customer, value, events",
    },
    example: { columns: { customer: "N° prospect" } },
  },
  slice: {
    description: "By criteria of the population: bands, dates, categories, codes, crossed.",
    input: TRANSACTIONS,
    config: {
      criteria: "one or more: column and by, one of equalWidth, quantile, naturalBreaks (bands), " +
        "cuts (cuts), calendar (period), categories (minimum), prefix (length)",
      value: 'the measure added up ("monetary")',
    },
    example: { criteria: [{ column: "monetary", by: "quantile", bands: 4 }] },
  },
  profile: {
    description:
      "By temperament, from what they buy and when: prudents, découvreurs, fonceurs, zens.",
    input: TRANSACTIONS,
    config: {
      margin: "how far the second profile must lie behind the first to decide",
      limit: "standard deviations at which a trait is cut off (3)",
      traits: "the traits compared",
      prototypes: "the profiles: what each trait is for them",
      value: 'the measure added up ("monetary")',
    },
    example: { margin: 0.1 },
  },
  cluster: {
    description:
      "By likeness: hierarchical clustering (Ward), as many groups as speak for themselves.",
    input: TRANSACTIONS,
    config: {
      features: "columns compared (recencyDays, frequency, monetary)",
      clusters: 'how many, or "auto"',
      mostClusters: "the most that auto may choose",
      scale: '"standard", "robust" or "none"',
      transform: '"none", "log1p" or "rank", or one for each column',
      components: "principal components kept, for many features",
      linkage: '"ward", "single", "complete", "average", "centroid" or "median"',
      consolidate: "whether k-means moves customers to the nearest group",
      weights: "column of weights",
      value: "the measure added up",
      seed: "of the random draws",
    },
    example: { clusters: 5, transform: "log1p" },
  },
};

/**
 * Writes what comes after the options.
 *
 * @param name The method.
 * @returns The keys of its configuration, an example.
 */
export function configHelp(name: string): string {
  const { config, example } = SEGMENT_HELP[name];
  const width = Math.max(...Object.keys(config).map((key) => key.length));
  const keys = Object.entries(config).map(([key, text]) => `  ${key.padEnd(width)}  ${text}`);
  return [
    "",
    "--config names a JSON file, which may hold:",
    ...keys,
    "",
    `For instance: ${JSON.stringify(example)}`,
  ].join("\n");
}
