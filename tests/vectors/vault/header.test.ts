import { describe, expect, it } from 'vitest';
import { type RunArgon2, argon2Here } from '#vault/crypto/argon2.ts';
import { hex, sha256 } from '#vault/crypto/hash.ts';
import { clearSlot, giveSlot, replaceRecovery, rewrapSlot } from '#vault/crypto/header-changes.ts';
import { subkey } from '#vault/crypto/hkdf.ts';
import { kdfFloor } from '#vault/crypto/kdf-parameters.ts';
import { newRecoveryWords } from '#vault/crypto/recovery-words.ts';
import { secretBytes } from '#vault/crypto/secret-bytes.ts';
import { createHeader, openHeader } from '#vault/crypto/vault-header.ts';
import { shakeRandom } from '../../support/shake-random.ts';
import vector from './header.json' with { type: 'json' };

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const checksumLine = /,\n "checksum": "[0-9a-f]{64}"\n\}\n$/u;

/** The real Argon2id, once for each question: most mutations ask the same. */
const known = new Map<string, Promise<Uint8Array>>();
const runArgon2: RunArgon2 = async (input) => {
  const question = hex(sha256(input.secret, input.salt, bytes(JSON.stringify(input.parameters))));
  const answer = known.get(question) ?? argon2Here(input);
  known.set(question, answer);
  return (await answer).slice();
};

function mutated({ find, replace, freshChecksum }: (typeof vector.mutations)[number]): Uint8Array {
  const text = vector.header.replace(find, replace);
  if (!freshChecksum) return bytes(text);
  const body = text.replace(checksumLine, '');
  return bytes(`${body},\n "checksum": "${hex(sha256(bytes(`${body}\n}\n`)))}"\n}\n`);
}

describe('the sample vault header', () => {
  it('is what its randomness makes it', async () => {
    const randomBytes = shakeRandom(vector.label);
    const recoveryWords = newRecoveryWords(randomBytes);
    expect(recoveryWords.join(' ')).toBe(vector.recoveryWords);
    const { memberName, passphrase } = vector;
    const { bytes: made } = await createHeader({ memberName, passphrase, recoveryWords, practice: true, kdf: kdfFloor }, { randomBytes, runArgon2 });
    expect(new TextDecoder().decode(made)).toBe(vector.header);
  });

  it('opens to the keys and the member it names', async () => {
    const opened = await openHeader(bytes(vector.header), vector.passphrase, runArgon2);
    if (!opened.ok) throw new Error(opened.code);
    const { header, vaultKey, member } = opened.value;
    const derived = await runArgon2({ secret: secretBytes(vector.passphrase), salt: header.kdfSalt, parameters: header.kdf });
    expect({
      memberId: member.memberId,
      publicKey: hex(member.publicKey),
      derived: hex(derived),
      vaultKey: hex(vaultKey),
      headerMacKey: hex(subkey(vaultKey, header.vaultId, 'header-mac')),
      slotLabelsKey: hex(subkey(vaultKey, header.vaultId, 'slot-labels')),
      databaseKey: hex(subkey(vaultKey, header.vaultId, 'database')),
    }).toEqual(vector.opened);
    expect(member.name).toBe(vector.memberName);
  });

  it.each(vector.secrets)('answers "$secret" with $outcome', async ({ secret, outcome }) => {
    const opened = await openHeader(bytes(vector.header), secret, runArgon2);
    expect(opened.ok ? opened.value.member.kind : opened.code).toBe(outcome);
  });

  it.each(vector.mutations)('with $name says $code', async (mutation) => {
    expect(vector.header).toContain(mutation.find);
    expect(await openHeader(mutated(mutation), vector.passphrase, runArgon2)).toEqual({ ok: false, code: mutation.code });
  });

  it('changes, step by step, to the headers with these hashes', async () => {
    const opened = await openHeader(bytes(vector.header), vector.passphrase, runArgon2);
    if (!opened.ok) throw new Error(opened.code);
    const { label, member, memberSecret, newPassphrase, steps } = vector.changes;
    const tools = { randomBytes: shakeRandom(label), runArgon2 };
    let current = opened.value;
    const found: Record<string, string> = {};
    for (const name of Object.keys(steps)) {
      const written =
        name === 'slot given' ? await giveSlot(current, member, memberSecret, tools)
        : name === 'slot given again' ? await giveSlot(current, member, newPassphrase, tools)
        : name === 'slot cleared' ? clearSlot(current, member.memberId, tools)
        : name === 'passphrase changed' ? await rewrapSlot(current, newPassphrase, tools)
        : await replaceRecovery(current, newRecoveryWords(tools.randomBytes), tools);
      if (!written.ok) throw new Error(written.code);
      current = written.value.opened;
      found[name] = hex(sha256(written.value.bytes));
    }
    expect(found).toEqual(steps);
  });
});
