/** What a caller may choose about a clustering. */
import type { Scaling, Transform } from "./feature.ts";
import type { ClusterLinkage } from "./model.ts";

/** Options of {@linkcode fitCluster} and {@linkcode cluster}; only `features` is required. */
export interface ClusterOptions {
  /** Columns that customers are compared on: numbers, text, yes/no. */
  readonly features: readonly string[];
  /** How many clusters, or "auto" (default): see {@linkcode bestLevel}. */
  readonly clusters?: number | "auto" | undefined;
  /**
   * How numbers are made comparable: "standard" (default) by mean and deviation (n − 1), "robust" by
   * median and interquartile range, "none". Factor analyses take the deviation with n.
   */
  readonly scale?: Scaling | undefined;
  /** How numbers are bent first, for all features or by column; "none" when left out. */
  readonly transform?: Transform | Readonly<Record<string, Transform>> | undefined;
  /**
   * Keep this many first axes of a factor analysis. Without it, numbers are compared as they are
   * scaled, and categories, alone or with numbers, along every axis of MCA or FAMD.
   */
  readonly components?: number | undefined;
  /** How the distance of two clusters is measured; "ward" when left out. */
  readonly linkage?: ClusterLinkage | undefined;
  /** Whether customers move to the nearest center after the cut; true when left out. */
  readonly consolidate?: boolean | undefined;
  /** Column of positive weights, such as how many customers a row stands for. */
  readonly weights?: string | undefined;
  /** Column of the customer's key; "customer" when left out. */
  readonly customer?: string | undefined;
  /** Column summed as revenue; "monetary" when left out and there is one. */
  readonly value?: string | undefined;
  /** The largest number of clusters compared; 10 when left out. */
  readonly mostClusters?: number | undefined;
  /** Chooses the customers that silhouettes are taken over; 1 when left out. */
  readonly seed?: number | undefined;
}
