import assert from "node:assert/strict";
import { join } from "node:path";
import { parameters, withProject } from "../fixture_test.ts";
import { findInputs, hashFile, namedPaths, placePaths } from "./inputs.ts";
import { readProgram } from "./program.ts";
import { findProject } from "../project.ts";

const CELLS = [
  parameters('const file = "data/orders.csv";\nconst none = "no/such.csv";\nconst n = "1.5";'),
  'import { x } from "./x.ts";\nread("data/m_*.csv", "./data/orders.csv", "https://example.com/a.csv")',
];

async function writeFiles(folder: string): Promise<void> {
  await Deno.mkdir(join(folder, "data"));
  for (const name of ["data/orders.csv", "data/m_2.csv", "data/m_1.csv", "x.ts", "mine.csv"]) {
    await Deno.writeTextFile(join(folder, name), "a");
  }
}

Deno.test("findInputs() finds the files that parameters and cells name, each once", async () => {
  await withProject(CELLS, async (notebook, folder) => {
    await writeFiles(folder);
    const files = findInputs(readProgram(notebook), findProject(notebook.path));
    const labels = files.map(({ label }) => label);
    assert.deepEqual(labels, ["data/m_1.csv", "data/m_2.csv", "data/orders.csv"]);
    assert.equal(
      (await hashFile(files[0])).sha256, // printf a | sha256sum
      "ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb",
    );
  });
});

Deno.test("findInputs() keeps the name given to a file outside the project", async () => {
  const outside = await Deno.makeTempFile();
  await withProject([parameters('const file = "a.csv";')], (notebook) => {
    const program = readProgram(notebook, { file: outside });
    const project = findProject(notebook.path);
    assert.deepEqual(findInputs(program, project), [{ path: outside, label: outside }]);
    assert.deepEqual(namedPaths({ file: outside, other: 5 }, project), [outside]);
  });
  await Deno.remove(outside);
});

Deno.test("placePaths() turns a path from where the user stands into one the notebook can use", async () => {
  await withProject(CELLS, async (notebook, folder) => {
    await writeFiles(folder);
    const project = findProject(notebook.path);
    const from = join(folder, "data");
    const values = { a: "orders.csv", b: "data/m_1.csv", c: ["m_2.csv", "none.csv"], d: "x", e: 5 };
    assert.deepEqual(placePaths(values, project, from), {
      a: "data/orders.csv",
      b: "data/m_1.csv",
      c: ["data/m_2.csv", "none.csv"],
      d: "x",
      e: 5,
    });
    const elsewhere = await Deno.makeTempDir();
    await Deno.writeTextFile(join(elsewhere, "far.csv"), "a");
    assert.deepEqual(placePaths({ a: "far.csv" }, project, elsewhere), {
      a: join(elsewhere, "far.csv"),
    });
    await Deno.remove(elsewhere, { recursive: true });
  });
});

Deno.test("findProject() takes the nearest configuration above the notebook", async () => {
  await withProject([], async (notebook, folder) => {
    assert.equal(findProject(notebook.path).root, folder);
    assert.equal(findProject(notebook.path).lock, undefined);
    await Deno.mkdir(join(folder, "inner"));
    await Deno.writeTextFile(join(folder, "inner/deno.jsonc"), "{}");
    assert.equal(findProject(join(folder, "inner/a.ipynb")).root, join(folder, "inner"));
  });
});
