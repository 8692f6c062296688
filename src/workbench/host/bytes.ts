const ENCODER = new TextEncoder();

/** The length of a text in bytes of UTF-8, which is what Office counts: a Chinese character is three. */
export function bytesOf(text: string): number {
  return ENCODER.encode(text).length;
}
