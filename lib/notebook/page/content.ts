/** What a report shows, before it is HTML. */
import type { Locale, Metric } from "../../base/mod.ts";
import type { Baseline } from "./changes.ts";
import type { CellError } from "../errors.ts";
import type { Program } from "../program/program.ts";
import type { Output } from "../ipynb/notebook.ts";
import type { Project } from "../project.ts";
import type { Provenance } from "./provenance.ts";
import type { Theme } from "../theme/theme.ts";

/**
 * Where a report shows the code of its cells: in their place, closed until the reader opens it; all of
 * it at the end; or nowhere.
 */
export type CodePlace = "hidden" | "appendix" | "none";

/** All that a page shows. */
export interface PageContent {
  /** The notebook with its parameters. */
  readonly program: Program;
  /** Where pictures of the text are looked for. */
  readonly project: Project;
  /** Outputs by cell number. */
  readonly outputs: ReadonlyMap<number, readonly Output[]>;
  /** Figures that the cells declared. */
  readonly metrics: readonly Metric[];
  /** The report before this one; undefined when there is none. */
  readonly baseline?: Baseline | undefined;
  /** What went wrong; none for a complete report. */
  readonly errors: readonly CellError[];
  /** Where the report comes from. */
  readonly provenance: Provenance;
  /** When the report was made, in words; left out unless asked for. */
  readonly clock?: string | undefined;
  /** Language of the report's own words. */
  readonly locale: Locale;
  /** Where the code stands. */
  readonly code: CodePlace;
  /** Whom it is for and how it looks; the house's own look when undefined. */
  readonly theme?: Theme | undefined;
  /** Whether it begins with a cover. */
  readonly cover: boolean;
}
