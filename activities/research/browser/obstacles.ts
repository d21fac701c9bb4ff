/** Marks of what stands between a reader and a page, as the widespread services set them. */
const humanChecks =
  /challenges\.cloudflare\.com|(?:www\.|)(?:google|recaptcha)\.(?:com|net)\/recaptcha|hcaptcha\.com|id="(?:cf-challenge|challenge-form|px-captcha)|captcha-delivery\.com|<title>\s*(?:Just a moment|Attention Required|Access denied|Are you a robot|Verify you are human)/i;
const consentWalls =
  /id="(?:onetrust-(?:banner-sdk|consent-sdk)|CybotCookiebotDialog|didomi-host|qc-cmp2-container|usercentrics-root|sp_message_container|truste-consent-track|cmpbox)|class="[^"]*\b(?:fc-consent-root|qc-cmp2-container|cky-consent-container)\b/i;

export interface Obstacles {
  /** The page asks whether its reader is human. */
  readonly asksForHuman: boolean;
  readonly asksForConsent: boolean;
  /** Hardly a word is there to read. */
  readonly isBare: boolean;
}

const bare = 800;

/** `words`: characters that a reader sees. */
export function obstaclesIn({ html, words }: { readonly html: string; readonly words: number }): Obstacles {
  return { asksForHuman: humanChecks.test(html), asksForConsent: consentWalls.test(html), isBare: words < bare };
}
