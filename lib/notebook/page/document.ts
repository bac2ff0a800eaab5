/** The frame of every page: nothing may be loaded, only its own style and script apply. */
import { createHash } from "node:crypto";
import { escapeHtml, type Locale } from "../../base/mod.ts";

/** The parts of a page. */
export interface DocumentParts {
  /** Title of the window. */
  readonly title: string;
  /** Language of the text. */
  readonly locale: Locale;
  /** State told to programs by `data-status` on the root element. */
  readonly status: "complete" | "failed";
  /** Style sheets, in order. */
  readonly sheets: readonly string[];
  /** Whether the sheets hold fonts, as data. */
  readonly fonts?: boolean | undefined;
  /** The one script; none when left out. */
  readonly script?: string | undefined;
  /** Content of the page, as safe HTML. */
  readonly body: string;
}

function hash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** Nothing may be loaded; only the style and the script of this very text may apply. */
function securityPolicy({ sheets, script, fonts }: DocumentParts): string {
  return [
    "default-src 'none'",
    `style-src ${sheets.map(hash).join(" ")}`,
    `script-src ${script === undefined ? "'none'" : hash(script)}`,
    "img-src data:",
    ...fonts ? ["font-src data:"] : [],
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/**
 * Writes an HTML document that fetches nothing and runs nothing but its own script.
 *
 * @param parts Title, language, style, script and content.
 * @returns The whole document.
 */
export function writeDocument(parts: DocumentParts): string {
  const { title, locale, status, sheets, script, body } = parts;
  return `<!DOCTYPE html>
<html lang="${locale}" data-status="${status}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${securityPolicy(parts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="Strate">
<title>${escapeHtml(title)}</title>
${sheets.map((sheet) => `<style>${sheet}</style>`).join("\n")}
</head>
<body>
<div class="page">
${body}
</div>${script === undefined ? "" : `\n<script>${script}</script>`}
</body>
</html>
`;
}
