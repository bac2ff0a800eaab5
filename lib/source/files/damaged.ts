/** The error for a file that the database refuses. */
import { DataError, message } from "../../base/mod.ts";
import type { Layout } from "./layout.ts";

/**
 * Says that a file is damaged.
 *
 * @param layout The file.
 * @param cause What the database said.
 * @returns An error in the user's words.
 */
export function damaged({ file }: Layout<string>, cause: unknown): DataError {
  const [said] = (cause instanceof Error ? cause.message : String(cause)).split("\n");
  return new DataError(
    message("errorDamaged", { file: file.name, said: said.replaceAll(/"[^"]*"/g, file.name) }),
    { file: file.name },
  );
}
