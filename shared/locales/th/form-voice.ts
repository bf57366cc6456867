import type { formVoice as english } from '../en/form-voice.ts';
import type { SameKeys } from '../same-keys.ts';

/** Thai. Not yet read by a native speaker: no sentence of this file has been. */
export const formVoice: SameKeys<typeof english> = {
  summary: 'พูดแทนการเขียน',
  hint: 'คุณพูดแทนการเขียนได้ หรือจะทำทั้งสองอย่างก็ได้ คนที่รู้จักคุณอาจจำเสียงคุณได้',
  record: 'บันทึกเสียงที่นี่',
  recordHint: 'เสียงจะอยู่ในหน้านี้เท่านั้น จนกว่าคุณจะปิดผนึก นานที่สุด {minutes} นาที',
  asking: 'เบราว์เซอร์ถามว่าหน้านี้ใช้ไมโครโฟนได้หรือไม่',
  stop: 'หยุดบันทึก',
  running: 'กำลังบันทึก: {time}',
  refused: 'เบราว์เซอร์ไม่ให้ใช้ไมโครโฟน คุณเขียนได้ หรือเลือกไฟล์เสียงด้านล่าง',
  limit: 'บันทึกหยุดที่ {minutes} นาที และเก็บไว้แล้ว',
  choose: 'เลือกไฟล์เสียง',
  chooseHint: 'แอปบันทึกเสียงเก็บสำเนาไว้เอง และไฟล์อาจบอกได้ว่าบันทึกที่ไหนและเมื่อไร ไฟล์จะถูกส่งไปตามเดิม หลังจากนั้นให้ลบสำเนานั้น รวมทั้งในถังขยะด้วย',
  recorded: 'เสียงของคุณ {size}',
  chosen: '{name} {size}',
  listen: 'ฟังดู',
  remove: 'ลบเสียง',
  removed: 'ลบแล้ว',
  notSound: 'นี่ไม่ใช่ไฟล์เสียง วิดีโอและไฟล์อื่นให้เพิ่มในหน้าถัด ๆ ไป',
  tooLarge: 'ไม่ได้เพิ่ม: ทุกไฟล์รวมกันต้องไม่เกิน {limit}',
  unreadable: 'อ่านไฟล์เสียงไม่ได้แล้ว ให้เลือกใหม่หรือเขียน',
  inPlace: 'พูดไว้: เสียง {size}',
};
