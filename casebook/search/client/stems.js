// The stem of an English word, cut short. The same as `stems.py`.

const SPELLINGS = [
  [/iz(?=ation|e|ing|ed)/g, "is"],
  [/yz(?=e|ing)/g, "ys"],
  [/([^aeiou])tre(?=s?$)/g, "$1ter"],
  [/([^aeiou])our(?=s?$|al|ed|ing)/g, "$1or"],
  [/mme(?=s?$)/g, "m"],
  [/icenc(?=e)/g, "icens"],
];

/** The stem of a word in normal form; short words stay as they are. */
export function stem(word) {
  if (word.length < 4 || !/^[\0-\x7f]*$/.test(word)) return word;
  for (const [pattern, spelled] of SPELLINGS) word = word.replace(pattern, spelled);
  word = singular(word);
  for (const ending of ["ing", "ed"]) {
    const base = word.slice(0, -ending.length);
    if (word.endsWith(ending) && base.length >= 3 && /[aeiouy]/.test(base)) {
      word = base.replace(/([bdfgmnprt])\1$/, "$1");
      break;
    }
  }
  if (word.endsWith("y") && word.length > 4) return word.slice(0, -1) + "i";
  return word.endsWith("e") && word.length > 4 ? word.slice(0, -1) : word;
}

function singular(word) {
  if (word.endsWith("ies") && word.length > 4) return word.slice(0, -3) + "y";
  if (/(?:sses|xes|ches|shes)$/.test(word)) return word.slice(0, -2);
  return word.endsWith("s") && !/(?:ss|us|is|news)$/.test(word) ? word.slice(0, -1) : word;
}
