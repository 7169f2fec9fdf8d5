// Latin words that a misspelt or unfinished one may stand for.

const MOST = 6;
const SHORTEST = 4; // letters from which on one slip is forgiven
const LONG = 8; // letters from which on two are

/** The words of a list that begin as a word does, or that differ from it by a slip: `[word, factor]`, best first. */
export function meant(word, list) {
  const found = [];
  for (const other of list) {
    if (word.length > 2 && other.startsWith(word)) found.push([other, 0.9 - 0.02 * (other.length - word.length)]);
    else if (word.length >= SHORTEST && other[0] === word[0]) slip(found, word, other);
    else if (word.length > SHORTEST) slip(found, word, other);
  }
  return found.sort((one, two) => two[1] - one[1] || (one[0] < two[0] ? -1 : 1)).slice(0, MOST);
}

function slip(found, word, other) {
  const most = word.length >= LONG ? 2 : 1;
  if (Math.abs(word.length - other.length) > most) return;
  const slips = distance(word, other, most);
  if (slips <= most) found.push([other, slips === 1 ? 0.8 : 0.65]);
}

/** How many letters were lost, added, changed or swapped (Damerau and Levenshtein); more than `most` is not counted. */
export function distance(one, two, most) {
  let older = [];
  let before = Array.from({ length: two.length + 1 }, (_, place) => place);
  for (let row = 1; row <= one.length; row++) {
    const now = [row];
    let least = row;
    for (let place = 1; place <= two.length; place++) {
      const same = one[row - 1] === two[place - 1];
      let cost = Math.min(before[place] + 1, now[place - 1] + 1, before[place - 1] + (same ? 0 : 1));
      if (row > 1 && place > 1 && one[row - 1] === two[place - 2] && one[row - 2] === two[place - 1]) {
        cost = Math.min(cost, older[place - 2] + 1);
      }
      now.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    older = before;
    before = now;
  }
  return before[two.length];
}
