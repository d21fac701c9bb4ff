import { runAnswer } from '#test/support/model-answers/run-script';
import { startWireServer } from '#test/support/wire-server/wire-server';

/** For the plan; what comes after it finds too little left. */
export const enoughToPlanUsd = 0.009;

const provider = { key: 'OPENAI_API_KEY', address: 'OPENAI_BASE_URL' } as const;

/** A model that says it used nearly all of what a call may cost. */
export async function dearModel() {
  const wire = await startWireServer();
  wire.always(call => ({ ...runAnswer(call), usage: { output: 7_900 } }));
  process.env[provider.key] = 'sk-test-wired';
  process.env[provider.address] = `${wire.url}/v1`;
  return {
    settings: { ASSAY_MODELS: 'openai/gpt-6-luna' },
    async close() {
      for (const name of Object.values(provider)) delete process.env[name];
      await wire.close();
    },
  };
}
