/** One line of a description, and the table of all. */
import { Table } from "../../table/mod.ts";

/** What every line says. */
export interface Line {
  readonly segment: string;
  readonly column: string;
  readonly vTest: number;
  readonly pValue: number;
}

/** A segment compared with everybody on a number. */
export interface NumberLine extends Line {
  readonly inside: number;
  readonly meanInside: number;
  readonly mean: number;
  readonly deviationInside: number;
  readonly deviation: number;
}

/** A segment compared with everybody on a category. */
export interface CategoryLine extends Line {
  readonly category: string;
  readonly shareInside: number;
  readonly share: number;
  readonly coverage: number;
}

/** Lines segment by segment, the strongest v-test first, what is more frequent before what is less. */
export function toTable<One extends Line>(
  lines: readonly One[],
  adjusted: Float64Array,
  order: readonly string[],
  columns: readonly (keyof One & string)[],
): Table {
  const rank = new Map(order.map((segment, i) => [segment, i]));
  const sorted = lines.map((line, i) => ({ line, adjusted: adjusted[i] })).sort((a, b) =>
    rank.get(a.line.segment)! - rank.get(b.line.segment)! ||
    Math.abs(b.line.vTest) - Math.abs(a.line.vTest) || b.line.vTest - a.line.vTest
  );
  const numbers = (pick: (line: One) => unknown) =>
    Float64Array.from(sorted, ({ line }) => pick(line) as number);
  const category = lines.some((line) => "category" in line)
    ? { category: sorted.map(({ line }) => (line as unknown as CategoryLine).category) }
    : {};
  return Table.of({
    segment: sorted.map(({ line }) => line.segment),
    column: sorted.map(({ line }) => line.column),
    ...category,
    vTest: numbers((line) => line.vTest),
    pValue: numbers((line) => line.pValue),
    adjustedPValue: Float64Array.from(sorted, (one) => one.adjusted),
    ...Object.fromEntries(columns.map((name) => [name, numbers((line) => line[name])])),
  });
}
