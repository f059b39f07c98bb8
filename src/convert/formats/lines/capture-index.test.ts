import { expect, test } from "vitest";
import { captureIndex } from "./capture-index.ts";

const rowsOf = (text: string) => {
  const { table } = captureIndex(text) ?? {};
  return [...(table?.rows ?? [])].map(({ row, cells }) => [row, ...cells]);
};

const MILL = ["20010227101112", "example.org/mill", "http://example.org/mill", "text/html"];

test.each([
  [
    "whose fields nothing names",
    "org,example)/mill 20010227101112 http://example.org/mill text/html 200 ABC 1234\n",
    1,
  ],
  [
    "whose first line names its fields by letters",
    " CDX N b m a s k\norg,example)/mill 20010227101112 text/html http://example.org/mill 200 ABC\n",
    2,
  ],
  [
    "with its fields in JSON",
    'org,example)/mill 20010227101112 {"url": "http://example.org/mill", "mime": "text/html"}\n',
    1,
  ],
])("an index of captures %s has the moment, the address and the kind of each", (_, text, row) =>
  expect(rowsOf(text)).toEqual([[row, ...MILL]]),
);

test("a line that is no capture is left out by its number, and another text is no index", () => {
  const lines = "org,example)/mill 20010227101112 http://example.org/mill text/html\n".repeat(300);
  expect(captureIndex(`${lines}half a li`)?.table.broken).toMatchObject([{ row: 301 }]);
  expect(captureIndex("27 Feb 2001: The mill opens\n")).toBeNull();
});
