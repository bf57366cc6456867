import { describe, expect, it } from 'vitest';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { RedactedDossier } from '#shared/redaction/redacted-dossier.ts';
import { checkMarkdown } from '#vault/dossier/leak-gate.ts';
import { readMarkdown } from '#vault/dossier/markdown-text.ts';
import { writeMarkdown } from '#vault/dossier/markdown.ts';
import { inventedSource } from '../../../../support/dossier-tips.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function written(narrative: string): string {
  const source = { title: 'T', intro: undefined, entities: [], pseudonymSeed: new Uint8Array(16), tips: [{ receivedAt: 0, texts: [{ field: 'narrative' as const, language: 'en', text: narrative, spans: [] }] }] };
  return new TextDecoder().decode(writeMarkdown(RedactedDossier.from(source, englishDossierWords).dossier));
}

describe('the Markdown writer', () => {
  it('takes a redacted dossier and nothing that only looks like one', () => {
    const real = RedactedDossier.from(inventedSource(), englishDossierWords).dossier;
    expect(writeMarkdown(real).length).toBeGreaterThan(100);
    expect(() => {
      // @ts-expect-error the private fields make the type nominal: an object with the same members is not a RedactedDossier
      writeMarkdown({ language: 'en', blocks: real.blocks });
    }).toThrow(TypeError);
  });

  it('writes no markup out of a text', () => {
    const hostile = '# head\n- item\n1. one\n> quote\n<script>x</script> [a](http://b.example) ![i](j) `code` **b** _i_ ~~s~~ |t| &amp; a@b.example www.c.example\n===\n---\n+ x\n    indented\n$x^2$';
    const read = readMarkdown(bytesOf(written(hostile)));
    expect(read.ok && read.value.markup).toBe(0);
    expect(written(hostile)).toContain('\\<script\\>');
    expect(written(hostile)).toMatch(/^> \\# head\\$/mu);
    expect(written(hostile)).toMatch(/^> 1\\\. one\\$/mu);
  });

  it('can be read back to the same words', () => {
    const line = 'a \\ b \\[c\\] *d* ខ្ញុំ 林 "e" 1. f';
    const read = readMarkdown(bytesOf(written(line)));
    expect(read.ok && read.value.text).toContain(line);
  });
});

describe('the leak gate on Markdown', () => {
  const { dossier, hidden } = RedactedDossier.from(inventedSource(), englishDossierWords);
  const clean = new TextDecoder().decode(writeMarkdown(dossier));
  const secrets = { ...hidden, identifiers: ['0123456789abcdef0123456789abcdef'] };
  const findings = (text: string): string[] => {
    const outcome = checkMarkdown(bytesOf(text), secrets);
    return outcome.ok ? [] : outcome.findings.map(({ check }) => check);
  };

  it('passes what the writer wrote', () => {
    expect(checkMarkdown(bytesOf(clean), secrets)).toMatchObject({ ok: true });
  });

  it.each([
    ['as it was', 'Daravuth Sokhom'],
    ['in another case', 'dARAVUTH sOKHOM'],
    ['in full width', 'Ｄａｒａｖｕｔｈ Ｓｏｋｈｏｍ'],
    ['split by zero-width characters', 'Dara\u200bvuth So\u2060khom'],
    ['split by punctuation', 'D.a.r.a.v.u.t.h-S/o/k/h/o/m'],
    ['split by markup', 'Dara**vuth** Sokhom'],
    ['decomposed', 'Nguyễn Thị Bưởi Đỏ'.normalize('NFD')],
    ['over two lines', 'Daravuth\n> Sokhom'],
    ['with Khmer digits', '០៧៧០០៩០០១២៥'],
    ['with Burmese digits and spaces', '၀၇၇၀၀ ၉၀၀ ၁၂၅'],
    ['in UTF-16 inside the bytes', Array.from('Daravuth Sokhom', (character) => `${character}\u0000`).join('')],
    ['in hexadecimal', Buffer.from('Daravuth Sokhom').toString('hex')],
    ['in spaced hexadecimal', Buffer.from('Daravuth Sokhom').toString('hex').replace(/../gu, '$& ').toUpperCase()],
    ['in an HTML comment', '<!-- Daravuth Sokhom -->'],
    ['an id of the vault', '0123456789ABCDEF0123456789abcdef'],
  ])('finds a hidden passage %s', (_, leak) => {
    expect(findings(`${clean}\n${leak}\n`).some((check) => check.startsWith('hidden'))).toBe(true);
  });

  it.each(['<b>x</b>', '[x](y)', '![x](y)', 'https://x.example', 'www.x.example', '`x`', '&amp;', '*x*', 'a@b.example'])('refuses the markup %s', (markup) => {
    expect(findings(`${clean}\n${markup}\n`)).toContain('structure');
  });

  it('refuses bytes that are not text', () => {
    expect(checkMarkdown(Uint8Array.of(0xff, 0xfe, 0x00), secrets)).toMatchObject({ ok: false, findings: [{ check: 'text-unreadable', location: 'file', count: 1 }] });
  });

  it('tells nothing of what it found but where', () => {
    const outcome = checkMarkdown(bytesOf(`${clean}\nDaravuth Sokhom\n`), secrets);
    expect(JSON.stringify(outcome)).not.toMatch(/daravuth/iu);
  });
});

describe('a hidden passage that is also a fixed word of the dossier', () => {
  const text = 'The report was sent by Place.';
  const spans = [
    { start: 4, end: 10, action: 'remove' as const, entity: 'x', role: 'third-party' as const },
    { start: 23, end: 28, action: 'remove' as const, entity: 'y', role: 'third-party' as const },
  ];
  const source = { title: 'T', intro: undefined, entities: ['x', 'y'], pseudonymSeed: new Uint8Array(16), tips: [{ receivedAt: 0, texts: [{ field: 'narrative' as const, language: 'en', text, spans }] }] };
  const { dossier, hidden } = RedactedDossier.from(source, englishDossierWords);
  const secrets = { ...hidden, identifiers: [] };
  const clean = new TextDecoder().decode(writeMarkdown(dossier));

  it('passes as often as the fixed words have it, and the report says so', () => {
    expect(checkMarkdown(bytesOf(clean), secrets)).toMatchObject({ ok: true, value: { notices: [{ check: 'template-word', count: 2 }] } });
  });

  it('is found when it stands there once more', () => {
    expect(checkMarkdown(bytesOf(`${clean}\nreport\n`), secrets)).toMatchObject({ ok: false, findings: [{ check: 'hidden-text', count: 1 }, { check: 'text-missing' }] });
  });

  it('makes the gate refuse when the fixed words cannot be read back', () => {
    expect(checkMarkdown(bytesOf(clean.replace('## Report 1', '## x')), secrets)).toMatchObject({ ok: false, findings: [{ check: 'text-missing', location: 'text' }] });
  });

  it('of fewer than six bytes counts as a whole word only', () => {
    const ending = (more: string) => checkMarkdown(bytesOf(`${clean}\n${more}\n`), { ...secrets, shown: `${secrets.shown}\n${more}` });
    expect(ending('placeholder')).toMatchObject({ ok: true });
    expect(ending('place')).toMatchObject({ ok: false, findings: [{ check: 'hidden-text', location: 'dossier', count: 1 }, { check: 'hidden-text', location: 'text', count: 1 }] });
  });
});
