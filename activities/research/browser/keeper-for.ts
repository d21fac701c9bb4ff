import { type BrowserKeeper, browserKeeper } from '#infra/browser/browser-keeper';

/** One browser a process: several would each take some hundred megabytes, and a call is over in seconds. */
const keepers = new Map<string, BrowserKeeper>();

export function keeperFor(executablePath: string): BrowserKeeper {
  const keeper = keepers.get(executablePath) ?? browserKeeper({ executablePath });
  keepers.set(executablePath, keeper);
  return keeper;
}

/** Ends what is open. It ends by itself when it is not used for a while, and with the process in any case. */
export async function closeBrowsers(): Promise<void> {
  await Promise.all([...keepers.values()].map(keeper => keeper.close()));
}
