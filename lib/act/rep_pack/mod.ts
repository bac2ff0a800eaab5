/**
 * Rep packs: for each rep one page and one short workbook of what to do next.
 *
 * {@linkcode repPacks} gathers what other methods found: customers late by their own rhythm, visits
 * due, gaps, and levers for customers that lose money.
 *
 * @module
 */
export { type RepPack, type RepPackOptions, type RepPacks, repPacks } from "./rep_packs.ts";
export type { RepPackInput } from "./input.ts";
