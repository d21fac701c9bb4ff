/** Some services repeat the key they were asked with, in links to further pages above all. */
export function withoutSecrets(bytes: Uint8Array, secrets: readonly string[]): Uint8Array {
  const kept = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const spellings = secrets.filter(Boolean).flatMap(secret => [secret, encodeURIComponent(secret)]);
  if (!spellings.some(spelling => kept.includes(spelling))) return bytes;
  // Byte for byte, so that nothing but the key changes, whatever the charset.
  return Buffer.from(
    spellings.reduce((text, spelling) => text.replaceAll(spelling, 'KEY'), kept.toString('latin1')),
    'latin1',
  );
}
