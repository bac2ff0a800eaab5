/** What an ABC model is, and how it is read back. */
import { z } from "zod";
import { checkForm } from "../../contract/mod.ts";

/** What the lines are drawn on: the value customers bring, or their number. */
export type AbcBasis = "value" | "customers";

/** Where the customer that crosses a line goes: into the better class, or the next. */
export type AbcCrossing = "inside" | "outside";

/** One class of an ABC model. */
export interface AbcClass {
  /** Class id, such as "A". */
  readonly name: string;
  /** The line: cumulative share in (0, 1] up to which the class reaches. */
  readonly upTo: number;
  /** Customers of at least this value are in the class or a better one; null when none is. */
  readonly least: number | null;
}

/** A fitted ABC segmentation: plain data that gives the same label anywhere. */
export interface AbcModel {
  /** Which method. */
  readonly method: "abc";
  /** Version of this form. */
  readonly version: 1;
  /** Columns read: the customer's key (text) and the value ranked (account currency, or any). */
  readonly columns: { readonly customer: string; readonly value: string };
  /** What the lines are drawn on. */
  readonly basis: AbcBasis;
  /** Where the customer that crosses a line went. */
  readonly crossing: AbcCrossing;
  /** Classes from best to worst; the last takes every positive value that is left. */
  readonly classes: readonly AbcClass[];
}

/** What a configuration file may say; everything left out has its default. */
export interface AbcConfig {
  /** Column ranked: "monetary" when left out, often "margin". */
  readonly value?: string | undefined;
  /** Lines on the cumulative value (default), or on the number of customers. */
  readonly basis?: AbcBasis | undefined;
  /** Lines between the classes, ascending shares in (0, 1); 0.8 and 0.95 when left out. */
  readonly lines?: readonly number[] | undefined;
  /** Class ids, one more than lines; A, B, C … when left out. */
  readonly classes?: readonly string[] | undefined;
  /** Where the customer that crosses a line goes; "inside" when left out. */
  readonly crossing?: AbcCrossing | undefined;
}

const text = z.string().min(1);
const share = z.number().gt(0).lte(1);

const abcModel: z.ZodType<AbcModel> = z.strictObject({
  method: z.literal("abc"),
  version: z.literal(1),
  columns: z.strictObject({ customer: text, value: text }),
  basis: z.enum(["value", "customers"]),
  crossing: z.enum(["inside", "outside"]),
  classes: z.array(z.strictObject({ name: text, upTo: share, least: z.number().nullable() })).min(
    2,
  ),
});

const abcConfig: z.ZodType<AbcConfig> = z.strictObject({
  value: text.optional(),
  basis: z.enum(["value", "customers"]).optional(),
  lines: z.array(share).min(1).optional(),
  classes: z.array(text).min(2).optional(),
  crossing: z.enum(["inside", "outside"]).optional(),
});

/**
 * Reads an ABC model back.
 *
 * @param data Parsed JSON.
 * @returns The model.
 * @throws {DataError} When it has another form; the message names each path.
 */
export function readAbcModel(data: unknown): AbcModel {
  return checkForm(abcModel, data, "formAbcModel");
}

/**
 * Reads an ABC configuration, the content of a `--config` file.
 *
 * @param data Parsed JSON.
 * @returns Options for {@linkcode fitAbc}.
 * @throws {DataError} When it has another form; the message names each path.
 */
export function readAbcConfig(data: unknown): AbcConfig {
  return checkForm(abcConfig, data, "formAbcConfig");
}
