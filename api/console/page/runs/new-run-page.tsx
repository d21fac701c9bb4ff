import { Button, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { RunView } from '#shared/contracts/run';
import { postJson } from '../ask/ask';
import { problemOf } from '../ask/problem-error';
import { randomId } from '../ask/random-id';
import { PageHead } from '../layout/page-head';
import { ProblemAlert } from '../layout/problem-alert';
import { DecisionFields } from './decision-fields';
import { GroundFields } from './ground-fields';
import { MoneyFields } from './money-fields';
import type { NewRunForm } from './new-run-form';
import { emptyRun, faultsAtFields, faultyFieldOf, type NewRunValues, startRequest } from './new-run-values';
import { useVerticals } from './use-runs';

export function NewRunPage() {
  const form = useForm<NewRunValues>({ initialValues: emptyRun });
  const [, goTo] = useLocation();
  // One for each opening of the form: a second click starts no second run.
  const [idempotencyKey, setKey] = useState(randomId);
  const start = useMutation({
    mutationFn: (values: NewRunValues) =>
      postJson<RunView>('/runs', startRequest(values), { 'Idempotency-Key': idempotencyKey }),
    onSuccess: run => goTo(`/runs/${run.runId}`),
    onError: thrown => {
      setKey(randomId());
      showFaults(form, thrown);
    },
  });
  return (
    <>
      <PageHead title="Start a run" />
      <form onSubmit={form.onSubmit(values => start.mutate(values))} noValidate>
        <Stack maw={720}>
          <IdeaFields form={form} />
          <ListFields form={form} />
          <GroundFields form={form} />
          <MoneyFields form={form} />
          <DecisionFields form={form} />
          <ProblemAlert error={start.error} />
          <Button type="submit" loading={start.isPending} style={{ alignSelf: 'flex-start' }}>
            Start the run
          </Button>
        </Stack>
      </form>
    </>
  );
}

function IdeaFields({ form }: { form: NewRunForm }) {
  const verticals = useVerticals().data ?? [{ name: 'general', title: 'General' }];
  return (
    <>
      <TextInput label="Title" required key={form.key('title')} {...form.getInputProps('title')} />
      <Textarea
        label="Idea"
        description="What it is, for whom, and what you need to know, in your own words."
        required
        autosize
        minRows={4}
        maxRows={16}
        key={form.key('idea')}
        {...form.getInputProps('idea')}
      />
      <NativeSelect
        label="Vertical"
        description="Decides what is asked."
        data={verticals.map(({ name, title }) => ({ value: name, label: title }))}
        key={form.key('vertical')}
        {...form.getInputProps('vertical')}
      />
    </>
  );
}

const lists = [
  { name: 'audience', label: 'Audience', about: 'Who would buy or use it. One a line.' },
  { name: 'geographies', label: 'Geographies', about: 'One a line.' },
  { name: 'competitors', label: 'Competitors', about: 'Companies or products you know of. One a line.' },
  { name: 'questions', label: 'Questions of your own', about: 'Added to those of the vertical. One a line.' },
  { name: 'outOfScope', label: 'Out of scope', about: 'One a line.' },
  { name: 'links', label: 'Pages to read', about: 'Addresses on the web, besides the corpus. One a line.' },
] as const;

function ListFields({ form }: { form: NewRunForm }) {
  return lists.map(({ name, label, about }) => (
    <Textarea
      label={label}
      description={about}
      autosize
      minRows={2}
      maxRows={10}
      key={form.key(name)}
      {...form.getInputProps(name)}
    />
  ));
}

function showFaults(form: NewRunForm, thrown: unknown): void {
  const { code, title, detail, faults = [] } = problemOf(thrown);
  const field = faultyFieldOf(code);
  const atFields = faultsAtFields(faults);
  if (field && !atFields[field]) atFields[field] = detail ?? title;
  form.setErrors(atFields);
  const first = Object.keys(form.getValues()).find(name => atFields[name]);
  if (first) form.getInputNode(first)?.focus();
}
