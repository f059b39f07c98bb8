/**
 * Words for countries that no standard names: `Intl.DisplayNames` knows “Russia” and 러시아, and neither
 * “Russian”, nor the city that stands for a government, nor what Koreans write for short. Small on
 * purpose: the countries that write most of the news of the world, and those at war. Whoever writes of others
 * finds them by their names.
 */

/** By ISO 3166-1 alpha-2: words as they are written, with their capitals. A hyphen at the end is for any letters after. */
export const COUNTRY_WORDS: Readonly<Record<string, string>> = {
  AF: "Afghan Kabul 아프간 카불",
  AR: "Argentine Argentinian",
  AU: "Australian Canberra 호주",
  BR: "Brazilian",
  BY: "Belarusian Minsk 민스크",
  CA: "Canadian Ottawa",
  CN: "Chinese Beijing PRC 中 베이징",
  CU: "Cuban Havana",
  DE: "German Berlin 베를린",
  EG: "Egyptian Cairo",
  ES: "Spanish Madrid",
  FR: "French Paris Élysée 파리 엘리제궁",
  GB: "British Britain U.K. UK England London 런던",
  ID: "Indonesian Jakarta",
  IL: "Israeli Jerusalem",
  IN: "Indian Delhi",
  IQ: "Iraqi Baghdad",
  IR: "Iranian Tehran 테헤란",
  IT: "Italian Rome",
  JP: "Japanese Tokyo 日 도쿄",
  KP: "North_Korean DPRK N._Korea Pyongyang 북 北 평양",
  KR: "South_Korean Korean Korea ROK Republic_of_Korea S._Korea Seoul 한국 남한 韓 서울 청와대",
  LB: "Lebanese Beirut",
  MX: "Mexican",
  PK: "Pakistani Islamabad",
  PL: "Polish Warsaw",
  PS: "Palestinian Palestine Gaza 팔레스타인 가자지구",
  RU: "Russian Moscow Kremlin Soviet USSR 모스크바 크렘린궁 露 소련",
  SA: "Saudi Riyadh",
  SY: "Syrian Damascus",
  TR: "Turkey Turkish Ankara 터키",
  TW: "Taiwanese Taipei 타이베이",
  UA: "Ukrainian Kyiv Kiev 키이우",
  US: "American America U.S. US USA U.S.A. Washington White_House Pentagon 미 美 미군 주한미군 워싱턴 백악관",
  VN: "Vietnamese Hanoi",
  YE: "Yemeni Sanaa",
};

/** Letters that stand for a country where several are named in one breath: 한·미, 북·러, 한미일. */
export const SHORT: Readonly<Record<string, string>> = {
  한: "KR",
  韓: "KR",
  북: "KP",
  北: "KP",
  미: "US",
  美: "US",
  일: "JP",
  日: "JP",
  중: "CN",
  中: "CN",
  러: "RU",
  露: "RU",
  영: "GB",
  프: "FR",
  독: "DE",
};

/** Letters that are a country only where they stand alone, as in a headline: 北, 미사일 발사. */
export const ABBREVIATED_ALONE = new Set(["북", "北", "미", "美", "韓", "中", "日", "露"]);
