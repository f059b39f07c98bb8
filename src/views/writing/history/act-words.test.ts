import { createIntl } from "react-intl";
import { describe, expect, test } from "vitest";
import { LANGUAGES, type Language } from "../../../dataset/wording/languages.ts";
import type { Label } from "../../../draft/value/change.ts";
import type { List } from "../../../draft/value/draft.ts";
import { actSaid, FIELDS, fieldKey, languageOf, valueText } from "./act-words.ts";
import { CHANGE_WORDS } from "./words.ts";

const ACTS: Readonly<Record<Label["act"], true>> = {
  add: true,
  change: true,
  remove: true,
  merge: true,
  split: true,
  retag: true,
  omit: true,
  claim: true,
  anchor: true,
  restore: true,
};
const LISTS: Readonly<Record<List, true>> = {
  header: true,
  collections: true,
  sources: true,
  passages: true,
  topics: true,
  actors: true,
  events: true,
  episodes: true,
  omissions: true,
  documents: true,
};
const LABEL: Label = {
  act: "change",
  list: "events",
  name: { en: "The lock closes", ko: "갑문 폐쇄" },
  fields: ["topics"],
  others: 0,
};

const sayer = (lang: Language) => {
  const intl = createIntl({ locale: lang, messages: CHANGE_WORDS[lang] });
  return (label: Partial<Label>) => {
    const { id, values } = actSaid({ ...LABEL, ...label }, lang, {
      list: (list) => intl.formatMessage({ id: `history.list.${list}` }),
      field: (field) => intl.formatMessage({ id: fieldKey(field) ?? "history.field.title" }),
    });
    if (!(id in CHANGE_WORDS[lang])) throw new Error(`no words for ${id}`);
    return intl.formatMessage({ id }, values);
  };
};

describe.each(LANGUAGES)("in %s", (lang) => {
  test("every act on every list is said, and names what it was done to", () => {
    const say = sayer(lang);
    for (const act of Object.keys(ACTS) as Label["act"][]) {
      for (const list of Object.keys(LISTS) as List[]) {
        const said = say({ act, list, fields: [] });
        expect(said).not.toContain("{");
        if (act !== "restore" && act !== "retag") {
          expect(said).toContain({ en: "The lock closes", ko: "갑문 폐쇄" }[lang]);
        }
      }
    }
  });

  test("every field has words", () => {
    expect(FIELDS.filter((field) => !(`history.field.${field}` in CHANGE_WORDS[lang]))).toEqual([]);
  });
});

test("a change says which fields it was, and a new event is said as one", () => {
  const say = sayer("en");
  expect(say({})).toBe("Topics of “The lock closes” changed");
  expect(say({ fields: ["title", "date"] })).toBe("Title and Date of “The lock closes” changed");
  expect(say({ act: "add" })).toBe("Event “The lock closes” added");
  expect(say({ act: "add", others: 2 })).toBe(
    "Event “The lock closes” added, with 2 other entries",
  );
});

test("a field inside another is called by the outer one, an unknown one by nothing of ours", () => {
  expect(fieldKey("claims.0.dating")).toBe("history.field.claims");
  expect(fieldKey("title.ko")).toBe("history.field.title");
  expect(fieldKey("sha256")).toBeNull();
});

test("a text in several languages says which of them changed", () => {
  expect(["title.ko", "title", "claims.0.dating"].map(languageOf)).toEqual(["ko", null, null]);
});

const WORDS: Readonly<Record<string, string>> = {
  "kind.decision": "결정",
  "role.reported": "보도됨",
  "basis.relative": "계산됨",
};
const wordOf = (key: string) => WORDS[key] ?? null;
const change = { list: "events", id: "a", name: "A", before: null, after: null } as const;

test("a date is read as a date, and words that look like one are left alone", () => {
  expect(valueText({ ...change, field: "date" }, "2001-03-08", "en", wordOf)).toBe("8 March 2001");
  expect(valueText({ ...change, field: "title" }, "2001", "en", wordOf)).toBe("2001");
});

test("no word of the format stands where people read", () => {
  const text = (field: string, value: string) =>
    valueText({ ...change, field }, value, "ko", wordOf);
  expect(text("kind", "decision")).toBe("결정");
  expect(text("status", "unheard")).toBe("unheard");
  expect(text("countries", "KR, US")).toBe("대한민국, 미국");
  expect(text("claims", "“signed on Monday” · reported · relative · 2001-03-08")).toBe(
    "“signed on Monday” · 보도됨 · 계산됨 · 2001년 3월 8일",
  );
});
