import { expect, test } from "vitest";
import en from "../locale/en.json" with { type: "json" };
import ko from "../locale/ko.json" with { type: "json" };
import { KEYS } from "./keys.ts";

test("every key is explained in both languages", () => {
  for (const { message } of KEYS) {
    expect(en, message).toHaveProperty([message]);
    expect(ko, message).toHaveProperty([message]);
  }
});
