/**
 * `deno task act`: from segments to what to do — visits, campaigns, and what follows.
 *
 * @module
 */
import { ACT_METHODS } from "./act_methods.ts";
import { runCommand } from "./command.ts";
import { methodsCommand } from "./methods_command.ts";

await runCommand(methodsCommand("act", "helpAct", ACT_METHODS.visits.example, ACT_METHODS));
