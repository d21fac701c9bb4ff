import { createSafeFetch } from '#infra/http/create-safe-fetch';
import type { AllowedHosts } from '#infra/http/safe-fetch';

const resolve = () => Promise.resolve(['1.1.1.1']);
const fetch = createSafeFetch({
  privateHosts: ['intranet.example:8443', '127.0.0.1:1'],
  resolve,
  connectorTo: () => (_options, callback) => callback(new Error('reached'), null),
});

/** `fetch.unavailable`: it was let through and connected to. */
function outcomeOf(url: string, hosts: AllowedHosts = 'public') {
  return fetch({ url, hosts }).then(
    () => 'answered',
    error => error.code,
  );
}

describe('an address is refused', () => {
  it.each([
    ['loopback by name', 'http://localhost/'],
    ['loopback by name, in capitals', 'http://LOCALHOST/'],
    ['loopback by name, with the dot of the root', 'http://localhost./'],
    ['below localhost', 'http://a.localhost/'],
    ['a name without a dot', 'http://intranet/'],
    ['a name of the cloud', 'http://metadata.google.internal/computeMetadata/v1/'],
    ['a name of the cloud', 'http://metadata.goog/'],
    ['a name of the cloud', 'http://instance-data.ec2.internal/latest/meta-data/'],
    ['a name of a local network', 'http://printer.local/'],
    ['a name of a home network', 'http://nas.home.arpa/'],
    ['the metadata service', 'http://169.254.169.254/latest/meta-data/'],
    ['the metadata service, decimal', 'http://2852039166/'],
    ['the metadata service, hexadecimal', 'http://0xA9FEA9FE/'],
    ['the metadata service, octal', 'http://0251.0376.0251.0376/'],
    ['the metadata service, IPv6', 'http://[fd00:ec2::254]/'],
    ['loopback, short', 'http://127.1/'],
    ['loopback, percent-encoded', 'http://%31%32%37.0.0.1/'],
    ['loopback, in circled digits', 'http://①②⑦.⓪.⓪.①/'],
    ['loopback, with ideographic dots', 'http://127。0。0。1/'],
    ['loopback, with the dot of the root', 'http://127.0.0.1./'],
    ['loopback with tabs and line ends in it', 'http://12\t7.0.\n0.1/'],
    ['loopback behind backslashes', 'http:\\\\127.0.0.1\\'],
    ['loopback without slashes', 'http:127.0.0.1'],
    ['no address', 'http://0/'],
    ['loopback, IPv6', 'http://[::1]/'],
    ['loopback, v4-mapped', 'http://[::ffff:127.0.0.1]/'],
    ['unspecified, IPv6', 'http://[::]/'],
    ['a user', 'http://user@example.com/'],
    ['a user that looks like the host', 'http://example.com@127.0.0.1/'],
    ['user and password', 'https://user:word@example.com/'],
    ['an empty user', 'http://:word@example.com/'],
    ['another port', 'http://example.com:8080/'],
    ['a port of a database', 'http://example.com:5432/'],
    ['a private host on another port', 'http://127.0.0.1:2/'],
    ['a private host without its port', 'http://127.0.0.1/'],
    ['a file', 'file:///etc/passwd'],
    ['another protocol', 'ftp://example.com/'],
    ['another protocol', 'gopher://example.com/'],
    ['data', 'data:text/html,hello'],
    ['a script', 'javascript:alert(1)'],
    ['a name with an empty part', 'http://example..com/'],
    ['two dots of the root', 'http://example.com../'],
    ['no address at all', 'example.com'],
    ['nothing', ''],
    ['a very long one', `http://example.com/${'a'.repeat(9_000)}`],
  ])('that is %s', async (_what, url) => {
    expect(await outcomeOf(url)).toBe('fetch.refused');
  });

  it.each([
    ['a public name', 'http://example.com/'],
    ['a public name with its port', 'https://example.com:443/'],
    ['a public name with the dot of the root', 'http://example.com./'],
    ['a public name in another script', 'http://bücher.example.com/'],
    ['a public address', 'http://1.1.1.1/'],
    ['a public IPv6 address', 'http://[2606:4700:4700::1111]/'],
    ['a private host that is named', 'http://127.0.0.1:1/'],
    ['a private host that is named, in another notation', 'http://0x7f.1:1/'],
    ['a private host that is named, in capitals', 'https://INTRANET.example:8443/'],
    ['a name that only ends like one of a network', 'http://notlocal.example.com/'],
  ])('but not %s', async (_what, url) => {
    expect(await outcomeOf(url)).toBe('fetch.unavailable');
  });

  it.each([
    ['https://api.example.com/', ['api.example.com'], true],
    ['https://API.example.com./', ['api.example.com'], true],
    ['https://example.com/', ['api.example.com'], false],
    ['https://a.b.example.com/', ['*.example.com'], true],
    ['https://example.com/', ['*.example.com'], false],
    ['https://notexample.com/', ['*.example.com'], false],
    ['https://example.com.evil.net/', ['example.com', '*.example.com'], false],
    ['https://bücher.example/', ['bücher.example'], true],
    ['http://127.0.0.1:1/', ['127.0.0.1:1'], true],
    ['http://127.0.0.1:1/', ['127.0.0.1'], true],
    ['http://127.0.0.1:1/', ['127.0.0.1:2'], false],
    ['https://example.com/', ['example.com:443'], true],
    ['https://example.com/', ['*'], false],
    ['https://example.com/', [], false],
  ])('or let through as the caller’s list says: %s by %j: %j', async (url, hosts, isLet) => {
    expect(await outcomeOf(url, hosts)).toBe(isLet ? 'fetch.unavailable' : 'fetch.refused');
  });

  it('in words that name the site and no path', async () => {
    const refused = fetch({ url: 'http://user:word@example.com/a?key=b', hosts: 'public' });
    await expect(refused).rejects.toMatchObject({
      message: 'The address may not be fetched: http://example.com: it holds credentials',
    });
  });
});

describe('a request', () => {
  it('whose headers would become two is refused', async () => {
    const headers = { 'x-key': 'a\r\nX-Other: b' };
    await expect(fetch({ url: 'http://127.0.0.1:1/', hosts: 'public', headers })).rejects.toMatchObject({
      code: 'fetch.refused',
    });
  });
});
