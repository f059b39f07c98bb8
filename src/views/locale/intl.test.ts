import { readdirSync, readFileSync } from "node:fs";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { createIntl } from "react-intl";
import { expect, test } from "vitest";
import { intlOf } from "./intl.ts";

const MESSAGES = {
  found:
    "<b>{count, plural, =0 {none} one {# event} other {# events}}</b> of {name}, {all, number}",
  broken: "{count, number} {other}",
};
const ours = intlOf("en-GB", MESSAGES);
const theirs = createIntl({ locale: "en-GB", messages: MESSAGES, timeZone: "UTC" });

test("markup in a message is set as the library sets it", () => {
  const values = {
    count: 1200,
    all: 34567,
    name: createElement("i", null, "Ada"),
    b: (parts: unknown) => createElement("b", null, parts as string),
  };
  const [mine, other] = [ours, theirs].map((intl) =>
    renderToStaticMarkup(createElement("p", null, intl.formatMessage({ id: "found" }, values))),
  );
  expect(mine).toBe("<p><b>1,200 events</b> of <i>Ada</i>, 34,567</p>");
  expect(mine).toBe(other);
});

test("numbers, days, lists and names are those of the library", () => {
  for (const intl of [ours, theirs]) {
    expect(intl.formatNumber(0.5, { style: "percent" })).toBe("50%");
    expect(intl.formatDate(Date.UTC(2001, 2, 7, 23, 59), { weekday: "short" })).toBe("Wed");
    expect(intl.formatList(["a", "b", "c"])).toBe("a, b and c");
    expect(intl.formatList([])).toBe("");
    expect(intl.formatDisplayName("fr", { type: "language" })).toBe("French");
    const item = createElement("i", { key: "x" }, "x");
    const list = intl.formatList([item, "b"], { type: "disjunction" });
    expect(renderToStaticMarkup(createElement("p", null, list))).toBe("<p><i>x</i> or b</p>");
  }
});

test("a message that there is not, or that lacks a value, is its key", () => {
  expect(ours.formatMessage({ id: "broken" }, { count: 1 })).toBe("broken");
  expect(ours.formatMessage({ id: "none" })).toBe("none");
});

test("the page asks of the language for nothing that is not there", () => {
  const there = Object.keys(ours);
  const src = new URL("../../", import.meta.url);
  const files = readdirSync(src, { recursive: true, encoding: "utf8" }).filter((name) =>
    /(?<!\.test)\.tsx?$/.test(name),
  );
  const asked = files.flatMap((name) => {
    const text = readFileSync(new URL(name, src), "utf8");
    if (!text.includes('"react-intl"')) return [];
    return [
      ...[...text.matchAll(/\bintl\.(\w+)\b(?!")/g)].map((found) => found[1] ?? ""),
      ...[
        ...text.matchAll(
          /\b(format(?:Message|Number|List|Date|Time|Plural|Duration|Relative|Display)\w*)/g,
        ),
      ].map((found) => found[1] ?? ""),
      ...[...text.matchAll(/<Formatted(\w+)/g)].map((found) => `format${found[1]}`),
    ];
  });
  expect(asked.length).toBeGreaterThan(200);
  expect([...new Set(asked)].filter((name) => !there.includes(name))).toEqual([]);
});
