// The house as data: which area may import which, and which package has which door.
// Read by the linter (rule `house/arrows`) and by the architecture test, so that the two cannot disagree.
import path from 'node:path';

/**
 * An area is a folder. `areas` are the other areas it may import from (an area may always import from itself);
 * `packages` are the installed packages and Node built-ins it may import. The first matching folder in the list wins,
 * so the more specific one comes first.
 * @type {ReadonlyArray<{ folder: string, areas: readonly string[], packages: readonly string[] }>}
 */
export const house = [
  { folder: 'shared/domain', areas: ['shared/result.ts'], packages: [] },
  // The contract names the kinds of files, and the bounds of what is told of them, as the readers of files do.
  { folder: 'shared/contract', areas: ['shared/domain', 'shared/viewing', 'shared/redaction/presets.ts', 'shared/redaction/roles.ts', 'shared/redaction/spans.ts', 'shared/redaction/detect/candidate.ts', 'shared/result.ts', 'shared/errors.ts'], packages: ['valibot'] },
  { folder: 'shared/sealed-tip', areas: ['shared/domain', 'shared/result.ts', 'shared/errors.ts'], packages: ['tweetnacl', '@noble/post-quantum', '@noble/hashes', 'age-encryption', '@scure/bip39'] },
  // What in a text may point at a person: numbering plans, endings of domains, wallets' checksums.
  { folder: 'shared/redaction/detect', areas: ['shared/redaction'], packages: ['libphonenumber-js', 'linkifyjs', 'tldts', '@scure/base', '@noble/hashes'] },
  // What may stand instead of a passage: what the detectors say that it is, and the province it lies in.
  { folder: 'shared/redaction/generalise', areas: ['shared/redaction', 'shared/gazetteer', 'shared/domain', 'shared/made-once.ts'], packages: [] },
  // Pseudonyms are dealt for each audience by a secret of its own.
  { folder: 'shared/redaction', areas: ['shared/domain', 'shared/result.ts', 'shared/steps.ts'], packages: ['@noble/hashes'] },
  // Cue words are found as names are: in every spelling.
  { folder: 'shared/urgency', areas: ['shared/domain', 'shared/redaction', 'shared/made-once.ts'], packages: [] },
  // Names of places are found as names of people are: in every spelling.
  { folder: 'shared/gazetteer', areas: ['shared/domain', 'shared/redaction'], packages: [] },
  // Which language a text looks like, and Burmese in the Zawgyi encoding.
  { folder: 'shared/languages', areas: ['shared/domain', 'shared/result.ts'], packages: [] },
  // What is typed into the search names places, and words are compared in every spelling.
  { folder: 'shared/search', areas: ['shared/domain', 'shared/gazetteer', 'shared/redaction', 'shared/locales', 'shared/contract/place-filter.ts', 'shared/contract/indicator-filter.ts'], packages: [] },
  // Invented compounds stand in real districts, so that the register and the suggestions have something to find.
  { folder: 'shared/sample', areas: ['shared/domain', 'shared/gazetteer'], packages: [] },
  { folder: 'shared/viewing', areas: ['shared/domain', 'shared/result.ts'], packages: [] },
  { folder: 'shared/locales', areas: ['shared/errors.ts', 'shared/domain'], packages: [] },
  { folder: 'shared', areas: [], packages: [] },

  { folder: 'electron/vault/platform', areas: ['shared/result.ts', 'shared/domain'], packages: ['node:fs', 'node:path', 'node:child_process', 'node:os', 'node:process', 'node:url', 'node:buffer', 'node:worker_threads'] },
  { folder: 'electron/vault/crypto', areas: ['shared/result.ts', 'electron/vault/platform'], packages: ['node:crypto', 'node:buffer', 'hash-wasm', 'libsodium-wrappers', '@scure/bip39', 'shamir-secret-sharing', '@zxcvbn-ts/core', '@zxcvbn-ts/language-common', '@zxcvbn-ts/language-en'] },
  { folder: 'electron/vault/store', areas: ['shared/redaction/presets.ts', 'shared/result.ts', 'shared/steps.ts', 'shared/domain', 'shared/urgency', 'shared/languages', 'electron/vault/crypto', 'electron/vault/platform'], packages: ['sql.js', 'node:buffer', 'node:path'] },
  // The door to unpacking what reporters and partners send; its limits are containers/container-limits.ts.
  { folder: 'electron/vault/intake/containers', areas: ['shared/result.ts', 'shared/errors.ts', 'shared/domain', 'shared/sealed-tip', 'electron/vault/intake/shown-name.ts'], packages: ['node:buffer', 'node:zlib'] },
  { folder: 'electron/vault/intake', areas: ['electron/vault/intake/containers', 'shared/result.ts', 'shared/errors.ts', 'shared/domain', 'shared/sealed-tip', 'shared/contract', 'electron/vault/store', 'electron/vault/crypto', 'electron/vault/platform'], packages: ['node:buffer', 'node:path', 'valibot'] },
  // Tables that a person chose, opened with the door and the limits that containers have. Runs in a thread of its own, so it knows nothing of the vault.
  { folder: 'electron/vault/tables', areas: ['shared/result.ts', 'shared/errors.ts', 'shared/domain', 'electron/vault/intake/containers', 'electron/vault/platform'], packages: [] },
  // What the rows of a table say about compounds. Headers and words are compared as names are: in every spelling.
  { folder: 'electron/vault/register', areas: ['shared/result.ts', 'shared/made-once.ts', 'shared/errors.ts', 'shared/domain', 'shared/contract', 'shared/gazetteer', 'shared/redaction', 'electron/vault/tables', 'electron/vault/triage', 'electron/vault/store', 'electron/vault/crypto'], packages: [] },
  // What a decoder says is checked here; nothing of a tip's text is known here.
  { folder: 'electron/vault/viewing', areas: ['shared/result.ts', 'shared/errors.ts', 'shared/viewing'], packages: [] },
  // A claim's passage ends where a letter does, as a redaction's. A line of the list shows the words that the desk marks.
  { folder: 'electron/vault/triage', areas: ['shared/result.ts', 'shared/errors.ts', 'shared/domain', 'shared/contract', 'shared/urgency', 'shared/gazetteer', 'shared/redaction', 'shared/languages', 'shared/search', 'electron/vault/store', 'electron/vault/crypto'], packages: [] },
  // The doors to what seals finished files. Knows nothing of dossiers.
  { folder: 'electron/vault/dossier/sealing', areas: ['shared/result.ts', 'shared/domain', 'electron/vault/crypto'], packages: ['@zip.js/zip.js', 'age-encryption'] },
  // Rows about reports name districts as the gazetteer does.
  { folder: 'electron/vault/dossier', areas: ['shared/result.ts', 'shared/steps.ts', 'shared/errors.ts', 'shared/domain', 'shared/redaction', 'shared/contract', 'shared/gazetteer/districts.ts', 'shared/gazetteer/place-map.ts', 'electron/vault/dossier/sealing', 'electron/vault/tables/write-csv.ts', 'electron/vault/store', 'electron/vault/crypto', 'electron/vault/platform'], packages: ['@cantoo/pdf-lib', 'docx', 'fflate', 'node:buffer', 'node:zlib', 'node:path'] },
  // The sentences of a sheet are printed like a dossier where they need shaping, in the language of the desk.
  { folder: 'electron/vault/recovery', areas: ['shared/result.ts', 'shared/domain', 'shared/locales', 'electron/vault/dossier/printed-page.ts', 'electron/vault/crypto', 'electron/vault/platform'], packages: ['@cantoo/pdf-lib', 'qr'] },
  { folder: 'electron/vault/backup', areas: ['shared/result.ts', 'shared/errors.ts', 'shared/domain', 'electron/vault/store', 'electron/vault/crypto', 'electron/vault/platform'], packages: ['node:buffer', 'node:path'] },
  // A record is printed like a dossier: it takes the page's frame from there and nothing else.
  { folder: 'electron/vault/custody', areas: ['shared/result.ts', 'shared/domain', 'shared/contract', 'shared/locales', 'shared/sealed-tip', 'electron/vault/dossier/printed-page.ts', 'electron/vault/store', 'electron/vault/crypto'], packages: [] },
  // A briefing is written and checked like a dossier. Its words are those of the desk, in the language of whoever reads it.
  { folder: 'electron/vault/briefing', areas: ['shared/result.ts', 'shared/steps.ts', 'shared/errors.ts', 'shared/domain', 'shared/redaction', 'shared/contract', 'shared/locales', 'electron/vault/triage', 'electron/vault/dossier', 'electron/vault/store', 'electron/vault/crypto'], packages: [] },
  // A dossier about a compound, too: of the register, of counts and of what staff say of claims.
  { folder: 'electron/vault/compound-dossier', areas: ['shared/result.ts', 'shared/errors.ts', 'shared/domain', 'shared/redaction', 'shared/contract', 'shared/locales', 'shared/gazetteer', 'electron/vault/triage', 'electron/vault/dossier', 'electron/vault/store', 'electron/vault/crypto'], packages: [] },
  // A poster is printed like a dossier, too.
  { folder: 'electron/vault/poster', areas: ['shared/locales', 'electron/vault/dossier/printed-page.ts'], packages: [] },
  // The sample vault is filled by the commands that fill every vault, and its tips are sealed as reporters seal theirs.
  { folder: 'electron/vault/sample', areas: ['shared/result.ts', 'shared/domain', 'shared/contract/claim-calls.ts', 'shared/sample', 'shared/sealed-tip', 'electron/vault/triage', 'electron/vault/store', 'electron/vault/crypto', 'electron/vault/platform'], packages: [] },
  { folder: 'electron/vault/rekey', areas: ['shared/result.ts', 'electron/vault/store', 'electron/vault/crypto', 'electron/vault/platform'], packages: ['node:path'] },
  { folder: 'electron/vault/service', areas: ['shared', 'electron/vault'], packages: ['node:process', 'node:buffer', 'node:path', 'valibot'] },
  { folder: 'electron/vault', areas: ['shared', 'electron/vault/service', 'electron/vault/intake', 'electron/vault/tables', 'electron/vault/crypto', 'electron/vault/platform'], packages: ['node:process', 'node:path', 'node:fs', 'node:url', 'valibot'] },
  { folder: 'electron/main/security', areas: ['shared/domain', 'shared/result.ts'], packages: ['electron', 'node:path', 'node:fs', 'node:crypto', 'node:process', 'node:child_process'] },
  { folder: 'electron/main', areas: ['electron/main/security', 'shared/contract', 'shared/domain', 'shared/locales', 'shared/result.ts', 'shared/errors.ts'], packages: ['electron', 'node:path', 'node:fs', 'node:crypto', 'node:process', 'node:url', 'valibot'] },
  { folder: 'electron/preload', areas: ['shared/contract'], packages: ['electron'] },

  { folder: 'renderer/ui', areas: ['renderer/i18n', 'shared/domain'], packages: ['react', 'react-dom', 'react-aria-components', '@tanstack/react-virtual', '@fontsource/'] },
  { folder: 'renderer/i18n', areas: ['shared/locales', 'shared/domain', 'shared/errors.ts'], packages: ['react'] },
  { folder: 'renderer/form', areas: ['renderer/ui', 'renderer/i18n', 'shared/sealed-tip', 'shared/domain', 'shared/result.ts', 'shared/locales'], packages: ['react', 'react-dom'] },
  // The page that decodes received files: what it has is what an attack on a decoder gets.
  { folder: 'renderer/decoder', areas: ['shared/viewing', 'shared/contract/decoder-port.ts'], packages: [] },
  // The manual is shown as it stands in docs/manual.
  // Fields that several registers have: names, who says so and what that is worth, numbers of people.
  { folder: 'renderer/desk/register', areas: ['renderer/ui', 'renderer/i18n', 'shared/contract', 'shared/domain', 'shared/redaction'], packages: ['react'] },
  { folder: 'renderer/desk/features/manual', areas: ['renderer/ui', 'renderer/i18n', 'shared', 'docs/manual'], packages: ['react'] },
  { folder: 'renderer/desk/features', areas: ['renderer/desk/api', 'renderer/desk/passphrase', 'renderer/desk/viewing', 'renderer/desk/register', 'renderer/desk/sharing', 'renderer/ui', 'renderer/i18n', 'shared'], packages: ['react', 'react-aria-components', '@tanstack/react-virtual'] },
  { folder: 'renderer/desk/sharing', areas: ['renderer/desk/api', 'renderer/ui', 'renderer/i18n', 'shared/contract', 'shared/domain', 'shared/gazetteer/place-map.ts', 'shared/result.ts', 'shared/errors.ts'], packages: ['react'] },
  { folder: 'renderer/desk/passphrase', areas: ['renderer/desk/api', 'renderer/ui', 'renderer/i18n', 'shared/contract'], packages: ['react'] },
  { folder: 'renderer/desk/viewing', areas: ['renderer/desk/api', 'renderer/ui', 'renderer/i18n', 'shared/contract', 'shared/domain', 'shared/viewing', 'shared/result.ts', 'shared/errors.ts'], packages: ['react', 'react-aria-components'] },
  { folder: 'renderer/desk/api', areas: ['renderer/i18n', 'shared/contract', 'shared/domain', 'shared/result.ts', 'shared/errors.ts'], packages: ['react'] },
  { folder: 'renderer/desk', areas: ['renderer/ui', 'renderer/i18n', 'renderer/desk/api', 'renderer/desk/passphrase', 'renderer/desk/features', 'shared'], packages: ['react', 'react-dom', 'react-aria-components'] },
];

/** Folders inside which one sub-folder must not import from its sister. */
const strangers = ['renderer/desk/features'];

const under = (file, folder) => file === folder || file.startsWith(`${folder}/`);

/** The area a file of the project (path relative to the root, forward slashes) belongs to, or undefined for tests and configuration. */
export function areaOf(file) {
  if (file.endsWith('.config.ts')) return undefined;
  return house.find((area) => under(file, area.folder));
}

/** The project file or package a specifier names: `{ file }` or `{ name }`. */
export function resolveImport(fromFile, specifier, aliases) {
  const bare = specifier.replace(/\?.*$/, '');
  if (bare.startsWith('.')) return { file: path.posix.normalize(path.posix.join(path.posix.dirname(fromFile), bare)) };
  for (const [alias, target] of Object.entries(aliases)) {
    const stem = alias.replace(/\*$/, '');
    if (bare.startsWith(stem)) return { file: path.posix.normalize(target.replace(/\*$/, '') + bare.slice(stem.length)) };
  }
  return { name: bare };
}

/**
 * Why this import must not be, in one sentence, or undefined when it may.
 * @param {string} fromFile path relative to the root, forward slashes
 * @param {string} specifier as written
 * @param {Record<string, string>} aliases the `imports` of package.json
 */
export function violation(fromFile, specifier, aliases) {
  const area = areaOf(fromFile);
  if (!area) return undefined;
  const target = resolveImport(fromFile, specifier, aliases);
  if (target.name !== undefined) {
    const allowed = area.packages.some((name) => target.name === name || target.name.startsWith(name.endsWith('/') ? name : `${name}/`));
    return allowed ? undefined : `${fromFile}: ${area.folder} has no door to the package "${target.name}"`;
  }
  for (const folder of strangers) {
    const sub = (file) => (file.startsWith(`${folder}/`) ? file.slice(folder.length + 1).split('/')[0] : undefined);
    const from = sub(fromFile);
    const to = sub(target.file);
    if (from !== undefined && to !== undefined && from !== to) return `${fromFile}: "${from}" and "${to}" are sisters under ${folder} and must not import each other`;
  }
  const home = areaOf(target.file);
  if (home?.folder === area.folder) return undefined;
  if (area.areas.some((allowed) => under(target.file, allowed))) return undefined;
  return `${fromFile}: the arrow ${area.folder} -> ${home?.folder ?? target.file} points the wrong way`;
}
