import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clearSlot, giveSlot, replaceRecovery, rewrapSlot } from '#vault/crypto/header-changes.ts';
import { hex } from '#vault/crypto/hash.ts';
import { newRecoveryWords } from '#vault/crypto/recovery-words.ts';
import { createHeader, openHeader, type OpenedHeader } from '#vault/crypto/vault-header.ts';
import { cheapArgon2 } from '../support/cheap-argon2.ts';
import { shakeRandom } from '../support/shake-random.ts';

const randomBytes = shakeRandom('header changes');
const tools = { randomBytes, runArgon2: cheapArgon2 };

/** A step somebody takes: who acts (an index among those who can), on which of twenty people, with which of some secrets. */
const step = fc.record({ act: fc.constantFrom('give', 'give', 'give', 'clear', 'rewrap', 'recovery'), actor: fc.nat(30), on: fc.nat(19), secret: fc.nat(40) });

describe('any history of slots given, cleared, sealed anew', () => {
  it('opens with exactly the secrets that are in force, each as whom it belongs to', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        let words = newRecoveryWords(randomBytes).join(' ');
        const first = await createHeader({ memberName: 'Sreymom', passphrase: 'secret 0', recoveryWords: words.split(' '), practice: false }, tools);
        let { bytes } = first;
        const recoveryId = first.opened.members.find(({ kind }) => kind === 'recovery')!.memberId;
        /** The model: which secret belongs to whom. */
        const inForce = new Map([[first.opened.member.memberId, 'secret 0'], [recoveryId, words]]);
        const gone = new Set<string>();
        const openWith = async (secret: string): Promise<OpenedHeader> => {
          const opened = await openHeader(bytes, secret, cheapArgon2);
          if (!opened.ok) throw new Error(`${secret} ${opened.code}`);
          return opened.value;
        };
        let generation = 1;
        for (const { act, actor, on, secret: number } of steps) {
          const people = [...inForce];
          const [actorId, actorSecret] = people[actor % people.length]!;
          const opened = await openWith(actorSecret);
          const target = on < inForce.size && on % 2 === 0 ? people[on % people.length]![0] : hex(new Uint8Array(16).fill(on + 1));
          const secret = `secret ${number}`;
          const taken = (except: string) => people.some(([memberId, known]) => memberId !== except && known === secret);
          if (act === 'recovery') {
            const next = newRecoveryWords(randomBytes);
            const written = await replaceRecovery(opened, next, tools);
            if (!written.ok) throw new Error(written.code);
            gone.add(words);
            words = next.join(' ');
            inForce.set(recoveryId, words);
            ({ bytes } = written.value);
          } else if (act === 'rewrap') {
            const written = await rewrapSlot(opened, secret, tools);
            expect(written.ok).toBe(!taken(actorId));
            if (!written.ok) continue;
            gone.add(actorSecret);
            inForce.set(actorId, secret);
            ({ bytes } = written.value);
          } else if (target === actorId || target === recoveryId) continue;
          else if (act === 'clear') {
            const written = clearSlot(opened, target, tools);
            expect(written.ok).toBe(inForce.has(target));
            if (!written.ok) continue;
            gone.add(inForce.get(target)!);
            inForce.delete(target);
            ({ bytes } = written.value);
          } else {
            const written = await giveSlot(opened, { memberId: target, name: `person ${on}` }, secret, tools);
            const isFull = inForce.size === 16 && !inForce.has(target);
            expect(written.ok ? 'ok' : written.code).toBe(isFull ? 'slots-full' : taken(target) ? 'passphrase-weak' : 'ok');
            if (!written.ok) continue;
            const before = inForce.get(target);
            if (before !== undefined) gone.add(before);
            inForce.set(target, secret);
            ({ bytes } = written.value);
          }
          generation += 1;
        }
        for (const [memberId, secret] of inForce) {
          gone.delete(secret);
          const opened = await openWith(secret);
          expect(opened.member.memberId).toBe(memberId);
          expect(hex(opened.vaultKey)).toBe(hex(first.opened.vaultKey));
          expect(opened.header.generation).toBe(generation);
          expect(new Set(opened.members.map((label) => label.memberId))).toEqual(new Set(inForce.keys()));
        }
        for (const secret of gone) expect(await openHeader(bytes, secret, cheapArgon2)).toEqual({ ok: false, code: 'wrong-passphrase' });
      }),
      { numRuns: 20 },
    );
  });
});
