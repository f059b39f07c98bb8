import fc from "fast-check";
import { XMLParser } from "fast-xml-parser";
import { expect, test } from "vitest";
import { anyText } from "../../dataset/any-text.testing.ts";
import { joined, jsonIn, markup } from "./markup.ts";

test("whatever a dataset says is read back as that text, and is never an element or an attribute", () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "",
    htmlEntities: true,
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
  });
  fc.assert(
    fc.property(anyText(), (text) => {
      const written = markup`<a title="${text}">|${text}|</a>`.toString();
      expect(written.match(/[<>]/g)).toHaveLength(4);
      expect(written.match(/"/g)).toHaveLength(2);
      const { a } = parser.parse(written);
      // Letters that XML cannot write are told from the text, never left out in silence.
      const kept = text.replace(/[\ufffe\uffff]|(?![\t\n\r])\p{Cc}/gu, "\ufffd");
      expect(a["#text"].slice(1, -1)).toBe(kept);
    }),
  );
});

test("what a template made stands in another as it is, and a text that looks like it does not", () => {
  const inner = markup`<b>${"a & b"}</b>`;
  expect(String(markup`<p>${inner}${String(inner)}</p>`)).toBe(
    "<p><b>a &amp; b</b>&lt;b&gt;a &amp;amp; b&lt;/b&gt;</p>",
  );
});

test("nothing is written of what is not there, and lists are written one after the other", () => {
  const pieces = [markup`<i>1</i>`, "2", 3, null, undefined, false] as const;
  expect(String(markup`${pieces}.`)).toBe("<i>1</i>23.");
  expect(String(markup`${joined(["a", "b", "c"], ", ")}`)).toBe("a, b, c");
});

test("an attribute without quotation marks is refused", () => {
  expect(() => markup`<a href=${"x onclick=1"}>`).toThrow("not quoted");
});

test("JSON in a page ends no script, and is read as it was", () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const written = String(jsonIn(value));
      expect(written).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(written)).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
  expect(String(jsonIn("</script><!--"))).toBe('"\\u003c/script\\u003e\\u003c!--"');
});
