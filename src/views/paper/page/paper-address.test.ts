import { beforeEach, expect, test, vi } from "vitest";
import {
  EMPTY_QUERY,
  openEvent,
  setView,
  setWindow,
  setWords,
} from "../../../query/criteria/query.ts";
import { eventAddress, fullAddressOf, queryOfEdition, spokenAddress } from "./paper-address.ts";

beforeEach(() => {
  vi.stubGlobal("location", new URL("https://www.example.org/dateline/?v=1&view=list#x"));
});

test("an edition's address has what filters, and nothing of how it was looked at", () => {
  const query = setWindow(openEvent(setView(setWords(EMPTY_QUERY, "NMD"), "list"), "summit"), {
    start: 0,
    end: 1,
  });
  expect(fullAddressOf(queryOfEdition(query))).toBe("https://www.example.org/dateline/?v=1&q=NMD");
  const only = queryOfEdition({ ...query, only: "window", window: { start: 0, end: 86_400_000 } });
  expect(fullAddressOf(only)).toContain("only=window");
});

test("a passage's address opens it beside its event, in the dataset it is from", () => {
  const query = { ...EMPTY_QUERY, words: "NMD", data: "mine.json", lang: "ko" } as const;
  expect(eventAddress(query, "summit", "cheon/1")).toBe(
    "https://www.example.org/dateline/?v=1&event=summit&passage=cheon/1&lang=ko&data=mine.json",
  );
});

test.each([
  ["https://www.example.org/", "example.org"],
  ["http://localhost:4173/?v=1&q=NMD", "localhost:4173/?v=1&q=NMD"],
  ["https://example.org/?q=%EA%B9%80", "example.org/?q=김"],
  ["https://example.org/?q=a%20b", "example.org/?q=a%20b"],
  ["https://example.org/?q=%E2%80%AE", "example.org/?q=%E2%80%AE"],
  ["https://example.org/?q=%FF", "example.org/?q=%FF"],
])("%s is printed as %s", (address, printed) => {
  expect(spokenAddress(address)).toBe(printed);
});
