import fc from "fast-check";
import { expect, test } from "vitest";
import { fieldsOf } from "./fields.ts";

test("a value stands beside the text, in the writing of the server's tables", () => {
  const sql = "SELECT {a:String}, {b:Array(String)}, {c:UInt64}, {d:Array(UInt32)}";
  const values = { a: "한\t'\\", b: ["x", "it's\n"], c: 5n, d: [] };
  expect(fieldsOf({ sql, values })).toEqual({
    sql,
    fields: [
      ["param_a", "한\\t\\'\\\\"],
      ["param_b", "['x','it\\'s\\n']"],
      ["param_c", "5"],
      ["param_d", "[]"],
    ],
  });
});

test("what is too long for a field comes in several, and the text puts them together", () => {
  const sql = "SELECT {a:String} WHERE row IN {rows:Array(UInt32)}";
  const { sql: text, fields } = fieldsOf({ sql, values: { a: "abcde", rows: [10, 20, 30] } }, 6);
  expect(text).toBe(
    "SELECT concat({a:String}, {a_part_1:String}) WHERE row IN arrayConcat({rows:Array(UInt32)}, {rows_part_1:Array(UInt32)})",
  );
  expect(fields).toEqual([
    ["param_a", "abc"],
    ["param_a_part_1", "de"],
    ["param_rows", "[10,20]"],
    ["param_rows_part_1", "[30]"],
  ]);
});

test("no field is longer than a server takes, and no letter is cut in two", () => {
  const letters = fc.string({ unit: fc.constantFrom("a", "'", "\\", "한", "🚢", "\u0000") });
  fc.assert(
    fc.property(letters, fc.array(letters), fc.integer({ min: 8, max: 40 }), (a, b, most) => {
      const { fields } = fieldsOf({ sql: "", values: { a, b: [...b, a] } }, most);
      for (const [, text] of fields) {
        expect(Buffer.from(text, "utf8").toString("utf8")).toBe(text);
        if (!text.startsWith("[")) expect(text.length).toBeLessThanOrEqual(most + 2);
      }
      // (Of a list, a part has one value at least, however long that is.)
      const parts = fields.filter(([name]) => name.startsWith("param_b"));
      for (const [, text] of parts) {
        const longest = Math.max(...b.map((each) => each.length * 2 + 2), a.length * 2 + 2);
        expect(text.length).toBeLessThanOrEqual(Math.max(most, longest) + 2);
      }
    }),
  );
});
