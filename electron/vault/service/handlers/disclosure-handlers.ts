import type { Handlers } from '#shared/contract/contract.ts';
import { disclosedShown, type disclosureCalls } from '#shared/contract/disclosure-calls.ts';
import { approvalOverride } from '#shared/domain/disclosure.ts';
import { fail, ok } from '#shared/result.ts';
import { isAllDanger, tipsAtGate } from '../../store/commands/may-disclose.ts';
import { countDisclosures, disclosureIn, disclosuresOfTip, listDisclosures, type LookingAtDisclosures } from '../../triage/list-disclosures.ts';
import { reviewDisclosure } from '../../triage/review-disclosure.ts';
import { approversOf } from '../approvers.ts';
import { deleteExportedFile, lookForFiles } from '../exported-files.ts';
import type { OpenVault } from '../open-vault.ts';
import type { VaultSession } from '../vault-session.ts';

export function disclosureHandlers(session: VaultSession): Pick<Handlers, keyof typeof disclosureCalls> {
  const { now } = session.environment;
  const looking = (vault: OpenVault): LookingAtDisclosures => ({ self: vault.context.signer.memberId, now: now(), isAlone: approversOf(vault) === 0 });
  return {
    'disclosures.check': ({ dossierId, ...sharing }) =>
      session.withVault((vault) => {
        const { database } = vault.context;
        const tips = tipsAtGate(database, dossierId, sharing);
        if (!tips.ok) return tips;
        const gaps = tips.value.flatMap((tip) => ('gap' in tip ? [tip] : []));
        const approvers = approversOf(vault);
        return ok({
          gaps: gaps.slice(0, disclosedShown).map(({ tipId, gap }) => ({ tipId, gap, tipNumber: Number(database.get('SELECT number FROM tip WHERE tip_id = ?', [tipId])?.['number'] ?? 0) })),
          gapsTotal: gaps.length,
          tipsTotal: tips.value.length,
          approvers,
          override: approvalOverride(approvers, isAllDanger(database, dossierId)) ?? null,
        });
      }),
    'disclosures.list': (request) => session.withVault((vault) => ok(listDisclosures(vault.context.database, request, looking(vault)))),
    'disclosures.counts': () => session.withVault(({ context }) => ok(countDisclosures(context.database, now()))),
    'disclosures.ofTip': ({ tipId }) => session.withVault(({ context }) => ok(disclosuresOfTip(context.database, tipId))),
    'disclosures.files': () => session.withVault(async ({ context }) => ok(await lookForFiles(context.database, session.environment.files, () => new Promise((resolve) => setImmediate(resolve))))),
    'disclosures.deleteFile': (file) =>
      session.withVault((vault) => {
        const deleted = deleteExportedFile(vault.context, session.environment, file);
        session.notify({ notice: 'disclosures.changed', value: {} });
        if (!deleted.ok) return deleted;
        const disclosure = disclosureIn(vault.context.database, file.disclosureId, looking(vault));
        return disclosure === undefined ? fail('not-found') : ok(disclosure);
      }),
    'disclosures.review': ({ disclosureId }) =>
      session.withVault((vault) => {
        const seen = looking(vault);
        const reviewed = reviewDisclosure(vault.context, disclosureId, seen.isAlone);
        if (!reviewed.ok) return reviewed;
        session.notify({ notice: 'disclosures.changed', value: {} });
        const disclosure = disclosureIn(vault.context.database, disclosureId, seen);
        return disclosure === undefined ? fail('not-found') : ok(disclosure);
      }),
  };
}
