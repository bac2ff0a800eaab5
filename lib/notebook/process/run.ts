/** Running the module of a notebook in a process of its own. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import type { WrittenModule } from "./check.ts";
import { guard, readStream, type StopReason } from "./guard.ts";
import { type Access, dependencyFlags, permissionFlags } from "./permissions.ts";
import { type ChildTask, type PlacedEvent, type PlacedText, splitAtMarks } from "./protocol.ts";

/** Limits of a run. */
export interface RunLimits {
  /** Longest time, in seconds. */
  readonly timeoutSeconds: number;
  /** Largest JavaScript heap, in megabytes; Deno's own limit when left out. */
  readonly memoryMegabytes?: number | undefined;
  /** Most bytes printed, and most characters shown, in all. */
  readonly outputBytes: number;
  /** Seed of `Math.random` and `crypto` in the notebook. */
  readonly seed: number;
}

/** What a process left behind, however it ended. */
export interface ProcessRecord {
  /** Events, in order. */
  readonly events: readonly PlacedEvent[];
  /** Text printed, by stream. */
  readonly printed: {
    readonly stdout: readonly PlacedText[];
    readonly stderr: readonly PlacedText[];
  };
  /** Exit code. */
  readonly code: number;
  /** Signal that ended it, if one did. */
  readonly signal: string | null;
  /** Why this side ended it, if this side did. */
  readonly stopped: StopReason | undefined;
}

/** A process that dies while writing leaves its last line unfinished. */
function parseEvents(text: string): PlacedEvent[] {
  return text.split("\n").flatMap((line) => {
    try {
      return [JSON.parse(line)];
    } catch {
      return [];
    }
  });
}

/** The main module of the process: it names both modules, so that Deno sees all that will load. */
function writeMain({ url }: WrittenModule, folder: string): string {
  const path = join(folder, "main.ts");
  const child = JSON.stringify(new URL("./child.ts", import.meta.url).href);
  const cells = JSON.stringify(url.href);
  const text = `import { runCells } from ${child};\nawait runCells(() => import(${cells}));\n`;
  Deno.writeTextFileSync(path, text);
  return path;
}

function childArguments(
  main: string,
  written: WrittenModule,
  access: Access,
  limits: RunLimits,
): string[] {
  const heap = limits.memoryMegabytes;
  return [
    "run",
    "--quiet",
    "--no-check",
    `--seed=${limits.seed}`,
    ...(heap === undefined ? [] : [`--v8-flags=--max-old-space-size=${heap}`]),
    ...dependencyFlags(written.project),
    ...permissionFlags(written.project, access),
    main,
  ];
}

/** A process that could not start takes no task; how it ended says why. */
async function sendTask(stdin: WritableStream<Uint8Array>, task: ChildTask): Promise<void> {
  try {
    await new Blob([JSON.stringify(task)]).stream().pipeTo(stdin);
  } catch (error) {
    if (!(error instanceof Deno.errors.BrokenPipe)) throw error;
  }
}

/** Nothing of the machine shows: no colours, UTC, American English where a call names no locale. */
const ENVIRONMENT = {
  NO_COLOR: "1",
  TZ: "UTC",
  LANG: "en_US.UTF-8",
  LC_ALL: "en_US.UTF-8",
  RUST_BACKTRACE: "0",
  RUST_LIB_BACKTRACE: "0",
};

function spawnChild(
  main: string,
  written: WrittenModule,
  access: Access,
  limits: RunLimits,
): Deno.ChildProcess {
  const { scratch } = access;
  return new Deno.Command(Deno.execPath(), {
    args: childArguments(main, written, access, limits),
    cwd: written.project.folder,
    env: { ...ENVIRONMENT, TMPDIR: scratch, TEMP: scratch, TMP: scratch },
    stdin: "piped",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
}

/**
 * Runs the module of a notebook and waits for its end.
 *
 * @param written The module.
 * @param access What it may touch outside its project.
 * @param limits Time, memory, output.
 * @param signal Ends the run early.
 * @param told What it is told besides: values that only the cells see, words for mistakes.
 * @returns What it printed, showed and threw, up to its end.
 */
export async function runProcess(
  written: WrittenModule,
  access: Access,
  limits: RunLimits,
  signal: AbortSignal,
  told: Pick<ChildTask, "hidden" | "words">,
): Promise<ProcessRecord> {
  // Nothing is waited for before the start: this process has pages to load in the meantime.
  const events = join(access.scratch, "events");
  Deno.writeTextFileSync(events, "");
  const key = createHash("sha256").update(written.module.text).update(access.scratch).digest("hex");
  const main = writeMain(written, access.scratch);
  const child = spawnChild(main, written, access, limits);
  const watch = guard(child, limits.timeoutSeconds, signal);
  try {
    const [stdout, stderr, status] = await Promise.all([
      readStream(child.stdout, limits.outputBytes, watch),
      readStream(child.stderr, limits.outputBytes, watch),
      child.status,
      sendTask(child.stdin, {
        folder: written.project.folderUrl.href,
        events,
        key,
        limit: limits.outputBytes,
        ...told,
      }),
    ]);
    return {
      events: parseEvents(await Deno.readTextFile(events)),
      printed: { stdout: splitAtMarks(stdout, key), stderr: splitAtMarks(stderr, key) },
      code: status.code,
      signal: status.signal,
      stopped: watch.release(),
    };
  } finally {
    watch.release();
  }
}
