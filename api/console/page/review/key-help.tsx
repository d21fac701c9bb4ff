import { Kbd, Modal, Stack, Switch, Table } from '@mantine/core';
import { reviewKeys, useKeysOn } from './use-review-keys';

export function KeyHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const [isOn, setOn] = useKeysOn();
  return (
    <Modal opened={isOpen} onClose={onClose} title="Keys" closeButtonProps={{ 'aria-label': 'Close' }}>
      <Stack>
        <Table>
          <Table.Tbody>
            {reviewKeys.map(({ keys, words }) => (
              <Table.Tr key={words}>
                <Table.Td>
                  {shownOf(keys).map(key => (
                    <Kbd key={key} mr={4}>
                      {key}
                    </Kbd>
                  ))}
                </Table.Td>
                <Table.Td>{words}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <Switch label="Use these keys" checked={isOn} onChange={event => setOn(event.currentTarget.checked)} />
      </Stack>
    </Modal>
  );
}

const names: Partial<Record<string, string>> = { ArrowRight: '→', ArrowLeft: '←', 'shift+?': '?' };

/** Which layout needs a shift for it is the keyboard's affair. */
function shownOf(keys: readonly string[]): string[] {
  return [...new Set(keys.map(key => names[key] ?? key))];
}
