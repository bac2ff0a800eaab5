/** Parquet files, whose columns have types of their own. */
import { DataError, message } from "../../base/mod.ts";
import { textLiteral } from "../../engine/mod.ts";
import type { ColumnFinder } from "../names/column_finder.ts";
import type { FileOptions } from "../options.ts";
import type { InputFile } from "./inputs.ts";
import type { Layout } from "./layout.ts";
import type { Workshop } from "./workshop.ts";

function kindOf(type: string): "number" | "day" | undefined {
  if (/^(DECIMAL|DOUBLE|FLOAT|U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$)/.test(type)) return "number";
  return /^(DATE|TIMESTAMP)/.test(type) ? "day" : undefined;
}

/**
 * Finds the layout of a Parquet file.
 *
 * @param file The file.
 * @param workshop Database and plan.
 * @param finder How its columns are recognised.
 * @returns Its layout.
 * @throws {DataError} When it is damaged or lacks a column.
 */
export async function layOutParquet<Name extends string>(
  file: InputFile,
  workshop: Workshop<FileOptions>,
  finder: ColumnFinder<Name>,
): Promise<Layout<Name>> {
  const described = await describe(file, workshop);
  const names = described.map(({ name }) => name);
  const columns = finder.map(names, file.name);
  const typed = (["number", "day"] as const).flatMap((kind) =>
    finder.typed[kind].filter((field) => {
      const column = columns[field];
      return column !== undefined && kindOf(described[column].type) === kind;
    }).map((field) => [field, kind])
  );
  const types = Object.fromEntries(typed) as Layout<Name>["types"];
  return {
    file,
    kind: "parquet",
    readPath: file.path,
    names,
    columns,
    delimiter: ";",
    headerLine: 0,
    types,
    serialDates: false,
    encodings: [],
  };
}

async function describe(
  file: InputFile,
  { engine }: Workshop<FileOptions>,
): Promise<{ name: string; type: string }[]> {
  try {
    const table = await engine.query(
      `SELECT column_name AS name, column_type AS type FROM (DESCRIBE SELECT * FROM ` +
        `read_parquet(${textLiteral(file.path)}))`,
    );
    const types = table.text("type");
    return table.text("name").map((name, i) => ({ name: name!, type: types[i]! }));
  } catch {
    throw new DataError(
      message("errorParquet", { file: file.name }),
      {
        file: file.name,
      },
    );
  }
}
