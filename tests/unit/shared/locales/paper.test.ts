import { describe, expect, it } from 'vitest';
import { desk as englishDesk } from '#shared/locales/en/desk.ts';
import { paper as english } from '#shared/locales/en/paper.ts';
import { desk as khmerDesk } from '#shared/locales/km/desk.ts';
import { paper as khmer } from '#shared/locales/km/paper.ts';

const placeholders = (texts: unknown): readonly string[] => JSON.stringify(texts).match(/\{\w+\}/gu) ?? [];

describe('what stands on recovery sheets', () => {
  it('has the same things to fill in in Khmer as in English', () => {
    expect(placeholders(khmer)).toEqual(placeholders(english));
    expect(placeholders(english)).toEqual(['{date}', '{number}', '{total}']);
  });

  it.each([
    ['English', english, englishDesk],
    ['Khmer', khmer, khmerDesk],
  ])('names a page and a button as the desk names them, in %s', (_language, paper, desk) => {
    expect(paper.words.notes.renew.text).toContain(`“${desk.recovery.title}”`);
    expect(paper.share.notes.renew.text).toContain(`“${desk.recovery.title}”`);
    expect(paper.share.notes.use.text).toContain(`“${desk.recovery.openWithShares}”`);
  });

  it('names neither the program nor anybody', () => {
    for (const paper of [english, khmer]) expect(JSON.stringify(paper)).not.toMatch(/tipkeep|https?:|vault\.json|!/iu);
  });
});
