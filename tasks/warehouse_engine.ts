/**
 * The database that a command is given, with the paths of its user.
 *
 * @module
 */
import { mkdir } from "node:fs/promises";
import { dirname } from "node:path";
import { type Engine, type EngineOptions, openDuckDb, openEngine } from "../lib/mod.ts";
import { userPath } from "./command.ts";

/** The file of a DuckDB address, where the user means it; undefined for other addresses. */
function fileOf(address: string): string | undefined {
  const [, path] = /^duckdb:(.+)$/s.exec(address) ?? [];
  return path === undefined ? undefined : userPath(path);
}

/**
 * Opens a database that is there.
 *
 * @param address Its address; a path in it starts where the user stands.
 * @param options Whether it is only read.
 * @returns The engine.
 * @throws {EngineError} When it cannot be opened.
 */
export async function openUserEngine(
  address: string,
  options: EngineOptions = {},
): Promise<Engine> {
  const file = fileOf(address);
  return await openEngine(file === undefined ? address : `duckdb:${file}`, options);
}

/**
 * Opens a database; a DuckDB file that is not there is made, with its folder.
 *
 * @param address Its address; a path in it starts where the user stands.
 * @returns The engine.
 * @throws {EngineError} When it cannot be opened.
 */
export async function makeUserEngine(address: string): Promise<Engine> {
  const file = fileOf(address);
  if (file === undefined) return await openEngine(address);
  await mkdir(dirname(file), { recursive: true });
  return await openDuckDb({ file, tempDirectory: `${file}.tmp` });
}
