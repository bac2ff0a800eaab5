/**
 * `deno task assess`: is a segmentation any good, who moved, does the model still hold.
 *
 * @module
 */
import { ASSESS_METHODS } from "./assess_methods.ts";
import { runCommand } from "./command.ts";
import { methodsCommand } from "./methods_command.ts";

await runCommand(
  methodsCommand("assess", "helpAssess", ASSESS_METHODS.quality.example, ASSESS_METHODS),
);
