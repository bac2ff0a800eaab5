/**
 * Notebooks in batch: a Deno notebook is read, its parameters set, type-checked, run with few
 * permissions, and shown as one HTML file, without Python and without a kernel.
 *
 * `ipynb/` reads and writes the file format, `program/` sets the parameters and joins the cells into
 * one module, `process/` checks it and runs it in a child process with few permissions; `theme/` says
 * how a report looks, `page/` writes its HTML, `report/` leads from a notebook to a report.
 *
 * @example A report from a notebook
 * ```ts ignore
 * import { buildReport, readNotebook, writeReport } from "@strate/strate/notebook";
 *
 * const notebook = await readNotebook("notebooks/01_rfm.ipynb");
 * const report = await buildReport(notebook, { parameters: { asOf: "2025-12-31" }, locale: "fr" });
 * await writeReport(report, "reports/01_rfm.html");
 * if (report.status === "failed") console.error(report.errors[0].where, report.errors[0].message);
 * ```
 *
 * @module
 */
export type { Locale } from "../base/mod.ts";
export { CellError, type CellErrorKind, type CellErrorPlace } from "./errors.ts";
export {
  type Cell,
  type MimeBundle,
  type Notebook,
  type Output,
  parseNotebook,
  readNotebook,
} from "./ipynb/notebook.ts";
export {
  type ParameterCell,
  type ParameterDeclaration,
  type ParameterValue,
  readParameters,
} from "./program/parameters.ts";
export { checkParameters, parseParameterTexts } from "./program/parameter_values.ts";
export { placePaths } from "./program/inputs.ts";
export { type DocumentParts, writeDocument } from "./page/document.ts";
export { STYLE } from "./page/style.ts";
export { type Baseline, compareMetrics, type MetricChange, metricText } from "./page/changes.ts";
export { failureNotice } from "./page/failure.ts";
export { findProject, type Project } from "./project.ts";
export { findNamedFiles, type HashedFile, type InputFile, namedPaths } from "./program/inputs.ts";
export type { Provenance, Version } from "./page/provenance.ts";
export type { CodePlace } from "./page/content.ts";
export type { ReportOptions } from "./report/plan.ts";
export {
  buildReport,
  type Dependencies,
  type Report,
  type ReportTimings,
} from "./report/report.ts";
export { writeReport, type WrittenReport } from "./report/write.ts";
export { parseSettings } from "./settings.ts";
export { mastheadHtml } from "./page/cover.ts";
export { hasFonts, themeSheet } from "./theme/theme_style.ts";
export { readTheme, type Theme, themeFiles } from "./theme/theme.ts";
export type { Accent } from "./theme/accent.ts";
export type { FileKey, ThemeFile } from "./theme/theme_file.ts";
export { type Outline, readOutline } from "./ipynb/outline.ts";
export { isReadIn, type UntranslatedPassage, untranslatedPassages } from "./ipynb/languages.ts";
