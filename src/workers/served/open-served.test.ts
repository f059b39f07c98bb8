import { beforeEach, expect, test, vi } from "vitest";
import { aDataset, anEvent } from "../../query/columns/dataset.testing.ts";
import { createLocalStore } from "../../query/local-store.ts";
import { toWire } from "../../service/wire.ts";
import { openServed } from "./open-served.ts";

const URL_OF_IT = "https://here.example/sub/data/events.json";
const fetched = vi.fn<(url: URL | string) => Promise<Response>>();

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal("fetch", fetched);
  vi.stubGlobal("self", { location: new URL(URL_OF_IT) });
});

test("a service tells what it answers for, and the page knows that it does not have it whole", async () => {
  const text = JSON.stringify(aDataset(anEvent("a", "1921/..")));
  const opened = await createLocalStore().open({ from: "text", name: "", text });
  if (!opened.ok) throw new Error("it opens");
  const { summary, problems, losses } = opened;
  fetched.mockResolvedValue(new Response(toWire({ summary, problems, losses })));
  const found = await openServed(URL_OF_IT);
  expect(found?.opened).toEqual({
    ...opened,
    summary: { ...summary, served: true },
    address: null,
    copy: null,
  });
  expect(String(fetched.mock.calls[0]?.[0])).toBe("https://here.example/sub/data/door");
});

test("a service at another host is not asked: a link would choose who answers", async () => {
  expect(await openServed("https://example.org/data/events.json")).toBeNull();
  expect(fetched).not.toHaveBeenCalled();
});

test.each([
  ["there is none", () => Promise.resolve(new Response("", { status: 404 }))],
  ["nobody is there", () => Promise.reject(new TypeError("no connection"))],
])("where %s, nothing is opened", async (_, answer) => {
  fetched.mockImplementation(answer);
  expect(await openServed(URL_OF_IT)).toBeNull();
});
