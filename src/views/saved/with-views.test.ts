import { expect, test } from "vitest";
import { withViews } from "./with-views.ts";

const VIEW = { name: "Korea", link: "?v=1&country=KR" };
const put = (text: string) => withViews(new Blob([text]), [VIEW]);

test("views are put into a file, of which nothing else changes", async () => {
  const text = '{\n  "format": "dateline/1",\n  "title": "x",\n  "events": []\n}\n';
  const written = (await put(text)) ?? "";
  expect(JSON.parse(written)).toEqual({ ...JSON.parse(text), views: [VIEW] });
  expect(written.replace(/\n {2}"views": .*/, "")).toBe(text);
});

test("of lines, into the first", async () => {
  const text = '{"format":"dateline/1","title":"x"}\n{"id":"a","title":"a","date":"1921"}\n';
  const [head = "", ...events] = ((await put(text)) ?? "").split("\n");
  expect(JSON.parse(head).views).toEqual([VIEW]);
  expect(events).toEqual(text.split("\n").slice(1));
});

test("one of the same name gives way, and others stay", async () => {
  const other = { name: { en: "All" }, link: "?" };
  const text = JSON.stringify({ format: "dateline/1", views: [{ ...VIEW, link: "?q=1" }, other] });
  expect(JSON.parse((await put(text)) ?? "").views).toEqual([other, VIEW]);
});

test.each(["", "[]", "\u001f\u008b", '{"title":"x"}', "{"])(
  "into %s nothing is put",
  async (text) => expect(await put(text)).toBeNull(),
);
