/** Tables that programs write: known by their names together, with roles of their own. */
import { firstWords, plainWords } from "../tables/cell-words.ts";
import { type Cell, cellText, type Rows } from "../tables/table.ts";
import { foldedName, type Role, roleByName } from "./roles.ts";

export type TableKind =
  | "timelinejs"
  | "ucdp"
  | "acled"
  | "gdelt"
  | "wikidata"
  | "timesketch"
  | "plaso"
  | "activities"
  | "gtd"
  | "icews"
  | "usgs"
  | "zotero"
  | "zeek"
  | "server"
  | "mactime"
  | "emdat"
  | "connections"
  | "messages"
  | "plain";

/** The text of a row in the column of a name; empty where there is no such column. */
type Field = (name: string) => string;

interface Known {
  readonly kind: TableKind;
  readonly roles: Readonly<Record<string, Role>>;
  /** Columns that it does not name are none of the event's. */
  readonly isAll?: true;
  /** Words for an event of a table that has no titles. */
  readonly title?: (field: Field) => string;
  readonly is: (
    names: ReadonlySet<string>,
    rows: Rows<{ readonly cells: readonly Cell[] }>,
  ) => boolean;
}

const has = (names: ReadonlySet<string>, ...wanted: readonly string[]): boolean =>
  wanted.every((name) => names.has(name));

/** "Armed clash: North Guild, South Guild (Orrin)". */
function sentence(what: string, who: readonly string[], where: string): string {
  const names = [...new Set(who.filter((name) => name !== ""))].join(", ");
  const said = [what, names].filter((each) => each !== "").join(": ");
  return where === "" || said === "" ? said : `${said} (${where})`;
}

/** "@ada@m.example", of the address of what she wrote on Mastodon. */
const writerOf = (address: string): string => {
  const [, host, name] = /^https?:\/\/([^/]+)\/(?:users\/|@)([^/]+)/.exec(address) ?? [];
  return name === undefined ? address.replace(/^https?:\/\//, "") : `@${name}@${host}`;
};

/** A name that is all in capitals, as people write it. */
const named = (name: string): string =>
  name === name.toUpperCase()
    ? name.toLowerCase().replace(/(?<![\p{L}\p{M}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    : name;

/** The twenty kinds of deeds that CAMEO counts, by the first two figures of a code. */
const DEEDS = [
  "Statement",
  "Appeal",
  "Intent to cooperate",
  "Consultation",
  "Diplomatic cooperation",
  "Material cooperation",
  "Aid",
  "Concession",
  "Investigation",
  "Demand",
  "Disapproval",
  "Rejection",
  "Threat",
  "Protest",
  "Show of force",
  "Reduced relations",
  "Coercion",
  "Assault",
  "Fight",
  "Mass violence",
];

/** Messages of people to each other, as KakaoTalk, Telegram and Slack hand them out. */
const OF_A_MESSAGE: Known["roles"] = {
  date: "date",
  "date unixtime": "none",
  ts: "timestamp",
  id: "id",
  user: "actors",
  from: "actors",
  actor: "actors",
  message: "title",
  text: "title",
  type: "none",
  title: "none",
  name: "none",
};

/** A message without words says what was done, or sent. */
const deedOf = (field: Field): string => {
  const sent = field("photo") === "" ? "" : "photo";
  const deed = field("action") || field("subtype") || field("media type") || sent;
  return [deed.replaceAll("_", " "), field("title")].filter((each) => each !== "").join(": ");
};

const KNOWN: readonly Known[] = [
  {
    kind: "timelinejs",
    is: (names) =>
      has(names, "headline") && (has(names, "year") || has(names, "start date", "media")),
    roles: {
      year: "year",
      month: "month",
      day: "day",
      time: "none",
      "end year": "end-year",
      "end month": "end-month",
      "end day": "end-day",
      "end time": "none",
      "display date": "shown-date",
      headline: "title",
      text: "text",
      media: "url",
      "media credit": "none",
      "media caption": "none",
      "media thumbnail": "none",
      type: "type",
      group: "topics",
      tag: "topics",
      background: "none",
    },
  },
  {
    kind: "ucdp",
    is: (names) => has(names, "date start", "date end", "date prec"),
    roles: {
      "date start": "date",
      "date end": "end",
      "date prec": "ucdp-precision",
      "dyad name": "title",
      "side a": "actors",
      "side b": "actors",
      "source article": "source",
      "source headline": "none",
      "source original": "none",
      "source date": "none",
      "source office": "none",
      "where coordinates": "place",
      "where description": "none",
      country: "countries",
      id: "id",
      year: "none",
    },
  },
  {
    kind: "acled",
    is: (names) => has(names, "event date", "event type", "sub event type"),
    roles: {
      "event id cnty": "id",
      "event date": "date",
      "time precision": "acled-precision",
      "event type": "topics",
      "sub event type": "none",
      actor1: "actors",
      actor2: "actors",
      "assoc actor 1": "none",
      "assoc actor 2": "none",
      country: "countries",
      location: "place",
      notes: "text",
      source: "sources",
      tags: "none",
      // When it was put into their database.
      timestamp: "none",
      year: "none",
    },
    title: (field) =>
      sentence(
        field("sub event type") || field("event type"),
        [field("actor1"), field("actor2")],
        field("location"),
      ),
  },
  {
    kind: "gtd",
    is: (names) => has(names, "eventid", "iyear", "imonth", "iday"),
    roles: {
      eventid: "id",
      iyear: "year",
      imonth: "month",
      iday: "day",
      country: "none",
      "country txt": "countries",
      city: "place",
      summary: "text",
      "attacktype1 txt": "topics",
      gname: "actors",
      scite1: "source",
    },
    title: (field) => sentence(field("attacktype1 txt"), [field("gname")], field("city")),
  },
  {
    kind: "icews",
    is: (names) => has(names, "event date", "event text", "cameo code", "source name"),
    roles: {
      "event id": "id",
      "event date": "date",
      "event text": "topics",
      "source name": "actors",
      "target name": "actors",
      publisher: "source",
      city: "place",
      country: "countries",
      "source country": "none",
      "target country": "none",
    },
    title: (field) =>
      sentence(field("event text"), [field("source name"), field("target name")], field("city")),
  },
  {
    kind: "gdelt",
    is: (names) =>
      has(names, "sqldate") && (has(names, "event code") || has(names, "globaleventid")),
    roles: {
      globaleventid: "id",
      sqldate: "date",
      actor1name: "actors",
      actor2name: "actors",
      "action geo full name": "place",
      // Its codes of countries are none of ISO's: KS is Korea there.
      "action geo country code": "none",
      "actor1country code": "none",
      "actor2country code": "none",
      "actor1geo country code": "none",
      "actor2geo country code": "none",
      sourceurl: "url",
      dateadded: "none",
      "month year": "none",
      year: "none",
      "fraction date": "none",
    },
    title: (field) => {
      const code = field("event root code") || field("event code");
      const deed = DEEDS[Number(code.padStart(2, "0").slice(0, 2)) - 1] ?? `Event ${code}`;
      return sentence(
        deed,
        [field("actor1name"), field("actor2name")].map(named),
        field("action geo full name"),
      );
    },
  },
  {
    kind: "wikidata",
    is: (_, rows) =>
      [...rows.slice(0, 20)].some(({ cells }) =>
        cells.some((cell) =>
          /^https?:\/\/www\.wikidata\.org\/entity\/[QL]\d+$/.test(cellText(cell)),
        ),
      ),
    roles: {
      item: "url",
      "item label": "title",
      "event label": "title",
      "place label": "place",
      "location label": "place",
      "country label": "countries",
      event: "url",
      "item description": "text",
      precision: "wikidata-precision",
      "date precision": "wikidata-precision",
    },
  },
  {
    kind: "timesketch",
    is: (names) =>
      has(names, "message", "timestamp desc") || has(names, "message", "datetime", "timestamp"),
    roles: {
      message: "title",
      datetime: "date",
      timestamp: "timestamp",
      "timestamp desc": "topics",
      // The kind of log, in a few capitals.
      source: "none",
    },
  },
  {
    kind: "plaso",
    is: (names) => has(names, "macb", "sourcetype", "type", "desc"),
    roles: {
      date: "date",
      time: "none",
      timezone: "none",
      sourcetype: "topics",
      type: "topics",
      desc: "title",
      source: "none",
      notes: "none",
      short: "none",
    },
  },
  {
    // What somebody wrote on Mastodon, or passed on, of whose fields most are for programs.
    kind: "activities",
    is: (names) => has(names, "type", "actor", "published", "object content"),
    roles: {
      published: "date",
      object: "url",
      "object url": "url",
      "object content": "text",
      "object tag": "topics",
    },
    isAll: true,
    title: (field) =>
      /^announce$/i.test(field("type"))
        ? sentence("Boost", [writerOf(field("object"))], "")
        : firstWords(plainWords(field("object summary") || field("object content"))),
  },
  {
    // What went over a network, of which one connection makes many rows.
    kind: "zeek",
    is: (names) => has(names, "ts") && (has(names, "id orig h") || has(names, "note", "msg")),
    roles: {
      ts: "date",
      uid: "none",
      service: "none",
      host: "none",
      uri: "none",
      msg: "none",
      note: "topics",
    },
    title: (field) => {
      const said = field("msg") || field("query") || field("server name") || field("filename");
      const asked = [field("method"), field("host"), field("uri")].filter((each) => each !== "");
      const [from, to, port] = ["id orig h", "id resp h", "id resp p"].map(field);
      const way = [from, to].filter((each) => each !== "").join(" → ");
      const what = said || asked.join(" ") || field("service") || field("proto");
      return [what, port ? `${way}:${port}` : way].filter((each) => each !== "").join(" ");
    },
  },
  {
    kind: "server",
    is: (names) => has(names, "date", "cs method", "cs uri stem"),
    roles: { date: "date", time: "none" },
    title: (field) =>
      [field("cs method"), field("cs uri stem"), field("sc status")]
        .filter((each) => each !== "")
        .join(" "),
  },
  {
    // What was done to the files of a disk, in the order of time.
    kind: "mactime",
    is: (names) => has(names, "date", "size", "type", "meta", "file name"),
    roles: { date: "date", uid: "none", gid: "none", mode: "none", meta: "none", type: "topics" },
    title: (field) => [field("file name"), field("type")].filter((each) => each !== "").join(" "),
  },
  {
    kind: "emdat",
    is: (names) => has(names, "dis no", "disaster type", "start year"),
    roles: {
      "dis no": "id",
      "disaster type": "topics",
      "event name": "none",
      country: "countries",
    },
    title: (field) =>
      field("event name") ||
      sentence(field("disaster subtype") || field("disaster type"), [], field("country")),
  },
  {
    // Whom somebody knows at LinkedIn, and since when.
    kind: "connections",
    is: (names) => has(names, "first name", "last name", "connected on"),
    roles: { "connected on": "date", company: "actors", position: "text", url: "url" },
    title: (field) =>
      [field("first name"), field("last name")].filter((each) => each !== "").join(" "),
  },
  {
    // What was done on a computer, each with the second in which it was.
    kind: "plaso",
    is: (names) => names.size === 5 && has(names, "time", "source", "host", "user", "description"),
    roles: { time: "timestamp", source: "topics", host: "none", description: "title" },
  },
  {
    // Each row is a year of a conflict, whenever that began.
    kind: "ucdp",
    is: (names) => has(names, "side a", "side b", "year", "start date", "start prec"),
    roles: {
      year: "year",
      "start date": "none",
      "start date2": "none",
      "ep end date": "none",
      "side a": "actors",
      "side b": "actors",
      location: "place",
      "territory name": "none",
      region: "none",
    },
    title: (field) =>
      [
        [field("side a"), field("side b")].filter((side) => side !== "").join(" – "),
        field("territory name") && `(${field("territory name")})`,
      ]
        .filter((each) => each !== "")
        .join(" "),
  },
  {
    kind: "messages",
    is: (names) => has(names, "ts", "type", "user", "text", "user profile real name"),
    roles: { ...OF_A_MESSAGE, user: "none", "user profile real name": "actors" },
    title: deedOf,
  },
  {
    kind: "messages",
    is: (names) =>
      (names.size === 3 && has(names, "date", "user", "message")) ||
      has(names, "date unixtime", "type", "text") ||
      has(names, "ts", "type", "user", "text"),
    roles: OF_A_MESSAGE,
    title: deedOf,
  },
  {
    kind: "usgs",
    is: (names) => has(names, "time", "mag", "mag type", "place"),
    roles: {
      time: "date",
      place: "place",
      id: "id",
      type: "topics",
      updated: "none",
      title: "none",
      // The nets of stations that heard it, and all that is known of it for programs.
      sources: "none",
      detail: "none",
      status: "none",
    },
    title: (field) => {
      if (field("title") !== "") return field("title");
      const size = field("mag") === "" ? "" : `M ${field("mag")}`;
      return [size, field("place")].filter((each) => each !== "").join(" - ");
    },
  },
  {
    kind: "zotero",
    is: (names) => has(names, "item type", "publication year", "publication title", "access date"),
    roles: {
      key: "id",
      title: "title",
      author: "authors",
      date: "date",
      url: "url",
      "publication year": "none",
      "publication title": "source",
      "abstract note": "text",
      notes: "text",
      pages: "page",
      "manual tags": "topics",
      "automatic tags": "none",
      "short title": "none",
      "series title": "none",
      // Where it was printed is not where it happened.
      place: "none",
      "archive location": "none",
      "access date": "none",
    },
  },
  {
    kind: "plain",
    is: (names) => has(names, "begin date time", "event type", "episode narrative"),
    roles: {
      "end day": "none",
      "end time": "none",
      "episode narrative": "text",
      "event narrative": "text",
      "event type": "topics",
      "begin location": "place",
      "cz name": "place",
      // Who told of it: the public, an office.
      source: "none",
      "data source": "none",
    },
    title: (field) =>
      sentence(field("event type"), [field("begin location") || field("cz name")], field("state")),
  },
  {
    // Earthquakes as the weather office of Korea lists them.
    kind: "plain",
    is: (names) => has(names, "규모", "위치") && (names.has("발생시각") || names.has("발생일시")),
    roles: { 위치: "place" },
    title: (field) => sentence(`규모 ${field("규모")}`, [field("위치")], ""),
  },
  {
    // Warnings of the weather, as the same office gives them out.
    kind: "plain",
    is: (names) => has(names, "특보구역", "특보종류"),
    roles: { 특보구역: "place", 특보종류: "topics", 발효시각: "date", 해제시각: "end" },
    title: (field) =>
      sentence([field("특보종류"), field("특보등급")].join(" ").trim(), [], field("특보구역")),
  },
  {
    // What the office of Korea's heritage protects, and since when.
    kind: "plain",
    is: (names) => has(names, "ccba mnm1", "ccba asdt"),
    roles: {
      "ccba asdt": "date",
      "ccba mnm1": "title",
      "ccba mnm2": "none",
      "ccba lcad": "place",
      "ccba ctcd nm": "place",
      "ccsi name": "none",
      "ccma name": "topics",
      content: "text",
      "reg dt": "none",
    },
  },
  {
    // What governments did on each day, of countries and their parts.
    kind: "plain",
    is: (names) => has(names, "country name", "region name", "jurisdiction", "date"),
    roles: { jurisdiction: "none", "region name": "place" },
    title: (field) => sentence(field("region name") || field("country name"), [], ""),
  },
  {
    // Works as the Web of Science hands them out.
    kind: "plain",
    is: (names) => has(names, "pt", "au", "ti", "so", "py"),
    roles: {
      ti: "title",
      au: "authors",
      so: "source",
      ab: "text",
      de: "topics",
      py: "year",
      pd: "month",
      di: "url",
      ut: "id",
    },
  },
  {
    // A list of people, and what became of each.
    kind: "plain",
    is: (names) =>
      GIVEN.some((name) => names.has(name)) &&
      FAMILY.some((name) => names.has(name)) &&
      !hasTitles(names),
    roles: {},
    title: (field) => {
      const one = (of: readonly string[]) => of.map(field).find((name) => name !== "") ?? "";
      return [one(GIVEN), one(["middle name", "middle initial"]), one(FAMILY)]
        .filter((name) => name !== "")
        .join(" ");
    },
  },
  {
    kind: "plain",
    is: (names) => has(names, "home team", "away team") && !hasTitles(names),
    roles: { tournament: "topics", competition: "topics", league: "topics" },
    title: (field) =>
      [field("home team"), field("away team")].filter((name) => name !== "").join(" – "),
  },
];

const GIVEN = ["first name", "given name", "forename", "firstname"];
const FAMILY = ["last name", "family name", "surname", "lastname"];

/** A column with a title of its own, or with the whole name. */
const hasTitles = (names: ReadonlySet<string>): boolean =>
  [...names].some(
    (name) => roleByName(name)?.role === "title" || /^(?:full|display) name$/.test(name),
  );

export interface KnownTable {
  readonly kind: TableKind;
  /** Of a column by its name; undefined where the table's kind says nothing of it. */
  role(name: string): Role | undefined;
  /** Words for an event, made of its fields; empty where the table has titles. */
  title(cells: readonly Cell[]): string;
  /** True where no column is a title, whatever it looks like. */
  readonly makesTitles: boolean;
}

export function knownTable(
  columns: readonly string[],
  rows: Rows<{ readonly cells: readonly Cell[] }>,
): KnownTable {
  const names = new Set(columns.map(foldedName));
  const known = KNOWN.find(({ is }) => is(names, rows));
  if (known === undefined)
    return { kind: "plain", role: () => undefined, title: () => "", makesTitles: false };
  const { kind, roles, title, isAll } = known;
  const places = new Map(columns.map((name, at) => [foldedName(name), at]));
  return {
    kind,
    makesTitles: title !== undefined,
    title: (cells) =>
      title?.((name) =>
        cellText(cells[places.get(name) ?? -1])
          .replace(/\s+/g, " ")
          .trim(),
      ) ?? "",
    role: (name) =>
      Object.hasOwn(roles, foldedName(name)) ? roles[foldedName(name)] : isAll && "none",
  };
}
