import { expect, test } from "vitest";
import { ownTime } from "../../dataset/own-time.testing.ts";
import { scanXml } from "./xml-scan.ts";

function told(xml: string): string {
  const heard: string[] = [];
  scanXml(xml, {
    open: (name, attributes) => heard.push(`<${name}${attributes}`),
    text: (text) => heard.push(text),
    close: (name) => heard.push(`/${name}`),
  });
  return heard.join("|");
}

test.each([
  ['<x:c r="A1"><v>1 &lt; 2 &#48148;</v></x:c>', '<c r="A1"|<v|1 < 2 바|/v|/c'],
  ["<?xml version='1.0'?><!-- a > b --><a/>", "<a|/a"],
  ["<t><![CDATA[<b> &amp;]]></t>", "<t|<b> &amp;|/t"],
  ["<a><b>cut <c", "<a|<b|cut "],
  ["&unknown; &#0;", "&unknown; &#0;"],
])("%s", (xml, heard) => expect(told(xml)).toBe(heard));

test("marks that are never closed cost no more than their length", () => {
  const took = ownTime();
  told("<!--".repeat(200_000));
  told("<row>".repeat(200_000));
  told("<a ".repeat(200_000));
  expect(took()).toBeLessThan(5_000);
});
