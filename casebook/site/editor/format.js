/**
 * How the editor reads and writes a file: what nobody changed stays as its author wrote it, with comments, order of
 * keys, quotes and blank lines.
 *
 * Every value is a text, as it is to `casebook check`; so `no`, `2013` and `10.4` are never taken for something else.
 */

import { isMap, isScalar, isSeq, parse, parseDocument } from "./yaml/index.js";

const AS_TEXT = { schema: "failsafe" };
const LAYOUT = { lineWidth: 0, flowCollectionPadding: false };
const DATE = /^\d{4}(-\d\d){0,2}$/;
const TRUTH = /^(true|false)$/;

/** The format of one collection of the editor's configuration, as `CMS.registerCustomFormat` takes it. */
export function formatOf({ fields }) {
  /** What the files say, by the id of the record; a file without an id is alone in its collection. */
  const files = new Map();

  function fromFile(text) {
    const document = parseDocument(text, AS_TEXT);
    if (document.errors.length) {
      throw document.errors[0];
    }
    const value = document.toJS();
    files.set(value?.id, text);
    return value;
  }

  function toFile(value) {
    const wanted = withoutBlanks(value) ?? {};
    const lacking = firstLacking(fields, wanted);
    if (lacking) {
      // The editor shows the cause of an error of this name, and saves nothing.
      const said = `ยังไม่ได้กรอก · Nothing is written in: ${lacking}`;
      throw new Error("saving_failed", { cause: new Error(said) });
    }
    const text = files.get(value.id);
    const document = parseDocument(text ?? "", AS_TEXT);
    document.contents = changed(document, document.contents, wanted);
    return (text === undefined ? begun(files) : "") + document.toString(LAYOUT);
  }

  return { fromFile, toFile };
}

/** The first line of a new file: the comment with which the others begin, which names their schema. */
function begun(files) {
  const [text = ""] = files.values();
  const [first] = text.split("\n");
  return first.startsWith("# yaml-language-server:") ? `${first}\n` : "";
}

/** A value without empty texts, lists and mappings, which no field takes; undefined when nothing is left. */
function withoutBlanks(value) {
  if (Array.isArray(value)) {
    const items = value.map(withoutBlanks).filter((item) => item !== undefined);
    return items.length ? items : undefined;
  }
  if (value !== null && typeof value === "object") {
    const entries = Object.entries(value).map(([key, inner]) => [key, withoutBlanks(inner)]);
    const left = entries.filter(([, inner]) => inner !== undefined);
    return left.length ? Object.fromEntries(left) : undefined;
  }
  return value === null || String(value ?? "").trim() === "" ? undefined : value;
}

/** The label of a field that must have something and has nothing: a text without words in either language, say. */
function firstLacking(fields, value) {
  for (const field of fields) {
    const inner = value?.[field.name];
    if (inner === undefined) {
      if (field.required) {
        return field.label;
      }
      continue;
    }
    for (const item of field.fields ? [inner].flat() : []) {
      const found = firstLacking(field.fields, item);
      if (found) {
        return `${field.label} › ${found}`;
      }
    }
  }
  return undefined;
}

/** A node that says a value: the one that is there as far as it serves, so that its comments and layout stay. */
function changed(document, node, value) {
  if (isMap(node) && isMapping(value)) {
    return withEntries(document, node, value);
  }
  if (isSeq(node) && Array.isArray(value)) {
    return withItems(document, node, value);
  }
  if (isScalar(node) && !isMapping(value) && !Array.isArray(value)) {
    return says(node, value) ? node : written(node, value);
  }
  return made(document, value);
}

function withEntries(document, map, value) {
  map.items = map.items.filter(({ key }) => key.value in value);
  let before = -1;
  for (const [key, inner] of Object.entries(value)) {
    const place = map.items.findIndex((pair) => pair.key.value === key);
    if (place >= 0) {
      map.items[place].value = changed(document, map.items[place].value, inner);
      before = place;
    } else {
      // A new key stands where the form has it: behind the one that the form has before it.
      before += 1;
      map.items.splice(before, 0, document.createPair(key, made(document, inner)));
    }
  }
  return map;
}

function withItems(document, sequence, value) {
  const left = [...sequence.items];
  const take = (place) => (place < 0 ? undefined : left.splice(place, 1, undefined)[0]);
  // Items that stay keep their own nodes, wherever they are moved; then each new one takes what its place still has.
  const kept = value.map((item) => take(left.findIndex((old) => old && same(old.toJSON(), item))));
  sequence.items = value.map((item, place) => kept[place] ?? changed(document, take(place), item));
  return sequence;
}

function made(document, value) {
  if (Array.isArray(value)) {
    const sequence = document.createNode([]);
    sequence.items = value.map((item) => made(document, item));
    return sequence;
  }
  if (isMapping(value)) {
    const map = document.createNode({});
    map.items = Object.entries(value).map(([key, inner]) => document.createPair(key, made(document, inner)));
    return map;
  }
  return written(document.createNode(""), value);
}

function written(scalar, value) {
  const text = String(value).replaceAll(/[^\S\n]+$/gm, "").trim();
  const isProse = text.includes("\n") || scalar.type === "BLOCK_LITERAL";
  scalar.value = isProse ? `${text}\n` : text;
  scalar.type = isProse ? "BLOCK_LITERAL" : typeof value === "string" && isMistakable(text) ? "QUOTE_DOUBLE" : "PLAIN";
  delete scalar.source;
  return scalar;
}

/** Whether other readers of YAML would take a text for something else: a number, a truth value, nothing. */
function isMistakable(text) {
  if (DATE.test(text) || TRUTH.test(text)) {
    return false;
  }
  try {
    return typeof parse(text, { schema: "yaml-1.1", logLevel: "error" }) !== "string";
  } catch {
    return true;
  }
}

function says(scalar, value) {
  return typeof value === "number" ? Number(scalar.value) === value : same(scalar.value, value);
}

function same(one, other) {
  if (isMapping(one) && isMapping(other)) {
    const keys = Object.keys(one);
    return keys.length === Object.keys(other).length && keys.every((key) => key in other && same(one[key], other[key]));
  }
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, place) => same(item, other[place]));
  }
  return !isMapping(one) && !isMapping(other) && String(one).trim() === String(other).trim();
}

function isMapping(value) {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}
