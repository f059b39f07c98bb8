import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ran, spawned } from "./command.testing.ts";
import { run } from "./validate.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-validate-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const validate = (...args: readonly string[]) => ran(run, args, root);

function written(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

describe("npm run validate", () => {
  test("says so when nothing is wrong, and succeeds", () => {
    const { status, stdout } = validate("fixtures/harbour.json");
    expect(stdout).toBe("fixtures/harbour.json: 4 events, 4 passages; no problem.\n");
    expect(status).toBe(0);
  });

  test("is a program, whose exit code a script can rely on", () => {
    const found = spawned("bin/validate.ts", ["fixtures/harbour-broken.json"], root);
    expect(found).toEqual(validate("fixtures/harbour-broken.json"));
    expect(found).toMatchObject({ status: 1, stderr: "" });
    const unable = spawned("bin/validate.ts", ["nowhere.json"], root);
    expect(unable).toEqual(validate("nowhere.json"));
    expect(unable).toMatchObject({ status: 2, stdout: "" });
  });

  test("looks at the shipped dataset when no file is named", () => {
    expect(validate().stdout).toMatch(/^data\/events\.json: \d+ events, \d+ passages; /);
  });

  test("prints each problem where an editor finds it, grouped, and fails", () => {
    const { status, stdout } = validate("fixtures/harbour-broken.json");
    expect(status).toBe(1);
    expect(stdout).toContain("Left out (4)\n");
    expect(stdout).toContain("Opened without this part (4)\n");
    expect(stdout).toContain(
      [
        "fixtures/harbour-broken.json:32:18  Unknown topic “tols”; did you mean “tolls”?",
        "    at events[2].topics[0]",
        '    found "tols"',
        "    expected the id of a topic in “topics”",
        "    nearest tolls",
      ].join("\n"),
    );
    expect(stdout.trimEnd().split("\n").at(-1)).toBe(
      "fixtures/harbour-broken.json: 2 events, 1 passage; 9 problems.",
    );
  });

  test("refuses, when strict, an event without a passage, which is fine otherwise", () => {
    const events = [{ id: "a", title: "A", date: "1921" }];
    const file = written("bare.json", JSON.stringify({ format: "dateline/1", title: "T", events }));
    expect(validate(file).status).toBe(0);
    const { status, stdout } = validate(file, "--strict");
    expect(status).toBe(1);
    expect(stdout).toContain("Event “a” has no passage");
  });

  test("gives a dataset that passes every check the words to say so", () => {
    const text = "The toll rose in 1998.";
    mkdirSync(join(folder, "texts"), { recursive: true });
    writeFileSync(join(folder, "texts/paper.txt"), text);
    const sha256 = createHash("sha256").update(text).digest("hex");
    const dataset = {
      format: "dateline/1",
      title: "Tolls",
      sources: [{ id: "paper", title: "The Paper", sha256 }],
      passages: [{ id: "rose", source: "paper", exact: "The toll rose in 1998." }],
      events: [{ id: "rise", title: "Rise", date: "1998", claims: [{ passage: "rose" }] }],
    };
    const file = written("tolls.json", JSON.stringify(dataset));
    const sources = ["--sources", join(folder, "texts")];
    const { status, stdout } = validate(file, "--strict", ...sources);
    expect(status).toBe(0);
    expect(stdout).toContain("no problem. Every event has its passage.");
    const [, verified = ""] = /"verified": (.*)/.exec(stdout) ?? [];
    const said = written(
      "said.json",
      JSON.stringify({ ...dataset, verified: JSON.parse(verified) }),
    );
    expect(validate(said, "--strict", ...sources).status).toBe(0);
    expect(validate(said, ...sources).stdout).not.toContain("verified");

    const events = [{ ...dataset.events[0], title: "The toll rises" }];
    const changed = written(
      "changed.json",
      JSON.stringify({ ...dataset, events, verified: JSON.parse(verified) }),
    );
    const stale = validate(changed, "--strict", ...sources);
    expect(stale.status).toBe(1);
    expect(stale.stdout).toContain("Changed since it was checked on");
    // Nothing else is wrong: the words to say so now are given with it.
    expect(stale.stdout).toContain('"verified": {');
  });

  test("says of a file in another encoding what is wrong, and does not lose its letters", () => {
    const file = written("latin.json", Buffer.from('{\n"title": "Caf\u00e9"}', "latin1"));
    const { status, stdout } = validate(file);
    expect(status).toBe(1);
    expect(stdout).toContain("latin.json:2:1  From here on this is not UTF-8");
  });

  test.each([
    ["paper.pdf", "%PDF-1.7\n", "This is a PDF"],
    ["notes.txt", "Once upon a time", "This is a text, not a dataset"],
  ])("says of %s what it is, in one line", (name, start, said) => {
    const { status, stdout } = validate(written(name, Buffer.from(start, "latin1")));
    expect(status).toBe(1);
    expect(stdout).toContain(`${name}:1:1  ${said}`);
    expect(stdout).toContain("1 problem.");
  });

  test("says in a sentence that a folder is no text", () => {
    mkdirSync(join(folder, "odd/paper.txt"), { recursive: true });
    const { status, stderr } = validate("--sources", join(folder, "odd"));
    expect(status).toBe(2);
    expect(stderr).toContain("paper.txt cannot be read: it is a folder, not a file.");
  });

  test("fails for a problem that only deserves a look", () => {
    const unused = written(
      "unused.json",
      '{"format":"dateline/1","title":"t","topics":[{"id":"a","label":"A"}],"events":[{"id":"e","title":"t","date":"2001"}]}',
    );
    expect(validate(unused)).toMatchObject({ status: 1 });
  });

  test("prints them for programs, and nothing else", () => {
    const { status, stdout } = validate("fixtures/harbour-broken.json", "--json");
    expect(status).toBe(1);
    const problems: unknown = JSON.parse(stdout);
    expect(problems).toHaveLength(9);
    expect(problems).toContainEqual(
      expect.objectContaining({ code: "bad-date", line: 25, path: ["events", 0, "date"] }),
    );
    expect(JSON.parse(validate("fixtures/harbour.json", "--json").stdout)).toEqual([]);
  });

  test.each([
    ["JSON Lines", "lines.jsonl", (text: string) => text],
    ["gzip, whatever its name", "packed.json", (text: string) => gzipSync(text)],
  ])("reads %s as the page does", (_, name, packed) => {
    const lines = [
      '{"format":"dateline/1","title":"t"}',
      '{"id":"e","title":"t","date":"2014-02-30"}',
      '{"id":"f","title":"t","date":"2001"}',
    ];
    const path = written(name, packed(lines.join("\n")));
    expect(validate(path).stdout).toContain(`${path}:2:30  There is no 30 February`);
  });

  test("says that a compressed file is damaged", () => {
    const whole = gzipSync('{"format":"dateline/1","title":"t"}');
    const path = written("cut.json.gz", whole.subarray(0, -12));
    expect(validate(path)).toMatchObject({
      status: 2,
      stderr: `${path} cannot be read: its compression is damaged.\n`,
    });
  });

  test("redoes the workings", () => {
    const slipped = written(
      "slipped.json",
      JSON.stringify({
        format: "dateline/1",
        title: "t",
        sources: [{ id: "s", title: "S" }],
        passages: [{ id: "p", source: "s", exact: "On Monday" }],
        events: [
          {
            id: "e",
            title: "t",
            date: "2025-01-20",
            claims: [
              {
                passage: "p",
                dating: { basis: "relative", wording: "On Monday", base: "2025-01-28" },
              },
            ],
          },
        ],
      }),
    );
    const { status, stdout } = validate(slipped);
    expect(status).toBe(1);
    expect(stdout).toContain("read from Tuesday 28 January 2025, is 2025-01-27, not 2025-01-20");
  });

  test("checks quotations against a folder of texts", () => {
    written("almanac-1921.txt", "The truce was signed.");
    const { status, stdout } = validate("fixtures/harbour.json", "--sources", folder);
    expect(status).toBe(1);
    expect(stdout).toContain("The passage is not in its source");
    expect(stdout).toContain("a file named gazette.txt");
    expect(stdout).toContain("checked word for word; 3 problems.");
  });

  test("lets no file steer the terminal", () => {
    const steering = written("steer.json", '{"format":"\\u001b[2J\\u009b","events":[]}');
    const { stdout } = validate(steering);
    expect(stdout).toContain("cannot be read");
    expect(stdout.replaceAll("\n", "")).not.toMatch(/\p{Cc}/u);
  });

  test.each([
    [["nowhere.json"], "nowhere.json cannot be read: there is no such file or folder."],
    [["fixtures"], "fixtures cannot be read: it is a folder, not a file."],
    [["--jsn"], "--jsn"],
    [["a.json", "b.json"], "One file at a time."],
    [["--sources"], "--sources"],
    [["--sources", "nowhere"], "nowhere cannot be read: there is no such file or folder."],
    [["--sources", "fixtures/harbour.json"], "it is a file, not a folder."],
    [["--sources", "fixtures"], "fixtures holds no .txt file."],
  ])("says why it cannot look, for %j", (args, message) => {
    const { status, stdout, stderr } = validate(...args);
    expect(status).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("    at ");
  });
});
