import { stackText } from '#api/cli/terminal/stack-text';

const addresses = {
  api: 'http://127.0.0.1:8710',
  temporal: '127.0.0.1:7233',
  temporalUi: 'http://127.0.0.1:8233',
  database: null,
  dataDir: '/data',
};

describe('the addresses of a stack', () => {
  it('name the console, and how to get in', () => {
    expect(stackText(addresses)).toContain('Console            http://127.0.0.1:8710/console (its key: assay console)');
  });

  it('say "none" for a part that is not there', () => {
    expect(stackText({ ...addresses, api: null })).toMatch(/Console +none/);
  });
});
