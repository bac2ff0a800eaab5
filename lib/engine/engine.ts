/** What the library asks of a database, whichever it is. */
import type { Table } from "../table/mod.ts";
import type { RelationName } from "./expressions.ts";
import type { Dialect } from "./sql.ts";

/** A column of a relation, as its database names it. */
export interface RelationColumn {
  /** Its name. */
  readonly name: string;
  /** Its type there, such as "DECIMAL(18,4)". */
  readonly type: string;
}

/** Options of one query. */
export interface QueryOptions {
  /** Stops the query when aborted; the call then rejects with the reason of the signal. */
  readonly signal?: AbortSignal;
  /** Told from time to time which share of the work known so far is done; not by DuckDB. */
  readonly onProgress?: (share: number) => void;
}

/**
 * A database that runs SQL and gives tables back. Closing it twice is harmless.
 */
export interface Engine extends AsyncDisposable {
  /** The SQL it understands. */
  readonly dialect: Dialect;
  /** Runs a query and gives its rows, in the order of the query. */
  query(sql: string, options?: QueryOptions): Promise<Table>;
  /** Runs a statement whose rows, if any, are of no interest. */
  run(sql: string, options?: QueryOptions): Promise<void>;
  /** Makes a table of the database from a table in memory, replacing one of the same name. */
  load(name: string, table: Table): Promise<void>;
  /** The columns of a relation, in order; null when there is no such relation. */
  describe(relation: RelationName): Promise<readonly RelationColumn[] | null>;
  /** Frees memory and temporary files. */
  close(): void;
}
