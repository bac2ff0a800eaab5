/** What a DuckDB database may use. */

/** Options of {@linkcode openDuckDb}. */
export interface DuckDbOptions {
  /** A database file, made when there is none; in memory when left out. */
  readonly file?: string;
  /** Only reads the file, which must exist: others may read it at the same time. Not in memory. */
  readonly readOnly?: boolean;
  /** Folders it may read and write; none when left out. */
  readonly allowedDirectories?: readonly string[];
  /** Single files it may read; none when left out. */
  readonly allowedPaths?: readonly string[];
  /** Most memory, such as "2GB"; DuckDB's own limit (80 % of the machine) when left out. */
  readonly memoryLimit?: string;
  /** Threads; as many as the machine has cores when left out. Results do not depend on it. */
  readonly threads?: number;
  /** Folder for what does not fit in memory; nothing spills to disk when left out. */
  readonly tempDirectory?: string;
}
