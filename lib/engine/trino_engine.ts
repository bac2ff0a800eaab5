/** The engine over a Trino cluster. */
import { formatIsoDay } from "../base/mod.ts";
import type { Column, ColumnKind, Table } from "../table/mod.ts";
import type { Engine, QueryOptions, RelationColumn } from "./engine.ts";
import { EngineError } from "./engine_error.ts";
import { type RelationName, relationSql } from "./expressions.ts";
import { numberLiteral, quoteIdentifier, textLiteral } from "./sql.ts";
import { ColumnGatherer } from "./trino_columns.ts";
import { runStatement } from "./trino_protocol.ts";
import type { TrinoServer } from "./trino_server.ts";

const TYPES: Readonly<Record<ColumnKind, string>> = {
  number: "DOUBLE",
  day: "DATE",
  text: "VARCHAR",
  flag: "BOOLEAN",
};

/** Well under the million characters that Trino takes in one statement. */
const STATEMENT_LENGTH = 500_000;

/** Trino behind the interface of every engine. */
export class TrinoEngine implements Engine {
  readonly dialect = "trino";
  readonly #server: TrinoServer;
  readonly #closed = new AbortController();

  /** Speaks to this server; nothing is sent before the first query. */
  constructor(server: TrinoServer) {
    this.#server = server;
  }

  async query(sql: string, options: QueryOptions = {}): Promise<Table> {
    const gatherer = new ColumnGatherer();
    for await (const page of this.#pages(sql, options)) gatherer.add(page.columns, page.data ?? []);
    return gatherer.table();
  }

  async run(sql: string, options: QueryOptions = {}): Promise<void> {
    for await (const _ of this.#pages(sql, options));
  }

  async load(name: string, table: Table): Promise<void> {
    const columns = table.columnNames.map((column) => table.column(column));
    const list = columns.map(({ kind }, i) =>
      `${quoteIdentifier(table.columnNames[i])} ${TYPES[kind]}`
    );
    await this.run(`DROP TABLE IF EXISTS ${quoteIdentifier(name)}`);
    await this.run(`CREATE TABLE ${quoteIdentifier(name)} (${list.join(", ")})`);
    for (const rows of batches(columns, table.rowCount)) {
      await this.run(`INSERT INTO ${quoteIdentifier(name)} VALUES ${rows}`);
    }
  }

  async describe(relation: RelationName): Promise<readonly RelationColumn[] | null> {
    try {
      let columns: readonly RelationColumn[] = [];
      for await (const page of this.#pages(`SELECT * FROM ${relationSql(relation)} LIMIT 0`, {})) {
        columns = page.columns?.map(({ name, type }) => ({ name, type })) ?? columns;
      }
      return columns;
    } catch (error) {
      if (error instanceof EngineError && error.failure === "missingTable") return null;
      throw error;
    }
  }

  close(): void {
    this.#closed.abort(new DOMException("The engine is closed", "AbortError"));
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.close();
    return Promise.resolve();
  }

  async *#pages(sql: string, { signal, onProgress }: QueryOptions) {
    const stops = signal ? [signal, this.#closed.signal] : [this.#closed.signal];
    for await (const page of runStatement(this.#server, sql, AbortSignal.any(stops))) {
      const { completedSplits, totalSplits } = page.stats;
      if (totalSplits > 0) onProgress?.(completedSplits / totalSplits);
      yield page;
    }
  }
}

/** Rows as SQL, as many at a time as one statement takes. */
function* batches(columns: readonly Column[], rowCount: number): Generator<string> {
  let rows: string[] = [], length = 0;
  for (let row = 0; row < rowCount; row++) {
    const text = `(${columns.map((column) => literalAt(column, row)).join(", ")})`;
    if (length + text.length > STATEMENT_LENGTH) {
      yield rows.join(", ");
      [rows, length] = [[], 0];
    }
    rows.push(text);
    length += text.length + 2;
  }
  if (rows.length > 0) yield rows.join(", ");
}

function literalAt({ kind, values }: Column, row: number): string {
  const value = values[row];
  if (value === null || Number.isNaN(value)) return "NULL";
  if (typeof value === "string") return textLiteral(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return kind === "day" ? `DATE '${formatIsoDay(value)}'` : numberLiteral(value, "trino");
}
