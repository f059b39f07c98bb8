import { expect, test } from "vitest";
import { statementsIn } from "../tables.ts";

/** What a table is made of, by its name. */
const columnsIn = (file: Parameters<typeof statementsIn>[0], end: string) =>
  new Map(
    statementsIn(file).flatMap((statement) => {
      const made = /^CREATE TABLE IF NOT EXISTS (\w+)[^(]*\((.*)\) ENGINE = /s.exec(statement);
      const [, name = "", columns = ""] = made ?? [];
      if (made === null) return [];
      return [[name.replace(end, ""), columns.replaceAll(/\s+/g, " ").trim()] as const];
    }),
  );

test("a cluster has the tables of one machine, with the same columns", () => {
  const one = columnsIn("one-machine.sql", "");
  expect(one.size).toBeGreaterThanOrEqual(5);
  expect(columnsIn("cluster.sql", "_part")).toEqual(one);
});
