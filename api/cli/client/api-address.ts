/** Where the API is and the key it knows us by; asked anew before each try, since a restart may move it. */
export interface ApiAddress {
  readonly url: string;
  readonly apiKey: string;
}
export type FindApi = () => Promise<ApiAddress>;
