export { modelBatchWorkflow } from '#workflows/model-batch.workflow';
export { mrdWorkflow } from '#workflows/mrd.workflow';
export { refreshWorkflow } from '#workflows/refresh.workflow';
