import { beforeEach, expect, test, vi } from "vitest";
import { isOverLimit } from "../../query/over-limit.ts";
import { QUESTIONS } from "../../query/questions.testing.ts";
import { fromWire, toWire } from "../../service/wire.ts";
import { servedStore } from "./served-store.ts";

const DOOR = "https://here.example/data/door";
const fetched = vi.fn<(url: string, asked: RequestInit) => Promise<Response>>();
beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal("fetch", fetched);
});

const gone = () => Promise.reject(new TypeError("Failed to fetch"));
const answer = (value: unknown, status = 200) =>
  Promise.resolve(new Response(status === 200 ? toWire(value) : String(value), { status }));

test("a question is posted as JSON, and its answer comes back as it was", async () => {
  fetched.mockReturnValue(answer(Number.POSITIVE_INFINITY));
  const store = servedStore(DOOR);
  expect(await store.ask(QUESTIONS.beginning)).toBe(Number.POSITIVE_INFINITY);
  const [url, { method, headers, body }] = fetched.mock.calls[0] ?? ["", {}];
  expect([url, method, headers]).toEqual([DOOR, "POST", { "Content-Type": "application/json" }]);
  expect(fromWire(String(body))).toEqual(QUESTIONS.beginning);
});

test("a service that was stopped, or cut off its answer, or is busy, is asked until it answers", async () => {
  const cutOff = new Response(
    new ReadableStream({ start: (stream) => stream.error(new TypeError("cut off")) }),
  );
  fetched
    .mockImplementationOnce(gone)
    .mockResolvedValueOnce(cutOff)
    .mockReturnValueOnce(answer("busy", 503))
    .mockReturnValueOnce(answer(3));
  const waited = vi.fn(() => Promise.resolve());
  expect(await servedStore(DOOR, waited).ask(QUESTIONS.beginning)).toBe(3);
  expect(waited).toHaveBeenCalledTimes(3);
});

test("a question that costs too much is told from a failure, and neither is asked again by itself", async () => {
  const store = servedStore(DOOR, () => Promise.reject(new Error("waited")));
  fetched.mockReturnValueOnce(answer("more than 30 seconds", 422));
  const dear = await store.ask(QUESTIONS.facets).catch((cause: unknown) => cause);
  expect(isOverLimit(dear)).toBe(true);
  fetched.mockReturnValueOnce(answer("the store failed", 500));
  await expect(store.ask(QUESTIONS.facets)).rejects.toThrow("(500): the store failed");
});

test("a question that is given up is not waited for, nor asked again by itself", async () => {
  fetched.mockImplementation(
    (_, { signal }) =>
      new Promise((_, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason));
      }),
  );
  const store = servedStore(DOOR);
  const answered = store.ask(QUESTIONS.facets, 7);
  store.stop(6);
  store.stop(7);
  await expect(answered).rejects.toThrow("abort");
  expect(fetched).toHaveBeenCalledOnce();
});
