/** A place cut out of an address that is written from the large to the small, without commas. */
export interface EasternPlace {
  text: string;
  country: 'JP' | 'CN' | 'KR' | 'TW';
}

const japanese =
  /(?:東京都|北海道|大阪府|京都府|[\p{sc=Han}]{2,3}県)\s?(?:[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}ヶ]{1,7}?[市区町村郡])?(?:[\p{sc=Han}\p{sc=Hira}ヶ]{1,4}区)?/u;
const japaneseCity = /^[\p{sc=Han}]{1,4}市(?:[\p{sc=Han}]{1,3}区)?/u;
const chinese =
  /(?:[\p{sc=Han}]{2,3}(?:省|自治区)\s?)?(?:[\p{sc=Han}]{2,4}?市)\s?(?:[\p{sc=Han}]{1,4}?[区县])?|[\p{sc=Han}]{2,3}省/u;
const korean =
  /(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충북|충남|전북|전남|경북|경남|제주)(?:특별자치시|특별자치도|특별시|광역시|도|시)?(?:\s[\p{sc=Hang}]{1,5}(?:시|군|구))?(?:\s[\p{sc=Hang}]{1,4}구)?(?![\p{sc=Hang}])/u;

const chineseProvinces =
  '北京|上海|天津|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|台湾|香港|澳门';
const chinesePair = new RegExp(
  `^(?:中国\\s?)?(?:(?:${chineseProvinces})(?:省|市)?\\s?[\\p{sc=Han}]{2,3}市?|[\\p{sc=Han}]{2,3}市?\\s(?:${chineseProvinces})(?:省|市)?|(?:北京|上海|天津|重庆))$`,
  'u',
);
/** "大阪市 大阪府": the town before its prefecture, as forms filled in the western order give it. */
const japanesePair = /^[\p{sc=Han}]{1,4}[市区町村]\s[\p{sc=Han}]{2,3}[都道府県]$/u;

/** The prefecture, province and town of a Japanese, Chinese or Korean address; null where there is none. */
export function easternPlace(text: string): EasternPlace | null {
  if (!/[\p{sc=Han}\p{sc=Hang}]/u.test(text) || text.length > 80) return null;
  const bare = text
    .replace(/[\d〒-]+/g, ' ')
    .replace(/[,，、·・\s]+/g, ' ')
    .trim();
  if (japanesePair.test(bare)) return { text: bare, country: 'JP' };
  if (chinesePair.test(bare)) return { text: bare, country: 'CN' };
  const inKorea = korean.exec(text)?.[0];
  if (inKorea) return { text: inKorea, country: 'KR' };
  const inJapan = japanese.exec(text)?.[0];
  if (inJapan) return { text: inJapan.trim(), country: 'JP' };
  const inChina = chinese.exec(text)?.[0];
  if (inChina) {
    const isJapan = /[\u3040-\u30ff]/u.test(text) || /〒/.test(text);
    return { text: inChina.trim(), country: isJapan ? 'JP' : 'CN' };
  }
  const town = japaneseCity.exec(text)?.[0];
  return town ? { text: town, country: 'JP' } : null;
}
