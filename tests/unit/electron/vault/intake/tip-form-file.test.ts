import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { FormSettings } from '#shared/domain/form-settings.ts';
import { readFormSettings } from '#shared/domain/form-settings.ts';
import { buildTipForm, policyMatches } from '#vault/intake/tip-form-file.ts';

const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** A template as the build makes it, small enough to read. The script holds what a bundle may hold. */
const script = `const a="<script>",b="<\\/script>",c="$&";document.title`;
const style = 'h1{color:#123}';
const template = `<!doctype html><html><head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}"><title>Form</title><style>${style}</style></head><body><script type="application/json" id="form-settings">null</script><script>${script}</script></body></html>`;

const settings: FormSettings = {
  title: 'Notes',
  publicKeys: ['AAEC'],
  savedAt: 1_790_000_000_000,
  expiresAt: 1_800_000_000_000,
  destroyedAt: 1_810_000_000_000,
  newerForm: '',
  waysToSend: [{ carrier: 'Signal', address: '+1 202 555 0143', hours: '', readWithin: '' }],
};

function embedded(html: string): unknown {
  const block = /<script type="application\/json" id="form-settings">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
  return JSON.parse(block);
}

function built(changes: Partial<FormSettings> = {}): string {
  const result = buildTipForm(template, { ...settings, ...changes });
  if (!result.ok) throw new Error(result.code);
  return result.value;
}

describe('a tip form file', () => {
  it('carries the settings as the form will read them', () => {
    expect(readFormSettings(embedded(built()))).toEqual({ ok: true, value: settings });
    expect(built()).toContain('<title>Notes</title>');
  });

  it('is refused without a way to send', () => {
    expect(buildTipForm(template, { ...settings, waysToSend: [] })).toEqual({ ok: false, code: 'no-way-to-send' });
  });

  it('keeps every value inside its block, whatever it holds', () => {
    const hostile = '</script><script>alert(1)</script><!-- $& $` {{ \u2028\u2029 " \' & អ្នក';
    const html = built({ title: hostile, waysToSend: [{ carrier: hostile, address: hostile, hours: hostile, readWithin: hostile }] });
    expect(html.match(/<script/g)).toHaveLength(template.match(/<script/g)?.length ?? 0);
    expect(html).not.toContain('alert(1)</script>');
    expect(html).not.toMatch(/[\u2028\u2029][^<]*<\/script>/);
    expect(readFormSettings(embedded(html))).toMatchObject({ ok: true, value: { title: hostile, waysToSend: [{ address: hostile }] } });
  });

  it('keeps any text whole and adds no markup', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 100 }).filter((value) => value.trim() !== '' && value.length <= 100);
    fc.assert(
      fc.property(text, text, (title, address) => {
        const html = built({ title, waysToSend: [{ carrier: 'x', address, hours: '', readWithin: '' }] });
        expect(embedded(html)).toMatchObject({ title, waysToSend: [{ address }] });
        expect(html.match(/</g)?.length).toBe(template.match(/</g)?.length);
      }),
    );
  });

  it('still has the policy that lets its own script and style run, and no other', () => {
    expect(policyMatches(built())).toBe(true);
    expect(policyMatches(built().replace('document.title', 'document.head'))).toBe(false);
    expect(policyMatches(built().replace('#123', '#124'))).toBe(false);
    expect(policyMatches(built().replace('</body>', '<script>x</script></body>'))).toBe(false);
    expect(policyMatches(built().replace('</body>', '<script src="x"></script></body>'))).toBe(false);
    expect(policyMatches(built().replace("default-src 'none'", 'default-src *'))).toBe(false);
  });

  it.each([
    ['the settings block is missing', template.replace('id="form-settings"', 'id="settings"')],
    ['the settings block is there twice', template.replace('</body>', '<script type="application/json" id="form-settings">null</script></body>')],
    ['the title is missing', template.replace('<title>Form</title>', '')],
    ['the script was altered', template.replace('document.title', 'document.head')],
    ['it is something else', ''],
  ])('is refused where %s', (_reason, altered) => {
    expect(buildTipForm(altered, settings)).toEqual({ ok: false, code: 'form-template-missing' });
  });

  it('throws for settings the contract would have refused', () => {
    expect(() => buildTipForm(template, { ...settings, title: ' ' })).toThrow(RangeError);
    expect(() => buildTipForm(template, { ...settings, publicKeys: ['not base64'] })).toThrow(RangeError);
  });
});
