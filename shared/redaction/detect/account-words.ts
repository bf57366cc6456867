import { beginsLike, longestFirst } from './one-of-words.ts';

/** Services in which people have accounts, as they are written and misspelt: sources of patterns, compared without regard to case. */
export const services = [
  'telegram|telegrm|tele ?gram|tg|телеграм|电报|電報|纸飞机|飞机号|飞机|តេឡេក្រាម|តេលេក្រាម|ថេឡេក្រាម|เทเลแกรม|เทเลเกรม|ເທເລແກຣມ|ເທເລແກມ|ເທເລກຣາມ|တယ်လီဂရမ်|တယ်လီဂရန်|တယ်လီ|tele|小飞机|phi cơ|เทเล|ເທເລ|តេលេ|តេឡេ|телега|✈',
  'whats ?app|wa|វ៉តស៍អាប់|វ៉ាត់សាប់|วอทส์แอพ|วอทส์แอป|วอตส์แอป|ວັອດແອັບ|ວອດແອັບ|ວັອດສ໌ແອັບ|វ៉តសាប់|ဝပ်စ်အပ်|ဝက်စ်အက်ပ်|วอตส์แอปป์|瓦次普|wasapp?|whatsap|วอทแอป|ວັອດສແອັບ|វ៉តអេប|ဝပ်ဆပ်',
  'we ?chat|weixin|微信|薇信|威信|微 信|v ?信|薇(?=[^\\p{L}]|[a-z])|微(?=[^\\p{L}]|[a-z])|w ?信|卫星|wx|vx|v x|vi?信|加v|加我v|加薇|加微|加我微信|v(?= ?:)|វីឆាត|វិចាត|วีแชท|วีแชต|วีแชด|วีแช็ต|ວີແຊັດ|ວີແຊດ|ວີແຈັດ|វីឆេត|ဝီချက်|ဝီချတ်',
  'line|ໄລນ໌|ໄລ(?!ຍ)|ไลน์ไอดี|ไลน์|ไลน|ไอดีไลน์|ឡាញ|ឡាយ|လိုင်း',
  'zalo|ซาโล่|ហ្សាឡូ|ဇာလို|ຊາໂລ|ຊາໂລ້|ຊາໂຫຼ',
  'qq ?群|qq|扣扣|扣(?=\\d)|企鹅号|q号|企鹅|小企鹅|qq ?空间',
  'facebook|face book|fb|messenger|หน้าเฟส|เฟซบุ๊ก|เฟสบุ๊ค|เฟซ|เฟสบุ๊ก|เฟซบุ๊ค|เฟส|ເຟສບຸກ|ເຟດບຸກ|ເຟສ|ເຟດ|face|phây|fây|ហ្វេស|ဖေ့စ်ဘုတ်|ဖေ့ဘွတ်|ហ្វេសប៊ុក|ហ្វេសបុក|ဖေ့စ်ဘွတ်|ဖေ့ဘုတ်|脸书|臉書|msgr|mess|mess?engg?er|fesbuk|efbi|phây búc|ម៉ាសេនជឺ|ម៉េសសិនជឺ|เมสเซนเจอร์|แมสเซนเจอร์|ເມສເຊັນເຈີ|မက်ဆင်ဂျာ|ဖဘ',
  'instagram|insta|ig|tik ?tok|douyin|抖音|快手|小红书|weibo|微博|twitter|ไอจี|อินสตาแกรม|อินสตา|ติ๊กต็อก|ติ๊กตอก|ທິກທັອກ|ຕິກຕັອກ|ຕິກຕອກ|តិកតុក|ទីកតុក|တစ်တော့|ไวเบอร์|ໄວເບີ|វ៉ៃប៊ើ|ဗိုက်ဘာ|陌陌|推特|skype|viber|signal|discord|snapchat|snap|steam|reddit|imo|kakao(?: ?talk)?|wickr|session|threema|bigo|potato|letstalk|safew|binance|alipay|支付宝|threads|อินสตราแกรม|ອິນສະຕາແກຣມ|ອິນສຕາ|ອິນສະຕາ|ໄອຈີ|អ៊ីនស្តា|អ៊ិនស្តា|អុីនស្តា|အင်စတာ|វ៉ៃប័រ|วายเบอร์|ซิกแนล|ซิกนัล|ຊິກເນວ|ຊິກນອນ|ស៊ីហ្គណល|ดิสคอร์ด|ດິສຄອດ|ဒစ်စကော့|สไกป์|ស្កាយ|公众号|视频号|钉钉|เพจ|ເພຈ|ផេក|youtube|ยูทูบ|ยูทูป|ຢູທູບ|យូធូប|ယူကျု|linkedin|领英|tinder|探探|tantan|badoo|bumble|okcupid|michat|litmatch|soul(?=号| ?id|:)|hinge|azar|skout|hellotalk|lemon8|kwai|likee|twitch|botim|mlbb|王者荣耀|和平精英|原神|liên quân|lmht|garena|飞书|企业微信|ทินเดอร์|ลิงก์อิน|ທິນເດີ|တင်ဒါ|ធីនឌ័រ|bluesky|snackvideo|คาเคาทอล์ก|คาเคา|อีโม(?!จิ)|ອີໂມ|អាយម៉ូ|အီမို|ຊິກແນລ|វ៉ាយប័រ|蝙蝠|tê lê gram|mesenjer|roblox|pubg|rov|free ?fire|mobile legends|赖(?=的?id|:)|เม้สเซนเจอร์|เมสเซ็นเจอร์|សេនហ្គាល់|កាកាវ|ကာကာအို',
].join('|');

/** Words for an account, whatever service it is with. */
const accountWords = [
  'accounts?|acc|usernames?|user ?name|user id|user|nick ?name|nick|handle|screen ?name|profile|akun|id|ign|in-?game name',
  'tài khoản|名字叫|账号|帐号|賬號|帳號|账户名|小号|大号|这个号(?!码)|那个号(?!码)|号是|号叫|加(?=[a-z])|搜(?=[a-z])',
  'โปรไฟล์|ไอดี|แอคเคาท์|แอค|แอด(?:มา)?|ยูสเซอร์|ยูส|ແອັກເຄົ້າ|ແອັກ|ແອັດ|ໄອດີ|គណនី|ឈ្មោះហៅក្រៅ|អាយឌី|អាខោន|အကောင့်|ကောင့်',
].join('|');

/** Indonesian and Malay write whose it is behind the word: "telegramnya", "igku". */
const suffix = '(?:nya|ku|mu)(?!\\p{Script=Latin})';
const word = new RegExp(`${beginsLike(`${services}|${accountWords}`)}(?<![\\p{Script=Latin}\\d])(?:(?<service>${longestFirst(services)})|${longestFirst(accountWords)})(?!(?<=\\p{Script=Latin})(?!${suffix})\\p{Script=Latin})`, 'giu');
const whole = new RegExp(`^(?:${services}|${accountWords})$`, 'iu');

/** A word for an account, or the name of a service, in a text: UTF-16 units, end exclusive. */
export interface AccountWord {
  readonly start: number;
  readonly end: number;
  readonly isService: boolean;
  /** Written so that it can be nothing else: "line" and "face" are words of a sentence, "Line", "line:" and "line id" are not. */
  readonly isSure: boolean;
}

const everyday = /^(?:hinge|bumble|line|face|signal|session|snap|steam|imo|potato|mess|add|wa|ig|page|user|profile|acc|account|accounts|id|nick)$/u;
const sureBehind = /^ ?(?:[:=@]|id\b|ku\b|nya\b)/u;

/** Where a text speaks of accounts, looked for once. */
export class AccountWords {
  readonly all: readonly AccountWord[];

  constructor(text: string) {
    this.all = Array.from(text.matchAll(word), ({ 0: written, index, groups }) => ({
      start: index,
      end: index + written.length,
      isService: groups?.['service'] !== undefined,
      isSure: !everyday.test(written) || sureBehind.test(text.slice(index + written.length, index + written.length + 5)),
    }));
  }

  /** Whether one stands within `reachUnits` before `start` or behind `end`. What stands between the two does not count. `sure`: only those that can be nothing else. */
  near(start: number, end: number, reachUnits: number, sure = false): boolean {
    let low = 0;
    let high = this.all.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.all[middle]?.end ?? 0) < start - reachUnits) low = middle + 1;
      else high = middle;
    }
    for (let at = low; ; at += 1) {
      const word = this.all[at];
      if (word === undefined || word.start > end + reachUnits) return false;
      if ((word.start < start || word.end > end) && (word.isSure || !sure)) return true;
    }
  }

  /** Whether these words are nothing but one. */
  static is(written: string): boolean {
    return whole.test(written);
  }
}
