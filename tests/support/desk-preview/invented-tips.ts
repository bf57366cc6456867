import type { TipRow, TipView } from '#shared/contract/tip-calls.ts';
import { clockOf, isOverdue } from '#shared/domain/response-time.ts';
import { statuses } from '#shared/domain/status.ts';
import { assessWithinMs, urgencies, urgencyRank } from '#shared/domain/urgency.ts';
import { languageOf } from '#shared/domain/writing-system.ts';

/** Every person, place and number here is invented; phone numbers are from ranges that are never given out. */
const narratives: readonly { readonly text: string; readonly place: string | null }[] = [
  { text: 'គេចាប់ទូរស័ព្ទបងស្រីខ្ញុំបាន ហើយថានឹងលក់គាត់ទៅក្រុមហ៊ុនផ្សេងយប់នេះ។ គាត់នៅអគារទី ៤ ជាន់ទី ៦។\nមានគ្នា ១២ នាក់ក្នុងបន្ទប់។ សូមកុំទូរស័ព្ទទៅលេខនេះ។', place: 'ស្រុកព្រៃនប់' },
  { text: '我弟弟被骗到港口附近的园区，护照被收走，里面大概有四百人。\n他说明天会被转卖到另一家公司。', place: '西港？' },
  { text: 'Em gái tôi 16 tuổi, họ nói ngày mai chuyển sang khu khác gần biên giới. Xin đừng gọi lại số này.', place: 'Bavet' },
  { text: 'Buses arrived twice this week at the old hotel. People were counted at the gate and bags taken. The guard they call “Uncle Wei” keeps the passports.\n\nMy sister Sok Dalin is in building 4, floor 6. I write from 000 555 0142, ask for Bopha.', place: 'Poipet, behind the market' },
  { text: 'มีประกาศรับสมัครงานแอดมิน เงินเดือนสูง ให้ไปขึ้นรถที่ชายแดน เพื่อนของฉันไปแล้วติดต่อไม่ได้สามวัน', place: 'อรัญประเทศ' },
  { text: 'ကျွန်တော့်အစ်ကိုကို အလုပ်ရှိတယ်ဆိုပြီး ခေါ်သွားတာ ပြန်မလွှတ်တော့ဘူး။ ဖုန်းလည်း သိမ်းထားတယ်။', place: null },
  { text: 'The company behind the new fence has the same director as the casino next door.\u202Etxt.exe\u202C They moved the sign last night.', place: 'Tuol Kouk' },
];

const inventedAnswers: TipView['answers'] = { country: 'KH', province: 'KH-18', placeKnown: 'building', happened: 'now', people: '10-49', danger: ['violence', 'transfer', 'raid'], contact: 'confidential' };

export interface InventedTip {
  row: TipRow;
  view: TipView;
}

const hexId = (prefix: string, number: number): string => prefix + number.toString(16).padStart(32 - prefix.length, '0');

/** `count` tips that repeat with small changes, received over the last weeks, in the order of the inbox. */
export function inventedTips(count: number, now: number): InventedTip[] {
  const tips = Array.from({ length: count }, (_unused, index): InventedTip => {
    const number = count - index;
    const source = narratives[(index * 5 + Math.floor(index / 7)) % narratives.length] ?? { text: '', place: null };
    const receivedAt = now - index * 11 * 60_000 - 120_000;
    const urgency = urgencies[[1, 0, 2, 3, 4, 0, 4][index % 7] ?? 0] ?? 'U0';
    const status = index < 20 ? 'new' : (statuses[index % statuses.length] ?? 'new');
    const clock = clockOf({ urgency, status, receivedAt, isAside: false }, assessWithinMs);
    const overdue = isOverdue(urgency, clock, now);
    const text = index < narratives.length ? source.text : `${source.text} (${number})`;
    const shared = { tipId: hexId('a', number), number, urgency, status, receivedAt, dueBy: clock?.by ?? null, overdue, language: languageOf(text), place: source.place, sameIdOtherText: index === 3, isBeingDeleted: false, outcome: status === 'closed' && index % 2 === 0 ? 'Referred and accepted' : null } as const;
    const isWrittenDown = index % 9 === 4;
    const files = index % 3;
    const said = index % 4 === 0 ? inventedAnswers : {};
    return {
      row: { ...shared, excerpt: text.replace(/\s+/gu, ' ').slice(0, 200), attachments: files, saidDanger: index % 4 === 0 ? 'pressing' : null, hint: index % 4 === 0 || urgency === 'U0' ? 'U1' : null, setAside: null, isUnread: index % 2 === 0 && index < 12, wantsSecond: urgency === 'U1' && index % 2 === 0, tags: index % 4 === 1 ? ['needs interpreter', 'ផ្ទុះ'] : [], moreTags: 0, foundIn: [], passage: null, assignee: index % 3 === 0 ? 'សុភា Invented' : null, dueAt: index % 5 === 0 ? now + (index - 4) * 3_600_000 : null, isWrittenDown },
      view: {
        ...shared,
        setAside: null,
        textId: hexId('b', number),
        narrative: text,
        when: index % 2 === 0 ? 'last night, about 21:00' : null,
        writtenAt: '2026-02-11T14:03:00+07:00',
        format: isWrittenDown ? 'manual' : 'tipkeep',
        told: isWrittenDown ? { way: 'phone', saidAt: receivedAt - 3_600_000, language: 'km', writtenBy: 'Dara' } : null,
        sealedSha256: hexId('7c1e', number).repeat(2),
        attachments: Array.from({ length: files }, (_nothing, file) => ({ attachmentId: hexId(`c${file}`, number), mediaType: file === 0 ? 'image/jpeg' : 'application/pdf', sizeBytes: 482_133 * (file + 1), sha256: hexId('d', number).repeat(2), handling: file === 0 ? ('from-pixels' as const) : null })),
        answers: said,
        suggestion: urgency === 'U0' ? { urgency: 'U1', reasons: [{ sign: 'violence', passage: '…and at night they beat us, the ones who did not make the number…' }, { sign: 'held', passage: null }] } : null,
        safeContact: isWrittenDown || index % 4 === 0 ? 'Only by text, after 22:00. Say you ask about the motorbike.' : null,
        hasReceipt: index % 4 === 0,
        sameReceipt: index % 8 === 0 && number > 3 ? [{ tipId: hexId('a', number - 3), number: number - 3 }] : [],
        sameReceiptTotal: index % 8 === 0 && number > 3 ? 1 : 0,
        historyTotal: 1,
        history: [{ at: receivedAt, actor: 'Dara', actorRemoved: false, type: 'received', from: null, to: null }],
        newerEntries: 0,
      },
    };
  });
  return inOrder(tips);
}

/** Most urgent first, then newest. */
export function inOrder(tips: InventedTip[]): InventedTip[] {
  return [...tips].sort((a, b) => urgencyRank(a.row.urgency, a.row.overdue) - urgencyRank(b.row.urgency, b.row.overdue) || b.row.receivedAt - a.row.receivedAt);
}
