// Latin words that a misspelt or unfinished one may stand for.

const MOST = 6;
const SHORTEST = 4; // letters from which on one slip is forgiven
const LONG = 8; // letters from which on two are

/** The words of a list that begin as a word does and go on: `[word, factor]`, the shortest first. */
export function continued(word, list) {
  const found = list.filter((other) => other.length > word.length && other.startsWith(word));
  return best(found.map((other) => [other, Math.max(0.7, 0.9 - 0.02 * (other.length - word.length))]));
}

/** What an unknown word may have meant: words that go on as it begins, or that differ from it by a slip. */
export function meant(word, list, open) {
  const found = open || word.length >= SHORTEST ? continued(word, list) : [];
  if (word.length >= SHORTEST) for (const other of list) slip(found, word, other);
  return best(found);
}

function best(found) {
  return found.sort((one, two) => two[1] - one[1] || (one[0] < two[0] ? -1 : 1)).slice(0, MOST);
}

function slip(found, word, other) {
  const most = word.length >= LONG ? 2 : 1;
  if (other.startsWith(word)) return;
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
