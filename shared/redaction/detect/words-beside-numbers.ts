/** Words that people write numbers beside without meaning an account: sources of patterns. */

/** Before a number: of the things of a house, telephones, money, times and lists. */
export const numberedWords =
  'room|floor|level|block|building|bldg|tower|unit|bed|desk|zone|gate|group|team|part|page|line|type|class|grade|step|phase|model|people|day|week|month|year|since|until|about|around|paid|salary|age|aged|january|february|march|april|june|july|august|september|october|november|december|iphone|ipad|samsung|galaxy|redmi|oppo|vivo|android|windows|covid|usdt|phòng|tầng|tháng|năm|ngày|tuổi|tiền|khoảng|người|kamar|lantai|blok|gedung|umur|usia|tahun|bulan|tanggal|jam|gaji|orang|sejak|sekitar';
/** The same, so short or so common that they count only where the form says little. */
export const shortNumberedWords =
  'mp|rm|no|nr|num|lt|lv|lvl|km|kg|rp|rs|usd|thb|khr|mmk|cny|rmb|myr|php|inr|btc|eth|bc|ip|ver|vol|min|sec|am|pm|tk|rd|st|soi|moo|sim|jl|rt|rw|gb|mb|top|tel|hp|pc|ps|win|vip|box|bus|van|ke|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|ext|lot|seat|car|row|shop|case|chapter|stage|note|under|over|from|only|some|any|every|gr|str';
/** Behind a number: of time, money and what is counted. */
export const countedWords =
  'k|m|st|nd|rd|th|am|pm|hr|hrs|hours?|mins?|minutes?|secs?|days?|nights?|weeks?|wks?|months?|mths?|mos|years?|yrs?|yo|yrold|times?|people|persons?|ppl|pax|pcs|girls?|boys?|men|women|kids|guys|floors?|rooms?|beds?|usdt?|dollars?|bucks|baht|bath|kyats?|riels?|dong|kip|yuan|rmb|lakhs?|lacs?|crores?|mil|million|thousand|wpm|gb|mb|kg|kgs|kilos?|km|mph|thn|tahun|bln|bulan|minggu|hari|jam|menit|orang|org|juta|jt|ribu|rb|kali|lantai|tuoi|thang|ngay|tuan|gio|phut|nguoi|trieu|tr|lan|tang|in|an|nya|morrow|moro|nite|ever';
