/** Plain data checked against the form it should have. */
import type { ZodError, ZodType } from "zod";
import { DataError } from "../base/mod.ts";

/**
 * Checks plain data against the form it should have.
 *
 * @param schema The form.
 * @param data Parsed JSON.
 * @param what What the data is, for the error message: "the RFM model".
 * @returns The data, typed.
 * @throws {DataError} When it has another form; the message names each path and what stands there.
 */
export function checkForm<Form>(schema: ZodType<Form>, data: unknown, what: string): Form {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  throw new DataError(
    `Cannot read ${what}: ${otherMethod(result.error, data) ?? describeIssues(result.error)}`,
  );
}

/** Says whose model it is, where it is that of another method: nothing else in it can fit then. */
function otherMethod({ issues }: ZodError, data: unknown): string | undefined {
  const issue = issues.find(({ path }) => path.length === 1 && path[0] === "method");
  if (issue?.code !== "invalid_value") return undefined;
  const { method } = Object(data) as { method?: unknown };
  const wanted = `its method must be "${issue.values.join('" or "')}"`;
  return typeof method === "string"
    ? `it is a model of method "${method}", and ${wanted}`
    : `it is no saved model: ${wanted}`;
}

function describeIssues(error: ZodError): string {
  return error.issues.map(({ path, message }) => {
    const place = path.map((step) => typeof step === "number" ? `[${step}]` : `.${String(step)}`);
    return `at ${place.join("").replace(/^\./, "") || "the top"}: ${message}`;
  }).join("; ");
}

/**
 * Reads JSON text.
 *
 * @param text JSON text.
 * @param what What the text is, for the error message.
 * @returns The parsed data.
 * @throws {SyntaxError} When the text is not JSON.
 */
export function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new SyntaxError(`Cannot read ${what} as it is not JSON: ${(error as Error).message}`);
  }
}
