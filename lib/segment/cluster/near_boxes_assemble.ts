/**
 * Assembles `near_boxes.wat` into `near_boxes_wasm.ts`, as a development step: what is published
 * needs no assembler.
 *
 * ```sh
 * deno run --allow-read --allow-write lib/segment/cluster/near_boxes_assemble.ts
 * ```
 */
import loadWabt from "wabt";

const SOURCE = new URL("near_boxes.wat", import.meta.url);
const TARGET = new URL("near_boxes_wasm.ts", import.meta.url);
/** Characters a line, so that the text stays within 100 columns. */
const CHARACTERS = 92;

/** The text of `near_boxes_wasm.ts`. */
export async function assembleNearBoxes(): Promise<string> {
  const wabt = await loadWabt();
  const module = wabt.parseWat("near_boxes.wat", await Deno.readTextFile(SOURCE), { simd: true });
  const base64 = module.toBinary({}).buffer.toBase64();
  const lines = base64.match(new RegExp(`.{1,${CHARACTERS}}`, "g")) ?? [];
  const text = lines.map((line) => `  "${line}"`).join(" +\n");
  return "/** `near_boxes.wat` as made by `near_boxes_assemble.ts`, in base64. */\n" +
    `export const NEAR_BOXES =\n${text};\n`;
}

if (import.meta.main) await Deno.writeTextFile(TARGET, await assembleNearBoxes());
