import * as v from 'valibot';
import { id, text } from './schema.ts';

export const recipientCalls = {
  /** The public halves of one live intake key for other tools (docs/formats/sealed-tip.md, "Also opened"). `sealedBox` is base64. */
  'intakeKey.recipients': {
    request: v.strictObject({ keyId: id }),
    reply: v.strictObject({ age: text(100), ageHybrid: text(3000), sealedBox: text(60) }),
  },
} as const;
