/** What a cluster model is, and how it is read back. */
import { z } from "zod";
import { checkForm } from "../../contract/mod.ts";
import type { Feature } from "./feature.ts";
import type { Level } from "./levels.ts";
import type { OtherLinkage } from "./other_linkage.ts";
import type { Axes } from "./space.ts";

/** How the distance of two clusters is measured. */
export type ClusterLinkage = "ward" | OtherLinkage;

/** One cluster of a model. */
export interface ClusterCenter {
  /** Cluster id: "cluster-1", "cluster-2" … */
  readonly id: string;
  /** Coordinates of its center. */
  readonly center: readonly number[];
  /** Customers that it had when the model was fitted. */
  readonly customers: number;
}

/** A fitted clustering: plain data that gives the same label anywhere. */
export interface ClusterModel {
  /** Which method. */
  readonly method: "cluster";
  /** Version of this form. */
  readonly version: 1;
  /** Columns: the customer's key (text), and the value summed in account currency, if any. */
  readonly columns: { readonly customer: string; readonly value: string | null };
  /** How customers become points: the features and how each is scaled. */
  readonly features: readonly Feature[];
  /** The axes of a factor analysis; null when the scaled features are the coordinates. */
  readonly axes: Axes | null;
  /** How the distance of two clusters was measured. */
  readonly linkage: ClusterLinkage;
  /** Whether the clusters were consolidated by k-means after the cut. */
  readonly consolidated: boolean;
  /** Numbers of clusters compared. */
  readonly levels: readonly Level[];
  /** The clusters, by the first coordinate of their center, then the second and so on. */
  readonly clusters: readonly ClusterCenter[];
}

const text = z.string().min(1);
const number = z.number();
const nullable = z.number().nullable();
const feature = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("number"),
    column: text,
    transform: z.enum(["none", "log1p", "rank"]),
    ranks: z.array(number).min(2).optional(),
    center: number,
    spread: number.min(0),
  }),
  z.strictObject({
    kind: z.literal("category"),
    column: text,
    categories: z.array(z.string()).min(1),
    shares: z.array(number.gt(0).lte(1)).min(1),
  }),
]);
const axes = z.strictObject({
  loadings: z.array(z.array(number)).min(1),
  eigenvalues: z.array(number),
  varianceKept: number,
});
const level: z.ZodType<Level> = z.strictObject({
  clusters: z.int().min(1),
  within: number,
  explained: nullable,
  gain: nullable,
  quotient: nullable,
  silhouette: nullable,
  silhouetteError: nullable,
  elbow: number,
});

const clusterModel: z.ZodType<ClusterModel> = z.strictObject({
  method: z.literal("cluster"),
  version: z.literal(1),
  columns: z.strictObject({ customer: text, value: text.nullable() }),
  features: z.array(feature).min(1),
  axes: axes.nullable(),
  linkage: z.enum(["ward", "single", "complete", "average", "centroid", "median"]),
  consolidated: z.boolean(),
  levels: z.array(level),
  clusters: z.array(
    z.strictObject({ id: text, center: z.array(number).min(1), customers: z.int().min(0) }),
  ).min(1),
});

/**
 * Reads a cluster model back.
 *
 * @param data Parsed JSON.
 * @returns The model.
 * @throws {DataError} When it has another form; the message names each path.
 */
export function readClusterModel(data: unknown): ClusterModel {
  return checkForm(clusterModel, data, "formClusterModel");
}
