/** Topics that are broader than each other in a circle, which has no top. */

import type { Topic } from "../format/schema.ts";
import { type Finding, finding } from "../problems/finding.ts";
import type { Kept } from "./entry-lists.ts";

/** The topics, each circle among them cut once, where it was first entered; the cuts join `findings`. */
export function withoutCircles(
  topics: readonly Kept<Topic>[],
  findings: Finding[],
): readonly Kept<Topic>[] {
  const circles = circlesOf(new Map(topics.map(({ value }) => [value.id, value.broader])));
  return topics.map((kept) => {
    const circle = circles.get(kept.value.id);
    if (circle === undefined) return kept;
    const { broader: value, ...topic } = kept.value;
    findings.push(
      finding({
        code: "bad-value",
        outcome: "part-left-out",
        path: ["topics", kept.index, "broader"],
        value,
        expected: "a topic that is not narrower than this one",
        message: `Topic “${topic.id}” is broader than itself: ${shortened(circle).join(" → ")}`,
      }),
    );
    return { ...kept, value: topic };
  });
}

/**
 * Each circle, by the topic at which to cut it. Every topic is walked over once, whatever the
 * length of the ways up: a hostile file has a hundred thousand topics in a row.
 */
function circlesOf(
  broader: ReadonlyMap<string, string | undefined>,
): ReadonlyMap<string, readonly string[]> {
  const circles = new Map<string, readonly string[]>();
  const walked = new Set<string>();
  for (const id of broader.keys()) {
    const way = new Set<string>();
    let at: string | undefined = id;
    while (at !== undefined && !walked.has(at) && !way.has(at)) {
      way.add(at);
      at = broader.get(at);
    }
    if (at !== undefined && way.has(at)) {
      const steps = [...way];
      circles.set(at, [...steps.slice(steps.indexOf(at)), at]);
    }
    for (const each of way) walked.add(each);
  }
  return circles;
}

const shortened = (circle: readonly string[]): readonly string[] =>
  circle.length <= 6 ? circle : [...circle.slice(0, 3), "…", ...circle.slice(-2)];
