// Invented texts in several scripts, and what becomes of a text when it is told again. For the measure of near-duplicates.
import { seededRandom } from './seeded-random.ts';

/** Two paragraphs each, of one invented event, so that no two are about the same. */
export const inventedTexts: readonly { readonly script: string; readonly text: string }[] = [
  { script: 'Khmer', text: 'បងស្រីខ្ញុំទៅធ្វើការនៅក្រុមហ៊ុនមួយជិតព្រំដែនកាលពីខែមុន។ គេដកលិខិតឆ្លងដែន និងទូរស័ព្ទរបស់គាត់ ហើយមិនឲ្យចេញក្រៅ។ គាត់ផ្ញើសារមកថា គេនឹងលក់គាត់ទៅអគារផ្សេងនៅយប់ថ្ងៃសៅរ៍។ ក្នុងបន្ទប់មានមនុស្សដប់ពីរនាក់ ម្នាក់ក្នុងនោះឈឺធ្ងន់។' },
  { script: 'Khmer', text: 'ឡានក្រុងពីរគ្រឿងមកដល់សណ្ឋាគារចាស់ក្បែរផ្សារនៅពេលព្រលឹម។ អ្នកយាមរាប់មនុស្សនៅមាត់ទ្វារ ហើយយកកាបូបអស់។ ម្ចាស់ហាងកាហ្វេនៅទល់មុខឃើញរឿងនេះរៀងរាល់សប្តាហ៍ ប៉ុន្តែគាត់ខ្លាចមិនហ៊ាននិយាយ។ របងថ្មីត្រូវបានសង់ខ្ពស់ជាងមុន។' },
  { script: 'Chinese', text: '我弟弟三月份被朋友介绍去港口旁边的园区做客服，到了以后护照和手机都被收走。他说里面大概有四百人，每天工作十六个小时，完不成任务就被关在地下室。昨天夜里他用别人的电话打来，说下周要被转卖到北边山里的另一家公司，请你们快点想办法。' },
  { script: 'Chinese', text: '市场后面那栋蓝色的楼以前是酒店，现在窗户都装了铁栏。每个星期五晚上有两辆白色面包车开进去，下来的人低着头，不许说话。看门的人大家叫他老魏，钥匙都在他手里。上个月有个女孩从三楼跳下来，救护车来了又被赶走。' },
  { script: 'Thai', text: 'เพื่อนของฉันเห็นประกาศรับสมัครงานแอดมินเงินเดือนสูงในกลุ่มเฟซบุ๊ก แล้วไปขึ้นรถตู้ที่ชายแดนเมื่อวันอังคาร หลังจากนั้นติดต่อไม่ได้เลยสามวัน คืนก่อนเธอส่งข้อความสั้นๆ ว่าถูกยึดหนังสือเดินทางและถูกขังไว้กับคนอื่นอีกยี่สิบคนในตึกห้าชั้นข้างบ่อน' },
  { script: 'Thai', text: 'หลังโรงแรมเก่ามีรั้วใหม่สูงสามเมตรและกล้องทุกมุม คนงานก่อสร้างเล่าว่าต้องส่งโทรศัพท์ให้ยามก่อนเข้าไปทำงาน เขาเห็นห้องใต้ดินที่มีเตียงเหล็กเรียงกันและประตูล็อกจากข้างนอก หัวหน้าบอกว่าเป็นโกดังเก็บของแต่ได้ยินเสียงคนร้องไห้ตอนกลางคืน' },
  { script: 'Burmese', text: 'ကျွန်တော့်ညီကို အလုပ်ကောင်းရှိတယ်ဆိုပြီး နယ်စပ်ဘက် ခေါ်သွားတာ သုံးလရှိပြီ။ ရောက်တော့ ပတ်စပို့နဲ့ ဖုန်းကို သိမ်းလိုက်ပြီး အပြင်မထွက်ရဘူးလို့ ပြောတယ်။ မနေ့ညက သူများဖုန်းနဲ့ ဆက်ပြီး နောက်တစ်ပတ်မှာ တခြားကုမ္ပဏီကို ရောင်းမယ်လို့ ငိုပြီးပြောတယ်။' },
  { script: 'Burmese', text: 'မြစ်ဘေးက အဆောက်အအုံအသစ်မှာ ညတိုင်း ကားတွေ ဝင်ထွက်နေတယ်။ ပြတင်းပေါက်အားလုံးကို သံတိုင်တပ်ထားပြီး အပေါ်ထပ်က မီးတွေ တစ်ညလုံး လင်းနေတယ်။ ဈေးသည်တစ်ယောက်က လူငါးဆယ်လောက် တန်းစီပြီး ဝင်သွားတာကို မြင်ခဲ့တယ်လို့ ပြောပြတယ်။' },
  { script: 'Vietnamese', text: 'Em gái tôi mười sáu tuổi, theo một người quen qua biên giới để bán hàng trên mạng. Đến nơi họ giữ giấy tờ, bắt ký nợ hai trăm triệu và không cho gọi về nhà. Hôm qua em nhắn rằng thứ sáu này cả nhóm mười người sẽ bị chuyển sang khu khác gần sông. Xin đừng gọi lại số này.' },
  { script: 'Latin', text: 'Buses arrived twice this week at the old hotel behind the market. People were counted at the gate and their bags were taken away. The guard whom they call Uncle keeps all the passports in a blue box. A cook told me that the rooms on the fourth floor are locked from outside and that one girl has not eaten for three days.' },
  { script: 'Latin', text: 'My cousin answered an advertisement for a typist near the coast. He was driven through the night with eleven others, and nobody was told where they were going. He writes that they must talk to strangers about money until two in the morning, and that whoever refuses is beaten in a room without windows. He asks us to tell nobody at home.' },
  { script: 'Lao', text: 'ນ້ອງສາວຂອງຂ້ອຍໄປເຮັດວຽກຢູ່ເຂດເສດຖະກິດແຄມແມ່ນ້ຳຕັ້ງແຕ່ເດືອນກ່ອນ. ພວກເຂົາເອົາໜັງສືຜ່ານແດນແລະໂທລະສັບໄປໝົດ ແລະບໍ່ໃຫ້ອອກນອກ. ລາວສົ່ງຂໍ້ຄວາມມາວ່າ ຄືນວັນເສົານີ້ຈະຖືກຂາຍໄປຕຶກອື່ນ.' },
];

/** Changes one in `every` characters to another letter of the same text: slips, other spellings, a name that was corrected. */
export function withSlips(text: string, every: number, seed: number): string {
  const random = seededRandom(seed);
  const characters = Array.from(text);
  return characters.map((character) => (random() * every < 1 ? (characters[Math.floor(random() * characters.length)] ?? character) : character)).join('');
}

/** As it comes by another way: a greeting before it, the last tenth missing, other line breaks. */
export function cutAndGreeted(text: string): string {
  const characters = Array.from(text);
  return `Hello.\n${characters.slice(0, Math.ceil(characters.length * 0.9)).join('').replaceAll(' ', '\n')}`;
}
