/** Hands a file to the browser's downloads under its own name. */
export function saveFile(file: File, name: string): void {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name === '' || file.name === 'blob' ? name : file.name;
  link.click();
  URL.revokeObjectURL(address);
}
