import type { KeyCode } from '#shared/errors.ts';
import { readFormSettings, type FormSettings } from '#shared/domain/form-settings.ts';
import { fail, ok, type Result } from '#shared/result.ts';
import { sha256 } from '#vault/crypto/hash.ts';

/** Where the template leaves room; renderer/form/page.html writes the same marks. */
const settingsAttributes = ' type="application/json" id="form-settings"';
const settingsMark = `<script${settingsAttributes}>null</script>`;
const tagsAtMost = 50;
const titleMark = '<title>Form</title>';

/** `<` would let a value end the block or open a comment; the two separators end a line in some parsers. All stay valid JSON. */
function embeddedJson(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function escapedText(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** The document with `mark` replaced, or undefined where it does not stand exactly once. */
function replaceOnce(document: string, mark: string, by: string): string | undefined {
  const at = document.indexOf(mark);
  if (at < 0 || document.includes(mark, at + 1)) return undefined;
  return document.slice(0, at) + by + document.slice(at + mark.length);
}

const hashSource = (text: string): string => `'sha256-${Buffer.from(sha256(new TextEncoder().encode(text))).toString('base64')}'`;

/** The policy the page gives itself, as it stands there. */
export function contentPolicyIn(html: string): string | undefined {
  return /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1];
}

/** What stands in the one block of settings; undefined where there is none, or more than one. */
export function settingsTextIn(html: string): string | undefined {
  const begin = `<script${settingsAttributes}>`;
  const at = html.indexOf(begin);
  if (at < 0 || html.includes(begin, at + 1)) return undefined;
  const end = html.indexOf('</script>', at);
  return end < 0 ? undefined : html.slice(at + begin.length, end);
}

/**
 * Whether the page's own policy (CSP Level 3, hash sources) lets exactly the scripts and styles run that are in it: one executable script and one style,
 * each named by the SHA-256 of its text, nothing loaded from elsewhere. A form that fails this would show an empty page to a person who cannot ask why.
 */
export function policyMatches(html: string): boolean {
  // Ours has a handful, words inside its script included. A file that is nothing but such words would keep the search busy for hours.
  if (['<script', '<style'].some((begin) => html.split(begin).length > tagsAtMost)) return false;
  const policy = contentPolicyIn(html);
  const scripts = [...html.matchAll(/<script([^>]*)>([\s\S]*?)<\/script>/g)].filter((match) => match[1] !== settingsAttributes);
  const styles = [...html.matchAll(/<style([^>]*)>([\s\S]*?)<\/style>/g)];
  const [, scriptAttributes, script] = scripts[0] ?? [];
  const [, styleAttributes, style] = styles[0] ?? [];
  if (policy === undefined || script === undefined || style === undefined || scripts.length !== 1 || styles.length !== 1 || scriptAttributes !== '' || styleAttributes !== '') return false;
  const directives = new Map(policy.split(';').map((part) => [part.trim().split(/\s+/)[0] ?? '', part.trim().split(/\s+/).slice(1).join(' ')]));
  return directives.get('default-src') === "'none'" && directives.get('script-src') === hashSource(script) && directives.get('style-src') === hashSource(style);
}

/**
 * The tip form of one organisation, ready to be written: the built template with the settings inside.
 * Refused without a way to send (`no-way-to-send`), and where the template is not the one that was built (`form-template-missing`).
 * Settings over their limits are a bug of the caller: the contract has checked them.
 */
export function buildTipForm(template: string, settings: FormSettings): Result<string, KeyCode> {
  if (settings.waysToSend.length === 0) return fail('no-way-to-send');
  const checked = readFormSettings(settings);
  if (!checked.ok) throw new RangeError('form settings over their limits');
  const titled = replaceOnce(template, titleMark, `<title>${escapedText(checked.value.title)}</title>`);
  const html = titled && replaceOnce(titled, settingsMark, settingsMark.replace('null', () => embeddedJson(checked.value)));
  if (html === undefined || !policyMatches(html)) return fail('form-template-missing');
  return ok(html);
}
