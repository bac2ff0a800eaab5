/** What a run of studies tells while it goes on. */
import type { CrossedAlert } from "../history/alerts.ts";
import type { KeyChange } from "../history/edition_key.ts";
import type { EditionFault } from "../history/fault.ts";

/** Why an edition is made, or why not. */
export type Reason =
  | { readonly kind: "first" }
  | { readonly kind: "forced" }
  | { readonly kind: "failed" }
  | { readonly kind: "changed"; readonly changes: readonly KeyChange[] };

/** One thing that happened. */
export type BatchEvent =
  | { readonly event: "start"; readonly editions: number; readonly jobs: number }
  | { readonly event: "unchanged"; readonly id: string }
  | { readonly event: "begin"; readonly id: string; readonly reason: Reason }
  | {
    readonly event: "retry";
    readonly id: string;
    readonly fault: EditionFault;
    readonly delaySeconds: number;
  }
  | {
    readonly event: "complete";
    readonly id: string;
    readonly seconds: number;
    /** Number of the version; that of the last one when the bytes are the same. */
    readonly version: number;
    readonly identical: boolean;
  }
  | {
    readonly event: "failed";
    readonly id: string;
    readonly seconds: number;
    readonly faults: readonly EditionFault[];
    /** Whether an earlier report stays in its place. */
    readonly stale: boolean;
  }
  | {
    /** What the author of its theme should know. */
    readonly event: "notice";
    readonly id: string;
    readonly text: string;
  }
  | ({ readonly event: "threshold" } & CrossedAlert)
  | {
    readonly event: "pdf";
    readonly id: string;
    readonly version: number;
    /** What the browser said; empty when the PDF was printed. */
    readonly fault: string;
  }
  | {
    readonly event: "end";
    readonly complete: number;
    readonly unchanged: number;
    readonly failed: number;
    readonly seconds: number;
  };

/** Takes events as they happen. */
export type Listener = (event: BatchEvent) => void;
