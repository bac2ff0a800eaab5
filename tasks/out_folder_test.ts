import assert from "node:assert/strict";
import { join } from "node:path";
import { requireOutFolder } from "./out_folder.ts";
import { fileProblem } from "./system_error.ts";
import { inFolder } from "./warehouse_fixture_test.ts";

Deno.test("requireOutFolder() takes a folder that is there or can be made, and leaves nothing", () =>
  inFolder(async (folder) => {
    await requireOutFolder(folder);
    await requireOutFolder(join(folder, "a", "b"));
    assert.deepEqual([...Deno.readDirSync(folder)], []);
  }));

Deno.test("requireOutFolder() says what is no folder", () =>
  inFolder(async (folder) => {
    const file = join(folder, "file");
    await Deno.writeTextFile(file, "");
    await assert.rejects(requireOutFolder(file), Deno.errors.AlreadyExists);
    await assert.rejects(requireOutFolder(join(file, "out")), Deno.errors.NotADirectory);
  }));

Deno.test({
  name: "requireOutFolder() says where nobody may write",
  // An administrator may write anywhere.
  ignore: Deno.build.os === "windows" || Deno.uid() === 0,
  fn: () =>
    inFolder(async (folder) => {
      await Deno.chmod(folder, 0o500);
      const refused = await requireOutFolder(folder).then(() => undefined, (error) => error);
      await Deno.chmod(folder, 0o700);
      assert.equal(
        fileProblem(refused),
        `Cannot open '${folder}': you may not. Ask its owner, or choose another place`,
      );
    }),
});
