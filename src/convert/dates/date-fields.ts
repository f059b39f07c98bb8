/** A date in fields of its own: year, month and day, as TimelineJS and many tables have them. */
import { type DateReading, FURTHEST, NO_DATE, NO_YEAR, refuse } from "./date-reading.ts";
import { partOf, point } from "./part-text.ts";
import { stretchReading } from "./read-date.ts";

export interface DateFields {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

/** Fields without the negative numbers by which tables of research say that they have nothing: -9, -8, -99. */
export function withoutCodes(fields: DateFields): DateFields {
  const [month, day] = [fields.month, fields.day].map((each) =>
    CODE.test(each.trim()) ? "" : each,
  );
  if (month === fields.month && day === fields.day) return fields;
  const year = CODE.test(fields.year.trim()) ? "" : fields.year;
  return { year, month: month ?? "", day: day ?? "" };
}

const CODE = /^-\d{1,2}$/;

/** A year of -44 is 44 BC, as those who fill such fields mean it, and as TimelineJS shows it. */
export function fieldsReading({ year, month, day }: DateFields): DateReading {
  const written = year.trim();
  const [inMonth, inDay] = [month.trim(), day.trim()];
  if (written === "") {
    return refuse(inMonth + inDay === "" ? "the date is empty" : NO_YEAR);
  }
  // Spreadsheets write 1912 as 1,912 where a column is of numbers.
  const digits = written.replace(/^([-−]?\d{1,3}),(\d{3})$/, "$1$2").replace(/^−/, "-");
  if (/^-?\d{8,}$/.test(digits))
    return refuse(`${written} is further from today than a year can be written here`, FURTHEST);
  if (!/^-?\d{1,7}$/.test(digits)) return refuse(`“${written}” is not a year`, "a year in figures");
  for (const [name, value] of [
    ["month", inMonth],
    ["day", inDay],
  ] as const) {
    if (!/^\d{0,2}$/.test(value))
      return refuse(`“${value}” is not a ${name}`, `a ${name} in figures`);
  }
  const number = Number(digits);
  const part = partOf(number < 0 ? number + 1 : number, given(inMonth), given(inDay));
  return stretchReading(point(part));
}

/** The same where people filled the fields: a month has its name, and a year is "c. 1850", the 1850s or 1950-51. */
export function fieldsInWords(
  fields: DateFields,
  read: (text: string) => DateReading,
): DateReading {
  const plain = fieldsReading(fields);
  if (plain.ok) return plain;
  let why = plain;
  for (const text of inWords(fields)) {
    const reading = read(text);
    if (reading.ok) return reading;
    // A reason of its own says more than that it is no year.
    if (why === plain && reading.why !== NO_DATE) why = reading;
  }
  return why;
}

function inWords(fields: DateFields): readonly string[] {
  const [year, month, day] = [fields.year.trim(), fields.month.trim(), fields.day.trim()];
  // A year in figures is a year: no moment counted from 1970, however long it is.
  const isPlain = [year, month, day].every((each) => /^[-−]?[\d,]*$/.test(each));
  if (year === "" || isPlain) return [];
  const [, century = "", first, last] = /^(\d\d)(\d\d)\s?[-–/]\s?(\d\d)$/.exec(year) ?? [];
  // "2001-02" is no month where a column is of years.
  if (first !== undefined && last !== undefined && last > first)
    return month + day === "" ? [`${century}${first}/${century}${last}`] : [];
  return [`${day} ${month} ${year}`.trim(), `${year} ${month} ${day}`.trim()];
}

const given = (digits: string): number | undefined =>
  digits === "" || Number(digits) === 0 ? undefined : Number(digits);
