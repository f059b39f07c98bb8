/** Days that the fields of a document give for its publication, weighed against each other. */
import { parseDate } from "../../dataset/time/stated-date.ts";
import type { StatedDay } from "./document-types.ts";

const DAY = /^(\d{4})[-/.](\d{2})[-/.](\d{2})(?![\d])(.*)$/s;
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/;
/** A clock of universal time: the day in the place of publication may be another one. */
const UNIVERSAL = /T.*(?:Z|[+-]00:?00)$/i;

interface Days {
  readonly published: StatedDay | null;
  readonly offered: readonly StatedDay[];
}

/**
 * The day is certain where all fields that give one without doubt give the same. A time of universal
 * time gives a day only with a doubt, since in Seoul it is tomorrow for nine hours of it.
 *
 * @param fields  the value of each field as it is written, by its name.
 */
export function publicationOf(fields: readonly (readonly [from: string, value: string])[]): Days {
  const days = fields.flatMap(([from, value]) => {
    const date = dayOf(value);
    return date === null ? [] : [{ date, from, isSure: !UNIVERSAL.test(value.trim()) }];
  });
  const sure = days.filter(({ isSure }) => isSure);
  const isOne = new Set(sure.map(({ date }) => date)).size === 1;
  const stated = days.map(({ date, from }) => ({ date, from }));
  const [first] = sure;
  if (first === undefined || !isOne) return { published: null, offered: distinct(stated) };
  const published = { date: first.date, from: first.from };
  const others = stated.filter(({ date }) => date !== published.date);
  return { published, offered: distinct(others) };
}

/** The day of a date as machines write it, in EDTF; null for what is none. */
export function dayOf(value: string): string | null {
  const [, year, month, day] = DAY.exec(value.trim()) ?? COMPACT.exec(value.trim()) ?? [];
  const date = `${year}-${month}-${day}`;
  return year !== undefined && parseDate(date).ok ? date : null;
}

const distinct = (days: readonly StatedDay[]): readonly StatedDay[] =>
  [...new Map(days.toReversed().map((day) => [day.date, day])).values()].toReversed();
