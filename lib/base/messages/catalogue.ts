/** The form of the message catalogue. */
import type { Locale } from "../locale.ts";

/** A sentence, or its singular and plural chosen by the parameter `count`. */
export type Message = string | { readonly one: string; readonly other: string };

/** Messages by key, each in every language; `{name}` stands for a parameter. */
export type Catalogue = Readonly<Record<string, Readonly<Record<Locale, Message>>>>;
