/** Offers a JSON text to the browser as a file to keep. */
export function saveFile(fileName: string, json: string): void {
  const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  // The browser has taken its own hold of the data by the next turn.
  setTimeout(() => URL.revokeObjectURL(url));
}
