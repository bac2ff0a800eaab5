/** The faults that real exports contain, put in on purpose and recorded. */
import { wholeBetween } from "./choice.ts";
import type { Row } from "./csv.ts";
import type { Random } from "./stream.ts";

/** A fault of one line. */
export type Fault =
  | "empty_customer"
  | "impossible_date"
  | "text_in_amount"
  | "missing_fields"
  | "date_after_analysis"
  | "duplicate_line"
  | "total_line";

/** How to spoil a file. */
export interface DirtPlan {
  /** How many lines get each fault. */
  readonly counts: Readonly<Record<Exclude<Fault, "total_line">, number>>;
  /** The positions of the columns a fault touches. */
  readonly columns: { readonly customer: number; readonly date: number; readonly amount: number };
  /** A date that does not exist, as the file writes dates. */
  readonly impossibleDate: string;
  /** Dates after the day of analysis, used in turn. */
  readonly lateDates: readonly string[];
  /** Texts found where an amount should be, used in turn. */
  readonly amountTexts: readonly string[];
  /** How many fields a cut line keeps. */
  readonly fieldsKept: number;
}

/** A spoilt line and where it stands. */
export interface SpoiltLine {
  /** The line in the file; the header is line 1. */
  readonly line: number;
  /** What is wrong with it. */
  readonly fault: Fault;
}

/** A file with faults. */
export interface DirtyFile {
  /** The rows to write, without the header. */
  readonly rows: readonly Row[];
  /** Every spoilt line, in file order. */
  readonly spoilt: readonly SpoiltLine[];
  /** For each clean row, whether it is still there unharmed. */
  readonly isIntact: readonly boolean[];
  /** For each clean row, whether a second copy follows it. */
  readonly isRepeated: readonly boolean[];
}

/**
 * Spoils a few rows in place, and repeats a few others just below themselves.
 *
 * @param random A uniform stream.
 * @param rows Clean rows, without the header; unchanged.
 * @param plan What to spoil.
 * @returns The dirty rows and the record of what was done.
 */
export function spoil(random: Random, rows: readonly Row[], plan: DirtPlan): DirtyFile {
  const faults = drawFaults(random, rows.length, plan);
  const dirty: Row[] = [];
  const spoilt: SpoiltLine[] = [];
  rows.forEach((row, index) => {
    const fault = faults.get(index);
    if (fault === undefined) return void dirty.push(row);
    if (fault.kind === "duplicate_line") dirty.push(row);
    dirty.push(withFault(row, fault, plan));
    spoilt.push({ line: dirty.length + 1, fault: fault.kind });
  });
  const isRepeated = rows.map((_, index) => faults.get(index)?.kind === "duplicate_line");
  const isIntact = rows.map((_, index) => !faults.has(index) || isRepeated[index]);
  return { rows: dirty, spoilt, isIntact, isRepeated };
}

interface PlannedFault {
  readonly kind: Exclude<Fault, "total_line">;
  readonly turn: number;
}

function drawFaults(random: Random, rowCount: number, plan: DirtPlan): Map<number, PlannedFault> {
  const faults = new Map<number, PlannedFault>();
  for (const kind of Object.keys(plan.counts) as PlannedFault["kind"][]) {
    for (let turn = 0; turn < plan.counts[kind]; turn++) {
      let index: number;
      do index = wholeBetween(random, 0, rowCount - 1); while (faults.has(index));
      faults.set(index, { kind, turn });
    }
  }
  return faults;
}

function withFault(row: Row, { kind, turn }: PlannedFault, plan: DirtPlan): Row {
  const { customer, date, amount } = plan.columns;
  switch (kind) {
    case "empty_customer":
      return row.with(customer, "");
    case "impossible_date":
      return row.with(date, plan.impossibleDate);
    case "text_in_amount":
      return row.with(amount, plan.amountTexts[turn % plan.amountTexts.length]);
    case "missing_fields":
      return row.slice(0, plan.fieldsKept);
    case "date_after_analysis":
      return row.with(date, plan.lateDates[turn % plan.lateDates.length]);
    case "duplicate_line":
      return row;
  }
}
