import { Decrypter, Encrypter, generateHybridIdentity, identityToRecipient } from 'age-encryption';
import type { TipContent } from '#shared/domain/tip-content.ts';
import { intakeKeyFromSeed, type IntakeKey } from '#shared/sealed-tip/intake-key.ts';
import { openSealedTip } from '#shared/sealed-tip/open-sealed-tip.ts';
import { sealTip } from '#shared/sealed-tip/seal.ts';
import { hex } from '#vault/crypto/hash.ts';
import { systemRandom } from '#vault/crypto/random.ts';
import { must } from '../../support/vault-harness.ts';
import type { Figure } from '../figure.ts';
import { timedEach, type Measurement } from '../measurement.ts';
import { someTips } from '../support/bench-tips.ts';

interface Size {
  readonly shown: string;
  readonly content: TipContent;
  readonly attachments: readonly Uint8Array[];
  /** What the peer seals: the narrative's bytes, or the file's. */
  readonly bytes: Uint8Array;
  /** Repetitions in one run. */
  readonly times: number;
}

function sizes(): readonly Size[] {
  const narrative = someTips(7, 3).map((tip) => tip.narrative).join(' ').replace(/[^\x20-\x7e]/g, 'x').padEnd(2048, 'x').slice(0, 2048);
  const content: TipContent = { innerId: hex(systemRandom(16)), formLanguage: 'en', narrative, attachments: [] };
  const file = new Uint8Array(systemRandom(20 * 1024 * 1024));
  return [
    { shown: '2 KB', content, attachments: [], bytes: new TextEncoder().encode(narrative), times: 20 },
    { shown: '20 MB', content: { ...content, narrative: 'Invented.', attachments: [{ mediaType: 'video/mp4', sizeBytes: file.length }] }, attachments: [file], bytes: file, times: 1 },
  ];
}

/** Both sides open what they have sealed and find the same bytes, or the comparison would mean nothing. */
async function compare(size: Size, key: IntakeKey, identity: string, runs: number): Promise<readonly Figure[]> {
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  const decrypter = new Decrypter();
  decrypter.addIdentity(identity);
  const seal = (): Uint8Array => sealTip({ content: size.content, attachments: size.attachments, recipients: [key.publicKey], randomBytes: systemRandom });
  const sealed = seal();
  const age = await encrypter.encrypt(size.bytes);
  const opened = must(await openSealedTip(sealed, [key]));
  if (opened.content.narrative !== size.content.narrative || opened.attachments.length !== size.attachments.length) throw new Error('a tip came back changed');
  if (Buffer.compare(await decrypter.decrypt(age), size.bytes) !== 0) throw new Error('the peer gave other bytes back');

  const sealing: number[] = [];
  const opening: number[] = [];
  const ageSealing: number[] = [];
  const ageOpening: number[] = [];
  for (let run = 0; run < runs; run++) {
    sealing.push(await timedEach(size.times, seal));
    ageSealing.push(await timedEach(size.times, () => encrypter.encrypt(size.bytes)));
    opening.push(await timedEach(size.times, async () => must(await openSealedTip(sealed, [key]))));
    ageOpening.push(await timedEach(size.times, () => decrypter.decrypt(age)));
  }
  const name = 'age-encryption, hybrid recipient';
  return [
    { what: `seal ${size.shown}`, unit: 'ms', values: sealing, peers: [{ name, values: ageSealing }] },
    { what: `open ${size.shown}`, unit: 'ms', values: opening, peers: [{ name, values: ageOpening }] },
  ];
}

/** In this process and on this Node; a reporter's telephone is slower. */
export const sealAndOpen: Measurement = {
  name: 'seal',
  measure: async (bench) => {
    const key = intakeKeyFromSeed(systemRandom(32));
    const identity = await generateHybridIdentity();
    const figures: Figure[] = [];
    for (const size of sizes()) {
      bench.say(`seal and open ${size.shown}`);
      figures.push(...(await compare(size, key, identity, bench.runs)));
    }
    return figures;
  },
};
