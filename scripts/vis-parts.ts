/**
 * Cuts the frame and the gestures of vis-timeline out of its one file, wherever that file is read:
 * in the build, in development and in unit tests. `vis.ts` builds on them. All else, which is most
 * of the file and of its dependencies (groups, items, axes, graphs, dialogs), is left out.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import MagicString from "magic-string";
import { normalizePath, type Plugin, parseAst } from "vite";

const NAME = "vis-timeline-graph2d.mjs";
const PATH = `/vis-timeline/esnext/esm/${NAME}`;

/** The file that the lists below were written for: vis-timeline 8.5.4. */
const SHA_256 = "ce979d2f6efeda81932101545cedd0e627e044a17d23c6bc4cfdc471f3025b53";

/** Names that the file imports or declares, each with all that it says. */
const KEPT = new Set([
  "util",
  "Hammer",
  "PropagatingHammer",
  "Emitter",
  "hammerMock",
  "modifiedHammer",
  "onTouch",
  "onRelease",
  "disablePreventDefaultVertically",
  "Core",
  "Component",
  "Range",
  "validateDirection",
]);

/** Names that the file declares, with what the rest of it comes to here: times are numbers or dates, and none is hidden. */
const INSTEAD: Readonly<Record<string, string>> = {
  // It names all of vis-util as its own, and an HTML filter.
  availableUtils: `const availableUtils = {
  convert: (time) => new Date(time),
  easingFunctions: util.easingFunctions,
  extend: util.extend,
  preventDefault: util.preventDefault,
  selectiveExtend: util.selectiveExtend,
  throttle: util.throttle,
};`,
  // The window until it is told ours: three days ago to in three days.
  moment$2: `const moment$2 = () => {
  const time = { valueOf: () => 0 };
  const same = () => time;
  return Object.assign(time, { hours: same, minutes: same, seconds: same, milliseconds: same, clone: same, add: same });
};`,
  updateHiddenDates: "const updateHiddenDates = () => undefined;",
  getHiddenDurationBetween: "const getHiddenDurationBetween = () => 0;",
  getHiddenDurationBefore: "const getHiddenDurationBefore = () => 0;",
  snapAwayFromHidden: "const snapAwayFromHidden = (hiddenDates, time) => time;",
  toScreen: `const toScreen = ({ range }, time, width) => {
  const { offset, scale } = range.conversion(width);
  return (time.valueOf() - offset) * scale;
};`,
  toTime: `const toTime = ({ range }, x, width) => {
  const { offset, scale } = range.conversion(width);
  return new Date(x / scale + offset);
};`,
};

/** `Core` would bring in the axes, the items and the dialogs; these methods do not. */
const KEPT_OF_CORE = new Set([
  "_create",
  "isActive",
  "destroy",
  "_stopAutoResize",
  "_toTime",
  "_toScreen",
  "_onTouch",
  "_onDrag",
  "_setScrollTop",
  "_updateScrollTop",
  "_getScrollTop",
]);

/** Says of `Core` that it emits events. */
const CORE_EMITS = "Emitter(Core.prototype);";

const EXPORTS = "\nexport const timeline = { Core, Range };\n";

export function visParts(): Plugin {
  const isWidget = (id: string) => normalizePath(fileOf(id)).endsWith(PATH);
  return {
    name: "vis-parts",
    enforce: "pre",
    config: () => ({
      // The optimiser of the development server would read the whole file, before this does.
      optimizeDeps: {
        exclude: ["vis-timeline"],
        include: [
          "@egjs/hammerjs",
          "component-emitter",
          "propagating-hammerjs",
          "vis-util/esnext/esm/vis-util.js",
        ],
      },
    }),
    load(id) {
      return isWidget(id) ? partsOf(readFileSync(fileOf(id), "utf8")) : null;
    },
  };
}

/** The development server adds a version to the path. */
const fileOf = (id: string): string => id.replace(/\?.*/, "");

/**
 * The parts, with the map that leads back to the file.
 *
 * @throws Error  unless it is the very file that the parts were chosen from.
 */
export function partsOf(file: string) {
  const found = createHash("sha256").update(file).digest("hex");
  if (found !== SHA_256) throw new Error(changed(found));
  const parts = new MagicString(file);
  let end = 0;
  for (const statement of parseAst(file).body) {
    const from = end;
    end = statement.end;
    const text = file.slice(statement.start, end);
    const names = namesOf(statement);
    const instead = names.flatMap((name) => INSTEAD[name] ?? []).join("\n");
    if (instead !== "") parts.update(statement.start, end, instead);
    else if (!names.some((name) => KEPT.has(name)) && text !== CORE_EMITS) parts.remove(from, end);
    else if (names.includes("Core")) cutMethods(parts, statement);
  }
  parts.append(EXPORTS);
  const map = parts.generateMap({ source: NAME, includeContent: true, hires: "boundary" });
  return { code: parts.toString(), map };
}

type Statement = ReturnType<typeof parseAst>["body"][number];

/** Names that a statement of the module's top level imports or declares. */
function namesOf(statement: Statement): readonly string[] {
  if (statement.type === "ImportDeclaration")
    return statement.specifiers.map(({ local }) => local.name);
  if (statement.type === "VariableDeclaration")
    return statement.declarations.flatMap(({ id }) => (id.type === "Identifier" ? id.name : []));
  if (statement.type !== "ClassDeclaration" && statement.type !== "FunctionDeclaration") return [];
  return statement.id ? [statement.id.name] : [];
}

function cutMethods(parts: MagicString, statement: Statement): void {
  if (statement.type !== "ClassDeclaration") return;
  let end = statement.body.start + 1;
  for (const member of statement.body.body) {
    const name = "key" in member && member.key?.type === "Identifier" ? member.key.name : "";
    if (!KEPT_OF_CORE.has(name)) parts.remove(end, member.end);
    end = member.end;
  }
}

const changed = (found: string) => `\
vis-timeline's file is not the one that scripts/vis-parts.ts cuts (its SHA-256 is ${found}).
If it was updated on purpose:
1. Compare the old file and the new: are Core, Range and what they call still what vis.ts builds on?
2. Correct KEPT, INSTEAD and KEPT_OF_CORE, and write the new SHA-256 into scripts/vis-parts.ts.
3. Run npm test: it says what is missing, and drags, pinches and turns the wheel.`;
