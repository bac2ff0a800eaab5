/** Strate: customer segmentation from transactions to decisions. @module */
export * from "./base/mod.ts";
export * from "./table/mod.ts";
export * from "./engine/mod.ts";
