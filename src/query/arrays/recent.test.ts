import fc from "fast-check";
import { expect, test } from "vitest";
import { Recent } from "./recent.ts";

const keys = fc.array(fc.constantFrom("a", "b", "c", "d", "e"));

test("what was asked for lately is not made again, and no more than that is kept", () => {
  fc.assert(
    fc.property(keys, fc.integer({ min: 1, max: 4 }), (asked, most) => {
      const recent = new Recent<string>(most);
      for (const [i, key] of asked.entries()) {
        const before = [...new Set(asked.slice(0, i).reverse())].slice(0, most);
        let made = 0;
        const value = recent.get(key, () => `${key}${++made}`);
        expect(value).toBe(`${key}1`);
        expect(made).toBe(before.includes(key) ? 0 : 1);
        expect(recent.newest).toBe(value);
      }
    }),
  );
});

test("while a value is made, the newest is still the one before it", () => {
  const recent = new Recent<string>(2);
  expect(recent.newest).toBeUndefined();
  recent.get("a", () => "first");
  expect(recent.get("b", () => `after ${recent.newest}`)).toBe("after first");
});

test("a value that is forgotten is made again, but not for what had taken its place", () => {
  const recent = new Recent<string>(2);
  recent.get("a", () => "first");
  recent.forget("a", "first");
  expect(recent.get("a", () => "second")).toBe("second");
  recent.forget("a", "first");
  expect(recent.get("a", () => "third")).toBe("second");
});
