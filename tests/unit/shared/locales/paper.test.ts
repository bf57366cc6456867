import { describe, expect, it } from 'vitest';
import { deskLanguages } from '#shared/domain/desk-language.ts';
import { deskLocales } from '#shared/locales/desk-locales.ts';

const placeholders = (texts: unknown): readonly string[] => JSON.stringify(texts).match(/\{\w+\}/gu) ?? [];

describe.each(deskLanguages)('what stands on recovery sheets, in %s', (language) => {
  const { paper, messages: { desk } } = deskLocales[language];

  it('has the day, and of a share its number and how many there are', () => {
    expect(placeholders(paper)).toEqual(['{date}', '{number}', '{total}']);
  });

  it('names a page and a button as the desk names them', () => {
    expect(paper.words.notes.renew.text).toContain(`“${desk.recovery.title}”`);
    expect(paper.share.notes.renew.text).toContain(`“${desk.recovery.title}”`);
    expect(paper.share.notes.use.text).toContain(`“${desk.recovery.openWithShares}”`);
  });

  it('names neither the program nor anybody', () => {
    expect(JSON.stringify(paper)).not.toMatch(/tipkeep|https?:|vault\.json|!/iu);
  });
});
