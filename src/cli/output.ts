/** Where a command prints; separate so that tests can listen. */
export interface Output {
  /** A line on stdout. */
  print(line: string): void;
  /** A line on stderr. */
  complain(line: string): void;
  /** A line on stderr that makes way for the next one; absent where stderr is no terminal. null: it goes. */
  status?(line: string | null): void;
}

/**
 * C0 and C1 controls, marks that turn the direction of writing (CVE-2021-42574) and halves of characters: from a file
 * name or a cell they could move the cursor, colour the screen or show another name than the file's.
 */
const UNPRINTABLE = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * A line as it may be shown on a terminal: line breaks and tabs as spaces, other controls as \uXXXX. JSON, which has no
 * bare line breaks in a line, means the same afterwards.
 */
function printable(line: string): string {
  return line
    .replace(/[\t\r\n]+/g, ' ')
    .replace(UNPRINTABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** An output that shows nothing but what is printable. */
export function safely(output: Output): Output {
  const { status } = output;
  return {
    print: (line) => output.print(printable(line)),
    complain: (line) => output.complain(printable(line)),
    ...(status && { status: (line) => status(line === null ? null : printable(line)) }),
  };
}
