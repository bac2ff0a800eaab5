/**
 * Private by default: pseudonyms by a keyed hash, small groups hidden with those that would give them
 * away, and known values of the data found wherever a report shows them.
 *
 * @module
 */
export { createPseudonymiser, type Pseudonymiser } from "./pseudonym.ts";
export { type ColumnClass, type FoundValue, KnownValues } from "./known_values.ts";
export { SMALLEST_GROUP, type Suppressed, suppressSmallGroups } from "./suppress.ts";
