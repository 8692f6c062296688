/** Several sentences as one text; their own full stops are not doubled. */
export function inSentences(sentences: readonly string[]): string {
  return sentences.map((sentence) => sentence.replace(/。$/, '')).join('。');
}

/** “甲”、“乙” */
export function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join('、');
}
