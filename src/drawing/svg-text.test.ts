import { expect, test } from "vitest";
import { element } from "./svg-pen.ts";
import { svgText } from "./svg-text.ts";

test("writes elements inside each other, and nothing for what is empty", () => {
  const tree = element("g", { id: "a" }, [element("rect", { x: 1, y: 0 })]);
  expect(svgText(tree)).toBe('<g id="a"><rect x="1" y="0"/></g>');
});

test("hundredths of a pixel are enough, and nothing is minus nothing", () => {
  expect(svgText(element("rect", { x: 1.23456, y: -0.001 }))).toBe('<rect x="1.23" y="0"/>');
});

test("no letter of a text or a value ends it", () => {
  const said = { ...element("text", { id: `"'<&>` }), text: `</text><a href="x">&amp;'` };
  expect(svgText(said)).toBe(
    '<text id="&quot;&#39;&lt;&amp;&gt;">&lt;/text&gt;&lt;a href=&quot;x&quot;&gt;&amp;amp;&#39;</text>',
  );
});

test("what XML has no letter for is a sign that one is missing; an emoji is a letter", () => {
  const said = { ...element("text", {}), text: "a\u0000b\u001bc\ud800d\uffffe 🙂\tf" };
  expect(svgText(said)).toBe("<text>a\ufffdb\ufffdc\ufffdd\ufffde 🙂\tf</text>");
});
