/** Reads conversations as messengers export them: WhatsApp, KakaoTalk, LINE. */
import { withoutTime } from "../../dates/clock-time.ts";
import type { DateContext } from "../../dates/date-reading.ts";
import { readDate } from "../../dates/read-date.ts";
import type { TableRead } from "../read-types.ts";
import { firstLines, LineTable, linesOf } from "./line-table.ts";

const CLOCK = String.raw`(?:(?:오전|오후|午前|午後|上午|下午)\s?)?\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[ap]\.?\s?m\.?)?`;
const FIGURES = String.raw`\d{1,4}[./-] ?\d{1,2}[./-] ?\d{1,4}\.?`;
const KOREAN = String.raw`\d{4}년 \d{1,2}월 \d{1,2}일`;
const ENGLISH = String.raw`[A-Z][a-z]{2,8} \d{1,2}, \d{4}|\d{1,2} [A-Z][a-z]{2,8} \d{4}`;

/** A message with its day: the groups are the day with its hour, who, and what. */
const STAMPED: readonly RegExp[] = [
  new RegExp(
    String.raw`^\[(?<date>${FIGURES},? ${CLOCK})\] (?:(?<who>[^:]{1,80}): )?(?<message>.*)$`,
    "i",
  ),
  new RegExp(`^(?<date>${FIGURES},? ${CLOCK}) [-–] (?:(?<who>[^:]{1,80}): )?(?<message>.*)$`, "i"),
  new RegExp(
    `^(?<date>(?:${KOREAN}|${FIGURES}) ${CLOCK}|(?:${ENGLISH})(?: at|,) ${CLOCK}), (?:(?<who>[^:]{1,80}) : )?(?<message>.*)$`,
    "i",
  ),
];
/** A message under the line of its day. */
const TIMED: readonly RegExp[] = [
  new RegExp(String.raw`^\[(?<who>.{1,80}?)\] \[(?<clock>${CLOCK})\] (?<message>.*)$`, "i"),
  new RegExp(String.raw`^(?<clock>${CLOCK})\t(?:(?<who>[^\t]*)\t)?(?<message>.*)$`, "i"),
];
/** Matches a line that says what somebody did, instead of what they wrote. */
const DEED =
  /님이 (?:들어왔습니다|나갔습니다|.*초대했습니다|.*내보냈습니다)|(?:joined|left) this chatroom|invited .* to this chatroom/;

/** Marks of direction, and spaces that part a clock from its half of the day. */
const tidy = (line: string): string =>
  line.replace(/[\u200E\u200F\u202A-\u202E\uFEFF]/g, "").replace(/[\u00A0\u202F]/g, " ");

const CONTEXT: DateContext = { order: "dmy", thisYear: 2100 };

const LONGEST_DAY = 100;
/** The most letters of such a line, which says little but names. */
const LONGEST_DEED = 300;

/** The day of a line that has nothing else; null for any other. */
function dayOf(line: string): string | null {
  if (line.length > LONGEST_DAY) return null;
  const day = line.replace(/^-{4,}\s*(.*?)\s*-{4,}$/, "$1").trim();
  if (day.length > 40 || !/\d{4}/.test(day) || !/^(?:\D*\d){5}/.test(day)) return null;
  const plain = day.replace(/\((?:\p{L}{1,9})\)$/u, "").replace(/^\p{L}+, (?=\p{L}|\d)/u, "");
  return readDate(plain, CONTEXT).ok ? plain.trim() : null;
}

const firstOf = (forms: readonly RegExp[], line: string) => {
  for (const form of forms) {
    const fields = form.exec(line)?.groups;
    if (fields !== undefined) return fields;
  }
  return null;
};

/** Null for a text that is no conversation. */
export function chatLines(text: string): TableRead | null {
  const first = firstLines(text).map(tidy);
  const stamped = first.filter((line) => firstOf(STAMPED, line) !== null).length;
  const timed = first.filter((line) => firstOf(TIMED, line) !== null).length;
  const days = timed === 0 ? 0 : first.filter((line) => dayOf(line) !== null).length;
  const isUnderDays = days > 0 && timed > 0;
  if (stamped < 2 && !isUnderDays) return null;
  if ((isUnderDays ? timed + days : stamped) < first.length * 0.3) return null;
  return tableOf(text);
}

function tableOf(text: string): TableRead {
  const table = new LineTable(["date", "who", "message"]);
  let day: string | null = null;
  let title = "";
  let isAfterGap = true;
  const isDashed = /^-{4,}.*-{4,}\s*$/m.test(text.slice(0, 40_000));
  const lines = linesOf(text);
  for (const [at, raw] of lines.entries()) {
    const line = tidy(raw);
    const wasAfterGap = isAfterGap;
    isAfterGap = line.trim() === "";
    if (isAfterGap) continue;
    const message = messageOf(line, day);
    // Somebody may write nothing but a day: it parts the days only where a program would.
    const mayPart = isDashed
      ? line.startsWith("----")
      : wasAfterGap || /\d:\d\d/.test(line) || isOfNext(line, lines[at + 1]);
    const next = message === null && mayPart ? dayOf(line) : null;
    if (message !== null) table.add(at + 1, message);
    else if (next !== null) day = withoutTime(next);
    else if (table.size > 0) table.carryOn("message", line);
    else title ||= line.trim();
  }
  return table.read("chat", { title });
}

/** True where the message in the next line has the day that stands alone in a line above it. */
function isOfNext(line: string, next: string | undefined): boolean {
  const day = dayOf(line);
  const { date } = firstOf(STAMPED, tidy(next ?? "")) ?? {};
  if (day === null || date === undefined) return false;
  const [above, below] = [day, withoutTime(date)].map((each) => readDate(each, CONTEXT));
  return above?.ok === true && below?.ok === true && above.edtf === below.edtf;
}

/** The message that begins in a line, under the line of a day; null for a line of anything else. */
function messageOf(line: string, day: string | null) {
  const stamped = firstOf(STAMPED, line);
  if (stamped !== null || day === null) return stamped;
  const timed = firstOf(TIMED, line);
  if (timed !== null) {
    const { clock, ...words } = timed;
    return { date: `${day} ${clock}`, ...words };
  }
  return line.length <= LONGEST_DEED && DEED.test(line) ? { date: day, message: line } : null;
}
