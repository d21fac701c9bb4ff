export type StoryData = Readonly<Record<string, unknown>>;

export type Teller = (data: StoryData) => string;

export function textIn(data: StoryData, name: string): string {
  return typeof data[name] === 'string' ? data[name] : '';
}

export function countIn(data: StoryData, name: string): number {
  return typeof data[name] === 'number' ? data[name] : 0;
}
