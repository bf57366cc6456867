import type { PosterText } from '../poster-text.ts';

/** Vietnamese. Not yet read by a native speaker: no sentence of this file has been. */
export const poster: PosterText = {
  title: 'So sánh sáu từ trước khi viết',
  steps: ['Mở trang mà bạn đã nhận.', 'Tìm “Chìa khóa của trang này” ở màn hình đầu tiên.', 'Sáu từ ở đó phải đúng là những từ này, theo thứ tự này.'],
  differ: 'Nếu có một từ khác, đừng viết ở đó. Hãy xin một trang mới.',
  several: 'Trang đó hiện một trong các nhóm từ này, hoặc nhiều nhóm.',
  harmless: 'Những từ này không phải bí mật và không mở được gì.',
  until: 'Dùng được đến {date}',
};
