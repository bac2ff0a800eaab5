/** A notebook ready to be made into a module: cells parsed, parameters set, names checked. */
import { applyEdits } from "./edit.ts";
import { checkNames } from "./names.ts";
import type { Notebook } from "./notebook.ts";
import {
  type ParameterCell,
  parameterEdits,
  type ParameterValue,
  readParameters,
  typedValues,
} from "./parameters.ts";
import { checkParameters } from "./parameter_values.ts";
import { parseCell, type ParsedCell } from "./syntax.ts";

/** A notebook whose cells were parsed and whose parameters were set. */
export interface Program {
  /** The notebook it came from. */
  readonly notebook: Notebook;
  /** Parsed code cells, in order; sources hold the caller's values. */
  readonly cells: readonly ParsedCell[];
  /** The same, holding only those values that can change a type. */
  readonly checkedCells: readonly ParsedCell[];
  /** What the notebook declares. */
  readonly parameters: ParameterCell;
  /** The values of all parameters: the caller's, or the notebook's own. */
  readonly values: Readonly<Record<string, ParameterValue>>;
  /** Source of the cell tagged `parameters` with these values; empty when there is none. */
  readonly parameterSource: string;
}

/** The cells with values in place of the literals of the cell tagged `parameters`. */
function setValues(
  cells: readonly ParsedCell[],
  { cell: number, declarations }: ParameterCell,
  values: Readonly<Record<string, ParameterValue>>,
  { cells: origins, path }: Notebook,
): ParsedCell[] {
  const edits = parameterEdits(declarations, values);
  return cells.map((cell) => {
    if (cell.number !== number || edits.length === 0) return cell;
    const origin = origins.find((o) => o.number === number)!;
    return parseCell({ ...origin, number, source: applyEdits(cell.source, edits) }, path);
  });
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
  const own = notebook.cells.flatMap((cell) =>
    cell.number === undefined ? [] : [parseCell({ ...cell, number: cell.number }, notebook.path)]
  );
  checkNames(own, notebook.path);
  const { declarations } = parameters;
  const cells = setValues(own, parameters, values, notebook);
  const typed = typedValues(declarations, values);
  const defaults = declarations.map(({ name, defaultValue }) => [name, defaultValue]);
  return {
    notebook,
    cells,
    checkedCells: setValues(own, parameters, typed, notebook),
    parameters,
    values: { ...Object.fromEntries(defaults), ...values },
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
  return { notebook, cells: [], checkedCells: [], parameters, values: {}, parameterSource: "" };
}
