/** A notebook as one TypeScript module, with the way back from its lines to cells. */
import { applyEdits, type Edit } from "./edit.ts";
import { checkedImportEdits, runImportEdits, type StandIn } from "./imports.ts";
import type { Program } from "./program.ts";
import type { ParsedCell } from "./syntax.ts";
import { valueEdits } from "./value.ts";

/** Text of a module and where each cell begins in it. */
export interface ModuleText {
  /** TypeScript source. */
  readonly text: string;
  /** Line of the module before the first line of each cell, by cell number. */
  readonly offsets: ReadonlyMap<number, number>;
}

/** Where a line of a module comes from. */
export interface CellLine {
  readonly cell: number;
  readonly line: number;
}

/** The name under which a running module finds its reporter. */
const REPORTER = "$cell";

function joinCells(
  cells: readonly ParsedCell[],
  head: string,
  before: (cell: ParsedCell) => string,
  editsOf: (cell: ParsedCell) => Edit[],
  tail: string,
): ModuleText {
  const offsets = new Map<number, number>();
  let text = head;
  let lines = head.split("\n").length - 1;
  for (const cell of cells) {
    const body = before(cell) + "\n" + applyEdits(cell.source, editsOf(cell)) + "\n";
    offsets.set(cell.number, lines + before(cell).split("\n").length);
    lines += body.split("\n").length - 1;
    text += body;
  }
  return { text: text + tail, offsets };
}

/**
 * The module that is type-checked: the cells as they stand, one after the other.
 *
 * @param program A program.
 * @param folder URL of the notebook's folder, ending in a slash.
 * @returns Module text and line map.
 */
export function checkModule(program: Program, folder: URL): ModuleText {
  return joinCells(
    program.checkedCells,
    "export {};\n",
    (cell) => `;// cell ${cell.number}`,
    (cell) => checkedImportEdits(cell, folder),
    "",
  );
}

/**
 * The module that runs: each cell announces itself, loads its imports in place and keeps its value.
 *
 * @param program A program.
 * @param folder URL of the notebook's folder, ending in a slash.
 * @param standIn A module to import in place of another, where it will do.
 * @returns Module text and line map.
 */
export function runModule(program: Program, folder: URL, standIn?: StandIn): ModuleText {
  return joinCells(
    program.cells,
    `const ${REPORTER} = globalThis[Symbol.for("strate.notebook")];\n`,
    (cell) => `;await ${REPORTER}.begin(${cell.number});`,
    (cell) => [
      ...valueEdits(cell, `${REPORTER}.value`),
      ...runImportEdits(cell, folder, `${REPORTER}.resolve`, standIn),
    ],
    `;await ${REPORTER}.finish();\nexport {};\n`,
  );
}

/**
 * Finds the cell that a line of the module comes from.
 *
 * @param module A module text.
 * @param line Line of the module, from 1.
 * @returns Cell and line in it; undefined for a line that belongs to no cell.
 */
export function cellLine(module: ModuleText, line: number): CellLine | undefined {
  let found: CellLine | undefined;
  for (const [cell, offset] of module.offsets) {
    if (line > offset) found = { cell, line: line - offset };
  }
  return found;
}
