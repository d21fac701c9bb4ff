/** A public key (Ed25519) that approval tokens are signed with; `kid` is what their header names. */
export interface ApprovalKey {
  readonly kid: string;
  /** 32 bytes, base64url without padding, as in a JWK. */
  readonly x: string;
}
