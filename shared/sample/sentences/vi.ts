import type { SentenceSet } from './sentence-set.ts';

export const vi: SentenceSet = {
  opening: [
    'Tôi viết thay cho em họ tôi là {person}, em sang đó làm chăm sóc khách hàng.',
    'Bạn tôi tên {person} ở trong đó từ tháng trước, chỉ nhắn tin được ban đêm.',
    'Tôi làm ở đó đến tuần trước và vẫn quen người bên trong.',
    'Tôi lái xe giao rau, mỗi tuần vào đó hai lần.',
    'Chúng tôi ba người một phòng, chỉ còn một người có điện thoại.',
  ],
  place: [
    'Chỗ đó tên là {compound}, ở {province}, phía sau {landmark}.',
    'Đó là {compound}. Đứng ở {landmark} là thấy cái cổng có hai ngọn đèn.',
    'Họ ở trong {compound}, tòa nhà phía sau, tầng {floor}.',
    'Tôi không biết tên đường. Người ta gọi là {compound}, cách {landmark} mười phút, ở {province}.',
  ],
  held: [
    'Ngày đầu tiên họ đã giữ hộ chiếu, không ai được ra ngoài.',
    'Cửa phòng khóa từ chiều tối đến sáng mới mở.',
    'Ai muốn về phải nộp {money} đô la tiền chuộc.',
    'Cửa sổ từ tầng {floor} trở xuống đều có song sắt, hai cổng đều có bảo vệ.',
    'Quảng cáo nói làm văn phòng, bây giờ {person} bị ép gọi điện lừa người.',
  ],
  work: [
    'Mỗi ngày làm {hours} tiếng, chỉ nghỉ một lần.',
    'Tầng {floor} có khoảng {count} người, mỗi người bốn cái điện thoại.',
    'Họ phải nhắn tin cho người lạ ở nước ngoài để lấy lòng tin.',
    'Ai đạt chỉ tiêu thì được ăn ngon, người khác chỉ có cơm trắng.',
    'Trên tường có bảng ghi tên và số tiền mỗi người kiếm được.',
    'Đèn tầng {floor} sáng suốt đêm.',
    'Tối thứ sáu nào cũng có xe chở người mới đến, từ mười giờ đến nửa đêm.',
  ],
  detail: [
    'Người quản lý tên {person}, hay đội mũ xám.',
    'Có xe mười sáu chỗ kính đen dừng ở {landmark}, có người đứng đếm.',
    'Bảo vệ gọi về văn phòng bằng số {phone}.',
    '{person} giữ chìa khóa và nói chuyện với tài xế.',
    'Mùng năm hằng tháng họ trả tiền cho bảo vệ, mỗi người {money} đô la.',
    'Tôi có ảnh hàng rào và cổng thứ hai, nhưng không ở trong máy này.',
  ],
  pressing: [
    'Hôm qua {person} bị đánh vì không đạt chỉ tiêu.',
    'Tôi bị phát hiện điện thoại rồi, không biết họ đọc xong sẽ ra sao.',
    '{person} nói tối nay sẽ bị bán sang công ty khác.',
    'Chị ấy sốt cao, không có thuốc, gần như không đứng được.',
    'Hai người dùng roi điện với {person} trước mặt mọi người.',
    'Có một em gái nói muốn chết, chúng tôi thay nhau ở bên cạnh.',
  ],
  calm: [
    'Tôi chỉ muốn báo là tòa nhà thứ hai bên cạnh sắp xây xong.',
    'Vài tháng công ty lại đổi tên một lần, giờ treo biển mới.',
    'Cả thị trấn đều biết đó là chỗ gì mà không ai nói.',
    'Quảng cáo tuyển người lại đăng, ảnh cũ, số mới.',
    'Từ sau Tết nhà ăn vắng hơn trước.',
  ],
  closing: ['Xin đừng trả lời vào số này.', 'Về đến nhà tôi sẽ kể thêm.', 'Xin đừng nhắc đến tên tôi.', 'Nếu có ai đến đó thì đừng hỏi ở cổng.'],
};
