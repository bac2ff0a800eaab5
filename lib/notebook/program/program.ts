/** A notebook ready to be made into a module: cells parsed, parameters set, names checked. */
import { applyEdits, type Edit } from "./edit.ts";
import { checkNames } from "./names.ts";
import type { Notebook } from "../ipynb/notebook.ts";
import {
  type ParameterCell,
  type ParameterDeclaration,
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

/** A value that only the running cells see, and what stands in its place for readers. */
export interface HiddenValue {
  readonly value: string;
  readonly shown: string;
}

/** The expression by which running cells ask for a hidden value: no module holds it. */
function hiddenEdits(
  declarations: readonly ParameterDeclaration[],
  hidden: Readonly<Record<string, HiddenValue>>,
): Edit[] {
  return declarations.filter(({ name }) => Object.hasOwn(hidden, name))
    .map(({ name, start, end }) => ({
      start,
      end,
      text: `globalThis[Symbol.for("strate.notebook")].hidden[${JSON.stringify(name)}]`,
    }));
}

/** The cells with edits of the cell tagged `parameters`. */
function editParameters(
  cells: readonly ParsedCell[],
  number: number | undefined,
  edits: readonly Edit[],
  { cells: origins, path }: Notebook,
): ParsedCell[] {
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
 * @param hidden Values that only the running cells see, by name.
 * @returns The program.
 * @throws {CellError} When a cell cannot be parsed or a name is declared in two cells.
 * @throws {RangeError} When the notebook has no parameter of a name given.
 * @throws {TypeError} When a value is not of the kind of the literal it replaces.
 */
export function readProgram(
  notebook: Notebook,
  values: Readonly<Record<string, ParameterValue>> = {},
  hidden: Readonly<Record<string, HiddenValue>> = {},
): Program {
  const parameters = readParameters(notebook);
  const { declarations, cell: number } = parameters;
  const shown = Object.fromEntries(Object.entries(hidden).map(([name, h]) => [name, h.shown]));
  checkParameters(parameters, { ...values, ...shown });
  const own = notebook.cells.flatMap((cell) =>
    cell.number === undefined ? [] : [parseCell({ ...cell, number: cell.number }, notebook.path)]
  );
  checkNames(own, notebook.path);
  const edit = (edits: readonly Edit[]) => editParameters(own, number, edits, notebook);
  const open = Object.fromEntries(Object.entries(values).filter(([name]) => !(name in hidden)));
  const defaults = declarations.map(({ name, defaultValue }) => [name, defaultValue]);
  const readable = edit(parameterEdits(declarations, { ...open, ...shown }));
  return {
    notebook,
    cells: edit([...parameterEdits(declarations, open), ...hiddenEdits(declarations, hidden)]),
    checkedCells: edit(parameterEdits(declarations, typedValues(declarations, open))),
    parameters,
    values: { ...Object.fromEntries(defaults), ...open, ...shown },
    parameterSource: readable.find((cell) => cell.number === number)?.source ?? "",
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
