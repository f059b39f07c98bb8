/**
 * Gives the words, numbers, lists and days of the page in one language, as `react-intl` does. What it makes itself is not
 * loaded, which is three times as much, and writes a message's pieces and its formats as JSON whenever it is said.
 */
import { IntlMessageFormat } from "intl-messageformat";
import { Children, createElement, Fragment, isValidElement, type ReactNode } from "react";
import type { IntlShape, MessageFormatElement } from "react-intl";

/** What the page asks for; a test sees to it that it asks for nothing else. */
export type Asked =
  | "locale"
  | "messages"
  | "formatMessage"
  | "formatNumber"
  | "formatList"
  | "formatDate"
  | "formatDisplayName";

export type Messages = Readonly<Record<string, string | readonly MessageFormatElement[]>>;

type Value = string | number | bigint | boolean | Date | null | undefined;
type Tag = (parts: ReactNode) => ReactNode;
type Values = Readonly<Record<string, Value | ReactNode | Tag>>;

/** Days are in UTC: a day that a source states is that day everywhere. */
const UTC = { timeZone: "UTC" };

export function intlOf(locale: string, messages: Messages): IntlShape {
  const formatters = {
    getNumberFormat: once(
      (options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
    ),
    getDateTimeFormat: once(
      (options?: Intl.DateTimeFormatOptions) =>
        new Intl.DateTimeFormat(locale, { ...UTC, ...options }),
    ),
    getPluralRules: once(
      (options?: Intl.PluralRulesOptions) => new Intl.PluralRules(locale, options),
    ),
  };
  const known = new Map<string, IntlMessageFormat>();
  const formatOf = (id: string): IntlMessageFormat => {
    const found =
      known.get(id) ??
      new IntlMessageFormat(messages[id] as string | MessageFormatElement[], locale, undefined, {
        formatters: {
          getNumberFormat: (_, options) => formatters.getNumberFormat(options),
          getDateTimeFormat: (_, options) => formatters.getDateTimeFormat(options),
          getPluralRules: (_, options) => formatters.getPluralRules(options),
        },
      });
    known.set(id, found);
    return found;
  };
  const asked: Record<Asked, unknown> = {
    locale,
    messages,
    formatMessage({ id }: { readonly id: string }, values?: Values) {
      if (!Object.hasOwn(messages, id)) return id;
      try {
        const said: unknown = formatOf(id).format(values && withKeys(values));
        return Array.isArray(said) ? keyed(said) : said;
      } catch {
        // A message that lacks a value leaves the rest of the page as it is.
        return id;
      }
    },
    formatNumber: (value: number, options?: Intl.NumberFormatOptions) =>
      formatters.getNumberFormat(options).format(value),
    formatDate: (value: Date | number, options?: Intl.DateTimeFormatOptions) =>
      formatters.getDateTimeFormat(options).format(value),
    formatList(values: Iterable<ReactNode>, options?: Intl.ListFormatOptions) {
      const all = [...values];
      const places = all.map((_, at) => String(at));
      const parts = new Intl.ListFormat(locale, options)
        .formatToParts(places)
        .map(({ type, value }) => (type === "element" ? all[Number(value)] : value));
      return parts.every((part) => typeof part === "string") ? parts.join("") : parts;
    },
    formatDisplayName: (value: string, options: Intl.DisplayNamesOptions) =>
      new Intl.DisplayNames(locale, options).of(value),
  };
  return asked as unknown as IntlShape;
}

/** Makes a formatter once for the same options. */
function once<Options, Format>(make: (options?: Options) => Format) {
  const made = new Map<string, Format>();
  return (options?: Options): Format => {
    const key = JSON.stringify(options) ?? "";
    const format = made.get(key) ?? make(options);
    made.set(key, format);
    return format;
  };
}

/** The values, whose tags are given parts that React can tell apart. */
const withKeys = (values: Values) =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === "function" ? (parts: ReactNode) => value(keyed(parts)) : value,
    ]),
  );

const keyed = (parts: ReactNode): ReactNode =>
  Children.toArray(parts).map((part, at) =>
    isValidElement(part) ? createElement(Fragment, { key: at }, part) : part,
  );
