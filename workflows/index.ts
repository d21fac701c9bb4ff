export { mrdWorkflow } from '#workflows/mrd.workflow';
