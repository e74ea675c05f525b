/** A text for XML or HTML, with its markup characters as character references. */
export function escaped(text: string): string {
  return text.replace(/[<>&"]/g, (letter) => `&#${letter.charCodeAt(0)};`);
}
