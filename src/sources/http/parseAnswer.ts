import { parseJson } from './parseJson.js';

/** Types of bodies that have a document on each line (NDJSON). */
const OF_LINES = /ndjson|jsonl|json-?lines|json-stream/i;
const OBJECT = /^\{.*\}$/;

/** Parses an answer: JSON, or, as exports have them, an object on each line, which make a list. */
export function parseAnswer(text: string, contentType: string): unknown {
  if (OF_LINES.test(contentType)) return linesOf(text).map(parseJson);
  try {
    return parseJson(text);
  } catch (error) {
    const lines = linesOf(text);
    if (lines.length < 2 || !lines.every((line) => OBJECT.test(line))) throw error;
    return lines.map(parseJson);
  }
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
