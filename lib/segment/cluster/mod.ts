/**
 * Hierarchical clustering (classification ascendante hiérarchique): every customer starts as a
 * cluster, the closest are merged until one remains, and the analyst chooses the level of detail.
 *
 * {@linkcode cluster} fits and applies in one go and keeps the tree; {@linkcode fitCluster},
 * {@linkcode applyClusters} and {@linkcode clusterSql} do it apart, as with every method.
 * {@linkcode wardLinkage} builds the exact tree of up to millions of points; {@linkcode cutTree},
 * {@linkcode splitsOf} and {@linkcode dendrogram} read it; {@linkcode compareLevels} says what speaks
 * for each number of clusters; {@linkcode explainCluster} says why a customer is where it is.
 *
 * What figures read: a dendrogram `dendrogram(result.linkage, top)` and the height between the last
 * merges cut; a factor map {@linkcode factorMap}; a heatmap the means in `result.segments`; an elbow
 * and silhouette panel `result.model.levels`; stability bars {@linkcode clusterStability}.
 *
 * @module
 */
export { cluster, clusterAsync, type ClusterSegmentation } from "./cluster.ts";
export { applyClusters, clusterLabels } from "./apply.ts";
export { fitCluster, fitClusterAsync } from "./fit.ts";
export { type ClusterInEngineOptions, fitClusterInEngine } from "./fit_in_engine.ts";
export { readClusterConfig } from "./config.ts";
export type { ClusterOptions } from "./options.ts";
export {
  type ClusterCenter,
  type ClusterLinkage,
  type ClusterModel,
  readClusterModel,
} from "./model.ts";
export type { CategoryFeature, Feature, NumberFeature, Scaling, Transform } from "./feature.ts";
export type { Axes } from "./space.ts";
export { clusterSql } from "./sql.ts";
export { type ClusterExplanation, type ClusterReason, explainCluster } from "./explain.ts";
export { wardLinkage, wardLinkageAsync } from "./ward.ts";
export { type OtherLinkage, otherLinkage } from "./other_linkage.ts";
export { type Linkage, linkageMatrix } from "./linkage.ts";
export type { Points } from "./points.ts";
export type { LongRun } from "./steps.ts";
export { cutTree, cutTreeAtHeight, type Split, splitsOf } from "./cut_tree.ts";
export { dendrogram, type DendrogramNode } from "./dendrogram.ts";
export {
  type FactorMap,
  factorMap,
  type FactorMapAxis,
  type FactorMapOptions,
} from "./factor_map.ts";
export { copheneticCorrelation, type CopheneticOptions } from "./cophenetic.ts";
export { bestLevel, compareLevels, type Level, type LevelOptions } from "./levels.ts";
export {
  type Silhouette,
  silhouette,
  type SilhouetteOptions,
  type SilhouetteWidths,
  silhouetteWidths,
} from "./silhouette.ts";
export {
  clusterStability,
  clusterStabilityAsync,
  type StabilityBand,
  type StabilityOptions,
} from "./stability.ts";
