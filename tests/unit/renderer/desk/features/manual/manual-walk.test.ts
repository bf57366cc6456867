import { describe, expect, it } from 'vitest';
import { deskLocales } from '#shared/locales/desk-locales.ts';
import type { DeskLanguage } from '#shared/domain/desk-language.ts';
import { inventedReceivers } from '#shared/sample/invented-receivers.ts';
import type { PlannedTip } from '#shared/sample/planned-tip.ts';
import { coffeeSeller, dangerNow, newSign, sampleCompounds, sampleIncidents, sampleYear, shiftNote, tam } from '#shared/sample/sample-story.ts';
import { manualTexts } from '../../../../../../renderer/desk/features/manual/manual-texts.ts';
import { manualLanguages } from '../../../../../support/manual-languages.ts';

const year = sampleYear(3);
/** Tips are numbered as they arrive. */
const numberOf = (planned: PlannedTip): number => year.indexOf(planned) + 1;
const tipAt = (number: number): PlannedTip => year[number - 1] ?? dangerNow;
const chapterOf = (language: DeskLanguage): string => manualTexts[language].split(/^## /mu)[2] ?? '';
const stepOf = (language: DeskLanguage, step: number): string => new RegExp(`^${step}\\. (.*)$`, 'mu').exec(chapterOf(language))?.[1] ?? '';
const numbersIn = (text: string): readonly number[] => (text.match(/\b1\d\d\b|\b200\b/g) ?? []).map(Number);

describe.each(manualLanguages)('the walk of the manual through the sample vault, in %s', (language) => {
  it('names its compounds as they are called there', () => {
    for (const { names } of sampleCompounds) expect(chapterOf(language)).toContain(`**${language === 'km' ? names.km : names.en}**`);
  });

  it('calls each tip by the number that it has there', () => {
    expect(numberOf(dangerNow)).toBe(year.length);
    expect(numbersIn(stepOf(language, 2))).toEqual(numbersIn(shiftNote));
    expect(numbersIn(stepOf(language, 3))).toEqual([numberOf(dangerNow)]);
    expect(numbersIn(stepOf(language, 5))).toEqual([numberOf(newSign)]);
    expect(numbersIn(stepOf(language, 6))).toEqual([numberOf(newSign)]);
    expect(numbersIn(stepOf(language, 7))).toEqual([numberOf(coffeeSeller)]);
    expect(numbersIn(stepOf(language, 10))).toEqual([numberOf(tam)]);
    const [chinese = 0, minibus = 0, dark = 0, witness = 0, forwarded = 0] = numbersIn(stepOf(language, 8));
    expect([chinese, minibus].map((number) => tipAt(number).work.claims?.some(({ key }) => key === 'back'))).toEqual([true, true]);
    expect(tipAt(dark).work.claims?.map(({ echoes }) => echoes)).toEqual([{ key: 'open', relation: 'contradicts' }]);
    expect(tipAt(forwarded).work.isSameSource).toBe(true);
    expect(forwarded - (tipAt(forwarded).repeats ?? 0)).toBe(witness);
  });

  it('quotes what stands there: words to be found and marked, numbers of the raid, and who was referred to', () => {
    expect(dangerNow.tip.narrative).toContain(/“([^”]+)”/u.exec(stepOf(language, 4))?.[1] ?? 'nothing is quoted');
    for (const [step, planned] of [[7, coffeeSeller], [10, tam]] as const) expect(planned.tip.narrative).toContain(/`([^`]+)`/u.exec(stepOf(language, step))?.[1] ?? 'nothing is to be found');
    expect(coffeeSeller.work.renderings?.map(({ kind }) => kind)).toEqual(['translation']);
    const raid = sampleIncidents.find(({ kind }) => kind === 'raid');
    const detained = raid?.figures.flatMap(({ counted, figure }) => (counted === 'detained' && figure.is === 'known' ? [...new Set([figure.least, figure.most])] : []));
    expect(stepOf(language, 9).match(/\d+/g)?.map(Number)).toEqual(expect.arrayContaining([...(detained ?? []), 0]));
    for (const counted of ['screened', 'identified']) expect(raid?.figures.filter((figure) => figure.counted === counted).map(({ figure }) => figure.is)).toEqual(['unknown']);
    const [referral] = tam.work.referrals ?? [];
    expect(inventedReceivers[referral?.receiver ?? -1]?.name).toBe('Sunflower House (invented)');
    expect(stepOf(language, 10)).toContain('Sunflower House');
    const [unanswered = 0] = numbersIn(stepOf(language, 11));
    expect(tipAt(unanswered).work.referrals?.map(({ sentAfterDays, acknowledgedAfterDays }) => sentAfterDays !== undefined && acknowledgedAfterDays === undefined)).toEqual([true]);
  });

  it('calls the buttons and views on the way what the desk calls them', () => {
    const { desk } = deskLocales[language].messages;
    for (const words of [desk.sample.explore, desk.shifts.take, desk.shell.danger, desk.shell.hinted, desk.shell.new, desk.compounds.link, desk.compounds.view, desk.incidents.view, desk.referrals.view, desk.shifts.end, desk.sample.throwAway]) {
      expect(chapterOf(language)).toContain(`**${words}**`);
    }
  });
});
