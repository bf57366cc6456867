import type { InventedOrganisation } from '#shared/sample/invented-organisations.ts';
import { addOrganisationName, recordOrganisation } from '../store/commands/keep-organisations.ts';
import { linkOrganisation } from '../store/commands/link-organisations.ts';
import type { VaultContext } from '../store/events/vault-context.ts';

const dayMs = 86_400_000;

/** Puts invented organisations into the register, each under three names, and links them to those of the compounds that there are. `endMs`: the end of the invented year, milliseconds since 1970. */
export function recordOrganisations(context: VaultContext, organisations: readonly InventedOrganisation[], compoundIds: readonly string[], endMs: number): void {
  const monthOf = (daysAgo: number): string => new Date(endMs - daysAgo * dayMs).toISOString().slice(0, 7);
  for (const { names, kind, links } of organisations) {
    const there = links.flatMap(({ compound, ...link }) => compoundIds.slice(compound, compound + 1).map((compoundId) => ({ compoundId, ...link })));
    if (there.length === 0) continue;
    const name = { source: 'Invented', kind: 'official' } as const;
    const organisationId = recordOrganisation(context, { kind, registrationNumber: '', jurisdiction: '', note: '' }, { ...name, text: names.en, language: 'en' });
    for (const language of ['km', 'zh'] as const) addOrganisationName(context, organisationId, { ...name, text: names[language], language });
    for (const { compoundId, sinceDaysAgo, endedDaysAgo, part, standing, source, reliability, credibility } of there) {
      const linked = linkOrganisation(context, organisationId, compoundId, { part, standing, since: monthOf(sinceDaysAgo), until: endedDaysAgo === null ? null : monthOf(endedDaysAgo), source, reliability, credibility, note: '' });
      if (!linked.ok) throw new Error(`an invented organisation is not linked: ${linked.code}`);
    }
  }
}
