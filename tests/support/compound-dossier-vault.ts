import type { Request } from '#shared/contract/contract.ts';
import { consentStatements } from '#shared/domain/consent.ts';
import { must, type Harness } from './vault-harness.ts';
import { vaultWithTips, type VaultWithTips } from './vault-with-tips.ts';

/** Reports about one place, all invented: two that say the same, one that contradicts them. */
export const inventedReports = [
  'Invented: forty of us sleep in the long hall behind the kitchen and the door is chained at night. My sister Borwenna can be asked.',
  'Invented: they chain the doors every evening after the count, I have heard it from the room above.',
  'Invented: nobody is locked in there, the doors stand open and people walk to the market.',
] as const;

/** Named in the first report. */
export const inventedPerson = 'Borwenna';

export const inventedNames = { compound: 'Quarzfeld Park (invented)', khmer: 'សួនក្វាតហ្វែល', chinese: '石英园区', operator: 'Blauwald Holding (invented)', other: 'Nordhang Office (invented)' } as const;

/** What staff say of the three, in their own words. */
export const inventedStatements = ['People are locked in over night.', 'Locks were heard in the evening.', 'According to one source people come and go.'] as const;

export interface CompoundDossierVault extends VaultWithTips {
  readonly compoundId: string;
  /** Of the reports, in their order. */
  readonly claimIds: readonly string[];
  readonly linkId: string;
  readonly embassy: string;
  /** Says something of a claim for the dossier. */
  readonly say: (index: number, part?: Partial<Request<'compoundDossier.setClaim'>>) => Promise<void>;
  /** Consent to a dossier with the place in it, for the embassy. */
  readonly consent: (index: number) => Promise<void>;
}

/** An open vault in memory with one compound of which three reports speak, the first two supporting each other and the third contradicting the first; with a raid, a status, an operator and a building. */
export async function compoundDossierVault(laterMinutes = 0, apartMinutes = 0): Promise<CompoundDossierVault> {
  const vault = await vaultWithTips(inventedReports, [], laterMinutes, apartMinutes);
  const { api } = vault.harness;
  const facts = { kind: 'casino', standing: 'suspected', province: 'KH-18', district: '1801', place: '' } as const;
  const { compoundId } = must(await api['compounds.record']({ facts, name: { text: inventedNames.compound, language: 'en', kind: 'official', source: 'invented' } }));
  must(await api['compounds.record']({ facts: { ...facts, district: null }, name: { text: inventedNames.other, language: 'en', kind: 'official', source: '' } }));
  must(await api['compounds.addName']({ compoundId, name: { text: inventedNames.khmer, language: 'km', kind: 'transliteration', source: '' } }));
  must(await api['compounds.addName']({ compoundId, name: { text: inventedNames.chinese, language: 'zh', kind: 'nickname', source: '' } }));
  must(await api['compounds.recordStatus']({ compoundId, status: { state: 'active', since: '2031-02-14', relocatedTo: null, source: 'a neighbour (invented)', reliability: 'C', credibility: '3' } }));
  const claimIds = await claimsOf(vault, compoundId);
  const [first = '', second = '', third = ''] = claimIds;
  must(await api['claims.relate']({ claimId: first, otherClaimId: second, to: 'supports' }));
  must(await api['claims.relate']({ claimId: first, otherClaimId: third, to: 'contradicts' }));
  const { incidentId } = must(await api['incidents.record']({ facts: { kind: 'raid', date: '2031-03-09', agency: 'Provincial police (invented)', compoundIds: [compoundId], note: '' } }));
  must(await api['incidents.recordFigure']({ incidentId, statement: { counted: 'detained', figure: { is: 'known', least: 234, most: 234 }, source: 'invented', reliability: 'F', credibility: '6' } }));
  must(await api['incidents.recordFigure']({ incidentId, statement: { counted: 'identified', figure: { is: 'known', least: 4, most: 4 }, source: 'invented', reliability: 'F', credibility: '6' } }));
  const linkId = await operatorOf(vault.harness, compoundId);
  await hideName(vault);
  const { receiverId: embassy } = must(await api['receivers.record']({ name: 'An embassy (invented)', kind: 'embassy', contact: '' }));
  const tipId = (index: number): string => vault.tipOf(inventedReports[index] ?? '');
  return {
    ...vault,
    compoundId,
    claimIds,
    linkId,
    embassy,
    say: async (index, part = {}) => {
      must(await api['compoundDossier.setClaim']({ compoundId, claimId: claimIds[index] ?? '', isChosen: true, statement: inventedStatements[index] ?? '', telling: null, ...part }));
    },
    consent: async (index) => {
      must(await api['consents.record']({ tipId: tipId(index), purpose: 'return', purposeWords: '', told: [...consentStatements], way: 'spoken', language: 'km', givenOn: '2026-05-30', reach: { receiverId: embassy }, items: ['place', 'dossier'], words: '' }));
    },
  };
}

async function claimsOf({ harness: { api }, tipOf }: VaultWithTips, compoundId: string): Promise<readonly string[]> {
  const claimIds: string[] = [];
  for (const report of inventedReports) {
    const tipId = tipOf(report);
    const { textId } = must(await api['tips.get']({ tipId }));
    const passage = { textId, start: 10, end: report.length };
    const { claims } = must(await api['claims.mark']({ tipId, passage, assessment: { statement: '', reliability: 'C', credibility: '3', compoundId, stance: 'supports', topic: 'treatment' } }));
    claimIds.push(claims[0]?.claimId ?? '');
  }
  return claimIds;
}

/** Somebody who is named in the first report was hidden in a dossier of tips. */
async function hideName({ harness: { api }, tipOf }: VaultWithTips): Promise<void> {
  const { dossierId, texts } = must(await api['dossier.create']({ title: 'Invented', tipIds: [tipOf(inventedReports[0])] }));
  const [text] = texts;
  if (text === undefined) throw new Error('a tip without a text');
  const start = text.text.indexOf(inventedPerson);
  must(await api['dossier.hide']({ dossierId, textId: text.textId, start, end: start + inventedPerson.length, action: 'pseudonym', everyOccurrence: true }));
}

async function operatorOf({ api }: Harness, compoundId: string): Promise<string> {
  const { organisationId } = must(await api['organisations.record']({ facts: { kind: 'company', registrationNumber: '', jurisdiction: '', note: '' }, name: { text: inventedNames.operator, language: 'en', kind: 'official', source: '' } }));
  must(await api['organisations.link']({ organisationId, compoundId, link: { part: 'operator', standing: 'suspected', since: '2030', until: null, source: 'invented', reliability: 'D', credibility: '4', note: '' } }));
  return must(await api['compoundDossier.operators']({ compoundId })).operators[0]?.linkId ?? '';
}
