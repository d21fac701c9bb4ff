import { Text, type TextProps } from '@mantine/core';

/** Words of models and sources: shown as they are, never read as markup; long ones break instead of widening the page. */
export function PlainText({ children, ...props }: TextProps & { children: string }) {
  return (
    <Text {...props} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
      {children}
    </Text>
  );
}
