import { expect, test } from "vitest";
import { parseDataset } from "../../dataset/reading/parse-dataset.ts";
import { invented } from "../value/draft.testing.ts";
import { article, formOfWords } from "./article.testing.ts";
import { openDesk } from "./desk.ts";

test("selected words become an event with its passage, its date worked out, and a new topic", () => {
  const desk = article();
  const form = formOfWords(desk, "The toll was signed on Monday.", "The toll is signed");
  expect(form.fields.date).toBe("1921-05-30");
  expect(desk.act({ do: "event", form })).toMatchObject({ ok: true });
  const { dataset } = desk.draft();
  expect(dataset.events).toMatchObject([
    { id: "1921-05-30-toll-signed", topics: ["tolls"], claims: [{ passage: "gazette/1" }] },
  ]);
  expect(dataset.passages).toMatchObject([{ exact: "The toll was signed on Monday." }]);
  const { dates, passages, coverage } = desk.document("gazette") ?? {};
  expect(dates?.map(({ state }) => state)).toEqual(["open", "event", "open"]);
  expect(passages?.map(({ events }) => events[0]?.title)).toEqual(["The toll is signed"]);
  expect(coverage).toEqual({ dated: 3, handled: 1, quoted: 1 });
});

test("words that are not in the text are refused, and nothing has changed", () => {
  const desk = article();
  const form = formOfWords(desk, "signed on Monday", "Signed");
  const [claim] = form.claims;
  if (!claim || typeof claim.passage === "string") throw new Error("no passage");
  const passage = { ...claim.passage, exact: "signed on Tuesday" };
  const before = desk.draft();
  const refused = desk.act({
    do: "event",
    form: { ...form, claims: [{ ...claim, passage }] },
  });
  expect(refused).toMatchObject({ ok: false });
  expect(desk.draft()).toBe(before);
  expect(desk.check({ ...form, fields: { ...form.fields, date: "1921-02-30" } })).not.toEqual([]);
});

test("a desk opened again with the steps of another one is where that one was", () => {
  const desk = article();
  desk.act({ do: "event", form: formOfWords(desk, "signed on Monday", "Signed") });
  desk.undo();
  desk.redo();
  desk.restore(1);
  const again = openDesk(
    invented({ sources: [{ id: "gazette", title: "Gazette", published: "1921-06-01" }] }),
    desk.steps,
    () => 0,
  );
  expect(again?.draft()).toEqual(desk.draft());
  expect(again?.state()).toEqual(desk.state());
  expect(again?.history(0, 9)).toEqual(desk.history(0, 9));
  expect(again?.history(0, 9).map(({ label }) => label.act)).toEqual(["restore", "add", "add"]);
});

test("what is saved is a dataset without a fault, and the draft file opens as the draft", () => {
  const desk = article();
  desk.act({ do: "event", form: formOfWords(desk, "signed on Monday", "Signed") });
  const { dataset, problems } = parseDataset(desk.datasetFile().dataset);
  expect(problems).toEqual([]);
  expect(dataset?.events).toHaveLength(1);
  expect(desk.datasetFile().dataset).not.toContain("Fees fell");
  expect(desk.draftFile()).toContain("Fees fell");
  expect(desk.handing().entries.map(({ list }) => list)).toContain("events");
});
