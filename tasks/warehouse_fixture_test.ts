/** Sends the command Ctrl-C when it is at work. */
export const STOP_SOON = "--stop-soon";
const AT_WORK_MS = 4000;

/** Runs the command where the user stands in a folder. */
export async function warehouse(folder: string, ...given: string[]) {
  return await runTask("warehouse.ts", folder, ...given);
}

/** Runs one of the commands that reach a database. */
export async function runTask(name: string, folder: string, ...given: string[]) {
  const task = new URL(name, import.meta.url).pathname;
  const args = given.filter((arg) => arg !== STOP_SOON);
  const permissions = ["--allow-read", "--allow-env", "--allow-ffi"];
  // As in deno.json: what only reads may not write.
  if (name !== "warehouse_assess.ts") permissions.push("--allow-write");
  const command = new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", "--allow-net=127.0.0.1", ...permissions, task, ...args],
    env: { INIT_CWD: folder, NO_COLOR: "1" },
    stdout: "piped",
    stderr: "piped",
  });
  const child = command.spawn();
  const timer = given.includes(STOP_SOON)
    ? setTimeout(() => child.kill("SIGINT"), AT_WORK_MS)
    : undefined;
  const { code, stdout, stderr } = await child.output();
  clearTimeout(timer);
  return { code, out: new TextDecoder().decode(stdout), err: new TextDecoder().decode(stderr) };
}

/** Makes a folder for a test and removes it. */
export async function inFolder(test: (folder: string) => Promise<void>): Promise<void> {
  const folder = await Deno.makeTempDir();
  try {
    await test(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
