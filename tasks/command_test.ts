import assert from "node:assert/strict";
import { createCommand, inFlags } from "./command.ts";

const command = createCommand("x", "helpSql").option("--date-order <order>").option("--map <pair>");
command.command("sub").option("--max-reject-share <share>");

Deno.test("inFlags() puts the flag of an option where the library names it", () => {
  const cases = [
    ["or choose `dateOrder`", "or choose --date-order"],
    ['Give `dateOrder: "dmy"` (31/12)', "Give --date-order dmy (31/12)"],
    ['`columns: { amount: "Montant HT" }`', '--map amount="Montant HT"'],
    ["more with `maxRejectShare`", "more with --max-reject-share"],
    ["`delimiter` and `deno task x`", "`delimiter` and `deno task x`"],
  ];
  for (const [written, shown] of cases) assert.equal(inFlags(written, command), shown);
});
