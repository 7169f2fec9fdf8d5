// Which passages a key is in: reading what `postings.py` writes.

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const VALUES = new Map([...LETTERS].map((letter, value) => [letter, value]));

/** The numbers that are written as letters. */
export function numbers(text) {
  const found = [];
  let number = 0;
  let scale = 1;
  for (const letter of text) {
    const value = VALUES.get(letter);
    number += (value % 32) * scale;
    scale *= 32;
    if (value < 32) {
      found.push(number);
      number = 0;
      scale = 1;
    }
  }
  return found;
}

/** The running sums of steps. */
export function summed(steps) {
  let sum = 0;
  return steps.map((step) => (sum += step));
}

/** The shard that a key is in. */
export function shardOf(key, count) {
  let number = 0;
  for (let place = 0; place < key.length; place++) number = (Math.imul(number, 31) + key.charCodeAt(place)) >>> 0;
  return ((number ^ (number >>> 15)) >>> 0) % count;
}

/** The lines of a shard, by key. */
export function shardLines(text) {
  return new Map(text.split("\n").map((line) => line.split("\t")));
}

/** One line: in how many documents the key is, whether every passage is listed, and passages with their weights. */
export function postingsOf(line) {
  const [first, ...rest] = numbers(line);
  let passage = 0;
  const list = rest.map((number) => [(passage += number >> 2), number & 3]);
  return { documents: first >> 1, whole: first % 2 === 0, list };
}
