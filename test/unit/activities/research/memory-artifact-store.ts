export { memoryArtifactStore } from '#test/support/memory-artifact-store';
