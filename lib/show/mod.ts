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
export { type Figure, figureToHtml } from "./drawing/figure.ts";
export type { FigureOptions, ShowOptions } from "./drawing/words.ts";
export { rfmHeatmap, type RfmHeatmapOptions } from "./rfm/rfm_heatmap.ts";
export type { HeatmapValue } from "./rfm/heatmap_cells.ts";
export { segmentBars } from "./segments/segment_bars.ts";
export { segmentTreemap } from "./segments/segment_treemap.ts";
export { frequencyTrendBars } from "./rfm/frequency_trend_bars.ts";
export { rfmHistograms } from "./rfm/rfm_histograms.ts";
export { paretoChart } from "./abc/pareto_chart.ts";
export type { HtmlTable } from "./drawing/html_table.ts";
export {
  rejectsTable,
  type RejectsTableOptions,
  sourceFiles,
  sourceRemarks,
  sourceTable,
} from "./source/source_table.ts";
export { tableRemarks } from "./source/table_remarks.ts";
export { segmentTable, type SegmentTableOptions } from "./segments/segment_table.ts";
export { rfmExplanationTable } from "./rfm/rfm_explanation_table.ts";
export { concentrationTable } from "./abc/concentration_table.ts";
export {
  type PersonaCardOptions,
  type PersonaCards,
  personaCards,
} from "./persona/persona_card.ts";
export { dendrogramChart, type DendrogramChartOptions } from "./cluster/dendrogram_chart.ts";
export { factorMapChart, type FactorMapChartOptions } from "./cluster/factor_map_chart.ts";
export { clusterLevelsChart } from "./cluster/cluster_levels_chart.ts";
export { clusterLevelsTable } from "./cluster/cluster_levels_table.ts";
export { clusterProfileHeatmap } from "./cluster/cluster_profile_heatmap.ts";
export { clusterStabilityBars } from "./cluster/cluster_stability_bars.ts";
export { sliceHeatmap } from "./slice/slice_heatmap.ts";
export { sliceMosaic } from "./slice/slice_mosaic.ts";
export { qualityGrid, type QualityGridOptions } from "./quality/quality_grid.ts";
export { qualityReason } from "./quality/quality_words.ts";
export { qualityTable, type QualityTableOptions } from "./quality/quality_table.ts";
export { comparisonTable } from "./compare/comparison_table.ts";
export { funnelPlot } from "./compare/funnel_plot.ts";
export { revenueBridge } from "./compare/revenue_bridge.ts";
export { impactChart } from "./impact/impact_chart.ts";
export { impactTable, type ImpactTableOptions } from "./impact/impact_table.ts";
export { driftBars } from "./drift/drift_bars.ts";
export { driftTable } from "./drift/drift_table.ts";
export { driftReason, driftVerdictWord } from "./drift/drift_words.ts";
export { migrationAlluvial, type MigrationFigureOptions } from "./migrate/migration_alluvial.ts";
export { flowTable, type FlowTableOptions, migrationTable } from "./migrate/migration_table.ts";
export {
  segmentProductsChart,
  type SegmentProductsChartOptions,
} from "./affinity/segment_products_chart.ts";
export { gapsTable, type GapsTableOptions } from "./affinity/gaps_table.ts";
export { visitPlanBars } from "./visits/visit_plan_bars.ts";
export { visitFrontierChart } from "./visits/visit_frontier_chart.ts";
export { visitRepTable, visitSegmentTable } from "./visits/visit_tables.ts";
export { profilePositionsChart } from "./profile/profile_positions_chart.ts";
export { profileMarginsChart } from "./profile/profile_margins_chart.ts";
export { profileExplanationTable } from "./profile/profile_explanation_table.ts";
export { profileTable } from "./profile/profile_table.ts";
export { returnRatesChart } from "./profile/return_rates_chart.ts";
export { activityTable } from "./profit/activity_table.ts";
export { whaleChart } from "./profit/whale_chart.ts";
export { profitWaterfall, type ProfitWaterfallOptions } from "./profit/profit_waterfall.ts";
export { type RepPage, repPage } from "./rep_pack/rep_page.ts";
export { type RepSheet, repSheets } from "./rep_pack/rep_sheets.ts";
export type { RepPackShowOptions } from "./rep_pack/rep_words.ts";
export { campaignBars } from "./campaign/campaign_bars.ts";
export { upliftChart } from "./campaign/uplift_chart.ts";
export { campaignTable, responseTable, upliftTable } from "./campaign/campaign_tables.ts";
export { crossMatrixChart } from "./cross/cross_matrix_chart.ts";
export { potentialScatter } from "./cross/potential_scatter.ts";
export { scoreHistogram } from "./score/score_histogram.ts";
export { scoreGradeGrid } from "./score/score_grade_grid.ts";
export { type JudgedScore, rocChart } from "./score/roc_chart.ts";
export { liftChart } from "./score/lift_chart.ts";
export { calibrationChart } from "./score/calibration_chart.ts";
export { stageFunnelChart } from "./stage/stage_funnel_chart.ts";
