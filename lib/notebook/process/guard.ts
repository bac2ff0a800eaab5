/** Limits on a running process: its time, its output, its caller's patience. */

/** Why a process was ended from outside. */
export type StopReason = "timeout" | "output" | "aborted";

/** Ends a process for a reason, unless it has ended already. */
export interface Guard {
  /** Ends the process. */
  stop(reason: StopReason): void;
  /** Stops watching; says why the process was ended, if it was. */
  release(): StopReason | undefined;
}

/**
 * Watches the time and the caller's signal while a process runs.
 *
 * @param child The process.
 * @param timeoutSeconds Longest time.
 * @param signal Ends it early.
 * @returns The guard; it is to be released when the process has ended.
 */
export function guard(
  child: Deno.ChildProcess,
  timeoutSeconds: number,
  signal: AbortSignal,
): Guard {
  let stopped: StopReason | undefined;
  const stop: Guard["stop"] = (reason) => {
    if (stopped !== undefined) return;
    try {
      child.kill("SIGKILL");
      stopped = reason;
    } catch {
      // It had ended by itself just before.
    }
  };
  const timer = setTimeout(() => stop("timeout"), timeoutSeconds * 1000);
  const abort = () => stop("aborted");
  signal.addEventListener("abort", abort);
  if (signal.aborted) abort();
  const release = () => {
    clearTimeout(timer);
    signal.removeEventListener("abort", abort);
    return stopped;
  };
  return { stop, release };
}

/**
 * Reads a stream up to a limit; beyond it the process is ended.
 *
 * @param stream What a process prints.
 * @param limit Most bytes.
 * @param guard Ends the process.
 * @returns Text; bytes that are not UTF-8 become U+FFFD.
 */
export async function readStream(
  stream: ReadableStream<Uint8Array>,
  limit: number,
  { stop }: Guard,
): Promise<string> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > limit) stop("output");
    else chunks.push(chunk as Uint8Array<ArrayBuffer>);
  }
  return new TextDecoder().decode(await new Blob(chunks).bytes());
}
