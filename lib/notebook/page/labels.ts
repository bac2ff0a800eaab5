/** Labels by which prose refers to figures and tables, as in Quarto: `//| label: fig-pareto`. */
import type { Cell } from "../ipynb/notebook.ts";

/** A label says what it names by its beginning. */
export const LABEL = /(?:fig|tbl)-[A-Za-z0-9][\w-]*/;

const LABEL_LINE = new RegExp(`^// ?\\| ?label: *(${LABEL.source}) *$`);

/**
 * Reads the labels of a code cell: comments at its beginning, one a line. To the kernel they are
 * comments, so the notebook runs anywhere.
 *
 * @param cell A cell.
 * @returns Labels in order; none for a cell that is not code.
 *
 * @example
 * ```ts
 * import { cellLabels } from "./labels.ts";
 * import { parseNotebook } from "../ipynb/notebook.ts";
 * import assert from "node:assert/strict";
 *
 * const cells = [{ cell_type: "code", source: "//| label: fig-pareto\nparetoChart(classes);" }];
 * const { cells: [cell] } = parseNotebook(JSON.stringify({ nbformat: 4, cells }), "study.ipynb");
 * assert.deepEqual(cellLabels(cell), ["fig-pareto"]);
 * ```
 */
export function cellLabels({ kind, source }: Cell): string[] {
  if (kind !== "code") return [];
  const labels: string[] = [];
  for (const line of source.split("\n")) {
    const label = LABEL_LINE.exec(line)?.[1];
    if (label === undefined) break;
    labels.push(label);
  }
  return labels;
}
