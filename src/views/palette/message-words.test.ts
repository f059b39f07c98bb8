import { expect, test } from "vitest";
import { readMessages } from "../../../scripts/read-words.ts";
import { messageWords } from "./message-words.ts";

test("what a command is called is found in the built page as in the catalogue", () => {
  const { command } = readMessages(JSON.stringify({ command: "'{'Print'}' as it''s shown…" }));
  expect(messageWords(command ?? "")).toBe("{Print} as it's shown…");
  expect(messageWords("Print")).toBe("Print");
});
