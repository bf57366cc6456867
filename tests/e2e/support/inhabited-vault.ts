// A vault as it is after some days of work, for the specs that look at the desk: tips in several languages, some assessed, some too
// late, one in quarantine, one dossier begun. Everything in it is invented.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Request } from '#shared/contract/contract.ts';
import { consentStatements } from '#shared/domain/consent.ts';
import { sharedItems } from '#shared/domain/referral.ts';
import { PaintedPicture } from '#shared/redaction/painted-picture.ts';
import { receiptKeys } from '#shared/sealed-tip/receipt.ts';
import { encodePng } from '#vault/dossier/png.ts';
import { noise } from '../../support/planted/picture-dossier.ts';
import { sealedTip } from '../../support/sealed-tips.ts';
import { must, testPassphrase, type Harness } from '../../support/vault-harness.ts';
import { test as deskTest } from './desk-app.ts';
import { realVault } from './prepared-vault.ts';
import { formSettingsIn, type InventedTip } from './reporter.ts';
import { repositoryRoot } from './launch.ts';

export interface InhabitedVault {
  /** Closed cleanly; copy it before use. */
  readonly folder: string;
  readonly passphrase: string;
  readonly recoveryWords: readonly string[];
  /** The intake key's public half. */
  readonly publicKey: Uint8Array;
}

type DemoTip = InventedTip & { readonly urgency?: 'U1' | 'U2' | 'U3' | 'U4' };

export const demoTips = (JSON.parse(readFileSync(path.join(repositoryRoot, 'tests/demo/invented-tips.json'), 'utf8')) as { readonly tips: readonly DemoTip[] }).tips;

/** As long as the fields allow, without a place to break. */
export const longMemberName = 'AnInventedMemberWithAVeryLongName'.repeat(4).slice(0, 100);
export const longPlace = 'ABuildingWithAnInventedNameThatNeverEnds/'.repeat(60).slice(0, 2000);

export const longCompoundName = 'AnInventedGardenWithANameThatNeverEnds'.repeat(8).slice(0, 300);

export const longReceiverName = 'AnInventedShelterWithANameThatNeverEnds'.repeat(6).slice(0, 200);

const dayMs = 86_400_000;
/** No picture in spite of what it calls itself, no sound, and a picture. */
const files = [new Uint8Array(120_000).fill(7), new Uint8Array(900).fill(8), encodePng(PaintedPicture.paint(noise(320, 240, 3), [], 0))];
const described = [
  { mediaType: 'image/jpeg', sizeBytes: 120_000 },
  { mediaType: 'audio/mp4', sizeBytes: 900 },
  { mediaType: 'image/png', sizeBytes: files[2]?.length ?? 0 },
];

/** One of the reporters chose answers, gave a rule for contact and kept a receipt. */
export const answeredTip = 1;
const receivedWith = {
  answers: { country: 'KH', province: 'KH-18', placeKnown: 'building', people: '10-49', danger: ['violence', 'raid'], contact: 'confidential' },
  safeContact: 'Only after 22:00 (invented).\nAsk about the motorbike.',
  receipt: receiptKeys(new Uint8Array(16).fill(9)),
} as const;

async function bring(harness: Harness, folder: string, sealed: readonly Uint8Array[]): Promise<void> {
  mkdirSync(folder);
  const files = sealed.map((bytes, index) => {
    const file = path.join(folder, `${String(index)}.bin`);
    writeFileSync(file, bytes);
    return file;
  });
  const { previewId } = must(await harness.api['import.preview']({ handle: harness.grant('import-files', ...files) }));
  must(await harness.api['import.commit']({ previewId }));
}

async function create(harness: Harness, memberName: string): Promise<readonly string[]> {
  const begun = must(await harness.api['vault.beginCreate']({ memberName, passphrase: testPassphrase }));
  must(await harness.api['vault.finishCreate']({ creationId: begun.creationId, words: begun.positions.map((position) => begun.recoveryWords[position - 1] ?? '') }));
  return begun.recoveryWords;
}

async function makeKey(harness: Harness, base: string): Promise<Uint8Array> {
  const key = must(await harness.api['intakeKey.create']({ validDays: 90 }));
  const form = path.join(base, 'form.html');
  must(await harness.api['tipForm.save']({ keyId: key.keyId, title: 'Notes', waysToSend: [{ carrier: 'Signal', address: '+1 202 555 0143', hours: '', readWithin: '' }], handle: harness.grant('tip-form', form) }));
  return new Uint8Array(Buffer.from(formSettingsIn(readFileSync(form, 'utf8')).publicKeys[0] ?? '', 'base64'));
}

const everyTip: Request<'tips.list'> = { search: '', urgencies: [], statuses: [], onlyOverdue: false, offset: 0, limit: 200 };

/** Makes it with the vault's own code. The first tips came two days before the others. */
export async function makeInhabitedVault(base: string, options: { readonly memberName?: string; readonly tips?: readonly DemoTip[] } = {}): Promise<InhabitedVault> {
  const folder = path.join(base, 'vault');
  const tips = options.tips ?? demoTips;
  const clock = { ms: Date.now() - 2 * dayMs };
  const harness = realVault(folder, true, () => clock.ms);
  const recoveryWords = await create(harness, options.memberName ?? 'Invented Member');
  const publicKey = await makeKey(harness, base);
  const sealed = tips.map((tip, index) =>
    sealedTip(publicKey, tip.narrative, {
      content: {
        writtenAt: new Date(clock.ms - index * 3_600_000).toISOString(),
        ...(tip.place === undefined ? {} : { place: tip.place }),
        ...(tip.when === undefined ? {} : { when: tip.when }),
        ...(index % 7 === 0 ? { attachments: described } : {}),
        ...(index === answeredTip ? receivedWith : {}),
      },
      attachments: index % 7 === 0 ? files : [],
    }),
  );
  const half = Math.ceil(sealed.length / 2);
  await bring(harness, path.join(base, 'earlier'), sealed.slice(0, half));
  clock.ms = Date.now() - 3 * 3_600_000;
  const broken = Uint8Array.from(sealed[0] ?? []);
  broken[broken.length - 100] = (broken.at(-100) ?? 0) ^ 1;
  await bring(harness, path.join(base, 'later'), [...sealed.slice(half), broken]);
  clock.ms = Date.now() - 3_600_000;

  const { rows } = must(await harness.api['tips.list'](everyTip));
  for (const row of rows) {
    const urgency = tips[row.number - 1]?.urgency;
    if (urgency !== undefined) must(await harness.api['tips.setUrgency']({ tipId: row.tipId, urgency }));
    if (row.number % 5 === 0) must(await harness.api['tips.setStatus']({ tipId: row.tipId, status: 'in-review' }));
  }
  const { compoundId } = must(await harness.api['compounds.record']({ facts: { kind: 'casino', standing: 'suspected', province: 'KH-18', district: '1801', place: longPlace.slice(0, 500) }, name: { text: longCompoundName, language: 'en', kind: 'official', source: longMemberName } }));
  must(await harness.api['compounds.addName']({ compoundId, name: { text: 'ប្រាសាទគោមមាស', language: 'km', kind: 'nickname', source: '' } }));
  must(await harness.api['compounds.recordStatus']({ compoundId, status: { state: 'raided', since: '2026-03-09', relocatedTo: null, source: longMemberName, reliability: 'B', credibility: '3' } }));
  for (const { tipId } of rows.slice(0, 3)) must(await harness.api['compounds.setLink']({ tipId, compoundId, to: 'linked' }));
  const said = rows[2]?.tipId ?? '';
  const { textId } = must(await harness.api['tips.get']({ tipId: said }));
  must(await harness.api['claims.mark']({ tipId: said, passage: { textId, start: 0, end: 12 }, assessment: { statement: '', reliability: 'F', credibility: '6', compoundId, stance: 'supports', topic: 'treatment' } }));
  const { incidentId } = must(await harness.api['incidents.record']({ facts: { kind: 'raid', date: '2026-03-09', agency: longMemberName, note: longPlace, compoundIds: [compoundId] } }));
  for (const figure of [{ is: 'known', least: 234, most: 234 }, { is: 'known', least: 180, most: 200 }] as const) must(await harness.api['incidents.recordFigure']({ incidentId, statement: { counted: 'detained', figure, source: longMemberName, reliability: 'B', credibility: '3' } }));
  must(await harness.api['incidents.recordFigure']({ incidentId, statement: { counted: 'screened', figure: { is: 'unknown' }, source: '', reliability: 'F', credibility: '6' } }));
  must(await harness.api['incidents.setLink']({ tipId: rows[0]?.tipId ?? '', incidentId, to: 'linked' }));
  const { organisationId } = must(await harness.api['organisations.record']({ facts: { kind: 'company', registrationNumber: '0001', jurisdiction: longPlace.slice(0, 100), note: longPlace }, name: { text: longCompoundName, language: 'en', kind: 'official', source: longMemberName } }));
  const link = { part: 'owner', standing: 'confirmed', since: '2025', until: null, source: longMemberName, reliability: 'B', credibility: '2', note: longPlace.slice(0, 500) } as const;
  for (const each of [link, { ...link, part: 'operator', standing: 'suspected', source: '', until: '2026-01' }] as const) must(await harness.api['organisations.link']({ organisationId, compoundId, link: each }));
  must(await harness.api['site.recordBuilding']({ compoundId, building: { name: longCompoundName, storeys: 7, people: { is: 'known', least: 80, most: 120 }, source: longMemberName, reliability: 'F', credibility: '6', note: longPlace.slice(0, 500) } }));
  must(await harness.api['site.setPoint']({ compoundId, point: { latitude: 1_063_000, longitude: 10_351_000, precision: 'kilometre' }, source: longMemberName }));
  const { receiverId } = must(await harness.api['receivers.record']({ name: longReceiverName, kind: 'shelter', contact: longPlace.slice(0, 1000) }));
  const referred = { tipId: rows[4]?.tipId ?? '', purpose: 'other', purposeWords: longPlace.slice(0, 300) } as const;
  const { consents } = must(await harness.api['consents.record']({ ...referred, told: [...consentStatements], way: 'spoken', language: 'km', givenOn: '2026-01-31', reach: { receiverId }, items: [...sharedItems], words: longPlace.slice(0, 1000) }));
  must(await harness.api['referrals.plan']({ ...referred, receiverId, items: sharedItems.filter((item) => item !== 'dossier'), dossierId: null, consentId: consents[0]?.consentId ?? '' }));
  const chosen = rows.filter(({ number }) => number === 1 || number === 7 || number === 3).map(({ tipId }) => tipId);
  const draft = must(await harness.api['dossier.create']({ title: 'Golden Lantern tower', tipIds: chosen }));
  const text = draft.texts.find((each) => each.text.includes('Dara Invented'));
  const start = text?.text.indexOf('Dara Invented') ?? 0;
  if (text) must(await harness.api['dossier.hide']({ dossierId: draft.dossierId, textId: text.textId, start, end: start + 'Dara Invented'.length, action: 'pseudonym', everyOccurrence: true }));
  harness.service.close();
  return { folder, passphrase: testPassphrase, recoveryWords, publicKey };
}

/** A vault with nothing in it but one intake key. */
export async function makeKeyOnlyVault(base: string): Promise<InhabitedVault> {
  const folder = path.join(base, 'vault');
  const harness = realVault(folder, true);
  const recoveryWords = await create(harness, longMemberName);
  const publicKey = await makeKey(harness, base);
  harness.service.close();
  return { folder, passphrase: testPassphrase, recoveryWords, publicKey };
}

/** The inhabited vault of a worker. */
export const test = deskTest.extend<object, { inhabited: InhabitedVault }>({
  inhabited: [
    async ({}, use) => {
      const base = mkdtempSync(path.join(tmpdir(), 'tipkeep-inhabited-'));
      await use(await makeInhabitedVault(base));
      rmSync(base, { recursive: true, force: true });
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});

export { expect } from './expect.ts';
