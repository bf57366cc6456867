import type { CueWords } from './cue-words.ts';

/** Not read by a native speaker. */
export const vi: CueWords = {
  violence: ['tra tấn', 'chích điện', 'chích điện', 'giật điện', 'sốc điện', 'roi điện', 'dùi cui điện', 'đánh đập', 'bị đánh', 'đánh tôi', 'đánh em', 'đánh con', 'đánh chết', 'hiếp dâm', 'bị giết', 'giết chết', 'còng tay'],
  medical: ['chảy máu', 'bất tỉnh', 'ngất xỉu', 'gãy tay', 'gãy chân', 'không có thuốc', 'bệnh nặng', 'ốm nặng', 'cấp cứu', 'khó thở', 'cần bác sĩ', 'sắp chết'],
  suicide: ['tự tử', 'tự sát', 'muốn chết', 'nhảy lầu', 'không muốn sống'],
  transfer: ['bị bán', 'bán sang', 'bán qua', 'bán lại', 'bán đi', 'bán cho', 'sắp bán', 'chuyển sang công ty'],
  discovered: ['bị phát hiện', 'phát hiện điện thoại', 'thu điện thoại', 'lấy điện thoại', 'tịch thu điện thoại'],
  child: ['trẻ em', 'vị thành niên', 'chưa đủ tuổi', 'trẻ con', 'đứa bé', 'cháu bé', 'em bé', 'đứa trẻ'],
  pregnant: ['mang thai', 'có thai', 'có bầu', 'sảy thai'],
  threat: ['đe dọa', 'đe doạ', 'dọa giết', 'doạ giết', 'dọa đánh', 'doạ đánh', 'dọa bán', 'doạ bán', 'phòng tối', 'trừng phạt', 'bị phạt'],
  raid: ['đột kích', 'công an đến', 'cảnh sát đến', 'bố ráp', 'truy quét', 'trục xuất', 'trại giam'],
  stranded: ['trốn thoát', 'bỏ trốn', 'chạy trốn', 'đang trốn', 'trốn ra', 'không có hộ chiếu', 'mất hộ chiếu'],
  held: ['bị nhốt', 'bị giam', 'giam giữ', 'không cho về', 'không cho ra', 'không được ra', 'không ra được', 'giữ hộ chiếu', 'thu hộ chiếu', 'tiền chuộc', 'ép buộc', 'bắt ép', 'bị ép', 'bị lừa bán'],
};
