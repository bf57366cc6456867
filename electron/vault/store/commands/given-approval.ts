import { hex } from '#vault/crypto/hash.ts';
import type { Payload } from '../events/event-types.ts';
import type { VaultContext } from '../events/vault-context.ts';
import type { Approval } from './record-disclosure.ts';

/** How a disclosure was stood by, as the log has it. `messageOf`: what an approver signs, of what is let out by whom and approved by whom. */
export function givenApproval({ signer }: VaultContext, approval: Approval, messageOf: (exporterId: string, approverId: string) => Uint8Array): Payload<'dossier-disclosed'>['approval'] {
  const nobody = { kind: approval.kind, memberId: null, signature: null, override: null };
  switch (approval.kind) {
    case 'none':
      return nobody;
    case 'override':
      return { ...nobody, override: approval.override };
    case 'member': {
      const { memberId } = approval.signer;
      return { ...nobody, memberId, signature: hex(approval.signer.sign(messageOf(signer.memberId, memberId))) };
    }
  }
}
