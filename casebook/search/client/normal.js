// The normal form of a text for search. The same as `normal.py`, rule by rule; vectors hold both together.

const DROPPED = /[\u00ad\u200b-\u200f\u2060\ufeff\u0e3a\u0e4e]/g;
const ACCENTS = /[\u0300-\u036f]/g;
const MARK_RUN = /[\u0e31\u0e34-\u0e3a\u0e47\u0e4d\u0e48-\u0e4b\u0e4c]{2,}/g;
const SARA_AM = /\u0e4d([\u0e48-\u0e4b]?)\u0e32|([\u0e48-\u0e4b])\u0e4d\u0e32/g;
const THAI_DOT = /([ก-\u0e4e])\./g;
const LATIN_DOTS = /\b[a-z](?:\.[a-z])+\b\.?/g;
const THOUSANDS = /([0-9]),(?=[0-9]{3}(?![0-9]))/g;
const APOSTROPHES = /([a-z])['\u2019\u02bc](?=[a-z])/g;
const FOLDED = { "\u0e45": "\u0e32", ø: "o", æ: "ae", œ: "oe", ß: "ss", đ: "d", ð: "d", þ: "th", ł: "l", ı: "i" };
const TO_FOLD = /[๐-๙\u0e45øæœßđðþłı]/g;

/** A text in the form in which texts and queries are compared. */
export function normal(text) {
  text = text.normalize("NFKC").toLowerCase().replace(DROPPED, "");
  text = text.normalize("NFD").replace(ACCENTS, "").normalize("NFC");
  text = text.replace(TO_FOLD, folded).replaceAll("เเ", "แ").replace(MARK_RUN, inOrder);
  text = text.replace(SARA_AM, (_, between, before) => (between || before || "") + "\u0e33");
  text = text.replaceAll("ฯลฯ", " ").replaceAll("ฯ", "").replaceAll("ๆ", " ");
  text = text.replace(THAI_DOT, "$1").replace(LATIN_DOTS, (dotted) => dotted.replaceAll(".", ""));
  return text.replace(THOUSANDS, "$1").replace(APOSTROPHES, "$1");
}

function folded(letter) {
  return FOLDED[letter] ?? String(letter.charCodeAt(0) - 0x0e50);
}

function inOrder(run) {
  return [...new Set(run)].sort((one, other) => rank(one) - rank(other)).join("");
}

function rank(mark) {
  return mark === "\u0e4c" ? 2 : mark >= "\u0e48" && mark <= "\u0e4b" ? 1 : 0;
}
