import type { compoundDossierCalls, DossierClaim } from '#shared/contract/compound-dossier-calls.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { ok } from '#shared/result.ts';

const claim: DossierClaim = {
  claimId: '7a'.repeat(16),
  tipId: '1'.repeat(32),
  tipNumber: 1,
  passage: 'Invented: the doors are chained at night',
  proposed: 'People are locked in over night (invented).',
  topic: 'treatment',
  reliability: 'C',
  credibility: '3',
  stance: 'supports',
  sources: 1,
  against: 0,
  isChosen: true,
  statement: '',
  isCopied: false,
  isKnownToFew: true,
  telling: null,
};

/** A dossier about a compound of one claim and one operator. The preview writes no file. */
export function inventedCompoundDossier(): Pick<Handlers, keyof typeof compoundDossierCalls> {
  const lacking = { statements: 1, copied: 0, undecided: 1, replies: 1, surplus: 0 };
  const claims = ok({ total: 1, chosen: 1, lacking, unfinished: { statements: [1], copied: [], undecided: [1] }, claims: [claim] });
  const operators = ok({ total: 1, operators: [{ linkId: '7b'.repeat(16), name: 'Blauwald Holding (invented)', part: 'operator' as const, standing: 'suspected' as const, reply: null }] });
  return {
    'compoundDossier.claims': () => claims,
    'compoundDossier.setClaim': () => ok({}),
    'compoundDossier.operators': () => operators,
    'compoundDossier.setReply': () => operators,
    'compoundDossier.preview': () => ok({ blocks: [{ kind: 'heading', level: 1, text: 'Quarzfeld Park (invented)' }, { kind: 'fact', label: 'Statement 1', value: 'People are locked in over night (invented).' }] }),
    'compoundDossier.check': () => ok({ gaps: [], gapsTotal: 0, tipsTotal: 1, approvers: 1, override: null }),
    'compoundDossier.export': ({ format }) => ok({ outcome: 'written', savedAs: `dossier.${format}`, sealing: 'plain', words: null, sizeBytes: 12_345, sha256: 'ab12'.repeat(16), pages: null, checks: 20, notices: [] }),
  };
}
