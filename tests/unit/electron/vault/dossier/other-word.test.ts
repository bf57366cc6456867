import { describe, expect, it } from 'vitest';
import { englishDossierWords } from '#shared/redaction/dossier-words.ts';
import { viewOf } from '#shared/redaction/presets.ts';
import { RedactedDossier, type DossierSource } from '#shared/redaction/redacted-dossier.ts';
import { atOnce } from '#shared/steps.ts';
import { createDossier, getDossier, markReviewed } from '#vault/dossier/dossier-drafts.ts';
import { makeFile, previewSteps } from '#vault/dossier/export-dossier.ts';
import { DetailFinder, textsToLookThrough } from '#vault/dossier/found-details.ts';
import { hidePassage } from '#vault/dossier/hide-passage.ts';
import { checkReadable, checkMarkdown, type GateSecrets } from '#vault/dossier/leak-gate.ts';
import { leftOverSteps } from '#vault/dossier/left-over.ts';
import { loadDossier, redactLoaded, type LoadedDossier } from '#vault/dossier/load-dossier.ts';
import { writeMarkdown } from '#vault/dossier/markdown.ts';
import { sayOtherWord } from '#vault/dossier/other-word.ts';
import { draftVault, tipIdOf, type DraftTip } from '../../../../support/draft-vault.ts';

/** Invented. */
const narrative = 'Hope sleeps beside the door. Every evening we hope somebody comes for us.';
const office = viewOf('internal', true);

async function review(tips: readonly DraftTip[]) {
  const { tools } = await draftVault(tips);
  const made = createDossier(tools, { title: 'Invented', tipIds: tips.map((_, index) => tipIdOf(index)) });
  if (!made.ok) throw new Error(made.code);
  const { dossierId } = made.value;
  const load = (): LoadedDossier => {
    const loaded = loadDossier(tools.database, dossierId);
    if (loaded === undefined) throw new Error('absent');
    return loaded;
  };
  const at = (words: string, { tip = 0, nth = 0 } = {}) => {
    const text = load().texts.filter(({ field }) => field === 'narrative')[tip];
    const start = Array.from({ length: nth + 1 }).reduce<number>((from) => text?.text.indexOf(words, from + 1) ?? -1, -1);
    return { dossierId, textId: text?.textId ?? '', start, end: start + words.length };
  };
  const say = async (place: ReturnType<typeof at>, isOther = true) => {
    const looked = await new DetailFinder(() => Promise.resolve()).lookThrough(textsToLookThrough(load()));
    return sayOtherWord(tools, 'f'.repeat(32), looked, { ...place, isOther });
  };
  const hide = (place: ReturnType<typeof at>) => hidePassage(tools, { ...place, action: 'remove', role: 'victim', everyOccurrence: true });
  const shown = (): string => {
    const preview = atOnce(previewSteps(tools.database, dossierId, office));
    return preview.ok ? preview.value.blocks.flatMap((block) => (block.kind === 'passage' ? block.parts.map(({ text }) => text) : [])).join('') : '';
  };
  return { tools, dossierId, load, at, say, hide, shown };
}

describe('another word at one place', () => {
  it('stands there and nowhere else, with who said it and when, and passes the gate', async () => {
    const { at, say, hide, shown, load, tools, dossierId } = await review([{ narrative }]);
    hide(at('Hope'));
    expect(shown()).toBe('[removed] sleeps beside the door. Every evening we [removed] somebody comes for us.');
    const said = await say(at('hope'));
    expect(said.ok && said.value.texts[0]?.hidden.map(({ action, otherWord }) => [action, otherWord])).toEqual([['remove', null], ['keep', { by: '', at: 1000 }]]);
    expect(shown()).toBe('[removed] sleeps beside the door. Every evening we hope somebody comes for us.');
    const { dossier, hidden } = redactLoaded(load(), office);
    expect(checkMarkdown(writeMarkdown(dossier), { ...hidden, identifiers: [] }).ok).toBe(true);
    expect(atOnce(leftOverSteps(load(), office)).total).toBe(0);
    expect(getDossier(tools.database, dossierId).ok).toBe(true);
  });

  it.each(['docx', 'xlsx', 'csv', 'json', 'markdown'] as const)('passes the gate as %s, and says how many such places there are', async (format) => {
    const { at, say, hide, load } = await review([{ narrative }, { narrative: 'Nobody here. Hope has gone.' }]);
    hide(at('Hope'));
    await say(at('hope'));
    const { dossier, hidden } = redactLoaded(load(), office);
    const made = await makeFile({ print: () => Promise.resolve(null) }, format, dossier, { ...hidden, identifiers: [] });
    expect(made.ok && made.value.report.notices).toContainEqual({ check: 'other-word', count: 1 });
    const leaking = await makeFile({ print: () => Promise.resolve(null) }, format, dossier, { ...hidden, identifiers: [], otherWords: [{ bare: 'hope', before: 'anothersentenceherewe', after: 'itwillend' }] });
    expect(leaking.ok).toBe(false);
  });

  it('is hidden as it was once that is taken back, and hidden again by whoever decides about the very place', async () => {
    const { at, say, hide, shown } = await review([{ narrative }]);
    hide(at('Hope'));
    await say(at('hope'));
    await say(at('hope'), false);
    expect(shown()).toContain('we [removed] somebody');
    await say(at('hope'));
    hide(at('Hope'));
    expect(shown()).toContain('we hope somebody');
    hide(at('hope'));
    expect(shown()).toContain('we [removed] somebody');
  });

  it('asks for its text to be read again', async () => {
    const { at, say, hide, load, tools, dossierId } = await review([{ narrative }]);
    hide(at('Hope'));
    const [text] = load().texts;
    markReviewed(tools, { dossierId, textId: text?.textId ?? '', reviewed: true });
    expect(load().reviewed).toHaveLength(1);
    await say(at('hope'));
    expect(load().reviewed).toEqual([]);
  });

  it('asks for that also where the place had no decision of its own', async () => {
    const { at, say, load, tools, dossierId } = await review([{ narrative }]);
    const [text] = load().texts;
    hidePassage(tools, { ...at('Hope'), action: 'remove', role: 'victim', everyOccurrence: false });
    markReviewed(tools, { dossierId, textId: text?.textId ?? '', reviewed: true });
    expect((await say(at('hope'))).ok).toBe(true);
    expect(load().reviewed).toEqual([]);
  });

  it('does not change whom the hidden one is about', async () => {
    const { at, say, hide, load } = await review([{ narrative: `${narrative} And Hope waits.` }]);
    hide(at('Hope'));
    await say(at('hope'));
    hide(at('Hope', { nth: 1 }));
    expect(load().texts[0]?.spans.filter(({ action }) => action === 'remove').map(({ role }) => role)).toEqual(['victim', 'victim']);
  });

  it('counts for nothing once the text is not the one of which it was said', async () => {
    const { at, say, hide, shown, tools } = await review([{ narrative }]);
    hide(at('Hope'));
    await say(at('hope'));
    tools.database.run('UPDATE other_word SET text_sha256 = ?', [new Uint8Array(32)]);
    expect(shown()).toContain('we [removed] somebody');
  });

  it.each([
    ['Call 012 555 0143 at night. The sign says 012 555 0143 on the wall.', '012 555 0143'],
    ['Her Telegram is kaprao. She cooks kaprao every evening for all of us.', 'kaprao'],
    ['Write to hope@example.org soon, we hope@example.org is what they told us.', 'hope@example.org'],
  ])('is never a number or an account: %s', async (text, words) => {
    const { at, say, hide, shown } = await review([{ narrative: text }]);
    hide(at(words));
    expect(await say(at(words, { nth: 1 }))).toEqual({ ok: false, code: 'other-word-identifier' });
    expect(shown().split('[removed]')).toHaveLength(3);
  });

  it.each([
    ['Dara sleeps beside the door of the hall. Write to dara.sok@mail.example when it is over.', 'Dara', 'dara'],
    ['Hope sleeps beside the door of the hall. They look at https://www.facebook.com/hope.of.the.river77 every day.', 'Hope', 'hope'],
  ])('is never part of an address or a link: %s', async (text, words, inside) => {
    const { at, say, hide, shown } = await review([{ narrative: text }]);
    hide(at(words));
    expect(await say(at(inside))).toEqual({ ok: false, code: 'other-word-identifier' });
    expect(shown()).not.toContain(inside);
  });

  it('is refused with too little around it, and where nothing is hidden elsewhere', async () => {
    const { at, say, hide } = await review([{ narrative: 'We hope.' }, { narrative: 'Hope is the one who sleeps beside the door.' }]);
    hide(at('Hope', { tip: 1 }));
    expect(await say(at('hope'))).toEqual({ ok: false, code: 'other-word-alone' });
    const alone = await review([{ narrative }]);
    hidePassage(alone.tools, { ...alone.at('Hope'), action: 'remove', role: 'victim', everyOccurrence: false });
    expect(await alone.say(alone.at('Hope'))).toEqual({ ok: false, code: 'not-found' });
    expect(await alone.say(alone.at('somebody'))).toEqual({ ok: false, code: 'not-found' });
  });

  it.each([
    ['ស្រី មកពីភូមិមួយ។ ពួកគេថាបុរសស្រីទាំងអស់ត្រូវធ្វើការរាល់យប់។', 'ស្រី'],
    ['สมใจ อยู่ข้างประตู ทุกคืนเราทำงานจนสมใจหัวหน้าเสมอ', 'สมใจ'],
    ['小明睡在门边。他们说每天晚上都要大小明天必须完成全部工作。', '小明'],
    ['May is held there 🙂. We may 🙂 leave only when they say so.', 'May'],
  ])('is told in scripts without spaces, within another word, and beside surrogate pairs: %s', async (text, words) => {
    const { at, say, hide, shown, load } = await review([{ narrative: text }]);
    const second = words === 'May' ? at('may') : at(words, { nth: 1 });
    hide(at(words));
    expect(shown().split('[removed]')).toHaveLength(3);
    expect((await say(second)).ok).toBe(true);
    expect(shown()).toBe(text.replace(words, '[removed]'));
    const { dossier, hidden } = redactLoaded(load(), office);
    expect(checkMarkdown(writeMarkdown(dossier), { ...hidden, identifiers: [] }).ok).toBe(true);
  });
});

describe('the gate lets no other place stand', () => {
  /** A dossier where "hope" is hidden but for one place, and the secrets of the gate. */
  function made(extra: Partial<DossierSource['tips'][number]> = {}, shownIn: string = narrative) {
    const at = shownIn.indexOf('hope');
    const spans = [{ start: 0, end: 4, action: 'remove', entity: 'a', role: 'victim' } as const, { start: at, end: at + 4, action: 'keep', entity: 'b', role: 'nobody', isOtherWord: true } as const];
    const source: DossierSource = { title: 'T', intro: undefined, entities: ['a', 'b'], pseudonymSeed: new Uint8Array(16), tips: [{ receivedAt: 0, texts: [{ field: 'narrative', language: 'en', text: shownIn, spans }], ...extra }] };
    const { dossier, hidden } = RedactedDossier.from(source, englishDossierWords, office);
    return { dossier, secrets: { ...hidden, identifiers: [] } satisfies GateSecrets };
  }
  const check = (secrets: GateSecrets, text: string, apart = text) => {
    const outcome = checkReadable(new TextEncoder().encode(text), secrets, { text, apart, rows: [], structure: [] }, () => false);
    return outcome.ok ? [] : outcome.findings.filter(({ location }) => location === 'text').map(({ check: name, count }) => [name, count]);
  };

  it('passes it where it was built', () => {
    const { secrets } = made();
    expect(check(secrets, secrets.shown)).toEqual([]);
  });

  it.each([
    ['once more elsewhere', (shown: string) => `${shown} Then hope went.`, 1],
    ['once more with the same words around it', (shown: string) => `${shown} Every evening we hope somebody comes for us.`, 1],
    ['in another sentence instead of its own', (shown: string) => shown.replace('we hope somebody', 'we wish somebody').replace('beside', 'hope beside'), 1],
    ['where it was hidden', (shown: string) => shown.replace('[removed] sleeps', 'Hope sleeps'), 1],
    ['where it was hidden, and its own place gone', (shown: string) => shown.replace('[removed] sleeps', 'Hope sleeps').replace('we hope', 'we'), 1],
    ['with a word changed beside it', (shown: string) => shown.replace('evening we hope', 'evening they hope'), 1],
  ])('refuses it %s', (_where, change, count) => {
    const { secrets } = made();
    expect(check(secrets, change(secrets.shown))).toContainEqual(['hidden-text', count]);
  });

  it('refuses it in what is read with the ends of runs apart', () => {
    const { secrets } = made();
    expect(check(secrets, secrets.shown, `${secrets.shown} hope`)).toContainEqual(['hidden-text', 1]);
  });

  it('refuses the dossier itself should more stand in it than was built', () => {
    const { secrets } = made();
    const more = { ...secrets, shown: `${secrets.shown} hope` };
    const outcome = checkReadable(new TextEncoder().encode(more.shown), more, { text: more.shown, apart: more.shown, rows: [], structure: [] }, () => false);
    expect(outcome.ok ? [] : outcome.findings.map(({ check: name, location }) => `${name} ${location}`)).toContain('hidden-text dossier');
  });

  it('hides it in a statement, whose sentence is another one, also the same words', () => {
    const view = viewOf('partner-organisation', false);
    const at = narrative.indexOf('hope');
    const spans = [{ start: 0, end: 4, action: 'remove', entity: 'a', role: 'victim' } as const, { start: at, end: at + 4, action: 'keep', entity: 'b', role: 'nobody', isOtherWord: true } as const];
    const source: DossierSource = { title: 'T', intro: undefined, entities: ['a', 'b'], pseudonymSeed: new Uint8Array(16), tips: [{ receivedAt: 0, statement: 'Every evening we hope somebody comes for us.', texts: [{ field: 'narrative', language: 'en', text: narrative, spans }] }] };
    const { hidden } = RedactedDossier.from(source, englishDossierWords, view);
    expect(hidden.shown).toContain('Every evening we [removed] somebody');
    expect(hidden.otherWords).toBeUndefined();
  });

  it('lets it not stand where another decision hides what is around it', () => {
    const at = narrative.indexOf('hope');
    const spans = [{ start: 0, end: 4, action: 'remove', entity: 'a', role: 'victim' } as const, { start: at - 3, end: at + 4, action: 'remove', entity: 'c', role: 'victim' } as const, { start: at, end: at + 4, action: 'keep', entity: 'b', role: 'nobody', isOtherWord: true } as const];
    const source: DossierSource = { title: 'T', intro: undefined, entities: ['a', 'b', 'c'], pseudonymSeed: new Uint8Array(16), tips: [{ receivedAt: 0, texts: [{ field: 'narrative', language: 'en', text: narrative, spans }] }] };
    const { hidden } = RedactedDossier.from(source, englishDossierWords, office);
    expect([hidden.shown.includes('hope'), hidden.otherWords]).toEqual([false, undefined]);
  });
});
