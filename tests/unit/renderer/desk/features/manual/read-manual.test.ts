import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deskLocales } from '#shared/locales/desk-locales.ts';
import { manualTexts, pictureAddress } from '../../../../../../renderer/desk/features/manual/manual-texts.ts';
import { manualLanguages } from '../../../../../support/manual-languages.ts';
import { readManual, type Block } from '../../../../../../renderer/desk/features/manual/read-manual.ts';

const plain = (text: string) => ({ kind: 'plain', text });
const outline = (blocks: readonly Block[]): readonly string[] => blocks.map((block) => (block.kind === 'list' ? `list of ${block.items.length}` : block.kind === 'picture' ? `picture ${block.file.replace(/-\w+\.png$/, '')}` : block.kind));

describe('a page of the manual', () => {
  it('has headings, paragraphs, lists and pictures, each as it is written', () => {
    expect(readManual('# Title\n\nOne **name** and `Ctrl+L`.\n\n## Chapter\n\n1. first\n2. second\n- other\n\n![What it shows](pictures/desk-en.png)\n')).toEqual([
      { kind: 'title', text: 'Title' },
      { kind: 'paragraph', pieces: [plain('One '), { kind: 'name', text: 'name' }, plain(' and '), { kind: 'key', text: 'Ctrl+L' }, plain('.')] },
      { kind: 'chapter', text: 'Chapter' },
      { kind: 'list', isOrdered: true, items: [[plain('first')], [plain('second')]] },
      { kind: 'list', isOrdered: false, items: [[plain('other')]] },
      { kind: 'picture', text: 'What it shows', file: 'desk-en.png' },
    ]);
  });

  it('shows what it does not know as it is written, and leaves no word out', () => {
    expect(readManual('Two ** stars and ` a tick')).toEqual([{ kind: 'paragraph', pieces: [plain('Two ** stars and ` a tick')] }]);
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z *`#-]{1,20}$/), { maxLength: 8 }), (lines) => {
        const shown = JSON.stringify(readManual(lines.join('\n')));
        for (const word of lines.join(' ').match(/[a-z]+/g) ?? []) expect(shown).toContain(word);
      }),
    );
  });
});

describe('the manual', () => {
  it('has the same chapters, steps and pictures in every language', () => {
    expect(manualLanguages).toEqual(expect.arrayContaining(['en', 'km']));
    const english = outline(readManual(manualTexts.en));
    expect(english.filter((each) => each === 'chapter').length).toBeGreaterThan(10);
    for (const language of manualLanguages) {
      const own = outline(readManual(manualTexts[language]));
      // A language that nobody has read yet says so in a line of its own.
      const known = language === 'en' ? own : own.filter((_each, index) => index !== 2);
      expect(known, language).toEqual(english);
    }
  });

  it('has a picture for each that it speaks of, in each language, and no other', () => {
    const files = manualLanguages.flatMap((language) => readManual(manualTexts[language]).flatMap((block) => (block.kind === 'picture' ? [{ language, file: block.file }] : [])));
    expect(files.length).toBeGreaterThan(manualLanguages.length);
    expect(readdirSync('docs/manual/pictures').sort()).toEqual(files.map(({ file }) => file).sort());
    for (const { language, file } of files) {
      expect(file).toMatch(new RegExp(`-${language}\\.png$`));
      expect(pictureAddress(file)).toBeDefined();
    }
  });

  it('calls views and buttons what the desk calls them', () => {
    for (const language of manualLanguages) {
      const { desk } = deskLocales[language].messages;
      const words = [desk.sample.explore, desk.shell.danger, desk.secondReading.view, desk.shell.hinted, desk.shell.overdue, desk.shell.new, desk.shifts.end, desk.work.mineView, desk.work.dueView, desk.workflow.aside.set, desk.workflow.unread.mark, desk.work.assignee];
      const texts = readManual(manualTexts[language])
        .flatMap((block) => (block.kind === 'paragraph' ? [block.pieces] : block.kind === 'list' ? block.items : []))
        .map((pieces) => pieces.map(({ text }) => text).join(''));
      for (const word of words) expect(texts.some((text) => text.includes(word.replace('…', ''))), `${language}: ${word}`).toBe(true);
    }
  });
});
