/**
 * Transactions that live in a database: customers made there, labels written there, whole or not at
 * all; only models and summaries come back.
 *
 * @module
 */
export { makeCustomers, type WarehouseAccount } from "./make_customers.ts";
export { countCustomers } from "./count_customers.ts";
export { type EngineJoin, type EngineJoinOptions, joinInEngine } from "./join_in_engine.ts";
export type { MakeCustomersOptions } from "./options.ts";
export { replaceRelation, writeRelation, type WriteRelationOptions } from "./write_relation.ts";
export { type EngineSummaryInput, summarizeInEngine } from "./summarize_in_engine.ts";
