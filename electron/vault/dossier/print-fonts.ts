/** A font the printed page uses. The page asks for `../fonts/<file>`: served beside the page and from nowhere else. */
export interface PrintFont {
  readonly file: string;
  /** Where the file comes from: a path inside node_modules. */
  readonly packagePath: string;
  readonly family: string;
  /** A weight, or a range for a font that also stands for bold, so that no bold is faked from it. */
  readonly weight: string;
  /** The characters the file is for, as its package's style sheet says; undefined for all that it has. */
  readonly unicodeRange: string | undefined;
}

const latin = 'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD';
const latinExtended =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF';
const vietnamese = 'U+0102-0103,U+0110-0111,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB';
const khmer = 'U+1780-17FF,U+19E0-19FF,U+200C-200D,U+25CC';
const thai = 'U+02D7,U+0303,U+0331,U+0E01-0E5B,U+200C-200D,U+25CC';
const myanmar = 'U+1000-109F,U+200C-200D,U+25CC,U+A92E,U+A9E0-A9FE,U+AA60-AA7F,U+116D0-116E3';

function font(packageName: string, subset: string, family: string, weight: '400' | '700' | '400 700', unicodeRange: string | undefined): PrintFont {
  const file = `${packageName}-${subset}-${weight.slice(0, 3)}-normal.woff2`;
  return { file, packagePath: `@fontsource/${packageName}/files/${file}`, family, weight, unicodeRange };
}

/** In the order in which they are declared: of two faces that both have a character the later one wins. */
export const printFonts: readonly PrintFont[] = [
  ...(['400', '700'] as const).flatMap((weight) => [
    font('noto-sans', 'latin-ext', 'Noto Sans', weight, latinExtended),
    font('noto-sans', 'vietnamese', 'Noto Sans', weight, vietnamese),
    font('noto-sans', 'latin', 'Noto Sans', weight, latin),
    font('noto-sans-khmer', 'khmer', 'Noto Sans Khmer', weight, khmer),
    font('noto-sans-thai', 'thai', 'Noto Sans Thai', weight, thai),
    font('noto-sans-myanmar', 'myanmar', 'Noto Sans Myanmar', weight, myanmar),
  ]),
  font('noto-sans-sc', 'chinese-simplified', 'Noto Sans SC', '400 700', undefined),
];

export const printFamilies: readonly string[] = [...new Set(printFonts.map(({ family }) => family))];

/**
 * Whether a PostScript name is one of these families, in whatever style: "NotoSansKhmer-Bold", and "NotoSansSCThin-Regular", as the variable font
 * names itself. Any other font is the computer's own: it tells which computer it was, and the next one may not have it.
 */
export function isPrintFont(postScriptName: string): boolean {
  const family = postScriptName.replace(/[-_].*$/u, '').replace(/Thin$/u, '');
  return printFamilies.some((printed) => printed.replaceAll(' ', '') === family);
}
