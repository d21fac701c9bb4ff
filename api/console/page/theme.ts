import { type CSSVariablesResolver, createTheme, Title } from '@mantine/core';

/** The library's orange, with its dark end dark enough for small words on its light end. */
const amber = [
  '#fff4e6',
  '#ffe8cc',
  '#ffd8a8',
  '#ffc078',
  '#ffa94d',
  '#ff922b',
  '#c2570c',
  '#a8480a',
  '#8f3d08',
  '#753206',
] as const;

export const theme = createTheme({
  colors: { amber },
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
