import assert from "node:assert/strict";
import { utimesSync } from "node:fs";
import { writeModule } from "./cache.ts";
import { withProject } from "../fixture_test.ts";
import { findProject } from "../project.ts";

Deno.test("writeModule() keeps the modules in use, and not those of every night", async () => {
  await withProject(["1"], async (notebook) => {
    const project = findProject(notebook.path);
    const write = (text: string) => writeModule(notebook, project, { text, offsets: new Map() });
    const age = (url: URL, year: number) => utimesSync(url, new Date(year, 0), new Date(year, 0));
    const { url: shared } = await write("shared");
    age(shared, 2000);
    for (let night = 0; night < 40; night++) {
      age((await write(`export const night = ${night};`)).url, 2001);
    }
    await write("shared"); // used again: a run beside this one may be about to read it
    await write("another");
    assert.equal(await Deno.readTextFile(shared), "shared");
    const kept = [...Deno.readDirSync(new URL("./", shared))].length;
    assert.equal(kept, 40);
  });
});
