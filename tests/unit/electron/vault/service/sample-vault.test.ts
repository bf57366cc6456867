import { beforeAll, describe, expect, it } from 'vitest';
import { contract, type CallName } from '#shared/contract/contract.ts';
import { isRefusedInSample } from '#shared/contract/sample-calls.ts';
import { sampleTipCount } from '#shared/sample/sample-story.ts';
import { memoryFileSystem, type MemoryFileSystem } from '#vault/platform/memory-file-system.ts';
import { openHeader } from '#shared/sealed-tip/open.ts';
import { openSealedTip } from '#shared/sealed-tip/open-sealed-tip.ts';
import { unlockVault } from '#vault/service/unlock-vault.ts';
import { memoryFileSystem as copiedFileSystem } from '../../../../support/memory-file-system.ts';
import { createTestVault, must, testPassphrase, vaultHarness, type Harness } from '../../../../support/vault-harness.ts';
import { everything } from '../../../../support/vault-with-tips.ts';

const folder = '/home/vault';
const sampleFolder = '/home/sample';
const harnessOn = (files: MemoryFileSystem, practiceHost = false): Harness => vaultHarness({ files, folder, sampleFolder, practiceHost });
const under = (files: MemoryFileSystem, place: string): readonly string[] => files.files().filter((file) => file.startsWith(`${place}/`));

/** A home with a real vault in it, and a sample vault that was made and closed. */
let home: { readonly files: MemoryFileSystem; readonly realFiles: ReadonlyMap<string, Uint8Array> };

beforeAll(async () => {
  const files = memoryFileSystem();
  files.makeFolder('/home');
  const real = harnessOn(files);
  await createTestVault(real);
  real.service.close();
  const realFiles = new Map(under(files, folder).map((file) => [file, files.contents(file) ?? new Uint8Array(0)]));
  const sample = harnessOn(files);
  must(await sample.api['sample.open']({}));
  sample.service.close();
  home = { files, realFiles };
}, 120_000);

/** Every byte of the real vault is what it was. */
function expectUntouched(files: MemoryFileSystem): void {
  for (const [file, bytes] of home.realFiles) expect(Buffer.compare(files.contents(file) ?? new Uint8Array(0), bytes), file).toBe(0);
}

/** A copy of that home, so that a test may change it. */
function homeNow(): MemoryFileSystem {
  const { files } = home;
  return copiedFileSystem({ files: new Map(files.files().map((file) => [file, (files.contents(file) ?? new Uint8Array(0)).slice()])), folders: files.folders() });
}

async function opened(files = homeNow()): Promise<{ readonly files: MemoryFileSystem; readonly harness: Harness }> {
  const harness = harnessOn(files);
  must(await harness.api['sample.open']({}));
  return { files, harness };
}

describe('the sample vault', () => {
  it('opens with two hundred tips, three compounds and a raid, and verifies as any other', async () => {
    const { harness } = await opened();
    expect(must(await harness.api['tips.counts']({}))).toMatchObject({ all: sampleTipCount, danger: 0, hinted: 1, quarantine: 0 });
    const { rows } = must(await harness.api['compounds.list']({ search: '', offset: 0, limit: 10 }));
    expect(rows.map(({ name }) => name).sort()).toEqual(['Coral Villa', 'Lantern Garden', 'Silver Gate Tower']);
    expect(rows.every(({ tips }) => tips > 5)).toBe(true);
    const garden = rows.find(({ name }) => name === 'Lantern Garden');
    expect(garden).toMatchObject({ state: { state: 'reopened' }, otherNames: ['សួនគោម', '灯笼花园'] });
    // A message that was passed on is no second source.
    expect(garden?.sources).toBeLessThan(garden?.tips ?? 0);
    const verified = must(await harness.api['vault.verify']({}));
    expect(verified).toMatchObject({ damagedPages: 0, alteredRows: 0, unpermittedEvents: 0, chainIntact: true });
    harness.service.close();
  });

  it('has the raid as an incident: each number with its own source and grade, some of them unknown, one of which two sources differ, and the tips that speak of it', async () => {
    const { harness } = await opened();
    const list = must(await harness.api['incidents.list']({ kind: null, year: null, compoundId: null, offset: 0, limit: 10 }));
    expect(list.rows.map(({ kind }) => kind)).toEqual(['raid', 'transfer', 'release']);
    const [raid] = list.rows;
    const { figures, tallies, places, unmarked } = must(await harness.api['incidents.get']({ incidentId: raid?.incidentId ?? '' }));
    expect(places.map(({ name }) => name)).toEqual(['Lantern Garden']);
    expect(unmarked).toEqual([]);
    expect(tallies.detained).toEqual({ is: 'known', least: 70, most: 120, differs: true });
    expect([tallies.screened.is, tallies.identified.is]).toEqual(['unknown', 'unknown']);
    // Nobody was charged: that is a number.
    expect(tallies.charged).toMatchObject({ is: 'known', least: 0, most: 0 });
    expect(figures.every(({ source }) => source !== '')).toBe(true);
    expect(new Set(figures.map(({ reliability, credibility }) => `${reliability}${credibility}`)).size).toBeGreaterThan(2);
    const spoken = must(await harness.api['incidents.tips']({ incidentId: raid?.incidentId ?? '', offset: 0, limit: 10 }));
    expect(spoken.total).toBeGreaterThan(2);
    expect(list.sums.screened.unknown).toBeGreaterThan(0);
    harness.service.close();
  });

  it('has something to show of what is said of Lantern Garden: by two independent sources, contradicted, and only once', async () => {
    const { harness } = await opened();
    const { rows } = must(await harness.api['compounds.list']({ search: 'Lantern', offset: 0, limit: 1 }));
    const said = must(await harness.api['claims.ofCompound']({ compoundId: rows[0]?.compoundId ?? '', offset: 0, limit: 100 }));
    const echoOf = (statement: string): unknown => said.rows.find((row) => row.statement === statement);
    expect(echoOf('The building at the back was emptied in the night before the raid')).toMatchObject({ echo: 'several', sources: 2, against: 0 });
    expect(echoOf('The place is open again under another sign')).toMatchObject({ echo: 'contradicted', against: 1 });
    expect(echoOf('Computers were taken out by the second gate on the morning before the raid')).toMatchObject({ echo: 'once', sources: 1 });
    expect(Object.values(said.echoes).every((count) => count > 0)).toBe(true);
    harness.service.close();
  });

  it('has indicators, translations in both languages of the office, records of screening, and referrals under consent: one done, one that nobody has acknowledged', async () => {
    const { harness } = await opened();
    const { looked, lines } = must(await harness.api['overview.indicators']({}));
    expect(looked).toBeGreaterThan(8);
    expect(lines.filter(({ present }) => present > 0).length).toBeGreaterThan(4);
    const tipOf = async (search: string): Promise<string> => must(await harness.api['tips.list']({ ...everything, search })).rows[0]?.tipId ?? '';
    const tam = await tipOf('Tâm chợ cá');
    const { referrals, consents } = must(await harness.api['referrals.ofTip']({ tipId: tam }));
    expect(consents).toHaveLength(2);
    expect(referrals.map(({ state, receiver }) => `${state}: ${receiver.name}`)).toContain('closed: Sunflower House (invented)');
    expect(must(await harness.api['screening.ofTip']({ tipId: tam })).record).toMatchObject({ result: 'reasonable-grounds', consent: 'given' });
    expect(must(await harness.api['referrals.counts']({})).overdue).toBeGreaterThan(0);
    for (const [search, language] of [['កាហ្វេ កុំព្យូទ័រ', 'en'], ['老周 一百多人', 'km']] as const) expect(must(await harness.api['language.ofTip']({ tipId: await tipOf(search) })).versions[0]).toMatchObject({ kind: 'translation', language });
    harness.service.close();
  });

  it('begins with the hand-over of a colleague that nobody has taken yet', async () => {
    const { harness } = await opened();
    const { handOvers, waiting } = must(await harness.api['shift.list']({ onlyWaiting: true, offset: 0, limit: 5 }));
    expect(waiting).toBe(1);
    expect(handOvers[0]).toMatchObject({ by: 'Bopha (invented)', isOwn: false, taken: null });
    const named = await Promise.all(
      (handOvers[0]?.note.match(/\d+/g) ?? []).map(async (number) => {
        const { rows } = must(await harness.api['tips.list']({ ...everything, limit: 200 }));
        return rows.find((row) => row.number === Number(number))?.excerpt;
      }),
    );
    expect(named).toHaveLength(4);
    for (const [at, words] of ['ភ្លឺពេញមួយយប់', '灯笼花园又开了', 'the place is dark', 'Saya Sari'].entries()) expect(named[at]).toContain(words);
    must(await harness.api['shift.take']({ handOverId: handOvers[0]?.handOverId ?? '' }));
    harness.service.close();
  });

  it('has the one tip about danger now among those nobody has looked at, and its work lies at the times at which it was done', async () => {
    const { harness } = await opened();
    const { rows, total } = must(await harness.api['tips.list']({ ...everything, urgencies: ['U0'], onlyHinted: true }));
    expect(total).toBe(1);
    const danger = must(await harness.api['tips.get']({ tipId: rows[0]?.tipId ?? '' }));
    expect(danger.answers).toMatchObject({ danger: ['violence', 'transfer', 'discovered'], happened: 'now' });
    const old = must(await harness.api['tips.list']({ ...everything, statuses: ['closed'], offset: 100, limit: 1 }));
    const { history, receivedAt } = must(await harness.api['tips.get']({ tipId: old.rows[0]?.tipId ?? '' }));
    expect(receivedAt).toBeLessThan(harness.clock.wallMs);
    const times = history.map(({ at }) => at);
    expect(times).toEqual([...times].sort((one, other) => one - other));
    expect(Math.max(...times)).toBeLessThanOrEqual(harness.clock.wallMs);
    expect(Math.max(...times) - Math.min(...times)).toBeGreaterThan(60 * 60_000);
    harness.service.close();
  });

  it('holds tips that were really sealed: the key of the vault opens every original and finds the same text', async () => {
    const { files, harness } = await opened();
    harness.service.close();
    const vault = must(await unlockVault({ ...harness.environment, practiceHost: true }, `${sampleFolder}/vault`, 'sample vault of invented tips', true));
    const keys = vault.knownKeys().map(({ key }) => key);
    const rows = vault.context.database.all("SELECT sealed, body, plaintext_sha256 FROM original JOIN tip USING (tip_id) JOIN text USING (tip_id) WHERE field = 'narrative' LIMIT 25");
    expect(rows).toHaveLength(25);
    for (const { sealed, body, plaintext_sha256: hash } of rows) {
      const tip = must(await openSealedTip(sealed as Uint8Array, keys));
      expect(tip.content.narrative).toBe(body);
      expect(tip.plaintextSha256).toEqual(hash);
    }
    expect(openHeader(rows[0]?.['sealed'] as Uint8Array, keys, (rows[0]?.['sealed'] as Uint8Array).length).ok).toBe(true);
    expect(vault.close()).toBe(true);
    expect(under(files, folder).length).toBe(home.realFiles.size);
  });

  it('keeps what was done in it until it is thrown away, and needs no passphrase to go on', async () => {
    const { files, harness } = await opened();
    const [first] = must(await harness.api['tips.list']({ ...everything, onlyHinted: true, urgencies: ['U0'] })).rows;
    must(await harness.api['tips.setUrgency']({ tipId: first?.tipId ?? '', urgency: 'U1' }));
    harness.service.close();
    const next = harnessOn(files);
    expect(must(await next.api['session.status']({}))).toMatchObject({ state: 'locked', sample: 'kept', folder, practice: false });
    must(await next.api['sample.open']({}));
    expect(must(await next.api['tips.counts']({})).danger).toBe(1);
    expect(must(await next.api['session.status']({}))).toMatchObject({ state: 'open', sample: 'open', folder: `${sampleFolder}/vault`, practice: true, memberName: 'Practice' });
    next.service.close();
  });

  it('never touches the real vault, and cannot be opened as it: its passphrase does not open the one, nor the other', async () => {
    const { files, harness } = await opened();
    expect((await harness.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: true })).ok).toBe(false);
    harness.service.close();
    expectUntouched(files);
    const real = harnessOn(files);
    expect(await real.api['vault.unlock']({ secret: 'sample vault of invented tips', acceptPracticeMismatch: true })).toEqual({ ok: false, code: 'wrong-passphrase' });
    must(await real.api['vault.unlock']({ secret: testPassphrase, acceptPracticeMismatch: false }));
    expect(must(await real.api['session.status']({}))).toMatchObject({ sample: 'none', practice: false });
    expect(must(await real.api['tips.counts']({})).all).toBe(0);
    expect(await real.api['sample.open']({})).toEqual({ ok: false, code: 'busy' });
    expect(await real.api['sample.throwAway']({})).toEqual({ ok: false, code: 'busy' });
    real.service.close();
  });

  it('is thrown away whole, open or closed, with nothing else in its folder, and can be made again', async () => {
    const { files, harness } = await opened();
    must(await harness.api['sample.throwAway']({}));
    expect(under(files, sampleFolder)).toEqual([]);
    expect(files.stat(sampleFolder)).toBeUndefined();
    expect(await harness.api['tips.counts']({})).toEqual({ ok: false, code: 'vault-locked' });
    expectUntouched(files);

    const closed = homeNow();
    const noted = closed.open(`${sampleFolder}/notes-of-mine.txt`, 'create');
    closed.close(noted);
    const again = harnessOn(closed);
    must(await again.api['sample.throwAway']({}));
    expect(under(closed, sampleFolder)).toEqual([`${sampleFolder}/notes-of-mine.txt`]);
    // Nothing says any more that what is in there may go.
    expect(await again.api['sample.open']({})).toEqual({ ok: false, code: 'folder-not-empty' });
    closed.remove(`${sampleFolder}/notes-of-mine.txt`);
    must(await again.api['sample.open']({}));
    expect(must(await again.api['tips.counts']({})).all).toBe(sampleTipCount);
    expect(again.notices.filter(({ notice }) => notice === 'sample.progress').at(-1)?.value).toEqual({ done: sampleTipCount, total: sampleTipCount });
    again.service.close();
  }, 120_000);

  it('refuses what could bring something real in or let something out that looks real, and marks a dossier', async () => {
    const { harness } = await opened();
    const handle = 'a'.repeat(32);
    const refusals = {
      import: await harness.api['import.preview']({ handle }),
      dropFolder: await harness.api['dropFolder.choose']({ handle, wipes: false }),
      form: await harness.api['tipForm.save']({ keyId: handle, title: 'x', waysToSend: [{ carrier: 'x', address: 'x', hours: '', readWithin: '' }], handle }),
      custody: await harness.api['custody.export']({ tipId: handle, handle, format: 'json', language: 'en' }),
      opening: await harness.api['commitments.open']({ disclosureId: handle, tipId: handle, number: 0, receiverId: handle, because: 'Invented: a court asks for it', handle }),
      backup: await harness.api['backup.choosePlace']({ handle }),
      table: await harness.api['register.open']({ handle }),
      register: await harness.api['register.save']({ handle }),
      incidents: await harness.api['incidents.save']({ handle }),
      fromInterpreter: await harness.api['interpreter.look']({ handle, words: '' }),
      passphrase: await harness.api['passphrase.change']({ secret: 'x', passphrase: 'y' }),
    };
    for (const [what, refusal] of Object.entries(refusals)) expect({ what, refusal }).toEqual({ what, refusal: { ok: false, code: 'not-in-sample' } });
    const [tip] = must(await harness.api['tips.list'](everything)).rows;
    expect(must(await harness.api['dossier.create']({ title: 'Towers', tipIds: [tip?.tipId ?? ''] })).title).toBe('PRACTICE, INVENTED: Towers');
    expect(must(await harness.api['dossier.create']({ title: 'T'.repeat(200), tipIds: [tip?.tipId ?? ''] })).title).toHaveLength(200);
    harness.service.close();
  });

  it('has decided about every call that reads or writes a file outside', () => {
    // What only looks at a file, a dossier, one about a compound, a briefing and a card, whose titles say what they are, a file of an invented tip, and what belongs to other vaults or to words that are not made in this one.
    const allowed: readonly string[] = ['attachment.save', 'briefing.export', 'card.export', 'compoundDossier.export', 'custody.check', 'dossier.export', 'recovery.savePage', 'recovery.saveShares', 'restore.look', 'session.chooseFolder', 'tipForm.check'];
    const withFile = (Object.keys(contract) as CallName[]).filter((name) => 'entries' in contract[name].request && 'handle' in contract[name].request.entries);
    expect(withFile.length).toBeGreaterThan(20);
    expect(withFile.filter((name) => !isRefusedInSample(name)).sort()).toEqual(allowed);
  });

  it('lets no real vault be opened or made in its folder', async () => {
    const files = homeNow();
    const harness = harnessOn(files);
    for (const place of [sampleFolder, `${sampleFolder}/vault`, `${sampleFolder}/elsewhere`]) {
      expect(await harness.api['session.chooseFolder']({ handle: harness.grant('vault-folder', place) })).toEqual({ ok: false, code: 'sample-folder' });
    }
    must(await harness.api['session.chooseFolder']({ handle: harness.grant('vault-folder', `${sampleFolder}-of-mine`) }));
  });

  it('is made anew where making it was cut short, and stops when the process is to end', async () => {
    const files = homeNow();
    files.remove(`${sampleFolder}/whole`);
    const harness = harnessOn(files);
    expect(must(await harness.api['session.status']({})).sample).toBe('none');
    const opening = harness.api['sample.open']({});
    // The process hears that it must end while tips are being made.
    const ended = new Promise<void>((resolve) => {
      const look = setInterval(() => {
        if (!harness.notices.some(({ notice }) => notice === 'sample.progress')) return;
        clearInterval(look);
        harness.service.close();
        resolve();
      }, 1);
    });
    const [outcome] = await Promise.all([opening, ended]);
    expect(outcome.ok).toBe(false);
    expect(files.stat(`${sampleFolder}/whole`)).toBeUndefined();
    const next = harnessOn(files);
    expect(must(await next.api['session.status']({}))).toMatchObject({ sample: 'none', state: 'locked' });
    must(await next.api['sample.open']({}));
    expect(must(await next.api['tips.counts']({})).all).toBe(sampleTipCount);
    next.service.close();
  }, 120_000);
});
