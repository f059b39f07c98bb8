import { expect, test } from "vitest";
import { parseDate } from "../dataset/time/stated-date.ts";
import { CERTAINTIES } from "../query/criteria/evidence.ts";
import { legendForm, type Marked, markForm } from "./form.ts";

function form(text: string, rest: Partial<Marked> = {}) {
  const parsed = parseDate(text);
  if (!parsed.ok) throw new RangeError(`not a date: ${text}`);
  return markForm({
    date: parsed.date,
    status: "occurred",
    certainty: ["occurred"],
    lasted: false,
    ...rest,
  });
}

test("only a stated day looks like a point", () => {
  expect(form("2001-03-07").shape).toBe("disc");
  for (const wider of ["2001-03", "2001", "2001-02-27/2001-03-02", "2001-02-27/.."]) {
    expect(form(wider).shape).toBe("bar");
  }
});

test("what has not happened is never filled, what rests on someone's word only half", () => {
  expect(form("2001-03-07").fill).toBe("full");
  expect(form("2030", { status: "projected" }).fill).toBe("outline");
  expect(form("2001-02-27", { certainty: ["occurred", "second-hand"] }).fill).toBe("half");
  expect(form("2001-02-27", { status: "alleged" }).fill).toBe("half");
});

test("every certainty has a form of its own, in colour or without", () => {
  const forms = CERTAINTIES.map((certainty) => JSON.stringify(legendForm(certainty)));
  expect(new Set(forms).size).toBe(CERTAINTIES.length);
});

test("a forecast is told from a plan, and an allegation from what somebody else has said", () => {
  expect(form("2030", { status: "projected" }).unsure).toBe(true);
  expect(form("2030", { status: "planned" }).unsure).toBe(false);
  expect(form("2001-02-27", { status: "alleged", certainty: ["second-hand"] }).unsure).toBe(true);
  expect(form("2001-02-27", { certainty: ["second-hand"] }).unsure).toBe(false);
});

test("of several doubts the greatest one shows", () => {
  const planned = form("2030", { status: "planned", certainty: ["planned", "second-hand"] });
  expect(planned.fill).toBe("outline");
});

test("the legend shows for each certainty the mark that an event of it has", () => {
  for (const certainty of CERTAINTIES) {
    const date = certainty === "approximate" ? "2001-03-07~" : "2001-03-07";
    expect(legendForm(certainty)).toEqual(form(date, { certainty: [certainty] }));
  }
});

test("an approximate date and an open end look it", () => {
  expect(form("2001-02-27~").about).toBe(true);
  expect(form("2001-02-27").about).toBe(false);
  expect(form("2001-02-27/..")).toMatchObject({ openStart: false, openEnd: true });
});
