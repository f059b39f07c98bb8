import { expect, test } from "vitest";
import { parseLink } from "../../query/criteria/link.ts";
import { EMPTY_QUERY, type Query } from "../../query/criteria/query.ts";
import {
  type Counts,
  criteriaFor,
  embeddable,
  embeddedQuery,
  filterText,
  firstChoice,
  isPossible,
  linkedQuery,
  partOf,
} from "./chosen-set.ts";

const asked = (link: string): Query => parseLink([...new URLSearchParams(link)]).query;
const COUNTS: Counts = { matching: 23, total: 109, event: "war" };

test("what is shown is taken unless nothing is, and an event only where one is open", () => {
  expect(firstChoice(COUNTS)).toBe("shown");
  expect(firstChoice({ ...COUNTS, matching: 0 })).toBe("all");
  expect(isPossible("shown", { ...COUNTS, matching: 0 })).toBe(false);
  expect(isPossible("event", { ...COUNTS, event: null })).toBe(false);
});

test("a file notes what decides which events it holds, and nothing of how they were looked at", () => {
  const query = asked(
    "country=KR,-US&q=abm&from=2001-02&to=2001-06&event=war&view=list&lanes=kind",
  );
  expect(filterText(query)).toBe("country=KR,-US&q=abm");
  expect(filterText({ ...query, only: "window" })).toBe(
    "country=KR,-US&q=abm&from=2001-02-01&to=2001-06-30&only=window",
  );
  expect(filterText(EMPTY_QUERY)).toBe("");
});

test("what a file notes asks for the same events again", () => {
  const query = asked("country=KR&topic=nmd&episode=nmd-2001&from=2001-02&to=2001-06&only=window");
  expect(criteriaFor("shown", asked(filterText(query)))).toEqual(criteriaFor("shown", query));
});

test("where every event is shown, all of the dataset is written, and no part of it", () => {
  const query = asked("country=KR");
  expect(partOf("shown", query, { ...COUNTS, matching: 109 })).toEqual({ of: "all" });
  expect(partOf("shown", query, COUNTS)).toMatchObject({ of: "matching", filter: "country=KR" });
  const open = asked("country=KR&event=war");
  expect(partOf("event", open, COUNTS)).toEqual({ of: "event", id: "war", filter: "event=war" });
});

test("a link to an event or to all leaves the filters behind, and keeps the dataset and the language", () => {
  const query = asked("country=KR&event=war&data=./mine.json&lang=ko&view=list");
  expect(linkedQuery("shown", query)).toEqual(query);
  expect(linkedQuery("event", query)).toEqual(asked("event=war&data=./mine.json&lang=ko"));
  expect(linkedQuery("all", query)).toEqual(asked("data=./mine.json&lang=ko&view=list"));
  // Whoever is sent them wants the events, and not the page that lay over them.
  expect(linkedQuery("shown", asked("country=KR&view=library"))).toEqual(asked("country=KR"));
});

test("an embedded page shows the events alone, and an event only where that is meant", () => {
  const query = asked("country=KR&event=war&passage=a/1&view=sources");
  expect(embeddedQuery("shown", query, "timeline")).toEqual(asked("country=KR&embed=1"));
  expect(embeddedQuery("event", query, "list")).toEqual(asked("event=war&view=list&embed=1"));
});

test("two stories and counts are embedded as they are, or their events alone", () => {
  const stories = asked("country=KR&align=a,b");
  expect(embeddable("shown", stories)).toEqual(["align", "timeline", "list"]);
  expect(embeddedQuery("shown", stories, "align")).toEqual(asked("country=KR&align=a,b&embed=1"));
  expect(embeddedQuery("shown", stories, "list")).toEqual(asked("country=KR&view=list&embed=1"));
  const counts = asked("view=counts&lanes=country");
  expect(embeddable("shown", counts)).toEqual(["counts", "timeline", "list"]);
  expect(embeddedQuery("shown", counts, "counts")).toEqual(
    asked("view=counts&lanes=country&embed=1"),
  );
  expect(embeddable("event", asked("event=war&align=a,b"))).toEqual(["timeline", "list"]);
});
