/** Countries by their ISO code, of two letters or three, or by their name, in English or Korean. */

const OLDER: Readonly<Record<string, string>> = {
  usa: "US",
  "u.s.": "US",
  "u.s.a.": "US",
  us: "US",
  "united states of america": "US",
  "the united states": "US",
  uk: "GB",
  "u.k.": "GB",
  britain: "GB",
  "great britain": "GB",
  england: "GB",
  rok: "KR",
  "republic of korea": "KR",
  dprk: "KP",
  prc: "CN",
  "people's republic of china": "CN",
  "russian federation": "RU",
  "the netherlands": "NL",
  holland: "NL",
  "czech republic": "CZ",
  turkey: "TR",
  "ivory coast": "CI",
  // As the lists of the United Nations, the World Bank and of conflicts have them.
  "korea (the republic of)": "KR",
  "korea, republic of": "KR",
  "korea, rep.": "KR",
  "korea (the democratic people's republic of)": "KP",
  "democratic people's republic of korea": "KP",
  "korea, dem. people's rep.": "KP",
  "congo (the democratic republic of the)": "CD",
  "congo, dem. rep.": "CD",
  "dr congo": "CD",
  "democratic republic of congo": "CD",
  "democratic republic of the congo": "CD",
  congo: "CG",
  "republic of the congo": "CG",
  "republic of congo": "CG",
  "viet nam": "VN",
  "syrian arab republic": "SY",
  "lao people's democratic republic": "LA",
  "lao pdr": "LA",
  "united republic of tanzania": "TZ",
  "brunei darussalam": "BN",
  "cabo verde": "CV",
  swaziland: "SZ",
  macedonia: "MK",
  "bosnia-herzegovina": "BA",
  "slovak republic": "SK",
  "kyrgyz republic": "KG",
  한국: "KR",
  남한: "KR",
  조선민주주의인민공화국: "KP",
  북한: "KP",
  중화인민공화국: "CN",
};

/** Codes of three letters, each with what its code of two has instead of its own first two: "USA", "KOR" with "R", "PRK" with "KP". */
const OF_THREE = `
  AFG AIA ALB ARG ASM AUS AZE BEL BFA BGR BHR BLM BMU BOL BRA BTN BVT BWA CAN CCK CHE CIV CMR COL
  CRI CUB CXR CYP CZE DEU DJI DMA DOM DZA ECU EGY ERI ESP ETH FIN FJI FRA GAB GBR GEO GGY GHA GIB
  GMB GRC GTM GUM HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRN ISL ITA JEY JOR JPN KEN KGZ KHM KIR
  KNA KWT LAO LBN LCA LIE LKA LSO LTU LUX LVA MAR MCO MDA MHL MKD MLI MMR MNG MRT MSR MUS MWI MYS
  NAM NCL NER NFK NGA NIC NLD NOR NPL NRU NZL OMN PAN PER PHL PRI PSE QAT REU ROU RUS RWA SAU SDN
  SGP SHN SJM SLE SMR SOM SSD STP SXM SYR TCA TGO THA TJK TKL TLS TON TTO TWN TZA UGA UMI USA UZB
  VAT VCT VEN VGB VIR VNM VUT WSM XKX YEM ZAF ZMB ZWE ABWW AGOO ALAX ANDD AREE ARMM ATAQ ATGG AUTT
  BDII BENJ BESQ BGDD BHSS BIHA BLRY BLZZ BRBB BRNN CAFF CHLL CHNN CODD COGG COKK CPVV CUWW DNKK
  ESHH ESTE FLKK FROO FSMM GINN GLPP GNBW GNQQ GRDD GRLL GUFF GUYY IRLE IRQQ ISRL JAMM KAZZ KORR
  LBRR LBYY MACO MAFF MDGG MDVV MEXX MLTT MNEE MNPP MOZZ MTQQ NIUU PAKK PCNN PLWW PNGG POLL PRTT
  PRYY PYFF SENN SLBB SLVV SURR SVKK SVNI SWEE SWZZ SYCC TCDD TKMM TUNN TURR TUVV UKRA URYY WLFF
  ATFTF COMKM CYMKY MYTYT PRKKP SGSGS SPMPM SRBRS`;

let names: ReadonlyMap<string, string> | null = null;

/** The code; null for what is no country. */
export function countryCode(written: string): string | null {
  const text = written.trim();
  names ??= knownNames();
  if (/^[A-Za-z]{2}$/.test(text)) {
    const code = text.toUpperCase();
    return codes.has(code) ? code : (OLDER[text.toLowerCase()] ?? null);
  }
  const name = folded(text);
  return names.get(name) ?? names.get(name.replace(FORMAL, "")) ?? null;
}

/** Matches what a state is in full, or was: "Bahamas (the)", "Iran (Islamic Republic of)", "Russia (Soviet Union)", "Egypt, Arab Rep.". */
const FORMAL = /(?:,? \(?(?:[^()]+ )?(?:the|of|rep\.)\)?| \([^()]+\))$/;

const folded = (name: string): string =>
  name.toLowerCase().replace(/[’]/g, "'").replace(/\s+/g, " ");

const codes = new Set<string>();

/** The platform knows the names: every pair of letters is asked for, once. */
function knownNames(): ReadonlyMap<string, string> {
  const found = new Map(Object.entries(OLDER));
  for (const each of OF_THREE.trim().split(/\s+/)) {
    const instead = each.slice(3);
    found.set(each.slice(0, 3).toLowerCase(), each.slice(0, 2 - instead.length) + instead);
  }
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
  for (const language of ["en", "ko"]) {
    const display = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (const first of letters) {
      for (const second of letters) {
        const code = first + second;
        const name = NO_COUNTRIES.has(code) ? undefined : display.of(code);
        if (name === undefined) continue;
        codes.add(code);
        if (!found.has(folded(name))) found.set(folded(name), code);
      }
    }
  }
  return found;
}

/** Codes that have a name and are no countries, or are older codes of one. */
const NO_COUNTRIES = new Set(
  "EU EZ UN QO XA XB ZZ AC CP DG EA IC TA AN BU CS DD DY FX HV NH NT RH SU TP UK VD YD YU ZR CT FQ JT MI NQ PC PU PZ VD WK NT".split(
    " ",
  ),
);
