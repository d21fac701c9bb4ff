import { turns } from '#infra/limits/turns';

const patient = new AbortController().signal;

it('lets in as many as there are places, the others in the order they came', async () => {
  const places = turns(2);
  const begun: number[] = [];
  const ends: (() => void)[] = [];
  const enter = (number: number) =>
    places.take(patient, () => {
      begun.push(number);
      return new Promise<void>(resolve => ends.push(resolve));
    });
  const all = [1, 2, 3, 4].map(enter);
  await Promise.resolve();
  expect(begun).toEqual([1, 2]);
  ends[1]?.();
  await all[1];
  await Promise.resolve();
  expect(begun).toEqual([1, 2, 3]);
  for (let at = 0; at < 4; at += 1) {
    ends[at]?.();
    await new Promise(setImmediate);
  }
  await Promise.all(all);
  expect(begun).toEqual([1, 2, 3, 4]);
});

it('gives a place back when the work fails', async () => {
  const places = turns(1);
  await expect(places.take(patient, () => Promise.reject(new TypeError('broken')))).rejects.toThrow('broken');
  expect(await places.take(patient, async () => 'done')).toBe('done');
});

it('lets who waits no more out of the line, and holds no place for them', async () => {
  const places = turns(1);
  const leaving = new AbortController();
  let end = (): void => undefined;
  const first = places.take(
    patient,
    () =>
      new Promise<void>(resolve => {
        end = resolve;
      }),
  );
  const second = places.take(leaving.signal, async () => 'never');
  const third = places.take(patient, async () => 'third');
  leaving.abort();
  await expect(second).rejects.toMatchObject({ name: 'AbortError' });
  end();
  await first;
  expect(await third).toBe('third');
});
