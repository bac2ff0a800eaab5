/**
 * What sets each segment apart: {@linkcode describeSegments} gives v-tests and eta² as FactoMineR
 * does, {@linkcode describeInWords} a sentence per segment, {@linkcode paragons} and
 * {@linkcode mostDistinct} the customers that show what a cluster is.
 *
 * A heatmap of profiles reads `numbers`: one cell per segment and column, coloured by `vTest`.
 *
 * @module
 */
export { type DescribeOptions, describeSegments, type SegmentDescription } from "./describe.ts";
export { mostDistinct, paragons } from "./paragons.ts";
export { describeInWords, type SentenceOptions } from "./sentences.ts";
