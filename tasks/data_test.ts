import assert from "node:assert/strict";

/** Runs the command with leave to read only: nothing can be written. */
async function data(...args: string[]) {
  const script = new URL("./data.ts", import.meta.url).pathname;
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["run", "--no-prompt", "--allow-read", "--allow-env", script, ...args],
    cwd: new URL("..", import.meta.url),
    env: { NO_COLOR: "1" },
  }).output();
  const [out, err] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
  return { code, out, err };
}

Deno.test("deno task data checks in the language asked for, and refuses another", async () => {
  const [french, english, other] = await Promise.all([
    data("--check", "--locale", "fr"),
    data("--check"),
    data("--locale", "de"),
  ]);
  assert.deepEqual([french.code, english.code, other.code], [0, 0, 2]);
  assert.match(french.out, /^\d+ fichiers sont ceux que fait le générateur\.\n$/);
  assert.match(english.out, /^\d+ files are what the generator makes\.\n$/);
  assert.match(other.err, /'de' is invalid\. Allowed choices are fr, en/);
});
