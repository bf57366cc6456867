import type { Province } from '#shared/domain/tip-answers.ts';

/**
 * The districts of Cambodia. Codes, names and units: the gazetteer of the National Committee for Sub-National Democratic Development (NCDD) as the package
 * pumi has it (dwilkie/pumi, revision 3a5c2beb, MIT licence); the further spellings are others in use. Facts alone are taken over. Where districts lie
 * (geoBoundaries, CC BY 4.0) is not in here.
 */
export interface District {
  /** NCDD: two digits of the province, two of the district. */
  readonly code: string;
  readonly province: Province;
  /** What it is called in Khmer administration: a rural district, a town, or a district of Phnom Penh. */
  readonly unit: DistrictUnit;
  readonly en: string;
  readonly km: string;
  /** Further spellings in Latin letters. */
  readonly aliases: readonly string[];
}
export type DistrictUnit = 'srok' | 'krong' | 'khan';

const rows: readonly (readonly [code: string, province: Province, unit: DistrictUnit, en: string, km: string, ...aliases: readonly string[]])[] = [
  ['0102', 'KH-1', 'srok', 'Mongkol Borey', 'មង្គលបូរី', 'Mongkol Borei'],
  ['0103', 'KH-1', 'srok', 'Phnum Srok', 'ភ្នំស្រុក'],
  ['0104', 'KH-1', 'srok', 'Preah Netr Preah', 'ព្រះនេត្រព្រះ'],
  ['0105', 'KH-1', 'srok', 'Ou Chrov', 'អូរជ្រៅ'],
  ['0106', 'KH-1', 'krong', 'Serei Saophoan', 'សិរីសោភ័ណ'],
  ['0107', 'KH-1', 'srok', 'Thma Puok', 'ថ្មពួក'],
  ['0108', 'KH-1', 'srok', 'Svay Chek', 'ស្វាយចេក'],
  ['0109', 'KH-1', 'srok', 'Malai', 'ម៉ាឡៃ'],
  ['0110', 'KH-1', 'krong', 'Poipet', 'ប៉ោយប៉ែត', 'Paoy Paet'],
  ['0201', 'KH-2', 'srok', 'Banan', 'បាណន់'],
  ['0202', 'KH-2', 'srok', 'Thma Koul', 'ថ្មគោល'],
  ['0203', 'KH-2', 'krong', 'Battambang', 'បាត់ដំបង'],
  ['0204', 'KH-2', 'srok', 'Bavel', 'បវេល'],
  ['0205', 'KH-2', 'srok', 'Aek Phnum', 'ឯកភ្នំ'],
  ['0206', 'KH-2', 'srok', 'Moung Ruessei', 'មោងឫស្សី'],
  ['0207', 'KH-2', 'srok', 'Rotonak Mondol', 'រតនមណ្ឌល'],
  ['0208', 'KH-2', 'srok', 'Sangkae', 'សង្កែ'],
  ['0209', 'KH-2', 'srok', 'Samlout', 'សំឡូត'],
  ['0210', 'KH-2', 'srok', 'Sampov Lun', 'សំពៅលូន'],
  ['0211', 'KH-2', 'srok', 'Phnum Proek', 'ភ្នំព្រឹក'],
  ['0212', 'KH-2', 'srok', 'Kamrieng', 'កំរៀង'],
  ['0213', 'KH-2', 'srok', 'Koas Krala', 'គាស់ក្រឡ'],
  ['0214', 'KH-2', 'srok', 'Rukh Kiri', 'រុក្ខគិរី'],
  ['0301', 'KH-3', 'srok', 'Batheay', 'បាធាយ'],
  ['0302', 'KH-3', 'srok', 'Chamkar Leu', 'ចំការលើ'],
  ['0303', 'KH-3', 'srok', 'Cheung Prey', 'ជើងព្រៃ'],
  ['0305', 'KH-3', 'krong', 'Kampong Cham', 'កំពង់ចាម'],
  ['0306', 'KH-3', 'srok', 'Kampong Siem', 'កំពង់សៀម'],
  ['0307', 'KH-3', 'srok', 'Kang Meas', 'កងមាស'],
  ['0308', 'KH-3', 'srok', 'Kaoh Soutin', 'កោះសូទិន'],
  ['0313', 'KH-3', 'srok', 'Prey Chhor', 'ព្រៃឈរ'],
  ['0314', 'KH-3', 'srok', 'Srei Santhor', 'ស្រីសន្ធរ'],
  ['0315', 'KH-3', 'srok', 'Stueng Trang', 'ស្ទឹងត្រង់'],
  ['0401', 'KH-4', 'srok', 'Baribour', 'បរិបូណ៌'],
  ['0402', 'KH-4', 'srok', 'Chol Kiri', 'ជលគីរី'],
  ['0403', 'KH-4', 'krong', 'Kampong Chhnang', 'កំពង់ឆ្នាំង'],
  ['0404', 'KH-4', 'srok', 'Kampong Leaeng', 'កំពង់លែង'],
  ['0405', 'KH-4', 'srok', 'Kampong Tralach', 'កំពង់ត្រឡាច'],
  ['0406', 'KH-4', 'srok', 'Rolea B\'ier', 'រលាប្អៀរ'],
  ['0407', 'KH-4', 'srok', 'Sameakki Mean Chey', 'សាមគ្គីមានជ័យ'],
  ['0408', 'KH-4', 'srok', 'Tuek Phos', 'ទឹកផុស'],
  ['0501', 'KH-5', 'srok', 'Basedth', 'បរសេដ្ឋ'],
  ['0502', 'KH-5', 'krong', 'Chbar Mon', 'ច្បារមន'],
  ['0503', 'KH-5', 'srok', 'Kong Pisei', 'គងពិសី'],
  ['0504', 'KH-5', 'srok', 'Aural', 'ឱរ៉ាល់', 'Aoral'],
  ['0506', 'KH-5', 'srok', 'Phnum Sruoch', 'ភ្នំស្រួច'],
  ['0507', 'KH-5', 'srok', 'Samraong Tong', 'សំរោងទង'],
  ['0508', 'KH-5', 'srok', 'Thpong', 'ថ្ពង'],
  ['0509', 'KH-5', 'krong', 'Odongk Maechay', 'ឧដុង្គម៉ែជ័យ'],
  ['0510', 'KH-5', 'srok', 'Samkkei Munichay', 'សាមគ្គីមុនីជ័យ'],
  ['0601', 'KH-6', 'srok', 'Baray', 'បារាយណ៍'],
  ['0602', 'KH-6', 'srok', 'Kampong Svay', 'កំពង់ស្វាយ'],
  ['0603', 'KH-6', 'krong', 'Stueng Saen', 'ស្ទឹងសែន'],
  ['0604', 'KH-6', 'srok', 'Prasat Ballangk', 'ប្រាសាទបល្ល័ង្គ'],
  ['0605', 'KH-6', 'srok', 'Prasat Sambour', 'ប្រាសាទសំបូរ'],
  ['0606', 'KH-6', 'srok', 'Sandan', 'សណ្ដាន់'],
  ['0607', 'KH-6', 'srok', 'Santuk', 'សន្ទុក'],
  ['0608', 'KH-6', 'srok', 'Stoung', 'ស្ទោង'],
  ['0609', 'KH-6', 'srok', 'Tang Kouk', 'តាំងគោក'],
  ['0701', 'KH-7', 'srok', 'Angkor Chey', 'អង្គរជ័យ'],
  ['0702', 'KH-7', 'srok', 'Banteay Meas', 'បន្ទាយមាស'],
  ['0703', 'KH-7', 'srok', 'Chhuk', 'ឈូក'],
  ['0704', 'KH-7', 'srok', 'Chum Kiri', 'ជុំគិរី'],
  ['0705', 'KH-7', 'srok', 'Dang Tong', 'ដងទង់'],
  ['0706', 'KH-7', 'srok', 'Kampong Trach', 'កំពង់ត្រាច'],
  ['0707', 'KH-7', 'srok', 'Tuek Chhou', 'ទឹកឈូ'],
  ['0708', 'KH-7', 'krong', 'Kampot', 'កំពត'],
  ['0709', 'KH-7', 'krong', 'Bokor', 'បូកគោ'],
  ['0801', 'KH-8', 'srok', 'Kandal Stueng', 'កណ្ដាលស្ទឹង'],
  ['0802', 'KH-8', 'srok', 'Kien Svay', 'កៀនស្វាយ'],
  ['0803', 'KH-8', 'srok', 'Khsach Kandal', 'ខ្សាច់កណ្ដាល'],
  ['0804', 'KH-8', 'srok', 'Kaoh Thum', 'កោះធំ'],
  ['0805', 'KH-8', 'srok', 'Leuk Daek', 'លើកដែក'],
  ['0806', 'KH-8', 'srok', 'Lvea Aem', 'ល្វាឯម'],
  ['0807', 'KH-8', 'srok', 'Mukh Kampul', 'មុខកំពូល'],
  ['0808', 'KH-8', 'srok', 'Angk Snuol', 'អង្គស្នួល'],
  ['0809', 'KH-8', 'srok', 'Ponhea Lueu', 'ពញាឮ'],
  ['0810', 'KH-8', 'srok', 'S\'ang', 'ស្អាង'],
  ['0811', 'KH-8', 'krong', 'Ta Khmau', 'តាខ្មៅ'],
  ['0812', 'KH-8', 'krong', 'Sampeou Poun', 'សំពៅពូន'],
  ['0813', 'KH-8', 'krong', 'Akreiy Ksatr', 'អរិយក្សត្រ'],
  ['0901', 'KH-9', 'srok', 'Botum Sakor', 'បុទុមសាគរ'],
  ['0902', 'KH-9', 'srok', 'Kiri Sakor', 'គិរីសាគរ'],
  ['0903', 'KH-9', 'srok', 'Kaoh Kong', 'កោះកុង'],
  ['0904', 'KH-9', 'krong', 'Khemara Phoumin', 'ខេមរភូមិន្ទ'],
  ['0905', 'KH-9', 'srok', 'Mondol Seima', 'មណ្ឌលសីមា'],
  ['0906', 'KH-9', 'srok', 'Srae Ambel', 'ស្រែ អំបិល'],
  ['0907', 'KH-9', 'srok', 'Thma Bang', 'ថ្មបាំង'],
  ['1001', 'KH-10', 'srok', 'Chhloung', 'ឆ្លូង'],
  ['1002', 'KH-10', 'krong', 'Kracheh', 'ក្រចេះ'],
  ['1003', 'KH-10', 'srok', 'Prek Prasab', 'ព្រែកប្រសព្វ'],
  ['1004', 'KH-10', 'srok', 'Sambour', 'សំបូរ'],
  ['1005', 'KH-10', 'srok', 'Snuol', 'ស្នួល'],
  ['1006', 'KH-10', 'srok', 'Chetr Borei', 'ចិត្របុរី'],
  ['1007', 'KH-10', 'srok', 'Ou Krieng Saenchey', 'អូរគ្រៀងសែនជ័យ'],
  ['1101', 'KH-11', 'srok', 'Kaev Seima', 'កែវសីមា'],
  ['1102', 'KH-11', 'srok', 'Kaoh Nheaek', 'កោះញែក'],
  ['1103', 'KH-11', 'srok', 'Ou Reang', 'អូររាំង'],
  ['1104', 'KH-11', 'srok', 'Pech Chreada', 'ពេជ្រាដា'],
  ['1105', 'KH-11', 'krong', 'Saen Monourom', 'សែនមនោរម្យ'],
  ['1201', 'KH-12', 'khan', 'Chamkar Mon', 'ចំការមន'],
  ['1202', 'KH-12', 'khan', 'Doun Penh', 'ដូនពេញ'],
  ['1203', 'KH-12', 'khan', 'Prampir Meakkakra', '៧មករា'],
  ['1204', 'KH-12', 'khan', 'Tuol Kouk', 'ទួលគោក', 'Toul Kork'],
  ['1205', 'KH-12', 'khan', 'Dangkao', 'ដង្កោ'],
  ['1206', 'KH-12', 'khan', 'Mean Chey', 'មានជ័យ'],
  ['1207', 'KH-12', 'khan', 'Russey Keo', 'ឫស្សីកែវ'],
  ['1208', 'KH-12', 'khan', 'Sen Sok', 'សែនសុខ', 'Saensokh'],
  ['1209', 'KH-12', 'khan', 'Pur SenChey', 'ពោធិ៍សែនជ័យ'],
  ['1210', 'KH-12', 'khan', 'Chrouy Changvar', 'ជ្រោយចង្វារ', 'Chraoy Chongvar'],
  ['1211', 'KH-12', 'khan', 'Praek Pnov', 'ព្រែកព្នៅ'],
  ['1212', 'KH-12', 'khan', 'Chbar Ampov', 'ច្បារអំពៅ'],
  ['1213', 'KH-12', 'khan', 'Boeng Keng Kang', 'បឹងកេងកង'],
  ['1214', 'KH-12', 'khan', 'Kamboul', 'កំបូល'],
  ['1301', 'KH-13', 'srok', 'Chey Saen', 'ជ័យសែន'],
  ['1302', 'KH-13', 'srok', 'Chhaeb', 'ឆែប'],
  ['1303', 'KH-13', 'srok', 'Choam Ksant', 'ជាំក្សាន្ដ'],
  ['1304', 'KH-13', 'srok', 'Kuleaen', 'គូលែន'],
  ['1305', 'KH-13', 'srok', 'Rovieng', 'រវៀង'],
  ['1306', 'KH-13', 'srok', 'Sangkum Thmei', 'សង្គមថ្មី'],
  ['1307', 'KH-13', 'srok', 'Tbaeng Mean Chey', 'ត្បែងមានជ័យ'],
  ['1308', 'KH-13', 'krong', 'Preah Vihear', 'ព្រះវិហារ'],
  ['1401', 'KH-14', 'srok', 'Ba Phnum', 'បាភ្នំ'],
  ['1402', 'KH-14', 'srok', 'Kamchay Mear', 'កំចាយមារ'],
  ['1403', 'KH-14', 'srok', 'Kampong Trabaek', 'កំពង់ត្របែក'],
  ['1404', 'KH-14', 'srok', 'Kanhchriech', 'កញ្ជ្រៀច'],
  ['1405', 'KH-14', 'srok', 'Me Sang', 'មេសាង'],
  ['1406', 'KH-14', 'srok', 'Peam Chor', 'ពាមជរ'],
  ['1407', 'KH-14', 'srok', 'Peam Ro', 'ពាមរក៍'],
  ['1408', 'KH-14', 'srok', 'Pea Reang', 'ពារាំង'],
  ['1409', 'KH-14', 'srok', 'Preah Sdach', 'ព្រះស្ដេច'],
  ['1410', 'KH-14', 'krong', 'Prey Veng', 'ព្រៃវែង'],
  ['1411', 'KH-14', 'srok', 'Pur Rieng', 'ពោធិ៍រៀង'],
  ['1412', 'KH-14', 'srok', 'Sithor Kandal', 'ស៊ីធរកណ្ដាល'],
  ['1413', 'KH-14', 'srok', 'Svay Antor', 'ស្វាយអន្ទរ'],
  ['1501', 'KH-15', 'srok', 'Bakan', 'បាកាន'],
  ['1502', 'KH-15', 'srok', 'Kandieng', 'កណ្ដៀង'],
  ['1503', 'KH-15', 'srok', 'Krakor', 'ក្រគរ'],
  ['1504', 'KH-15', 'srok', 'Phnum Kravanh', 'ភ្នំក្រវ៉ាញ'],
  ['1505', 'KH-15', 'krong', 'Pursat', 'ពោធិ៍សាត់'],
  ['1506', 'KH-15', 'srok', 'Veal Veaeng', 'វាលវែង'],
  ['1507', 'KH-15', 'srok', 'Ta Lou Senchey', 'តាលោសែនជ័យ'],
  ['1601', 'KH-16', 'srok', 'Andoung Meas', 'អណ្ដូងមាស'],
  ['1602', 'KH-16', 'krong', 'Ban Lung', 'បានលុង'],
  ['1603', 'KH-16', 'srok', 'Bar Kaev', 'បរកែវ'],
  ['1604', 'KH-16', 'srok', 'Koun Mom', 'កូនមុំ'],
  ['1605', 'KH-16', 'srok', 'Lumphat', 'លំផាត់'],
  ['1606', 'KH-16', 'srok', 'Ou Chum', 'អូរជុំ'],
  ['1607', 'KH-16', 'srok', 'Ou Ya Dav', 'អូរយ៉ាដាវ'],
  ['1608', 'KH-16', 'srok', 'Ta Veaeng', 'តាវែង'],
  ['1609', 'KH-16', 'srok', 'Veun Sai', 'វើនសៃ'],
  ['1701', 'KH-17', 'srok', 'Angkor Chum', 'អង្គរជុំ'],
  ['1702', 'KH-17', 'srok', 'Angkor Thum', 'អង្គរធំ'],
  ['1703', 'KH-17', 'srok', 'Banteay Srei', 'បន្ទាយស្រី'],
  ['1704', 'KH-17', 'srok', 'Chi Kraeng', 'ជីក្រែង'],
  ['1706', 'KH-17', 'srok', 'Kralanh', 'ក្រឡាញ់'],
  ['1707', 'KH-17', 'srok', 'Puok', 'ពួក'],
  ['1709', 'KH-17', 'srok', 'Prasat Bakong', 'ប្រាសាទបាគង'],
  ['1710', 'KH-17', 'krong', 'Siem Reap', 'សៀមរាប'],
  ['1711', 'KH-17', 'srok', 'Soutr Nikom', 'សូទ្រនិគម'],
  ['1712', 'KH-17', 'srok', 'Srei Snam', 'ស្រីស្នំ'],
  ['1713', 'KH-17', 'srok', 'Svay Leu', 'ស្វាយលើ'],
  ['1714', 'KH-17', 'srok', 'Varin', 'វ៉ារិន'],
  ['1715', 'KH-17', 'krong', 'Run Ta Aek Techo Sen', 'រុនតាឯកតេជោសែន'],
  ['1801', 'KH-18', 'krong', 'Preah Sihanouk', 'ព្រះសីហនុ', 'Sihanoukville'],
  ['1802', 'KH-18', 'srok', 'Prey Nob', 'ព្រៃនប់'],
  ['1803', 'KH-18', 'srok', 'Stueng Hav', 'ស្ទឹងហាវ'],
  ['1804', 'KH-18', 'srok', 'Kampong Seila', 'កំពង់សីលា'],
  ['1805', 'KH-18', 'krong', 'Kaoh Rung', 'កោះរ៉ុង'],
  ['1806', 'KH-18', 'krong', 'Kampong Soam', 'កំពង់សោម'],
  ['1901', 'KH-19', 'srok', 'Sesan', 'សេសាន'],
  ['1902', 'KH-19', 'srok', 'Siem Bouk', 'សៀមបូក'],
  ['1903', 'KH-19', 'srok', 'Siem Pang', 'សៀមប៉ាង'],
  ['1904', 'KH-19', 'krong', 'Stueng Traeng', 'ស្ទឹងត្រែង'],
  ['1905', 'KH-19', 'srok', 'Thala Barivat', 'ថាឡាបរិវ៉ាត់'],
  ['1906', 'KH-19', 'srok', 'Borei Ou Svay Senchey', 'បុរីអូរស្វាយសែនជ័យ'],
  ['2001', 'KH-20', 'srok', 'Chantrea', 'ចន្ទ្រា'],
  ['2002', 'KH-20', 'srok', 'Kampong Rou', 'កំពង់រោទិ៍'],
  ['2003', 'KH-20', 'srok', 'Rumduol', 'រំដួល'],
  ['2004', 'KH-20', 'srok', 'Romeas Haek', 'រមាសហែក'],
  ['2005', 'KH-20', 'srok', 'Svay Chrum', 'ស្វាយជ្រំ'],
  ['2006', 'KH-20', 'krong', 'Svay Rieng', 'ស្វាយរៀង'],
  ['2007', 'KH-20', 'srok', 'Svay Teab', 'ស្វាយទាប'],
  ['2008', 'KH-20', 'krong', 'Bavet', 'បាវិត'],
  ['2101', 'KH-21', 'srok', 'Angkor Borei', 'អង្គរបូរី'],
  ['2102', 'KH-21', 'srok', 'Bati', 'បាទី'],
  ['2103', 'KH-21', 'srok', 'Borei Cholsar', 'បូរីជលសារ'],
  ['2104', 'KH-21', 'srok', 'Kiri Vong', 'គីរីវង់'],
  ['2105', 'KH-21', 'srok', 'Kaoh Andaet', 'កោះអណ្ដែត'],
  ['2106', 'KH-21', 'srok', 'Prey Kabbas', 'ព្រៃកប្បាស'],
  ['2107', 'KH-21', 'srok', 'Samraong', 'សំរោង'],
  ['2108', 'KH-21', 'krong', 'Doun Kaev', 'ដូនកែវ'],
  ['2109', 'KH-21', 'srok', 'Tram Kak', 'ត្រាំកក់'],
  ['2110', 'KH-21', 'srok', 'Treang', 'ទ្រាំង'],
  ['2201', 'KH-22', 'srok', 'Anlong Veaeng', 'អន្លង់វែង'],
  ['2202', 'KH-22', 'srok', 'Banteay Ampil', 'បន្ទាយអំពិល'],
  ['2203', 'KH-22', 'srok', 'Chong Kal', 'ចុងកាល់'],
  ['2204', 'KH-22', 'krong', 'Samraong', 'សំរោង'],
  ['2205', 'KH-22', 'srok', 'Trapeang Prasat', 'ត្រពាំងប្រាសាទ'],
  ['2301', 'KH-23', 'srok', 'Damnak Chang\'aeur', 'ដំណាក់ចង្អើរ'],
  ['2302', 'KH-23', 'krong', 'Kep', 'កែប', 'Kaeb'],
  ['2401', 'KH-24', 'krong', 'Pailin', 'ប៉ៃលិន'],
  ['2402', 'KH-24', 'srok', 'Sala Krau', 'សាលាក្រៅ'],
  ['2501', 'KH-25', 'srok', 'Dambae', 'តំបែរ'],
  ['2502', 'KH-25', 'srok', 'Krouch Chhmar', 'ក្រូចឆ្មារ'],
  ['2503', 'KH-25', 'srok', 'Memot', 'មេមត់'],
  ['2504', 'KH-25', 'srok', 'Ou Reang Ov', 'អូររាំងឪ'],
  ['2505', 'KH-25', 'srok', 'Ponhea Kraek', 'ពញាក្រែក'],
  ['2506', 'KH-25', 'krong', 'Suong', 'សួង'],
  ['2507', 'KH-25', 'srok', 'Tboung Khmum', 'ត្បូងឃ្មុំ'],
];

/** In the order of their codes. */
export const districts: readonly District[] = rows.map(([code, province, unit, en, km, ...aliases]) => ({ code, province, unit, en, km, aliases }));

const byCode: ReadonlyMap<string, District> = new Map(districts.map((district) => [district.code, district]));

export function districtOf(code: string): District | undefined {
  return byCode.get(code);
}

/** The name in Khmer for a BCP 47 tag of that language, else in English. A code that is not in here stands for itself: a later gazetteer may have divided a province anew. */
export function districtName(code: string, locale: string): string {
  const district = byCode.get(code);
  if (district === undefined) return code;
  return locale.split('-')[0] === 'km' ? district.km : district.en;
}

export function districtsOf(province: string): readonly District[] {
  return districts.filter((district) => district.province === province);
}

const unitsInKhmer: Readonly<Record<DistrictUnit, string>> = { srok: 'ស្រុក', krong: 'ក្រុង', khan: 'ខណ្ឌ' };
/** Khmer names that in running text are mostly something else: ឈូក is a lotus, ពួកគេ means they, បាទី ends Kiribati, and កែប stands in កែបញ្ហា, to solve a problem. */
const alsoOrdinaryInKhmer: ReadonlySet<string> = new Set(['0703', '1707', '2102', '2302']);

/** What a district is looked for by in texts: all its names, a Khmer one that would be found everywhere only behind its unit. */
export function namesOfDistrict({ code, unit, en, km, aliases }: District): readonly string[] {
  return [en, alsoOrdinaryInKhmer.has(code) ? `${unitsInKhmer[unit]}${km}` : km, ...aliases];
}

/** Whether a district is one of the gazetteer, and of this province. */
export function isDistrictOf(district: string | null, province: string | null): boolean {
  return district === null || (province !== null && districtOf(district)?.province === province);
}
