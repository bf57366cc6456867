import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChosenLanguage } from '../../../../electron/main/chosen-language.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'tipkeep-language-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the chosen language of the desk', () => {
  it('is none until somebody chose, and the last choice after that', () => {
    const chosen = new ChosenLanguage(folder);
    expect(chosen.read()).toBeNull();
    expect(chosen.write('km')).toBe(true);
    expect(new ChosenLanguage(folder).read()).toBe('km');
    expect(chosen.write('en')).toBe(true);
    expect(new ChosenLanguage(folder).read()).toBe('en');
  });

  it('leaves one file with one word in it', () => {
    new ChosenLanguage(folder).write('km');
    expect(readdirSync(folder)).toEqual(['desk-language']);
    expect(readFileSync(path.join(folder, 'desk-language'), 'utf8')).toBe('km\n');
  });

  it.each([['xx\n'], ['km'.repeat(200)], ['../../etc'], ['{"language":"km"}']])('is none where the file holds %j', (words) => {
    writeFileSync(path.join(folder, 'desk-language'), words);
    expect(new ChosenLanguage(folder).read()).toBeNull();
  });

  it('says where it could not be kept, and breaks nothing', () => {
    mkdirSync(path.join(folder, 'desk-language', 'in-the-way'), { recursive: true });
    const chosen = new ChosenLanguage(folder);
    expect(chosen.write('km')).toBe(false);
    expect(chosen.read()).toBeNull();
  });
});
