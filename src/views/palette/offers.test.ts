import { expect, test } from "vitest";
import { nameMatch } from "../../query/text/name-match.ts";
import { fitting, inOrder, type Offer } from "./offers.ts";

const offer = (name: string, is: Offer["is"] = "topic"): Offer => ({
  key: name,
  is,
  name: { text: name, lang: "" },
  detail: null,
  does: null,
  act: () => undefined,
});

const found = (typed: string, ...groups: readonly (readonly Offer[])[]) =>
  inOrder(
    groups.map((offers) =>
      fitting(
        offers.map((each) => ({ offer: each, names: [each.name.text] })),
        nameMatch(typed),
      ),
    ),
    2,
  ).map(({ name }) => name.text);

test("the sort in which something is called exactly so comes first", () => {
  const commands = [offer("Show the list", "command")];
  expect(found("list", [offer("Listening post")], commands)).toEqual([
    "Listening post",
    "Show the list",
  ]);
  expect(found("show the list", [offer("Show the listening post")], commands)[0]).toBe(
    "Show the list",
  );
});

test("equals stay in their order, and no more of a sort come than it may have", () => {
  expect(found("a", [offer("a one"), offer("a two"), offer("a three")])).toEqual([
    "a one",
    "a two",
  ]);
});

test("what does not fit is not offered, however much room there is", () => {
  expect(found("zeppelin", [offer("Airship")])).toEqual([]);
});
