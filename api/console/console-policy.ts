/**
 * What the console's page may do: run and show what this server sends, and ask this server. Text of models and sources
 * can bring neither a script nor a picture. Styles the component library makes while running carry the nonce.
 */
export function consolePolicy(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
