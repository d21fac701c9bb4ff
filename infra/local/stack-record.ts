import type { DataFolder } from '#infra/local/data-folder';
import { markOf, type ProcessMark } from '#infra/local/process/process-mark';
import {
  type PartName,
  removeStackInfo,
  type StackAddresses,
  type StackInfo,
  writeStackInfo,
} from '#infra/local/stack-info';

/** stack.json as it grows: each change is on disk before anything else happens, for a start after a kill. */
export interface StackRecord {
  readonly info: () => StackInfo;
  setState(state: StackInfo['state']): void;
  setAddresses(addresses: StackAddresses): void;
  partChanged(name: PartName): (mark: ProcessMark | null) => void;
  remove(): void;
}

export function createStackRecord(folder: DataFolder): StackRecord {
  let info: StackInfo = {
    ...(markOf(process.pid) ?? { pid: process.pid, startTime: '' }),
    state: 'starting',
    startedAt: new Date().toISOString(),
    addresses: { api: null, temporal: null, temporalUi: null, database: null },
    dataDir: folder.path,
    keyFile: folder.keyFile,
    parts: [],
  };
  const update = (change: Partial<StackInfo>) => {
    info = { ...info, ...change };
    writeStackInfo(folder.stackFile, info);
  };
  update({});
  return {
    info: () => info,
    setState: state => update({ state }),
    setAddresses: addresses => update({ addresses }),
    partChanged: name => mark => {
      const others = info.parts.filter(part => part.name !== name);
      update({ parts: mark ? [...others, { name, ...mark }] : others });
    },
    remove: () => removeStackInfo(folder.stackFile),
  };
}
