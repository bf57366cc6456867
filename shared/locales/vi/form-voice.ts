import type { SameKeys } from '../same-keys.ts';
import type { formVoice as english } from '../en/form-voice.ts';

/** Vietnamese. Not yet read by a native speaker: no sentence of this file has been. */
export const formVoice: SameKeys<typeof english> = {
  summary: 'Nói thay vì viết',
  hint: 'Bạn có thể nói thay vì viết, hoặc làm cả hai. Người quen có thể nhận ra giọng của bạn.',
  record: 'Ghi âm ở đây',
  recordHint: 'Bản ghi âm chỉ ở trên trang này cho đến khi bạn niêm phong. Nhiều nhất {minutes} phút.',
  asking: 'Trình duyệt hỏi trang này có được dùng micro không.',
  stop: 'Ngừng ghi âm',
  running: 'Đang ghi âm: {time}',
  refused: 'Trình duyệt không cho dùng micro. Bạn có thể viết, hoặc chọn một bản ghi âm ở dưới.',
  limit: 'Ghi âm đã ngừng ở phút thứ {minutes}. Bản ghi được giữ lại.',
  choose: 'Chọn một bản ghi âm',
  chooseHint: 'Ứng dụng ghi âm tự giữ một bản, và tệp của nó có thể cho biết được ghi ở đâu, khi nào. Tệp được gửi nguyên như vậy. Sau đó hãy xóa bản đó, cả trong thùng rác.',
  recorded: 'Bản ghi âm của bạn, {size}',
  chosen: '{name}, {size}',
  listen: 'Nghe lại',
  remove: 'Xóa bản ghi âm',
  removed: 'Đã xóa.',
  notSound: 'Đây không phải là tệp âm thanh. Hãy thêm video và tệp khác ở phần sau.',
  tooLarge: 'Chưa thêm được: tất cả các tệp cộng lại nhiều nhất là {limit}.',
  unreadable: 'Không đọc được bản ghi âm nữa. Hãy chọn lại, hoặc viết.',
  inPlace: 'Đã nói: {size} âm thanh',
};
