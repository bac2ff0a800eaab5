/** The database and the temporary folder of one reading. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type Engine, openDuckDb } from "../../engine/mod.ts";
import type { FileOptions, ReadingPlan } from "../options.ts";
import type { InputFile } from "./inputs.ts";

/** Where files are made readable. */
export interface Workshop<Plan extends FileOptions = ReadingPlan> {
  /** The database that will read them. */
  readonly engine: Engine;
  /** What the caller wants. */
  readonly plan: Plan;
  /** Folder for temporary files. */
  readonly folder: string;
  /** Temporary files made so far, each named by its number. */
  temporaryFiles: number;
}

const DEFAULT_MEMORY = "2GB";

/**
 * Opens a database that sees the files to read and a new temporary folder, and nothing else.
 *
 * @param files The files.
 * @param plan What the caller wants.
 * @returns The workshop, to be closed.
 */
export async function openWorkshop<Plan extends FileOptions>(
  files: readonly InputFile[],
  plan: Plan,
): Promise<Workshop<Plan>> {
  const { tempDirectory: dir } = plan;
  const folder = await Deno.makeTempDir({
    prefix: "strate-",
    ...(dir === undefined ? {} : { dir }),
  });
  try {
    const engine = await openDuckDb({
      allowedDirectories: [folder],
      allowedPaths: files.map(({ path }) => path),
      memoryLimit: plan.maxMemory ?? DEFAULT_MEMORY,
      tempDirectory: join(folder, "spill"),
      ...(plan.threads === undefined ? {} : { threads: plan.threads }),
    });
    return { engine, plan, folder, temporaryFiles: 0 };
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}

/**
 * A new file in the temporary folder.
 *
 * @param workshop Where.
 * @returns Its path; nothing is there yet.
 */
export function temporaryPath(workshop: Workshop<FileOptions>): string {
  return join(workshop.folder, `${++workshop.temporaryFiles}.txt`);
}

/**
 * Frees the database and removes the temporary folder.
 *
 * @param workshop What to close.
 */
export async function closeWorkshop({ engine, folder }: Workshop<FileOptions>): Promise<void> {
  engine.close();
  await rm(folder, { recursive: true, force: true });
}
