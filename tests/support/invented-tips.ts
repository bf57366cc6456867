import { createHash } from 'node:crypto';
import type { ReceivedTip } from '#vault/store/commands/received-tip.ts';

/** Every person, place and number here is invented; 555 01xx numbers are kept free for fiction. */
export const inventedNarratives = {
  en: 'My brother works in the tower behind the Golden Lantern hotel. Call 555 0142.',
  km: 'បងប្រុសខ្ញុំធ្វើការនៅក្នុងអគារក្រោយផ្សារ ជាន់ទី៧ លេខ ០៩៦៥៥៥០១៤២',
  th: 'พี่ชายของฉันถูกขังอยู่ในตึกหลังตลาด ชั้น ๗',
  my: 'ကျွန်တော့်အစ်ကိုသည် ဈေးနောက်ကအဆောက်အဦးမှာ အလုပ်လုပ်နေရသည်',
  zh: '我看见有人在市场后面的大楼里被关着,电话5550142',
  vi: 'Anh trai tôi bị giữ trong tòa nhà phía sau chợ Đồng Sao.',
  lo: 'ອ້າຍຂອງຂ້ອຍເຮັດວຽກຢູ່ໃນຕຶກຫຼັງຕະຫຼາດ',
} as const;

/** A tip as the codec would hand it over. `identity` decides inner id, hashes and sealed bytes; fields can be set apart. */
export function inventedTip(identity: string, fields: Partial<ReceivedTip['content']> = {}, receipt: Partial<ReceivedTip> = {}): ReceivedTip {
  const content = { innerId: digest(`inner ${identity}`).toString('hex').slice(0, 32), formLanguage: 'en', narrative: inventedNarratives.en, attachments: [], ...fields };
  const original = receipt.original ?? sealedAs(identity).original;
  return {
    content,
    plaintextSha256: digest(JSON.stringify(content)),
    sealedSha256: createHash('sha256').update(original.kind === 'inline' ? original.bytes : identity).digest(),
    format: 'tipkeep',
    keyId: digest('key').toString('hex').slice(0, 32),
    receivedAt: Date.UTC(2031, 2, 14, 12),
    original,
    attachments: content.attachments.map((_, position) => ({ sha256: digest(`attachment ${identity} ${position}`), blobName: digest(`name ${identity} ${position}`).toString('hex'), blobKey: digest(`key ${identity} ${position}`) })),
    ...receipt,
  };
}

/** Other sealed bytes for a tip, as when it was sealed again. */
export function sealedAs(name: string): Pick<ReceivedTip, 'original'> {
  return { original: { kind: 'inline', bytes: digest(`sealed ${name}`) } };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
