/** Runs inside the notebook's process: `Deno.jupyter` as the kernel offers it. */
import { type Bundle, DISPLAY, formatValue, imageBundle } from "./child_format.ts";
import type { Reporter } from "./child_reporter.ts";

type Displayable = { readonly [DISPLAY]: () => Bundle };

interface DisplayOptions {
  readonly raw?: boolean;
  readonly update?: boolean;
  readonly display_id?: string;
}

interface BroadcastContent {
  readonly data?: Bundle;
  readonly metadata?: Bundle;
  readonly transient?: { readonly display_id?: string };
  readonly name?: string;
  readonly text?: string;
}

function displayable(data: Bundle): Displayable {
  return { [DISPLAY]: () => data };
}

/** A template tag, such as `html`, that shows its text as one MIME type. */
function templateTag(type: string) {
  return (strings: TemplateStringsArray, ...values: unknown[]): Displayable =>
    displayable({ [type]: String.raw({ raw: strings }, ...values) });
}

function image(reporter: Reporter, source: string | Uint8Array): Displayable {
  const bundle = imageBundle(typeof source === "string" ? Deno.readFileSync(source) : source);
  if (bundle) return displayable(bundle);
  throw new TypeError(reporter.words.noImage);
}

/** Messages that a notebook may send by hand; others have no effect on a report. */
function broadcast(reporter: Reporter, type: string, content: BroadcastContent): void {
  if (type === "display_data" || type === "update_display_data") {
    reporter.send({
      kind: "display",
      data: content.data ?? {},
      metadata: content.metadata,
      displayId: content.transient?.display_id,
      update: type === "update_display_data",
    });
  } else if (type === "stream") {
    console[content.name === "stderr" ? "error" : "log"]((content.text ?? "").replace(/\n$/, ""));
  }
}

/**
 * Makes what stands in for `Deno.jupyter`, so that a notebook written for the kernel runs as it is.
 *
 * @param reporter Takes what is shown.
 * @returns The same functions as the kernel's.
 */
export function jupyter(reporter: Reporter): Readonly<Record<string, unknown>> {
  return {
    $display: DISPLAY,
    html: templateTag("text/html"),
    md: templateTag("text/markdown"),
    svg: templateTag("image/svg+xml"),
    image: (source: string | Uint8Array) => image(reporter, source),
    format: formatValue,
    async display(value: unknown, options: DisplayOptions = {}): Promise<void> {
      const data = options.raw ? value as Bundle : await formatValue(value);
      const { display_id: displayId, update } = options;
      reporter.send({ kind: "display", data, displayId, update });
    },
    async broadcast(type: string, content: BroadcastContent): Promise<void> {
      await broadcast(reporter, type, content);
    },
  };
}
