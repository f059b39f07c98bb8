import { expect, test } from "vitest";

import { childOf, childrenOf, parsePart, parseXml, stringAt, textOf } from "./xml-tree.ts";

test("attributes and children are found by name, a single one of a list too", async () => {
  const tree = await parseXml('<data><event start="2001">A <b>dock</b></event></data>', ["event"]);
  const [data] = childrenOf(tree, "data");
  const [event] = childrenOf(data, "event");
  expect(event && [stringAt(event, "start"), textOf(event).trim()]).toEqual(["2001", "A"]);
  expect([childOf(data, "constructor"), childrenOf(data, "none")]).toEqual([undefined, []]);
});

test("half a file says where it breaks, and entities of its own are refused", async () => {
  await expect(parseXml("<data>\n<event", ["event"])).rejects.toThrow("cannot be read at line");
  await expect(parseXml('<data>\n<event start="1"></event><event', [])).rejects.toThrow(
    "it ends within <data><event>",
  );
  await expect(parsePart('<!DOCTYPE d [<!ENTITY a "aa">]><d>&a;</d>', [])).rejects.toThrow(
    "entities",
  );
});
