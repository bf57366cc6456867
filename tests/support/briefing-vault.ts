import { recordIncident, recordIncidentFigure } from '#vault/store/commands/keep-incidents.ts';
import { recordCompound, recordCompoundStatus } from '#vault/store/commands/keep-compounds.ts';
import { setIndicator } from '#vault/store/commands/keep-screening.ts';
import { setTipCompound } from '#vault/store/commands/connect-tips.ts';
import { receiveTips } from '#vault/store/commands/receive-tips.ts';
import { setUrgency } from '#vault/triage/set-urgency.ts';
import type { Figure } from '#shared/domain/figure.ts';
import type { IncidentCount } from '#shared/domain/incident.ts';
import type { Province } from '#shared/domain/tip-answers.ts';
import { inventedTip } from './invented-tips.ts';
import { openMemoryVault, type MemoryVault } from './memory-vault.ts';

export const inventedCompound = 'Quarzfeld Park (invented)';
export const inventedPeriod = { from: '2031-01', until: '2031-03' } as const;

const known = (least: number, most = least): Figure => ({ is: 'known', least, most });

/**
 * A vault to brief about: 3 tips of January, 12 of February and 20 of March 2031 (four of these danger now), one of December; two compounds and one of which nobody knows the province; a raid of which
 * 234 people were detained and nobody knows who was screened, one of which 40 to 50 were detained and 4 screened, one of a year alone, and one of another year.
 */
export async function briefingVault(): Promise<MemoryVault> {
  const vault = await openMemoryVault();
  const { context } = vault;
  const compound = (name: string, province: Province | null): string => recordCompound(context, { kind: 'casino', standing: 'suspected', province, district: null, place: '' }, { text: name, language: 'en', kind: 'official', source: '' });
  const first = compound(inventedCompound, 'KH-18');
  const second = compound('Blauwald Tower (invented)', 'KH-1');
  compound('Nordhang Office (invented)', null);
  recordCompoundStatus(context, first, { state: 'active', since: '2031-02', relocatedTo: null, source: '', reliability: 'F', credibility: '6' });

  const tipsOf = (month: number, count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => receiveTips(context, [inventedTip(`tip ${month} ${index}`, {}, { receivedAt: Date.UTC(2031, month - 1, 1 + (index % 12), 12) })])[0]?.tipId ?? '');
  tipsOf(0, 1);
  const january = tipsOf(1, 3);
  const february = tipsOf(2, 12);
  const march = tipsOf(3, 20);
  for (const tipId of march.slice(0, 4)) setUrgency(context, tipId, 'U1');
  for (const tipId of [...february, ...march.slice(0, 5)]) setTipCompound(context, tipId, first, 'linked');
  for (const tipId of january.slice(0, 1)) for (const each of [first, second]) setTipCompound(context, tipId, each, 'linked');
  for (const tipId of march) setIndicator(context, tipId, { indicator: 'violence', answer: 'present', claimId: null });
  for (const tipId of march.slice(0, 2)) setIndicator(context, tipId, { indicator: 'isolation', answer: 'absent', claimId: null });

  const raid = (date: string, figures: readonly (readonly [IncidentCount, Figure])[]): void => {
    const made = recordIncident(context, { kind: 'raid', date, agency: '', compoundIds: [], note: '' });
    if (!made.ok) throw new Error(made.code);
    for (const [counted, figure] of figures) recordIncidentFigure(context, made.value, { counted, figure, source: 'invented', reliability: 'F', credibility: '6' });
  };
  raid('2031-02-10', [['detained', known(234)], ['screened', { is: 'unknown' }]]);
  raid('2031-03', [['detained', known(40, 50)], ['screened', known(4)]]);
  raid('2031', [['detained', known(1000)]]);
  raid('2030-05', [['detained', known(5000)]]);
  return vault;
}
