/** The time of day, the weekday and the zone beside a date, which are left out. */

const AFTER_T = /(?<=\d)T\d{2}(?:[:-]?\d{2}){0,2}(?:[.,]\d+)?\s*(?:Z|[+-]\d{2}(?::?\d{2})?)?$/;
/** The half of the day, as it stands before the hour in the east. */
const HALF = "(?:(?:오전|오후|새벽|午前|午後|上午|下午|[AP]M)\\s*)?";
const CLOCK = new RegExp(
  String.raw`[\s,]+(?:at\s+|@\s*)?${HALF}\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?\s?m\.?)?\s*(?:Z\b|[A-Z]{2,5}\b)?\s*(?:[+-]\d{2}:?\d{2})?\s*(?:\([^)]*\))?$`,
  "i",
);
const HOUR = /[\s,]+(?:at\s+|à\s+)?\d{1,2}\s*(?:[ap]\.?m\.?|h(?:\s?\d{2})?)$/i;
/** As the police writes it: "02/27/2001 2315". */
const WITHOUT_COLON =
  /(?<=^\d{1,2}\/\d{1,2}\/(?:\d{2}|\d{4})|^\d{4}-\d\d-\d\d),?\s+(?:[01]\d|2[0-3])[0-5]\d(?:\s*h(?:ou)?rs?\.?)?$/i;
const KOREAN =
  /\s*(?:(?:오전|오후|새벽|아침|낮|저녁|밤)\s*)?\d{1,2}시(?:\s*(?:\d{1,2}분|반))?(?:\s*\d{1,2}초)?$/;
/** Before the day, as encyclopedias write it: "07:56, 7 December 1941". */
const BEFORE_DAY =
  /^\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,5}\b)?,?\s+(?=\d{1,2}\s+[a-z]{3}|[a-z]{3,}\.?\s+\d)/i;
/** The year behind the hour, as `date` of Unix and older programs write it: "Wed Oct 10 20:19:24 +0000 2018". */
const BEFORE_YEAR =
  /\s+\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s+(?:[+-]\d{4}|[A-Z]{2,5}))?(?=\s+\d{4}(?:\s+[+-]\d{4})?$)/;
/** Behind a colon, as the logs of web servers write it: "27/Feb/2001:10:11:12 +0900". */
const AFTER_COLON = /(?<=[/ ]\d{4}):\d\d:\d\d:\d\d(?: [+-]\d{4})?$/;
/** The zone behind the year, as `git` writes it. */
const AFTER_YEAR = /(?<=[a-z]{3} +\d{1,2} +\d{4})\s+[+-]\d{4}$/i;
/** Between two hours of one day, of which the second says no more of the day: "3:00 PM → 4:30 PM", "14시~16시". */
const TO_HOUR = new RegExp(
  String.raw`(?<=\d:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?\s*(?:\([A-Z]{2,5}\))?|\d시(?:\s*\d{1,2}분)?)\s*(?:→|⟶|->|[-–—~〜～]|\bto\b|\buntil\b)\s*${HALF}(?:\d{1,2}:\d{2}(?::\d{2})?\s*(?:[ap]\.?m\.?)?|\d{1,2}시(?:\s*\d{1,2}분)?)\s*(?:\(?[A-Z]{2,5}\)?)?$`,
  "i",
);
const WEEKDAY =
  /^(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\.?,?\s+|\s*\((?:[월화수목금토일](?:요일)?|[月火水木金土日](?:曜日?)?|(?:mon|tues?|wed|wednes|thur?s?|fri|satur?|sun)(?:day)?\.?)\)|\s*[월화수목금토일]요일|(?<=\d),?\s+(?:mon|tues|wednes|thurs|fri|satur|sun)day$/i;

/** The date alone, as it was written: whoever wrote the hour wrote it of that day. */
export function withoutTime(text: string): string {
  // Nearly every date is one alone: no colon, no letter.
  if (!/[:T시a-z요()]|\d\s+\d{4}$/i.test(text)) return text;
  const day = text
    .replace(TO_HOUR, "")
    .replace(WEEKDAY, "")
    .replace(BEFORE_DAY, "")
    .replace(BEFORE_YEAR, "")
    .replace(AFTER_YEAR, "")
    .replace(AFTER_COLON, "")
    .replace(WITHOUT_COLON, "")
    .trim();
  return day.replace(AFTER_T, "").replace(CLOCK, "").replace(HOUR, "").replace(KOREAN, "").trim();
}
