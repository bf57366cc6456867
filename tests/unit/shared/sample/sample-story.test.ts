import { describe, expect, it } from 'vitest';
import { isTipContent } from '#shared/sealed-tip/manifest.ts';
import { isDistrictOf } from '#shared/gazetteer/districts.ts';
import { inventIncidents } from '#shared/sample/invented-incidents.ts';
import { inventYear } from '#shared/sample/invent-year.ts';
import { inventCompounds, inventedCompoundsAtMost } from '#shared/sample/invented-compounds.ts';
import type { PlannedTip } from '#shared/sample/planned-tip.ts';
import { dangerNow, sampleCompounds, sampleTipCount, sampleYear } from '#shared/sample/sample-story.ts';
import { seededRandom } from '#shared/sample/seeded-random.ts';
import { suggestUrgency } from '#shared/urgency/suggest-urgency.ts';

describe('the year of the sample vault', () => {
  const year = sampleYear(3);

  it('has two hundred tips in six languages, in the order of their arrival, over a year', () => {
    expect(year).toHaveLength(sampleTipCount);
    expect(new Set(year.map(({ tip }) => tip.language))).toEqual(new Set(['en', 'km', 'zh', 'vi', 'id', 'th']));
    const ages = year.map(({ minutesAgo }) => minutesAgo);
    expect(ages).toEqual([...ages].sort((one, other) => other - one));
    expect(ages[0]).toBeGreaterThan(350 * 24 * 60);
  });

  it('leaves one tip about danger now to be found, and every other one that speaks of danger has been seen to', () => {
    const unseen = year.filter(({ work }) => work.urgency === undefined);
    expect(unseen.length).toBeGreaterThan(2);
    const pressing = unseen.filter(({ tip }) => ['U1', 'U2'].includes(suggestUrgency(tip.answers ?? {}, [tip.narrative, tip.place ?? ''])?.urgency ?? ''));
    expect(pressing).toEqual([dangerNow]);
    expect(year.filter(({ work }) => work.urgency?.to === 'U1' && !work.statuses.some(({ to }) => to === 'closed'))).toEqual([]);
  });

  it('tells of a raid, and of a message that was passed on', () => {
    expect(sampleCompounds[0]?.history.map(({ state }) => state)).toEqual(['active', 'raided', 'partly-emptied', 'reopened']);
    expect(year.filter(({ work }) => work.tags.includes('raid')).length).toBeGreaterThan(5);
    const forwarded = year.findIndex(({ work }) => work.isSameSource === true);
    const first = year[forwarded - (year[forwarded]?.repeats ?? 0)];
    expect(year[forwarded]?.tip.narrative).toContain(first?.tip.narrative.slice(0, 60));
  });

  it('is the same year every time', () => {
    expect(sampleYear(3)).toEqual(year);
  });
});

describe('what an invented desk learns of tips', () => {
  const compounds = inventCompounds(seededRandom(5), 40);
  const incidents = inventIncidents(seededRandom(6), compounds);
  const year = [...inventYear({ seed: 5, tips: 3000, compounds, incidents, people: 4 })];
  const share = (has: (planned: PlannedTip) => boolean): number => year.filter(has).length / year.length;

  it('is something of a few among many', () => {
    for (const [least, most, has] of [
      [0.05, 0.25, ({ work }) => work.renderings !== undefined],
      [0.03, 0.15, ({ work }) => work.claims !== undefined],
      [0.04, 0.15, ({ work }) => work.findings !== undefined],
      [0.005, 0.04, ({ work }) => work.screening !== undefined],
      [0.05, 0.2, ({ work }) => work.referrals !== undefined],
      [0.002, 0.1, ({ work }) => work.incident !== undefined],
    ] as readonly (readonly [number, number, (planned: PlannedTip) => boolean])[]) {
      expect(share(has), String(has)).toBeGreaterThan(least);
      expect(share(has), String(has)).toBeLessThan(most);
    }
  });

  it('fits the tip: what is claimed stands there, English ones need no translation, and what shows an indicator is a claim of the same tip', () => {
    for (const { tip, work } of [...year, ...sampleYear(3)]) {
      const { claims = [], findings = [], renderings = [] } = work;
      for (const { passage, statement } of claims) {
        expect(tip.narrative).toContain(passage);
        expect(statement).not.toMatch(/\{|\}/u);
      }
      for (const { claim } of findings) if (claim !== undefined) expect(claims[claim]).toBeDefined();
      if (tip.language === 'en') expect(renderings.filter(({ kind }) => kind === 'translation')).toEqual([]);
      for (const { text } of renderings) expect(text).not.toMatch(/\{|\}/u);
    }
  });

  it('is a raid for each that a compound went through, with numbers that get no larger on the way and some that nobody knows', () => {
    const raids = incidents.filter(({ kind }) => kind === 'raid');
    expect(raids).toHaveLength(compounds.flatMap(({ history }) => history.filter(({ state }) => state === 'raided')).length);
    const figures = raids.flatMap((raid) => raid.figures);
    expect(figures.some(({ figure }) => figure.is === 'unknown')).toBe(true);
    expect(new Set(figures.map(({ source }) => source)).size).toBeGreaterThan(3);
    expect(incidents.map(({ daysAgo }) => daysAgo)).toEqual(incidents.map(({ daysAgo }) => daysAgo).sort((one, other) => other - one));
  });
});

describe('an invented year', () => {
  const compounds = inventCompounds(seededRandom(5), 12);
  const draw = (seed: number, tips: number) => [...inventYear({ seed, tips, compounds, people: 4 })];

  it('is the same for the same seed and another for another', () => {
    expect(draw(5, 300)).toEqual(draw(5, 300));
    expect(draw(6, 300).map(({ tip }) => tip.narrative)).not.toEqual(draw(5, 300).map(({ tip }) => tip.narrative));
  });

  it('has only tips that a form could have sealed, none in the future and never backwards', () => {
    let before = Number.POSITIVE_INFINITY;
    for (const { tip, minutesAgo, repeats } of draw(5, 2000)) {
      const { formLanguage, narrative, place, answers, safeContact } = tip;
      expect(isTipContent({ innerId: 'a'.repeat(32), formLanguage, narrative, ...(place === undefined ? {} : { place }), ...(answers === undefined ? {} : { answers }), ...(safeContact === undefined ? {} : { safeContact }), attachments: [] })).toBe(true);
      expect(narrative).not.toMatch(/\{|\}/u);
      expect(minutesAgo).toBeLessThanOrEqual(before);
      expect(minutesAgo).toBeGreaterThan(0);
      before = minutesAgo;
      if (repeats !== undefined) expect(narrative).toMatch(/^(?:Somebody sent|មានគេ|有人发|Có người|Ada yang|มีคน|လူတစ်)/u);
    }
  });

  it('varies: short messages and long letters, tips that repeat another, seven languages, every mood of work', () => {
    const year = draw(5, 2000);
    const lengths = year.map(({ tip }) => tip.narrative.length);
    expect(Math.min(...lengths)).toBeLessThan(80);
    expect(Math.max(...lengths)).toBeGreaterThan(1000);
    expect(year.filter(({ repeats }) => repeats !== undefined).length).toBeGreaterThan(40);
    expect(new Set(year.map(({ tip }) => tip.language)).size).toBe(7);
    expect(new Set(year.flatMap(({ work }) => work.statuses.map(({ to }) => to)))).toEqual(new Set(['in-review', 'closed', 'referred', 'waiting']));
  });
});

describe('invented compounds', () => {
  it('stand in districts of their province, have names of their own, and there are only so many', () => {
    const all = inventCompounds(seededRandom(1), inventedCompoundsAtMost);
    for (const { district, province } of all) expect(isDistrictOf(district, province)).toBe(true);
    for (const language of ['en', 'km', 'zh'] as const) expect(new Set(all.map(({ names }) => names[language])).size).toBe(inventedCompoundsAtMost);
    expect(() => inventCompounds(seededRandom(1), inventedCompoundsAtMost + 1)).toThrow(RangeError);
    for (const { district, province } of sampleCompounds) expect(isDistrictOf(district, province)).toBe(true);
  });
});
