/** Reads the logs of servers and systems, each of whose lines has its fields at places of its own. */
import type { TableRead } from "../read-types.ts";
import { firstLines, LineTable, linesOf } from "./line-table.ts";

interface Form {
  /** Columns in their order; a group of the line has the name of one, without its spaces. */
  readonly columns: readonly string[];
  readonly line: RegExp;
  /** A line that does not fit carries on the words of the one above, as the trace of an error does. */
  readonly carriesOn: boolean;
}

const ISO = String.raw`\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:[.,]\d+)?(?:Z|[+-]\d\d:?\d\d)?`;
const STAMP = String.raw`(?:[A-Z][a-z]{2}|\d{1,2}월) [ \d]?\d(?: \d{4})? \d\d:\d\d:\d\d(?:\.\d+)?(?: \d{4})?`;
const MARKED = String.raw`"(?:[^"\\]|\\.)*"`;
/** Who wrote it, as syslog has it before the words: "sshd[123]: ". */
const TAG = String.raw`(?:(?<tag>[^\s:[\]]+)(?:\[(?<process>[^\]]*)\])?: ?)`;

const FORMS: readonly Form[] = [
  {
    columns: [
      "time",
      "message",
      "response",
      "client",
      "user",
      "bytes",
      "referrer",
      "agent",
      "site",
    ],
    line: new RegExp(
      String.raw`^(?:(?<site>\S+:\d+) )?(?<client>\S+) \S+ (?<user>\S+|${MARKED}) \[(?<time>\d{1,2}/[A-Z][a-z]{2}/\d{4}:\d\d:\d\d:\d\d(?: [+-]\d{4})?)\] "(?<message>(?:[^"\\]|\\.)*)" (?<response>\d{3}|-) (?<bytes>\d+|-)(?: "(?<referrer>(?:[^"\\]|\\.)*)" "(?<agent>(?:[^"\\]|\\.)*)")?`,
    ),
    carriesOn: false,
  },
  {
    columns: ["time", "level", "about", "message"],
    line: /^\[(?<time>[A-Z][a-z]{2} [A-Z][a-z]{2} [ \d]\d \d\d:\d\d:\d\d(?:\.\d+)? \d{4})\] (?:\[(?<level>[^\]]*)\] )?(?<about>(?:\[[^\]]*\] )*)(?<message>.*)$/,
    carriesOn: true,
  },
  {
    columns: ["time", "level", "process", "message"],
    line: /^(?<time>\d{4}\/\d\d\/\d\d \d\d:\d\d:\d\d) \[(?<level>\w+)\] (?<process>\d+#\d+): (?<message>.*)$/,
    carriesOn: true,
  },
  {
    columns: ["time", "tag", "message", "host", "process", "data", "priority"],
    line: new RegExp(
      String.raw`^<(?<priority>\d{1,3})>1 (?<time>\S+) (?<host>\S+) (?<tag>\S+) (?<process>\S+) \S+ (?<data>-|(?:\[(?:[^\]"\\]|\\.|${MARKED})*\])+)(?: (?:BOM|\uFEFF)?(?<message>.*))?$`,
    ),
    carriesOn: false,
  },
  {
    columns: ["time", "event", "severity", "product", "vendor", "host", "src", "dst", "extension"],
    line: new RegExp(
      String.raw`^(?:<\d{1,3}>)?(?:(?<received>${STAMP}|${ISO}) (?<host>\S+) )?CEF: ?\d\|(?<vendor>(?:[^|\\]|\\.)*)\|(?<product>(?:[^|\\]|\\.)*)\|(?:[^|\\]|\\.)*\|(?:[^|\\]|\\.)*\|(?<event>(?:[^|\\]|\\.)*)\|(?<severity>(?:[^|\\]|\\.)*)\|(?<extension>.*)$`,
    ),
    carriesOn: false,
  },
  {
    // A moment in full is one of syslog's where whoever wrote it stands behind it.
    columns: ["time", "tag", "message", "host", "process", "priority"],
    line: new RegExp(
      String.raw`^(?:<(?<priority>\d{1,3})>)?(?=${STAMP} |${ISO} +[\w.:-]+ [^\s:[\]]+(?:\[[^\]]*\])?:)(?<time>${STAMP}|${ISO}) +(?<host>\S+) ${TAG}?(?<message>.*)$`,
    ),
    carriesOn: false,
  },
  {
    // As Android prints it, by default and in short.
    columns: ["time", "level", "tag", "message", "process", "thread"],
    line: /^(?<time>(?:\d{4}-)?\d\d-\d\d \d\d:\d\d:\d\d\.\d+) +(?:(?<process>\d+) +(?<thread>\d+) (?<level>[VDIWEFAS]) (?<tag>[^:]*?) *: ?|(?<briefly>[VDIWEFAS])\/(?<who>[^(]*?) *\( *(?<its>\d+)\): ?)(?<message>.*)$/,
    carriesOn: false,
  },
  {
    columns: ["time", "message"],
    // What a separator follows is the first cell of a table.
    line: new RegExp(String.raw`^\[?(?<time>${ISO})\]?(?: - | +)?(?![\s,;|])(?<message>.*\S)`),
    carriesOn: true,
  },
];

/** Null for a text that is no such log. */
export function logLines(text: string): TableRead | null {
  const first = firstLines(text).filter((line) => !isTalk(line));
  const form = FORMS.find(({ line, carriesOn }) => {
    const fit = first.filter((each) => line.test(each)).length;
    const begin = first.filter(
      (each) => !carriesOn || !/^\s|^Traceback|^Caused by/.test(each),
    ).length;
    return fit > 0 && line.test(first[0] ?? "") && fit >= begin * (carriesOn ? 0.5 : 0.7);
  });
  return form === undefined ? null : tableOf(text, form);
}

/** What the program that prints a log says of it. */
const isTalk = (line: string): boolean =>
  /^-- .* --$|^-{3,} (?:beginning of|switch to) /.test(line);

function tableOf(text: string, { columns, line: form, carriesOn }: Form): TableRead {
  const table = new LineTable(columns);
  for (const [at, line] of linesOf(text).entries()) {
    if (line.trim() === "" || isTalk(line)) continue;
    const fields = form.exec(line)?.groups;
    if (fields !== undefined) table.add(at + 1, named(fields));
    else if (table.size > 0 && (carriesOn || /^\s/.test(line))) table.carryOn("text", line.trim());
    else
      table.leave(
        at + 1,
        line,
        "it is no line of a log as the others are",
        "a line that begins as the others do",
      );
  }
  return table.read("log", { isMachine: true });
}

/** Fields as they are meant: nothing for a dash, and of an event of security the moment when it was. */
function named(fields: Readonly<Record<string, string | undefined>>) {
  const { received, extension, briefly, who, its, ...plain } = fields;
  const short = briefly === undefined ? {} : { level: briefly, tag: who, process: its };
  const said = Object.fromEntries(
    Object.entries({ ...plain, ...short }).map(([name, value = ""]) => [
      name,
      value === "-" ? "" : value.trim(),
    ]),
  );
  if (extension === undefined) return { ...said, time: monthFirst(said["time"] ?? "") };
  const more = extensionOf(extension);
  const event = more.get("msg") ? `${said["event"]}: ${more.get("msg")}` : said["event"];
  return {
    ...said,
    event: event?.replace(/\\(.)/g, "$1"),
    time: more.get("rt") ?? more.get("start") ?? more.get("end") ?? received,
    src: more.get("src"),
    dst: more.get("dst"),
    extension,
  };
}

const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** Android's "03-17 16:13:38" has its month first, as it has in no list of people's: it is named, for nobody to doubt. */
const monthFirst = (time: string): string =>
  time.replace(
    /^(\d\d)-(?=\d\d )/,
    (written, month) => `${MONTHS[Number(month) - 1] ?? written.slice(0, 2)} `,
  );

/** More is nobody's words. */
const LONGEST_EXTENSION = 4_000;

/** "src=10.0.0.1 msg=No action needed": a value ends where the next name begins. */
const extensionOf = (text: string): ReadonlyMap<string, string> =>
  new Map(
    [...text.slice(0, LONGEST_EXTENSION).matchAll(/(\w+)=((?:[^=\\]|\\.)*?)(?=\s+\w+=|\s*$)/g)].map(
      ([, name = "", value = ""]) => [name, value],
    ),
  );
