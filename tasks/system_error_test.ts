import assert from "node:assert/strict";
import { fileProblem } from "./system_error.ts";

/** What reading or making something gives. */
async function problemOf(run: () => Promise<unknown>): Promise<string | undefined> {
  try {
    await run();
  } catch (error) {
    return fileProblem(error);
  }
}

Deno.test("fileProblem() says in words what is wrong with a file", async () => {
  const folder = await Deno.makeTempDir();
  try {
    await Deno.writeTextFile(`${folder}/a`, "");
    const absent = await problemOf(() => Deno.readTextFile(`${folder}/no file's`));
    assert.match(absent!, /^Cannot find '.*no file's?.*: nothing has that name/);
    assert.match((await problemOf(() => Deno.readTextFile(folder)))!, /it is a folder/);
    assert.match((await problemOf(() => Deno.mkdir(`${folder}/a`)))!, /a file has that name/);
    assert.match((await problemOf(() => Deno.mkdir(`${folder}/a/b`)))!, /part of it is a file/);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

Deno.test("fileProblem() leaves other errors alone", () => {
  assert.equal(fileProblem(new Deno.errors.NotFound("no such thing")), undefined);
  assert.equal(fileProblem(new RangeError("Cannot (os error 2): 'x'")), undefined);
  assert.equal(fileProblem("text"), undefined);
});
