import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { filesWithin, singlePage, workersWithin } from "./single-file.ts";

const page = `<!doctype html>
<html><head>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'" />
<link rel="icon" href="/favicon.svg" />
<link rel="apple-touch-icon" href="/icons/touch-180.png" />
<link rel="manifest" href="/manifest.webmanifest" />
<script type="module" crossorigin src="./assets/main-1.js"></script>
<link rel="stylesheet" crossorigin href="./assets/main-1.css">
</head><body></body></html>`;
const PARTS = { page, script: "start()", style: "p{}", dataset: "{}", icon: "<svg/>" };

const datasetIn = (made: string) =>
  /<script type="application\/json" id="dataset">(.*?)<\/script>/s.exec(made)?.[1];

test("whatever stands in a dataset stays in it, and comes out as it was", () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.constantFrom("</script><script>alert(1)</script>", "<!--<script>", "$&$1", "]]>"),
  );
  fc.assert(
    fc.property(hostile, (text) => {
      const made = singlePage({ ...PARTS, dataset: JSON.stringify({ text }) });
      expect(JSON.parse(datasetIn(made) ?? "")).toEqual({ text });
      expect(made.match(/<script/g)).toHaveLength(2);
    }),
  );
});

test("the page runs its own script and no other, though it speaks of scripts", () => {
  const made = singlePage({ ...PARTS, script: 'say("</script><!--")' });
  const [, script = ""] = /<script type="module">(.*?)<\/script>/s.exec(made) ?? [];
  expect(script).toBe('say("\\x3c/script>\\x3c!--")');
  const hash = createHash("sha256").update(script).digest("base64");
  expect(made).toContain(`script-src 'sha256-${hash}' blob:`);
  expect(made).not.toMatch(/unsafe|'self'|href="(?!data:)|src=/);
});

test("a page without its places is no page to be handed on", () => {
  expect(() => singlePage({ ...PARTS, page: page.replace(/<link rel="style.*>/, "") })).toThrow(
    "stylesheet",
  );
});

/** What a plugin makes of a module. */
const made = ({ transform }: ReturnType<typeof workersWithin>, code: string) =>
  typeof transform === "function" ? transform.call({} as never, code, "a.ts") : undefined;

test("a worker's script comes with the script that starts it, and other files do too", () => {
  const code =
    'start(new Worker(new URL("./a-b.worker.ts", import.meta.url), { type: "module" }));\n';
  expect(made(workersWithin(), code)).toBe(
    'import StartedWorker from "./a-b.worker.ts?worker&inline";\nstart(new StartedWorker());\n',
  );
  expect(made(workersWithin(), "nothing")).toBeNull();
  expect(made(filesWithin(), 'query: "?url&no-inline"')).toBe('query: "?url&inline"');
});
