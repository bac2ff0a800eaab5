/** Names that stand for customers without telling who they are. */
import { message } from "../base/mod.ts";
import { createHmac } from "node:crypto";

/** Shorter keys can be guessed, and with the key every customer can be. */
const SHORTEST_KEY = 16;

/** 50 bits: among a million customers, two share a pseudonym with a chance of 1 in 2000. */
const LETTERS = 10;

/** Crockford's base 32: no I, L, O, U, which are read as something else. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Gives each identifier the same pseudonym each time. */
export type Pseudonymiser = (identifier: string) => string;

/**
 * Makes a function that gives identifiers pseudonyms by a keyed hash (HMAC-SHA-256, RFC 2104): the
 * same for the same key, so that a customer can be followed from report to report; without the key
 * nobody can tell who it is, not even by trying every customer.
 *
 * @param key Secret of at least 16 characters; it belongs in the environment, never in a file.
 * @returns Takes an identifier, gives `P-` and ten letters or digits.
 * @throws {RangeError} When the key is shorter.
 *
 * @example
 * ```ts
 * import { createPseudonymiser } from "@strate/strate";
 * import assert from "node:assert/strict";
 *
 * const pseudonym = createPseudonymiser("a key that only we have");
 * assert.equal(pseudonym("C00042"), pseudonym("C00042"));
 * assert.notEqual(pseudonym("C00042"), pseudonym("C00043"));
 * ```
 */
export function createPseudonymiser(key: string): Pseudonymiser {
  if (key.length < SHORTEST_KEY) {
    throw new RangeError(
      message("errorPseudonymKey", { length: key.length, least: SHORTEST_KEY }),
    );
  }
  return (identifier) => {
    const digest = createHmac("sha256", key).update(identifier.normalize("NFC")).digest();
    const letters = Array.from(digest.subarray(0, LETTERS), (byte) => ALPHABET[byte % 32]);
    return `P-${letters.join("")}`;
  };
}
