/** A notebook ready to be made into a module: cells parsed, parameters set, names checked. */
import { applyEdits, type Edit } from "./edit.ts";
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
