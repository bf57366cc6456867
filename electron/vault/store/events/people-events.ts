import { roles } from '#shared/domain/role.ts';
import { countShape, fields, hashShape, idShape, oneOf, textShape, type Shape } from './payload-shape.ts';

const memberFields = { memberId: idShape, name: textShape, publicKey: hashShape, addedAt: countShape };
const memberAdded = fields({ ...memberFields, role: oneOf(roles) });
const memberAddedAtFirst = fields(memberFields);
/** Version 1 knew no roles: everybody could do everything. */
const memberAddedWithoutRole: Shape<ReturnType<typeof memberAdded>> = (value) => ({ ...memberAddedAtFirst(value), role: 'manage' });

/** What a slot of the header went through. `noticed`: at unlock the header was newer than the log knew, since the power had gone in between. */
export const headerChanges = ['slot-given', 'slot-cleared', 'passphrase-changed', 'recovery-replaced', 'noticed'] as const;
export type HeaderChange = (typeof headerChanges)[number];

/** The events about people: who is there, what they are called and may do, with which key they sign. */
export const peopleEvents = {
  'member-added': { version: 2, subject: 'memberId', shape: memberAdded, earlier: { 1: memberAddedWithoutRole } },
  'member-renamed': { version: 1, subject: 'memberId', shape: fields({ memberId: idShape, from: textShape, to: textShape }) },
  'member-role-set': { version: 1, subject: 'memberId', shape: fields({ memberId: idShape, from: oneOf(roles), to: oneOf(roles) }) },
  /** From now on this key of theirs counts and the one before does not. */
  'member-key-set': { version: 1, subject: 'memberId', shape: fields({ memberId: idShape, publicKey: hashShape, setAt: countShape }) },
  'member-removed': { version: 1, subject: 'memberId', shape: fields({ memberId: idShape, removedAt: countShape }) },
  /** Written after the header was: `generation` is the one that lies on the disk. A vault with another key is another `vaultId` and counts from 1. */
  'header-changed': { version: 1, subject: 'memberId', shape: fields({ memberId: idShape, change: oneOf(headerChanges), vaultId: idShape, generation: countShape }) },
} as const;
