import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const HERE = import.meta.dirname;
const files = readdirSync(HERE, { recursive: true, encoding: "utf8" })
  .filter((name) => /(?<!\.test|\.testing|\.d)\.tsx?$/.test(name))
  .map((name) => ({ name, text: readFileSync(join(HERE, name), "utf8") }));

const found = (pattern: RegExp) =>
  files.flatMap(({ name, text }) => (text.match(pattern) ?? []).map((line) => `${name}: ${line}`));

test("two timelines on a page share nothing: no module keeps what changes", () => {
  expect(files.length).toBeGreaterThan(30);
  expect(found(/^(export )?let .*/gm)).toEqual([]);
  expect(found(/^(export )?const .*(new (Weak)?(Map|Set)|createStore)\(.*/gm)).toEqual([]);
});

test("a timeline finds itself by what it is given, not by a name on the page", () => {
  // The id of a message is a key of the catalogue.
  expect(found(/getElementById.*|(?<!FormattedMessage )\bid="[^"]*"/g)).toEqual([]);
  expect(found(/views\/session-start|\.\.\/session-start.*/g)).toEqual([]);
});
