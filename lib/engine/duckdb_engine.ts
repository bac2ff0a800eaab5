/** The engine over the native DuckDB library. */
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import type { Table } from "../table/mod.ts";
import { isDatabaseThere } from "./database_file.ts";
import { duckDbError, openingError } from "./duckdb_error.ts";
import type { DuckDbOptions } from "./duckdb_options.ts";
import type { Engine, QueryOptions, RelationColumn } from "./engine.ts";
import { type RelationName, relationSql } from "./expressions.ts";
import { EngineError } from "./engine_error.ts";
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
    return fetchTable(await this.#execute(sql, options));
  }

  async run(sql: string, options: QueryOptions = {}): Promise<void> {
    await this.#execute(sql, options);
  }

  async load(name: string, table: Table): Promise<void> {
    await loadTable(this.#connection, name, table);
  }

  async describe(relation: RelationName): Promise<readonly RelationColumn[] | null> {
    try {
      const result = await this.#execute(`SELECT * FROM ${relationSql(relation)} LIMIT 0`, {});
      return result.columnNames().map((name, i) => ({ name, type: `${result.columnType(i)}` }));
    } catch (error) {
      if (error instanceof EngineError && error.failure === "missingTable") return null;
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
      throw duckDbError(error);
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

const IN_MEMORY = ":memory:";

async function open(file: string, options: Record<string, string>): Promise<DuckDBInstance> {
  if (file !== IN_MEMORY) await isDatabaseThere(file);
  try {
    return await DuckDBInstance.create(file, options);
  } catch (error) {
    throw openingError(file, error);
  }
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
  const { file = IN_MEMORY, readOnly = false, threads, memoryLimit } = options;
  const instance = await open(file, {
    autoinstall_known_extensions: "false",
    autoload_known_extensions: "false",
    ...(readOnly ? { access_mode: "READ_ONLY" } : {}),
    ...(threads === undefined ? {} : { threads: String(threads) }),
    ...(memoryLimit === undefined ? {} : { memory_limit: memoryLimit }),
  });
  const connection = await instance.connect();
  for (const setting of settings(options)) await connection.run(setting);
  return new DuckDbEngine(instance, connection);
}
