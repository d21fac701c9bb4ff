import type { UseFormReturnType } from '@mantine/form';
import type { NewRunValues } from './new-run-values';

export type NewRunForm = UseFormReturnType<NewRunValues>;
