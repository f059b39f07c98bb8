import { expect, test } from "vitest";
import { KeptTables } from "./kept-tables.ts";
import type { LineTable } from "./line-table.ts";

const aTable = (bytes: number) => Promise.resolve({ bytes } as LineTable);

async function asked(tables: KeptTables, key: string, bytes: number): Promise<boolean> {
  let isMade = false;
  await tables.get(key, () => {
    isMade = true;
    return aTable(bytes);
  });
  return isMade;
}

test("a filter that was looked at lately is not read again, and memory has an end", async () => {
  const tables = new KeptTables(1_000_000);
  expect(await asked(tables, "a", 400_000)).toBe(true);
  expect(await asked(tables, "b", 400_000)).toBe(true);
  expect(await asked(tables, "a", 400_000)).toBe(false);
  // The one unused for longest goes.
  expect(await asked(tables, "c", 400_000)).toBe(true);
  expect(await asked(tables, "a", 400_000)).toBe(false);
  expect(await asked(tables, "b", 400_000)).toBe(true);
});

test("what is larger than all the room is not kept, and not read for nothing at each pan", async () => {
  const tables = new KeptTables(1_000_000);
  await asked(tables, "a", 400_000);
  expect(await tables.get("large", () => aTable(2_000_000))).toBeNull();
  expect(await asked(tables, "large", 2_000_000)).toBe(false);
  expect(await asked(tables, "a", 400_000)).toBe(false);
});

test("without room nothing is read to be kept", async () => {
  const tables = new KeptTables(0);
  expect(await asked(tables, "a", 1)).toBe(false);
});

test("a failure is told to who asks, and tried again once it was forgotten", async () => {
  const tables = new KeptTables(1_000_000);
  const failing = () => Promise.reject(new Error("over"));
  const table = tables.get("a", failing);
  await expect(table).rejects.toThrow("over");
  tables.forget("a", table);
  expect(await asked(tables, "a", 1)).toBe(true);
});
