import { Button, type ButtonProps, Group, Modal, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ReactNode } from 'react';

interface ConfirmButtonProps extends Pick<ButtonProps, 'color' | 'variant' | 'disabled' | 'loading' | 'size'> {
  /** What is done, on the button and again beside the question. */
  readonly does: string;
  readonly asks: string;
  /** What follows from it. */
  readonly children: ReactNode;
  readonly onConfirm: () => void;
}

/** For what cannot be taken back, or costs: done after a second word. */
export function ConfirmButton({ does, asks, children, onConfirm, ...look }: ConfirmButtonProps) {
  const [isOpen, { open, close }] = useDisclosure();
  const confirm = () => {
    close();
    onConfirm();
  };
  return (
    <>
      <Button {...look} onClick={open}>
        {does}
      </Button>
      <Modal opened={isOpen} onClose={close} title={asks} closeButtonProps={{ 'aria-label': 'Close' }}>
        <Stack>
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={close}>
              Back
            </Button>
            <Button {...(look.color && { color: look.color })} onClick={confirm} data-autofocus>
              {does}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
