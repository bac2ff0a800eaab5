/**
 * Notebooks in batch: a Deno notebook is read, its parameters set, type-checked, run with few
 * permissions, and shown as one HTML file, without Python and without a kernel.
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
} from "./notebook.ts";
export {
  type ParameterCell,
  type ParameterDeclaration,
  type ParameterValue,
  readParameters,
} from "./parameters.ts";
export { checkParameters, parseParameterTexts } from "./parameter_values.ts";
export { placePaths } from "./inputs.ts";
export { type DocumentParts, writeDocument } from "./document.ts";
export { STYLE } from "./style.ts";
export { type Baseline, compareMetrics, type MetricChange, metricText } from "./changes.ts";
export { failureNotice } from "./failure.ts";
export { findProject, type Project } from "./project.ts";
export { findNamedFiles, type HashedFile, type InputFile, namedPaths } from "./inputs.ts";
export type { Provenance, Version } from "./provenance.ts";
export type { CodePlace } from "./content.ts";
export type { ReportOptions } from "./plan.ts";
export { buildReport, type Dependencies, type Report, type ReportTimings } from "./report.ts";
export { writeReport, type WrittenReport } from "./write.ts";
export { parseSettings } from "./settings.ts";
export { mastheadHtml } from "./cover.ts";
export { hasFonts, themeSheet } from "./theme_style.ts";
export { readTheme, type Theme, themeFiles } from "./theme.ts";
export type { Accent } from "./accent.ts";
export type { FileKey, ThemeFile } from "./theme_file.ts";
export { type Outline, readOutline } from "./outline.ts";
export { isReadIn, type UntranslatedPassage, untranslatedPassages } from "./languages.ts";
