import type { PosterText } from '../poster-text.ts';

/** Thai. Not yet read by a native speaker: no sentence of this file has been. */
export const poster: PosterText = {
  title: 'เทียบคำหกคำก่อนคุณเขียน',
  steps: ['เปิดหน้าที่คุณได้รับ', 'หา “กุญแจของหน้านี้” ในหน้าจอแรก', 'คำหกคำในหน้านั้นต้องเป็นคำเหล่านี้ ตามลำดับนี้'],
  differ: 'ถ้ามีคำใดต่างกัน อย่าเขียนในหน้านั้น ให้ขอหน้าใหม่',
  several: 'หน้านั้นแสดงคำชุดใดชุดหนึ่งในนี้ หรือหลายชุด',
  harmless: 'คำเหล่านี้ไม่เป็นความลับ และเปิดอะไรไม่ได้',
  until: 'ใช้ได้ถึง {date}',
};
