/** Parquet files, whose columns have types of their own. */
import { DataError } from "../base/mod.ts";
import { textLiteral } from "../engine/mod.ts";
import { mapColumns } from "./columns.ts";
import { type Field, NUMBER_FIELDS } from "./field_names.ts";
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
 * @returns Its layout.
 * @throws {DataError} When it is damaged or lacks a column.
 */
export async function layOutParquet(file: InputFile, workshop: Workshop): Promise<Layout> {
  const described = await describe(file, workshop);
  const names = described.map(({ name }) => name);
  const columns = mapColumns(names, workshop.plan.columns, file.name);
  const isTyped = (field: Field, kind: "number" | "day") =>
    columns[field] !== undefined && kindOf(described[columns[field]].type) === kind;
  const types = {
    ...Object.fromEntries(
      NUMBER_FIELDS.filter((field) => isTyped(field, "number")).map((field) => [field, "number"]),
    ),
    ...(isTyped("date", "day") ? { date: "day" } : {}),
  } as Layout["types"];
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
  { engine }: Workshop,
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
      `Cannot read ${file.name} as Parquet: the file is damaged. Fetch it again`,
      {
        file: file.name,
      },
    );
  }
}
