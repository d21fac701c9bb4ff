import { type CSSVariablesResolver, createTheme, type MantineColorsTuple, Title } from '@mantine/core';

/** As the library has them, but with dark ends dark enough for small words on their light ends. */
const amber = ramp('#fff4e6 #ffe8cc #ffd8a8 #ffc078 #ffa94d #ff922b #c2570c #a8480a #8f3d08 #753206');
const green = ramp('#ebfbee #d3f9d8 #b2f2bb #8ce99a #69db7c #51cf66 #2b8a3e #237032 #1c5a28 #15491f');
const red = ramp('#fff5f5 #ffe3e3 #ffc9c9 #ffa8a8 #ff8787 #ff6b6b #d32f2f #b92626 #a61e1e #8f1717');

export const theme = createTheme({
  colors: { amber, green, red },
  primaryColor: 'indigo',
  // Dark enough that white words on them, and they on white, pass 4.5:1.
  primaryShade: { light: 8, dark: 8 },
  cursorType: 'pointer',
  respectReducedMotion: true,
  // A heading that is jumped to stands below the bar at the top, not under it.
  components: { Title: Title.extend({ styles: { root: { scrollMarginTop: 64 } } }) },
});

/** The library's own muted and faulty words are too pale for small print. */
export const darkerWords: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-0)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-1)',
  },
});

function ramp(colors: string): MantineColorsTuple {
  return colors.split(' ') as unknown as MantineColorsTuple;
}
