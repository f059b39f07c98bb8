/**
 * The rooms of the house, and the rooms each may import from, types included. A room is a folder of
 * `src`, style sheets with it. What is not listed is not allowed.
 */

const TIME = "dataset/time";
const WORDING = "dataset/wording";
const FORMAT = "dataset/format";
const CRITERIA = "query/criteria";
const COLUMNS = "query/columns";
const ANSWERS = "query/answers";
const KIT = ["views/kit", "views/locale", "views/names", "views/state"];

/** @type {Readonly<Record<string, readonly string[]>>} */
export const ROOMS = {
  "dataset/time": [],
  "dataset/wording": [TIME],
  "dataset/format": [TIME],
  "dataset/problems": [TIME],
  "dataset/quotation": [FORMAT],
  "dataset/copy": [FORMAT, "dataset/quotation"],
  "dataset/bytes": ["dataset/problems"],
  "dataset/reading": [FORMAT, "dataset/problems"],
  "dataset/audit": [
    TIME,
    WORDING,
    FORMAT,
    "dataset/problems",
    "dataset/quotation",
    "dataset/reading",
  ],

  citation: [TIME, WORDING, FORMAT],

  "query/arrays": [],
  "query/text": ["query/arrays"],
  "query/criteria": [TIME, WORDING, FORMAT],
  "query/columns": [
    TIME,
    FORMAT,
    "dataset/bytes",
    "dataset/problems",
    "dataset/reading",
    "query/arrays",
    "query/text",
    CRITERIA,
  ],
  "query/matching": [TIME, FORMAT, "query/arrays", "query/text", CRITERIA, COLUMNS],
  "query/axis": [TIME],
  "query/rest": [
    TIME,
    FORMAT,
    "dataset/wording",
    "query/arrays",
    "query/axis",
    CRITERIA,
    COLUMNS,
    "query/window",
  ],
  "query/window": [TIME, WORDING, FORMAT, "query/arrays", "query/axis", CRITERIA, COLUMNS],
  "query/answers": [
    TIME,
    FORMAT,
    "dataset/problems",
    "query/arrays",
    "query/axis",
    "query/text",
    CRITERIA,
    COLUMNS,
    "query/matching",
    "query/window",
  ],
  query: [
    TIME,
    FORMAT,
    "dataset/bytes",
    "dataset/problems",
    "dataset/reading",
    "dataset/audit",
    "query/arrays",
    CRITERIA,
    COLUMNS,
    "query/matching",
    "query/window",
    "query/rest",
    ANSWERS,
  ],

  "convert/dates": [TIME],
  "convert/tables": ["convert/dates"],
  "convert/assembly": [TIME, FORMAT, "convert/dates", "convert/tables"],
  "convert/mapping": [FORMAT, "convert/dates", "convert/tables", "convert/assembly"],
  "convert/formats": [
    TIME,
    "dataset/bytes",
    "dataset/problems",
    "dataset/reading",
    "convert/dates",
    "convert/tables",
    "convert/assembly",
    "convert/mapping",
  ],
  "convert/writing": [FORMAT, "convert/tables", "convert/assembly"],
  convert: [
    "convert/dates",
    "convert/tables",
    "convert/assembly",
    "convert/mapping",
    "convert/formats",
  ],

  drawing: [TIME, FORMAT, CRITERIA, "query/window"],

  workers: ["dataset/bytes", "dataset/copy", "dataset/quotation", "query", COLUMNS],

  "views/state": [WORDING, FORMAT, "dataset/problems", "query", CRITERIA, ANSWERS],
  "views/locale": [WORDING, FORMAT, CRITERIA, "views/state"],
  "views/names": [TIME, WORDING, FORMAT, "views/state"],
  "views/kit": [FORMAT, CRITERIA, "views/state"],
  "views/marks": ["query/text", CRITERIA, COLUMNS, "drawing"],
  "views/cite": ["citation", WORDING, FORMAT, CRITERIA, ANSWERS, ...KIT],
  "views/event": [
    "citation",
    TIME,
    WORDING,
    FORMAT,
    CRITERIA,
    ANSWERS,
    "drawing",
    ...KIT,
    "views/marks",
    "views/cite",
  ],
  "views/help": [...KIT, "views/marks"],
  "views/list": [
    TIME,
    WORDING,
    "query/axis",
    CRITERIA,
    ANSWERS,
    "drawing",
    ...KIT,
    "views/marks",
    "views/timeline/overview",
  ],
  "views/filters": [
    WORDING,
    FORMAT,
    "query/text",
    CRITERIA,
    "query/matching",
    ANSWERS,
    ...KIT,
    "views/marks",
  ],
  "views/about": [TIME, WORDING, FORMAT, CRITERIA, "query/matching", ...KIT],
  "views/library/keeping": [TIME, FORMAT, CRITERIA, "views/names", "views/state"],
  "views/library": [TIME, WORDING, FORMAT, CRITERIA, ...KIT, "views/library/keeping"],
  "views/problems": [WORDING, "dataset/problems", "query", CRITERIA, ...KIT],
  "views/source/copy": [FORMAT, "dataset/copy", "dataset/quotation", ANSWERS, ...KIT],
  "views/source": [
    WORDING,
    FORMAT,
    "dataset/copy",
    "dataset/quotation",
    TIME,
    CRITERIA,
    ANSWERS,
    ...KIT,
    "views/marks",
    "views/cite",
    "views/source/copy",
  ],
  "views/timeline/frame": [TIME, WORDING, "query/axis", "query/window"],
  "views/timeline/axis": [TIME, WORDING, "query/axis", "views/timeline/frame"],
  "views/episodes": [TIME, FORMAT, "dataset/wording", CRITERIA, ANSWERS, ...KIT],
  "views/timeline/marks": [
    TIME,
    WORDING,
    "query/axis",
    "query/window",
    "query/rest",
    "drawing",
    ...KIT,
    "views/marks",
    "views/timeline/frame",
    "views/timeline/axis",
  ],
  "views/timeline/dates": [TIME, "views/kit"],
  "views/timeline/overview": [
    TIME,
    WORDING,
    FORMAT,
    "query/axis",
    ANSWERS,
    "views/kit",
    "views/state",
    "views/timeline/axis",
  ],
  "views/timeline/strip": [
    WORDING,
    ANSWERS,
    "query/window",
    ...KIT,
    "views/marks",
    "views/timeline/frame",
    "views/timeline/marks",
    "views/timeline/overview",
  ],
  "views/timeline": [
    TIME,
    WORDING,
    FORMAT,
    "query",
    CRITERIA,
    "query/axis",
    ANSWERS,
    "query/window",
    ...KIT,
    "views/marks",
    "views/timeline/frame",
    "views/timeline/axis",
    "views/timeline/dates",
    "views/timeline/marks",
    "views/timeline/overview",
    "views/timeline/strip",
  ],
  "views/frame": [
    WORDING,
    FORMAT,
    "query",
    CRITERIA,
    "query/matching",
    ...KIT,
    "views/about",
    "views/cite",
    "views/episodes",
    "views/event",
    "views/filters",
    "views/list",
    "views/help",
    "views/library",
    "views/source",
    "views/timeline",
  ],
  views: [
    "views/frame",
    "views/library/keeping",
    "views/problems",
    "views/source/copy",
    ...KIT,
    "workers",
  ],
};

/**
 * Imports against the rule that still stand, to be paid off: `[importing file, imported file]`.
 *
 * @type {readonly (readonly [string, string])[]}
 */
export const DEBTS = [];
/**
 * Packages that are not everybody's: where each may be imported, as rooms or files of `src`. What is not
 * listed may be imported anywhere.
 *
 * @type {readonly { readonly packages: readonly string[], readonly from: readonly string[] }[]}
 */
export const PACKAGES = [
  { packages: ["edtf"], from: ["dataset/time/stated-date.ts"] },
  {
    packages: ["vis-timeline", "vis-data", "vis-util", "moment"],
    from: ["views/timeline/frame/vis.ts"],
  },
  {
    packages: ["papaparse", "chardet", "fflate", "fast-xml-parser"],
    from: ["convert/tables", "convert/writing"],
  },
  { packages: ["ical.js", "@retorquere/bibtex-parser"], from: ["convert/formats"] },
  { packages: ["idb"], from: ["views/library/keeping"] },
  { packages: ["react", "react-dom", "react-intl", "zustand"], from: ["views"] },
];
