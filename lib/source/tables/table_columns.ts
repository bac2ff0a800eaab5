/** The columns of a file that is read as a table, whatever they are. */
import { DataError, message } from "../../base/mod.ts";
import type { ColumnFinder } from "../names/column_finder.ts";
import { chosenColumn, type ColumnMap } from "../names/columns.ts";
import { plainName } from "../names/field_names.ts";
import { type FoundHeader, type HeaderLine, withoutEmptyEnd } from "../names/header_line.ts";
import type { TableOptions } from "./table_options.ts";

/** Weighs more than any number of columns. */
const CERTAIN = 1e6;

/** How many of the first lines have a given number of fields. */
function commonWidth(lines: readonly HeaderLine[]): { width: number; share: number } {
  const counts = new Map<number, number>();
  for (const { fields } of lines) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  const [[width, count]] = [...counts].sort(([a, m], [b, n]) => n - m || b - a);
  return { width, share: count / lines.length };
}

/**
 * The first line with as many fields as most have, the greater part of them filled: a title above
 * the header is narrower, or padded with empty fields. Of two delimiters, the one that makes more
 * columns out of more lines is the likelier.
 */
function likelyHeader(lines: readonly HeaderLine[]): FoundHeader | undefined {
  if (lines.length === 0) return undefined;
  const { width, share } = commonWidth(lines);
  const filled = ({ fields }: HeaderLine) => fields.filter((field) => field !== "").length;
  const wide = lines.filter(({ fields }) => fields.length === width);
  const header = wide.find((line) => filled(line) > width / 2) ?? wide[0];
  return { header, merit: share * (width - 1) };
}

/** Every name once, and none empty: the second "Total" is "Total (2)". */
function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name, i) => {
    const wanted = name || `column ${i + 1}`;
    let unique = wanted;
    for (let count = 2; taken.has(unique); count++) unique = `${wanted} (${count})`;
    taken.add(unique);
    return unique;
  });
}

/**
 * Takes every column of a file, under its own name or the one that the caller gives it.
 *
 * @param options Names chosen by the caller.
 * @returns The finder. The header is the line that has every column the caller names, or else the
 * first that looks like the others.
 */
export function tableColumns({ columns = {} }: TableOptions): ColumnFinder<string> {
  const chosen = Object.entries(columns);
  const wanted = chosen.flatMap(([, name]) => typeof name === "string" ? [plainName(name)] : []);
  return {
    header: (lines) => {
      const named = wanted.length === 0 ? undefined : lines.find(({ fields }) => {
        const plain = new Set(fields.map(plainName));
        return wanted.every((name) => plain.has(name));
      });
      return named
        ? { header: named, merit: CERTAIN + withoutEmptyEnd(named.fields).length }
        : likelyHeader(lines);
    },
    map: (names, file) => {
      const kept = uniqueNames(names);
      for (const [name, inFile] of chosen) {
        const found = typeof inFile === "string" ? inFile : firstFound([name, ...inFile], names);
        if (found !== undefined) kept[chosenColumn(names, found, file)] = name;
      }
      return positions(kept, file);
    },
    typed: { number: [], day: [] },
  };
}

/** The first of some names that the file has, and once only. */
function firstFound(wanted: readonly string[], names: readonly string[]): string | undefined {
  const plain = names.map(plainName);
  return wanted.find((name) => {
    const first = plain.indexOf(plainName(name));
    return first >= 0 && first === plain.lastIndexOf(plainName(name));
  });
}

function positions(names: readonly string[], file: string): ColumnMap<string> {
  const twice = names.find((name, i) => names.indexOf(name) < i);
  if (twice === undefined) return Object.fromEntries(names.map((name, i) => [name, i]));
  throw new DataError(
    message("errorColumnTwice", { file, column: twice }),
    { file, column: twice },
  );
}
