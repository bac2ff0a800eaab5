/** A notebook as one TypeScript module, with the way back from its lines to cells. */
import { applyEdits, type Edit } from "./edit.ts";
import { checkedImportEdits, runImportEdits } from "./imports.ts";
import { checkNames } from "./names.ts";
import type { Notebook } from "./notebook.ts";
import {
  type ParameterCell,
  parameterEdits,
  type ParameterValue,
  readParameters,
} from "./parameters.ts";
import { checkParameters } from "./parameter_values.ts";
import { parseCell, type ParsedCell } from "./syntax.ts";
import { valueEdits } from "./value.ts";

/** A notebook whose cells were parsed and whose parameters were set. */
export interface Program {
  /** The notebook it came from. */
  readonly notebook: Notebook;
  /** Parsed code cells, in order; sources hold the caller's values. */
  readonly cells: readonly ParsedCell[];
  /** What the notebook declares. */
  readonly parameters: ParameterCell;
  /** The values of all parameters: the caller's, or the notebook's own. */
  readonly values: Readonly<Record<string, ParameterValue>>;
  /** Source of the cell tagged `parameters` with these values; empty when there is none. */
  readonly parameterSource: string;
}

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

function setParameters(cell: ParsedCell, edits: readonly Edit[], notebook: Notebook): ParsedCell {
  if (edits.length === 0) return cell;
  const origin = notebook.cells.find(({ number }) => number === cell.number)!;
  const source = applyEdits(cell.source, edits);
  return parseCell({ ...origin, number: cell.number, source }, notebook.path);
}

/**
 * Parses a notebook and puts the caller's values in place of its parameters.
 *
 * @param notebook A notebook.
 * @param values Values by name; parameters left out keep the notebook's own.
 * @returns The program.
 * @throws {CellError} When a cell cannot be parsed or a name is declared in two cells.
 * @throws {RangeError} When the notebook has no parameter of a name given.
 * @throws {TypeError} When a value is not of the kind of the literal it replaces.
 */
export function readProgram(
  notebook: Notebook,
  values: Readonly<Record<string, ParameterValue>> = {},
): Program {
  const parameters = readParameters(notebook);
  checkParameters(parameters, values);
  const edits = parameterEdits(parameters.declarations, values);
  const cells = notebook.cells.flatMap((cell) => {
    if (cell.number === undefined) return [];
    const parsed = parseCell({ ...cell, number: cell.number }, notebook.path);
    return [cell.number === parameters.cell ? setParameters(parsed, edits, notebook) : parsed];
  });
  checkNames(cells, notebook.path);
  const own = parameters.declarations.map(({ name, defaultValue }) => [name, defaultValue]);
  return {
    notebook,
    cells,
    parameters,
    values: { ...Object.fromEntries(own), ...values },
    parameterSource: cells.find(({ number }) => number === parameters.cell)?.source ?? "",
  };
}

/**
 * A notebook whose cells cannot be used, for a report that says why.
 *
 * @param notebook A notebook.
 * @returns A program without cells or parameters.
 */
export function emptyProgram(notebook: Notebook): Program {
  const parameters = { cell: undefined, declarations: [], computed: [] };
  return { notebook, cells: [], parameters, values: {}, parameterSource: "" };
}

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
    program.cells,
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
 * @returns Module text and line map.
 */
export function runModule(program: Program, folder: URL): ModuleText {
  return joinCells(
    program.cells,
    `const ${REPORTER} = globalThis[Symbol.for("strate.notebook")];\n`,
    (cell) => `;await ${REPORTER}.begin(${cell.number});`,
    (cell) => [
      ...valueEdits(cell, `${REPORTER}.value`),
      ...runImportEdits(cell, folder, `${REPORTER}.resolve`),
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
