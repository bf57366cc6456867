import type { briefingCalls } from '#shared/contract/briefing-calls.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { ok } from '#shared/result.ts';

/** A briefing of one table. The preview writes no file. */
export function inventedBriefing(): Pick<Handlers, keyof typeof briefingCalls> {
  return {
    'briefing.preview': () =>
      ok({ blocks: [{ kind: 'heading', level: 1, text: 'Briefing (invented)' }, { kind: 'table', caption: 'Reports by province', heads: ['Province', 'Count'], rows: [['Preah Sihanouk', '34'], ['Province not known', 'not shown']], bars: [1] }] }),
    'briefing.together': () => ok({ smallCounts: 0, told: [], files: [], leftOut: 0, notKept: 0, digest: 'ab12'.repeat(16) }),
    'briefing.approvers': () => ok({ approvers: 1, override: null }),
    'briefing.export': ({ format }) => ok({ outcome: 'written', savedAs: `briefing.${format}`, sealing: 'plain', words: null, sizeBytes: 12_345, sha256: 'ab12'.repeat(16), pages: null, checks: 20, notices: [] }),
  };
}
