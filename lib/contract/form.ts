/** Plain data checked against the form it should have. */
import { locales, type ZodError, type ZodType } from "zod";
import { currentLocale, DataError, jsonFault, message, type MessageKey } from "../base/mod.ts";

/**
 * Checks plain data against the form it should have.
 *
 * @param schema The form.
 * @param data Parsed JSON.
 * @param what What the data is, for the error message.
 * @returns The data, typed.
 * @throws {DataError} When it has another form; the message names each path and what stands there.
 */
export function checkForm<Form>(schema: ZodType<Form>, data: unknown, what: MessageKey): Form {
  const result = schema.safeParse(data, { error: WORDS[currentLocale()].localeError });
  if (result.success) return result.data;
  const why = otherModel(result.error, data) ?? describeIssues(result.error, data);
  throw new DataError(message("errorForm", { what: { key: what }, why }));
}

/** What the checker itself says of a value, by language. */
const WORDS = { fr: locales.fr(), en: locales.en() };

/** Says whose model it is, where it is that of another method or version: nothing else can fit. */
function otherModel({ issues }: ZodError, data: unknown): string | undefined {
  const { method, version } = Object(data) as { method?: unknown; version?: unknown };
  const wantedMethod = wantedAtTop(issues, "method");
  if (wantedMethod !== undefined) {
    return typeof method === "string"
      ? message("errorFormMethod", { method, wanted: wantedMethod })
      : message("errorFormNoModel", { wanted: wantedMethod });
  }
  const wantedVersion = wantedAtTop(issues, "version");
  return wantedVersion === undefined || typeof version !== "number" || typeof method !== "string"
    ? undefined
    : message("errorFormVersion", { version: `${version}`, wanted: wantedVersion });
}

/** The values that a field at the top may have, where it has another. */
function wantedAtTop(issues: ZodError["issues"], field: string): string | undefined {
  const issue = issues.find(({ path }) => path.length === 1 && path[0] === field);
  if (issue?.code !== "invalid_value") return undefined;
  return issue.values.map((value) => JSON.stringify(value)).join(message("errorOr"));
}

function describeIssues(error: ZodError, data: unknown): string {
  return error.issues.map((issue) => {
    const { path } = issue;
    const steps = path.map((step) => typeof step === "number" ? `[${step}]` : `.${String(step)}`);
    const place = steps.join("").replace(/^\./, "") || message("errorFormTop");
    return message("errorFormPlace", { place, why: complaint(issue, data) });
  }).join(message("errorFormNext"));
}

type Words = (typeof WORDS)["en"]["localeError"];
type Issue = ZodError["issues"][number];

/** What is wrong at a place: nothing stands there, no possible form fits, or what the checker says. */
function complaint(issue: Issue, data: unknown): string {
  const found = issue.path.reduce<unknown>(
    (value, step) => (Object(value) as Record<PropertyKey, unknown>)[step],
    data,
  );
  if (found === undefined && issue.code !== "custom") return message("errorFormMissing");
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return issue.message;
  const plain = WORDS[currentLocale()].localeError(issue as Parameters<Words>[0]);
  if (issue.message !== plain) return issue.message; // the form says it better
  const ways = issue.errors.map(([first]) => first.message);
  return [...new Set(ways)].join(message("errorOr"));
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
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    const why = jsonFault(text, (error as Error).message);
    throw new SyntaxError(message("errorNotJson", { what, why }));
  }
}
