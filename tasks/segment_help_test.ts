import assert from "node:assert/strict";
import {
  readAbcConfig,
  readClusterConfig,
  readCrossConfig,
  readProfileConfig,
  readRfmConfig,
  readScoreConfig,
  readSliceConfig,
  readStageConfig,
} from "../lib/mod.ts";
import { jsonHelp } from "./help_words.ts";
import { SEGMENT_HELP } from "./segment_help.ts";
import { SEGMENT_METHODS } from "./segment_methods.ts";

const READERS: Readonly<Record<string, (config: unknown) => unknown>> = {
  rfm: readRfmConfig,
  abc: readAbcConfig,
  cross: readCrossConfig,
  score: readScoreConfig,
  stage: readStageConfig,
  slice: readSliceConfig,
  profile: readProfileConfig,
  cluster: readClusterConfig,
};

Deno.test("every method has its help, and the example in it is a configuration", () => {
  assert.deepEqual(Object.keys(SEGMENT_HELP).sort(), Object.keys(SEGMENT_METHODS).sort());
  for (const [name, { example, config }] of Object.entries(SEGMENT_HELP)) {
    READERS[name](example);
    for (const key of Object.keys(Object(example))) assert.ok(Object.hasOwn(config, key), key);
    assert.ok(
      jsonHelp({ flag: "--config", keys: config, example }).includes(JSON.stringify(example)),
    );
  }
});

Deno.test("every key that the help names is one that the method knows", () => {
  for (const [name, { config, example }] of Object.entries(SEGMENT_HELP)) {
    for (const key of Object.keys(config)) {
      // A value of no possible form: whether the key is known shows in the complaint.
      const read = () => READERS[name]({ ...Object(example), [key]: { "": Symbol.iterator } });
      assert.throws(read, (error: Error) => {
        assert.doesNotMatch(error.message, /Unrecognized key: "(?!")/, `${name}: ${key}`);
        return true;
      });
    }
  }
});
