// A list of words, each sent without what it has in common with the one before it. Reads what `wordlist.py` writes.

/** The words of a list. */
export function unfolded(text) {
  let word = "";
  return text
    .split(" ")
    .filter(Boolean)
    .map((line) => (word = word.slice(0, Number(line[0])) + line.slice(1)));
}
