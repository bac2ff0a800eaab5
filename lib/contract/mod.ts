/**
 * The contract of a method: what a segmentation is, how its segments are counted, how its model is
 * read back.
 *
 * @module
 */
export { createSegmentation, namedSegments, type Segmentation } from "./segmentation.ts";
export { segmentLabel, type SegmentLabels } from "./label.ts";
export { segmentActions } from "./actions.ts";
export { measuresOf } from "./measures_of.ts";
export { formatNotice, type Notice } from "./notice.ts";
export { type SegmentSummaryInput, summarizeSegments } from "./summary.ts";
export { summarizeByValue } from "./value_summary.ts";
export { checkForm, parseJson } from "./form.ts";
export { measureColumn, ordersColumn } from "./measure.ts";
export { type CustomerEvents, type EventColumns, joinEvents } from "./events.ts";
