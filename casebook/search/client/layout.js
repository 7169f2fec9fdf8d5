// What was meant by a query that was typed with the keyboard in the other language (Kedmanee, TIS 820-2538, and US).

const US = "1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?";
const THAI = "ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ+๑๒๓๔ู฿๕๖๗๘๙๐\"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ";
const TO_THAI = new Map([...US].map((key, place) => [key, [...THAI][place]]));
const TO_LATIN = new Map([...THAI].map((letter, place) => [letter, US[place]]));

/** Whether a text looks like Latin words and nothing else: Thai words typed in Latin hold digits and points. */
export function looksLatin(text) {
  return /^[a-z\s]+$/i.test(text) && /[aeiouy]/i.test(text);
}

/** The query as the other layout has it; null when it holds letters of both scripts or of none. */
export function otherLayout(query) {
  const thai = /[\u0e00-\u0e7f]/.test(query);
  if (thai === /[a-z]/i.test(query)) return null;
  const map = thai ? TO_LATIN : TO_THAI;
  return [...query].map((letter) => map.get(letter) ?? letter).join("");
}
