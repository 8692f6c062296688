/** Shows a sentence above the grid until it is closed. */
export function showMessage(text: string): void {
  const bar = document.getElementById('message')!;
  bar.querySelector('span')!.textContent = text;
  bar.querySelector('button')!.onclick = () => (bar.hidden = true);
  bar.hidden = false;
}
