import path from 'node:path';
import type { Handlers, Reply } from '#shared/contract/contract.ts';
import type { emergencyCardCalls } from '#shared/contract/emergency-card-calls.ts';
import { fail, ok } from '#shared/result.ts';
import { hex, sha256 } from '../../crypto/hash.ts';
import { cardProblems, cardTip, makeCard, type CardProblems } from '../../dossier/emergency-card.ts';
import { shownName } from '../../intake/shown-name.ts';
import { faultOutcome } from '../../platform/fault-code.ts';
import { writeBeside } from '../../platform/write-beside.ts';
import { mayCardLeave, recordCardLeft } from '../../store/commands/record-card.ts';
import { detailsOf } from '../../store/tip-details.ts';
import { sampleDossierMark } from '../sample-vault.ts';
import type { VaultSession } from '../vault-session.ts';

const isOpen = ({ faults, findings }: CardProblems): boolean => faults.length + findings.length > 0;
const shownOpen = ({ faults, findings }: CardProblems) => ({ outcome: 'open' as const, faults: [...faults], findings: [...findings] });

export function emergencyCardHandlers(session: VaultSession): Pick<Handlers, keyof typeof emergencyCardCalls> {
  const { files, randomBytes } = session.environment;
  const mark = (): string => (session.isSampleOpen ? sampleDossierMark : '');
  const print = (html: string): Promise<Uint8Array | null> => session.printJobs.print(html);
  return {
    'card.propose': ({ tipId }) =>
      session.withVault(({ context: { database } }) => {
        const tip = cardTip(database, tipId);
        if (!tip.ok) return tip;
        const { answers = {} } = detailsOf(database, tipId);
        const dueAt = database.get('SELECT due_at FROM tip WHERE tip_id = ?', [tipId])?.['due_at'];
        return ok({ province: answers.province ?? null, people: answers.people ?? null, dangers: [...(answers.danger ?? [])], dueAt: typeof dueAt === 'number' ? dueAt : null });
      }),
    'card.check': ({ tipId, card, stated }) =>
      session.withVault<Reply<'card.check'>>(({ context: { database } }) => {
        const tip = cardTip(database, tipId);
        if (!tip.ok) return tip;
        const problems = cardProblems(database, tipId, card, stated);
        return ok(isOpen(problems) ? shownOpen(problems) : { outcome: 'whole' });
      }),
    'card.export': ({ card, stated, format, handle, ...leaving }) =>
      session.withVault<Reply<'card.export'>>(async ({ context }) => {
        const { database } = context;
        // Asked before printing, and again after it: consent may have been withdrawn meanwhile.
        const look = () => {
          const tip = cardTip(database, leaving.tipId);
          return tip.ok ? mayCardLeave(context, card, leaving) : tip;
        };
        const before = look();
        if (!before.ok) return before;
        const problems = cardProblems(database, leaving.tipId, card, stated);
        if (isOpen(problems)) return ok(shownOpen(problems));
        const paths = session.grants.redeem(handle, 'dossier');
        const [destination] = paths.ok ? paths.value : [];
        if (destination === undefined) return fail('handle-invalid');
        const made = await makeCard(print, database, { tipId: leaving.tipId, card, format, mark: mark() });
        if (!made.ok) return made.code === 'leak-gate-refused' ? ok({ outcome: 'refused', findings: made.findings.map((finding) => ({ ...finding })) }) : made;
        const after = look();
        if (!after.ok) return after;
        const { bytes } = made.value;
        const left = { sizeBytes: bytes.length, sha256: hex(sha256(bytes)) };
        recordCardLeft(context, card, leaving, { format, statements: stated.length, ...left });
        session.notify({ notice: 'tips.changed', value: {} });
        try {
          writeBeside(files, destination, bytes, hex(randomBytes(8)));
        } catch (problem) {
          return fail(faultOutcome(problem));
        }
        return ok({ outcome: 'written', savedAs: shownName(path.basename(destination)), ...left });
      }),
    'card.shownLarge': ({ card, stated, ...leaving }) =>
      session.withVault<Reply<'card.shownLarge'>>(async ({ context }) => {
        const tip = cardTip(context.database, leaving.tipId);
        if (!tip.ok) return tip;
        const allowed = mayCardLeave(context, card, leaving);
        if (!allowed.ok) return allowed;
        const problems = cardProblems(context.database, leaving.tipId, card, stated);
        if (isOpen(problems)) return ok(shownOpen(problems));
        const made = await makeCard(print, context.database, { tipId: leaving.tipId, card, format: 'markdown', mark: mark() });
        // Markdown is not printed, so that only the gate can refuse it: what it refuses is not read aloud either.
        if (!made.ok) return fail('print-failed');
        recordCardLeft(context, card, leaving, { format: 'read-aloud', statements: stated.length, sizeBytes: made.value.bytes.length, sha256: hex(sha256(made.value.bytes)) });
        session.notify({ notice: 'tips.changed', value: {} });
        return ok({ outcome: 'shown' });
      }),
  };
}
