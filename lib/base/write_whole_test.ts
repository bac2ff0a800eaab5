import assert from "node:assert/strict";
import { join } from "node:path";
import { writeWhole } from "./write_whole.ts";

/** What Linux takes as a path, in bytes. */
const LONGEST_PATH = 4095;

Deno.test({
  name: "writeWhole() names the folder where nothing can be written",
  ignore: Deno.build.os !== "linux",
  fn: async () => {
    const base = await Deno.makeTempDir();
    try {
      // A folder whose path is so long that no file in it has one: even root cannot write there.
      let folder = base;
      while (folder.length + 1 < LONGEST_PATH - 4) {
        folder = join(folder, "x".repeat(Math.min(200, LONGEST_PATH - 4 - folder.length - 1)));
      }
      await assert.rejects(writeWhole(join(folder, "a"), "{}"), (error: Error) => {
        assert.match(error.message, /\(os error \d+\)/);
        return error.message.endsWith(`'${folder}'`);
      });
    } finally {
      await Deno.remove(base, { recursive: true });
    }
  },
});
