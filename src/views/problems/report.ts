/** Problems as text: the path of each, for people, and all of them for a bug report or an e-mail. */
import type { Outcome, Problem } from "../../dataset/problems/problem.ts";

export const OUTCOMES: readonly Outcome[] = [
  "file-refused",
  "entry-left-out",
  "part-left-out",
  "loaded",
];

/** The path of a problem: `events[13].claims[0].date`; "" for the whole file. */
export function pathText(path: Problem["path"]): string {
  return path
    .map((step, at) => {
      if (typeof step === "number") return `[${step}]`;
      if (/^[A-Za-z_$][\w$]*$/.test(step)) return at === 0 ? step : `.${step}`;
      return `[${JSON.stringify(step)}]`;
    })
    .join("");
}

/** The list a problem is in, such as "events"; "" when it is about the file. */
export const partOf = (problem: Problem): string => String(problem.path[0] ?? "");

/** A text of one paragraph for each problem, in English as the problems are. */
export function reportText(name: string, problems: readonly Problem[]): string {
  const paragraphs = problems.map((problem) => {
    const location = problem.line === null ? "" : `${problem.line}:${problem.column ?? 1} `;
    return [
      `${location}${problem.message} (${problem.outcome})`,
      ...(problem.path.length > 0 ? [`  at ${pathText(problem.path)}`] : []),
      ...(problem.found === null ? [] : [`  found ${problem.found}`]),
      ...(problem.expected === "" ? [] : [`  expected ${problem.expected}`]),
      ...(problem.nearest === null ? [] : [`  nearest ${problem.nearest}`]),
    ].join("\n");
  });
  return [`${name}: problems ${problems.length}`, ...paragraphs].join("\n\n");
}
