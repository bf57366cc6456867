import type { SameKeys } from '../same-keys.ts';
import type { formFiles as english } from '../en/form-files.ts';

/** Vietnamese. Not yet read by a native speaker: no sentence of this file has been. */
export const formFiles: SameKeys<typeof english> = {
  dropTitle: 'Khi chọn tệp, điện thoại có thể đóng trang này.',
  drop: 'Khi đó những gì bạn viết sẽ mất. Để chắc chắn, hãy niêm phong và lưu lại trước.',
  keep: 'Niêm phong và lưu những gì tôi đã viết',
  keepAgain: 'Niêm phong và lưu lại lần nữa',
  keeping: 'Đang niêm phong …',
  kept: 'Hãy tìm {name} trong các tệp đã tải về. Nếu khi quay lại trang này không còn, hãy gửi tệp đó. Nếu trang vẫn còn, hãy tiếp tục, chỉ gửi tệp niêm phong cuối cùng và xóa tệp này.',
  keepFailed: 'Không niêm phong được. Những gì bạn viết vẫn còn ở đây.',
  photosTitle: 'Ảnh được làm sạch ở đây.',
  photos: 'Nơi chụp, lúc chụp và thiết bị được bỏ đi. Khuôn mặt và đồ vật phía sau vẫn còn: xin hãy xem lại. Tên tệp không được gửi.',
  othersTitle: 'Video, âm thanh và tài liệu được gửi đúng nguyên như vậy.',
  others: 'Chúng có thể cho biết được làm ở đâu, khi nào và bởi ai.',
  progress: 'Tệp {number} trên {of} …',
  stop: 'Ngừng thêm',
  busy: 'Hãy đợi đến khi mọi tệp sẵn sàng, hoặc ngừng thêm.',
  fromPixels: 'Đã làm sạch. Chỉ gửi chính hình ảnh.',
  shrunk: 'Đã làm sạch và thu nhỏ. Chỉ gửi chính hình ảnh.',
  stripped: 'Đã làm sạch. Nơi chụp, lúc chụp và thiết bị đã được bỏ đi; hình ảnh không thay đổi.',
  asItIs: 'Gửi nguyên như vậy. Tệp có thể cho biết được làm ở đâu, khi nào và bởi ai.',
  withheld: 'Ảnh này không làm sạch được ở đây nên không được gửi. Ảnh chụp màn hình của nó thì làm sạch được.',
  withheldSent: 'Chưa làm sạch. Ảnh có thể cho biết được chụp ở đâu, khi nào và bằng thiết bị nào.',
  sendAnyway: 'Gửi nguyên như vậy',
  sendAnywayNamed: 'Gửi {name} nguyên như vậy',
  original: 'Gửi cả bản gốc chưa sửa',
  originalNamed: 'Gửi cả bản gốc chưa sửa của {name}',
  originalHint: 'Bản gốc chưa sửa có thể giúp chứng minh ảnh là thật. Nó cũng có thể cho biết ảnh được chụp ở đâu, khi nào và bằng thiết bị nào. Nếu không chắc, đừng chọn.',
};
