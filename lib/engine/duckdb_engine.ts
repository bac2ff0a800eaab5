/** The engine over the native DuckDB library. */
import { message } from "../base/mod.ts";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Table } from "../table/mod.ts";
import type { DuckDbOptions } from "./duckdb_options.ts";
import type { Engine, QueryOptions, RelationColumn } from "./engine.ts";
import { type RelationName, relationSql } from "./expressions.ts";
import { EngineError, type EngineFailure } from "./engine_error.ts";
import { fetchTable } from "./fetch.ts";
import { loadTable } from "./load.ts";
import { textLiteral } from "./sql.ts";

class DuckDbEngine implements Engine {
  readonly dialect = "duckdb";
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  #closed = false;

  constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  async query(sql: string, options: QueryOptions = {}): Promise<Table> {
    return await fetchTable(await this.#execute(sql, options));
  }

  async run(sql: string, options: QueryOptions = {}): Promise<void> {
    await this.#execute(sql, options);
  }

  async load(name: string, table: Table): Promise<void> {
    await loadTable(this.#connection, name, table);
  }

  async describe(relation: RelationName): Promise<readonly RelationColumn[] | null> {
    try {
      const result = await this.#connection.run(`SELECT * FROM ${relationSql(relation)} LIMIT 0`);
      return result.columnNames().map((name, i) => ({ name, type: `${result.columnType(i)}` }));
    } catch (error) {
      if (/^Catalog Error.* does not exist/s.test((error as Error).message)) return null;
      throw error;
    }
  }

  async #execute(sql: string, { signal }: QueryOptions) {
    signal?.throwIfAborted();
    const interrupt = () => this.#connection.interrupt();
    signal?.addEventListener("abort", interrupt);
    try {
      return await this.#connection.run(sql);
    } catch (error) {
      signal?.throwIfAborted();
      throw inWords(error);
    } finally {
      signal?.removeEventListener("abort", interrupt);
    }
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#connection.closeSync();
    this.#instance.closeSync();
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.close();
    return Promise.resolve();
  }
}

async function open(file: string, options: Record<string, string>): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(file, options);
  } catch (error) {
    throw new EngineError(
      "unreachable",
      message("errorDatabaseFile", { file, why: (error as Error).message.split("\n")[0] }),
      { cause: error },
    );
  }
}

/** What the user can put right, by DuckDB's name for it; others are defects. */
const FAILURES: Readonly<Record<string, EngineFailure>> = {
  Binder: "missingColumn",
  Catalog: "missingTable",
  Conversion: "failed",
  IO: "failed",
  "Out of Memory": "resources",
  "Out of Range": "failed",
  Permission: "permission",
};

/** A failure in the user's words. */
function inWords(error: unknown): unknown {
  const [, name = "", said = ""] = /^([\w ]+) Error: (.*)/s.exec((error as Error).message) ?? [];
  if (!Object.hasOwn(FAILURES, name)) return error;
  const failure = FAILURES[name], text = said.split(/\n\n|\nDatabase is launched/)[0];
  const key = failure === "resources" ? "databaseFull" : "databaseDuckDbFailed";
  const words = message(key, { text: text.replaceAll("\n", " ") });
  return new EngineError(failure, words, { cause: error });
}

function settings(options: DuckDbOptions): string[] {
  const list = (paths: readonly string[] = []) => `[${paths.map(textLiteral).join(", ")}]`;
  return [
    // DuckDB would read the machine's time zone, and move timestamps to another day.
    "SET TimeZone = 'UTC'",
    `SET temp_directory = ${textLiteral(options.tempDirectory ?? "")}`,
    `SET allowed_directories = ${list(options.allowedDirectories)}`,
    `SET allowed_paths = ${list(options.allowedPaths)}`,
    "SET enable_external_access = false",
    "SET lock_configuration = true",
  ];
}

/**
 * Starts DuckDB and locks it.
 *
 * @param options Folders, memory, threads, checked already.
 * @returns The engine.
 * @throws {EngineError} When the file is no database, or another program has it open.
 */
export async function startDuckDb(options: DuckDbOptions): Promise<Engine> {
  const { file = ":memory:", threads, memoryLimit } = options;
  const instance = await open(file, {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    ...(threads === undefined ? {} : { threads: String(threads) }),
    ...(memoryLimit === undefined ? {} : { memory_limit: memoryLimit }),
  });
  const connection = await instance.connect();
  for (const setting of settings(options)) await connection.run(setting);
  return new DuckDbEngine(instance, connection);
}
