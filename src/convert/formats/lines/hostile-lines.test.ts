import { expect, test } from "vitest";
import { ownTime } from "../../../dataset/own-time.testing.ts";
import { markedTables } from "../marked-tables.ts";
import { sheetsOf } from "../open-document.ts";
import { chatLines } from "./chat-lines.ts";
import { fieldLog } from "./field-log.ts";
import { fixedWidth } from "./fixed-width.ts";
import { logLines } from "./log-lines.ts";
import { markdownTables } from "./markdown-table.ts";

const LONG = 100_000;
const HEADS = [
  "CEF:0|V|P|1|1|A|1|src=",
  "[Ada] [오전 10:11] ",
  '<34>1 - - - - - [a b="',
  "27/02/2024, 10:11 - ",
  '10.0.0.1 - - [27/Feb/2001:13:55:36 -0700] "',
  "#fields\t",
  "2001-02-27 10:11:12 ",
  "Feb 27 10:11:12 mill ",
  "<table><tr><td><script>",
  "<table:table><table:table-row><table:table-cell>",
  "",
  "--------------- 2024년 2월 27일 ---------------\n[Ada] [10:11] a\n",
];
const FILLINGS = [
  " ",
  "-",
  "a:1 ",
  "님이 ",
  '"\\',
  "] [",
  "=\t",
  "[",
  "|",
  "<script>",
  "<td>",
  "\n",
  "a=",
];

test("no line is so long and so odd that the page waits for it", () => {
  const took = ownTime();
  for (const head of HEADS) {
    for (const filling of FILLINGS) {
      const line = head + filling.repeat(LONG / filling.length);
      const text = `${line}\n${line}\n${line}x\n`;
      const readers = [chatLines, fieldLog, fixedWidth, logLines, markdownTables];
      for (const read of [...readers, markedTables, sheetsOf]) read(text);
    }
  }
  expect(took()).toBeLessThan(20_000);
});
