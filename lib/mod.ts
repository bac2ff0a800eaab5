/**
 * Strate: customer segmentation, from transactions to decisions.
 *
 * @module
 */
export * from "./base/mod.ts";
export * from "./table/mod.ts";
export * from "./privacy/mod.ts";
export * from "./engine/mod.ts";
export {
  type EventColumns,
  formatNotice,
  namedSegments,
  type Notice,
  parseJson,
  type Segmentation,
  segmentLabel,
  type SegmentLabels,
} from "./contract/mod.ts";
export * from "./segment/rfm/mod.ts";
export * from "./segment/abc/mod.ts";
export * from "./segment/profile/mod.ts";
export * from "./segment/score/mod.ts";
export * from "./segment/stage/mod.ts";
export * from "./segment/cross/mod.ts";
export * from "./segment/slice/mod.ts";
export * from "./segment/cluster/mod.ts";
export * from "./assess/describe/mod.ts";
export * from "./assess/compare/mod.ts";
export * from "./assess/impact/mod.ts";
export * from "./assess/migrate/mod.ts";
export * from "./assess/drift/mod.ts";
export * from "./assess/persona/mod.ts";
export * from "./assess/quality/mod.ts";
export * from "./assess/validate/mod.ts";
export * from "./act/affinity/mod.ts";
export * from "./act/campaign/mod.ts";
export * from "./act/visits/mod.ts";
export * from "./act/profit/mod.ts";
export * from "./act/rep_pack/mod.ts";
export * from "./export/mod.ts";
export * from "./show/mod.ts";
export * from "./source/mod.ts";
export * from "./warehouse/mod.ts";
