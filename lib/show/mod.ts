/**
 * Results as a reader sees them: accessible SVG figures, and tables.
 *
 * Each function is named after what it shows and how ({@linkcode rfmHeatmap},
 * {@linkcode segmentBars}, {@linkcode segmentTable}), takes the result first and options second, and
 * gives a {@linkcode Figure} or an {@linkcode HtmlTable}, which show themselves as the last
 * expression of a notebook cell. Names that start with `segment` take the result of any method.
 *
 * @module
 */
export { type Figure, figureToHtml } from "./figure.ts";
export type { FigureOptions, ShowOptions } from "./words.ts";
export { rfmHeatmap, type RfmHeatmapOptions } from "./rfm_heatmap.ts";
export type { HeatmapValue } from "./heatmap_cells.ts";
export { segmentBars } from "./segment_bars.ts";
export { segmentTreemap } from "./segment_treemap.ts";
export { frequencyTrendBars } from "./frequency_trend_bars.ts";
export { rfmHistograms } from "./rfm_histograms.ts";
export { paretoChart } from "./pareto_chart.ts";
export type { HtmlTable } from "./html_table.ts";
export {
  rejectsTable,
  type RejectsTableOptions,
  sourceRemarks,
  sourceTable,
} from "./source_table.ts";
export { segmentTable } from "./segment_table.ts";
export { rfmExplanationTable } from "./rfm_explanation_table.ts";
export { concentrationTable } from "./concentration_table.ts";
export { type PersonaCardOptions, type PersonaCards, personaCards } from "./persona_card.ts";
export { dendrogramChart, type DendrogramChartOptions } from "./dendrogram_chart.ts";
export { clusterLevelsChart } from "./cluster_levels_chart.ts";
export { clusterProfileHeatmap } from "./cluster_profile_heatmap.ts";
export { clusterStabilityBars } from "./cluster_stability_bars.ts";
