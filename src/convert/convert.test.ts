import { expect, test } from "vitest";

import { convertFile } from "./convert.ts";

const convert = (bytes: Uint8Array) => convertFile(bytes, { name: "log.csv", thisYear: 2026 });

test("bytes are a dataset with an account of every row, or a reason with the way out, and never an exception", async () => {
  expect(await convert(new TextEncoder().encode("date,title\n2001,a\nsoon,b\n"))).toMatchObject({
    ok: true,
    conversion: { rows: 2, dataset: { title: "log" }, left: [{ row: 3 }] },
  });
  expect(await convert(new Uint8Array())).toMatchObject({
    ok: false,
    unread: { what: "an empty file" },
  });
  const broken = new Proxy(new Uint8Array(3), {
    get: () => {
      throw new Error("odd");
    },
  });
  expect(await convert(broken)).toMatchObject({
    ok: false,
    unread: { why: expect.stringContaining("odd") },
  });
});
