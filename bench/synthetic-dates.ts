/** Dates as chronologies have them: bursts and quiet years, every precision, open and doubted ones. */
import { utcDay } from "../src/dataset/time/calendar.ts";
import { DAY_MS } from "../src/dataset/time/interval.ts";
import type { Chance } from "./random.ts";

const FIRST_YEAR = 1945;
const LAST_YEAR = 2030;
const FIRST = utcDay(FIRST_YEAR);
const DAYS = (utcDay(LAST_YEAR) - FIRST) / DAY_MS;

interface Burst {
  readonly day: number;
  /** Standard deviation, in days. */
  readonly width: number;
}

/** @returns  a function that makes the next date, in EDTF. */
export function dates(events: number, chance: Chance): () => string {
  const bursts = Array.from(
    { length: Math.max(1, Math.round(Math.sqrt(events) / 4)) },
    (): Burst => ({ day: DAYS * chance.next(), width: 2 + 300 * chance.next() ** 3 }),
  );
  return () => dateOn(instant(bursts, chance), chance);
}

/** Most events fall into some burst, a few bursts have most of them, and one in four into none. */
function instant(bursts: readonly Burst[], chance: Chance): number {
  const burst = bursts[chance.skewed(bursts.length)];
  const day =
    burst === undefined || chance.happens(0.25)
      ? DAYS * chance.next()
      : burst.day + burst.width * chance.spread();
  return FIRST + Math.min(DAYS - 1, Math.max(0, Math.floor(day))) * DAY_MS;
}

function dateOn(time: number, chance: Chance): string {
  const form = chance.next();
  if (form < 0.72) return dayOf(time) + mark(chance);
  if (form < 0.82) return dayOf(time).slice(0, 7) + mark(chance);
  if (form < 0.84) return `${yearOf(time)}-2${1 + chance.whole(4)}${mark(chance)}`;
  if (form < 0.9) return yearOf(time) + mark(chance);
  if (form < 0.91) return `${yearOf(time).slice(0, 3)}X`;
  if (form < 0.912) return `${yearOf(time).slice(0, 2)}XX`;
  if (form < 0.98) return interval(time, chance);
  const side = chance.pick(["..", "..", ""]);
  return form < 0.993 ? `${dayOf(time)}/${side}` : `${side}/${dayOf(time)}`;
}

/** Days long for the most part; one in fifty lasts for decades. */
function interval(time: number, chance: Chance): string {
  const days = 1 + Math.floor(12_000 * chance.next() ** 6);
  const end = time + days * DAY_MS;
  const digits = days > 3_000 ? 4 : days > 200 ? 7 : 10;
  return `${dayOf(time).slice(0, digits)}/${dayOf(end).slice(0, digits)}${mark(chance)}`;
}

function mark(chance: Chance): string {
  const drawn = chance.next();
  if (drawn < 0.94) return "";
  return drawn < 0.975 ? "~" : drawn < 0.995 ? "?" : "%";
}

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
const yearOf = (time: number): string => dayOf(time).slice(0, 4);
