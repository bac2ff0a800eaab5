/** The colours of a page by what they are for: in light, in dark, and on paper. */

/** A colour `#rrggbb` for each use. */
export interface PageColors {
  /** What the page is written on. */
  readonly paper: string;
  /** Text. */
  readonly ink: string;
  /** Text that steps back. */
  readonly muted: string;
  /** Hairlines. */
  readonly line: string;
  /** Boxes. */
  readonly soft: string;
  /** Links, the focus. */
  readonly accent: string;
  /** Every other row of a table. */
  readonly stripe: string;
  /** What went wrong. */
  readonly danger: string;
  /** The box that says so. */
  readonly dangerSoft: string;
}

/** On a light screen. */
export const LIGHT: PageColors = {
  paper: "#ffffff",
  ink: "#1c2127",
  muted: "#57606a",
  line: "#d7dce2",
  soft: "#f4f6f8",
  accent: "#1a5a96",
  stripe: "#f8fafb",
  danger: "#9b1c1c",
  dangerSoft: "#fdf1f0",
};

/** On a dark screen. */
export const DARK: PageColors = {
  paper: "#15181c",
  ink: "#e6e9ed",
  muted: "#a3acb7",
  line: "#363d46",
  soft: "#1f242a",
  accent: "#8fbdee",
  stripe: "#1a1e23",
  danger: "#ffb3ab",
  dangerSoft: "#331b1a",
};

/** Printed, where grounds are left white. */
export const PAPER: PageColors = {
  ...LIGHT,
  ink: "#000000",
  muted: "#444444",
  line: "#c4c9cf",
  stripe: "#ffffff",
  dangerSoft: "#ffffff",
};

/** Everything that text may stand on. */
export function groundsOf({ paper, soft, stripe, dangerSoft }: PageColors): string[] {
  return [paper, soft, stripe, dangerSoft];
}

/** The colours as custom properties of CSS: `--paper: #ffffff; …`. */
export function colorProperties(colors: Partial<PageColors>): string {
  return Object.entries(colors).map(([name, color]) =>
    `--${name.replace(/[A-Z]/g, (capital) => `-${capital.toLowerCase()}`)}: ${color};`
  ).join(" ");
}
