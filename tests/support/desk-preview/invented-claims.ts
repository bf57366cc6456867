import type { ClaimsOfTip, ClaimView, claimCalls } from '#shared/contract/claim-calls.ts';
import type { Handlers, Notice } from '#shared/contract/contract.ts';
import { notJudged } from '#shared/domain/grade.ts';
import { wholePassage } from '#shared/redaction/whole-passage.ts';

interface PreviewTip {
  readonly tipId: string;
  readonly number: number;
  readonly textId: string;
  readonly narrative: string;
}

/** Claims that are marked, changed and withdrawn while the preview runs; the first tip has two to begin with. */
export function inventedClaims(tips: () => readonly PreviewTip[], send: (notice: Notice) => void): Pick<Handlers, keyof typeof claimCalls> {
  const kept = new Map<string, ClaimsOfTip>();
  const missing = { ok: false, code: 'not-found' } as const;
  const made = (tip: PreviewTip, number: number, start: number, end: number, part: Partial<ClaimView> = {}): ClaimView => {
    const version = { at: Date.now() - 3_600_000, actor: 'Dara', actorRemoved: false, type: 'marked' as const, statement: '', ...notJudged };
    return { claimId: `${tip.number}${number}`.padStart(32, 'a'), number, tipId: tip.tipId, tipNumber: tip.number, textId: tip.textId, start, end, passage: tip.narrative.slice(start, end), statement: '', ...notJudged, stance: 'supports', compound: null, incident: null, organisation: null, topic: null, isWithdrawn: false, sources: 1, against: 0, echo: 'once', lacksSource: false, relations: [], versions: [version], versionsTotal: 1, ...part };
  };
  const of = (tipId: string): ClaimsOfTip | undefined => {
    const tip = tips().find((each) => each.tipId === tipId);
    if (tip === undefined) return undefined;
    const known = kept.get(tipId);
    if (known !== undefined) return known;
    const isFirst = tip === tips()[0];
    const compound = { compoundId: '1'.padStart(32, 'c'), name: 'Golden Orchid Garden (invented)', isLinked: true };
    const claims = isFirst
      ? [
          made(tip, 1, 0, Math.min(40, tip.narrative.length), { statement: 'Held against their will (invented)', compound, reliability: 'C', credibility: '1', sources: 2, echo: 'several', relations: [{ claimId: 'b'.repeat(32), number: 2, tipId: tips()[1]?.tipId ?? tipId, tipNumber: 7, passage: 'គេមិនឱ្យពួកយើងចេញទេ', statement: '', relation: 'supports', isWithdrawn: false }] }),
          made(tip, 2, 10, Math.min(60, tip.narrative.length), { isWithdrawn: true }),
        ]
      : [];
    return { claims, draft: null, compounds: isFirst ? [compound] : [], incidents: [] };
  };
  const put = (tipId: string, change: (claims: ClaimsOfTip) => ClaimsOfTip) => {
    const before = of(tipId);
    if (before === undefined) return missing;
    const value = change(before);
    kept.set(tipId, value);
    send({ notice: 'tips.changed', value: {} });
    return { ok: true, value } as const;
  };
  const onClaim = (claimId: string, change: (claim: ClaimView) => ClaimView) => {
    const tip = tips().find(({ tipId }) => of(tipId)?.claims.some((claim) => claim.claimId === claimId));
    return tip === undefined ? missing : put(tip.tipId, (claims) => ({ ...claims, draft: null, claims: claims.claims.map((claim) => (claim.claimId === claimId ? change(claim) : claim)) }));
  };
  const said = () => {
    const [first] = tips();
    const rows = first === undefined ? [] : (of(first.tipId)?.claims ?? []).filter(({ isWithdrawn }) => !isWithdrawn);
    const countOf = (wanted: ClaimView['echo']): number => rows.filter(({ echo }) => echo === wanted).length;
    const echoes = { contradicted: countOf('contradicted'), several: countOf('several'), once: countOf('once') };
    return { ok: true, value: { total: rows.length, sources: 2, echoes, rows: rows.map(({ claimId, number, tipId, tipNumber, passage, statement, reliability, credibility, stance, topic, sources, against, echo, lacksSource }) => ({ claimId, number, tipId, tipNumber, passage, statement, reliability, credibility, stance, topic, sources, against, echo, lacksSource, source: 1 })) } } as const;
  };
  return {
    'claims.ofTip': ({ tipId }) => {
      const value = of(tipId);
      return value === undefined ? missing : { ok: true, value };
    },
    'claims.mark': ({ tipId, passage, assessment: { statement, reliability, credibility } }) => {
      const tip = tips().find((each) => each.tipId === tipId);
      const range = tip && wholePassage(tip.narrative, passage);
      if (tip === undefined || range === undefined) return missing;
      if (credibility === '1') return { ok: false, code: 'one-source' };
      return put(tipId, (claims) => ({ ...claims, draft: null, claims: [...claims.claims, made(tip, claims.claims.length + 1, range.start, range.end, { statement, reliability, credibility })] }));
    },
    'claims.change': ({ claimId, assessment: { statement, reliability, credibility } }) => onClaim(claimId, (claim) => ({ ...claim, statement, reliability, credibility, versionsTotal: claim.versionsTotal + 1, versions: [...claim.versions, { at: Date.now(), actor: 'Dara', actorRemoved: false, type: 'changed', statement, reliability, credibility }] })),
    'claims.withdraw': ({ claimId }) => onClaim(claimId, (claim) => ({ ...claim, isWithdrawn: true })),
    'claims.restore': ({ claimId }) => onClaim(claimId, (claim) => ({ ...claim, isWithdrawn: false })),
    'claims.relate': ({ claimId, otherClaimId, to }) => onClaim(claimId, (claim) => ({ ...claim, relations: claim.relations.flatMap((other) => (other.claimId !== otherClaimId ? [other] : to === 'none' ? [] : [{ ...other, relation: to }])) })),
    'claims.others': () => ({ ok: true, value: { total: 1, rows: [{ claimId: 'd'.repeat(32), number: 1, tipId: tips()[2]?.tipId ?? 'd'.repeat(32), tipNumber: 9, passage: '他们不让我们离开，护照也被拿走了 (invented)', statement: '', isSameCompound: true, isSameSource: false }] } }),
    'claims.ofCompound': said,
    'claims.ofIncident': said,
    'claims.ofOrganisation': said,
    'claims.keepDraft': ({ tipId, draft }) => {
      const before = of(tipId);
      if (before !== undefined) kept.set(tipId, { ...before, draft });
      return { ok: true, value: {} };
    },
  };
}
