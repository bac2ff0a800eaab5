/** What a database can refuse or fail to do. */

/** Why a database did not do what was asked. */
export type EngineFailure =
  | "unreachable"
  | "credentials"
  | "permission"
  | "missingTable"
  | "missingColumn"
  | "syntax"
  | "cancelled"
  | "timeout"
  | "resources"
  | "failed";

/**
 * A database that could not be reached, refused, or stopped half-way: the message says what
 * happened and what to do.
 *
 * @example
 * ```ts
 * import { EngineError } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * assert.equal(new EngineError("unreachable", "Cannot reach the server").failure, "unreachable");
 * ```
 */
export class EngineError extends Error {
  /** Always "EngineError". */
  override readonly name = "EngineError";
  /** Why, for programs. */
  readonly failure: EngineFailure;

  /**
   * Says what went wrong.
   *
   * @param failure Why, for programs.
   * @param message What happened and what to do.
   * @param options The error behind it.
   */
  constructor(failure: EngineFailure, message: string, options?: ErrorOptions) {
    super(message, options);
    this.failure = failure;
  }
}
