import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { NOT_FOUND_HASHES } from "../bin/not-found.mjs";

/** All that the page may load, run and talk to: a change of it is a change of what a reader can trust. */
const POLICY = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": "'self'",
  "font-src": "'self'",
  "img-src": "'self' data:",
  // A dataset may be anywhere on the web.
  "connect-src": "'self' https: http:",
  // In a frame without an origin a worker is started by a script that the page makes, under this same policy.
  "worker-src": "'self' blob:",
  // To show how it looks in a frame.
  "frame-src": "'self'",
  "manifest-src": "'self'",
  "base-uri": "'none'",
  "form-action": "'none'",
};

test("hosts are told to send the policy that the page has", () => {
  const read = (path: string) => readFileSync(join(import.meta.dirname, "..", path), "utf8");
  const own = /content="(default-src[^"]*)"/.exec(read("index.html"))?.[1];
  const told = read("docs/hosting.md").match(/default-src[^"\n]*/g);
  // And for the page of a mistyped address, whose style and script are within it.
  const { script, style } = NOT_FOUND_HASHES;
  const both = own
    ?.replace("script-src 'self'", `$& ${script}`)
    .replace("style-src 'self'", `$& ${style}`);
  expect(told).toEqual([both, both, both]);
});

test("the page allows itself nothing beyond its policy", () => {
  const page = readFileSync(join(import.meta.dirname, "../index.html"), "utf8");
  const found = [...page.matchAll(/http-equiv="Content-Security-Policy"\s+content="([^"]*)"/g)];
  expect(found).toHaveLength(1);
  const directives = (found[0]?.[1] ?? "").split(";").map((each) => each.trim());
  const stated = directives.map((each) => [each.split(" ", 1)[0], each.replace(/^\S+ /, "")]);
  // As a list: of a directive that stands twice, browsers take the first.
  expect(stated).toEqual(Object.entries(POLICY));
});
