import { isInsideAddress, isPublicAddress } from '#infra/http/public-address';

describe('an address', () => {
  it.each([
    ['1.1.1.1'],
    ['93.184.215.14'],
    ['172.15.255.255'],
    ['172.32.0.1'],
    ['100.63.255.255'],
    ['2606:4700:4700::1111'],
    ['2a00:1450:4001:82f::200e'],
  ])('%s that the registries gave out is public', address => {
    expect(isPublicAddress(address)).toBe(true);
  });

  it.each([
    ['unspecified', '0.0.0.0'],
    ['this network', '0.1.2.3'],
    ['loopback', '127.0.0.1'],
    ['all of loopback', '127.255.255.254'],
    ['private', '10.0.0.1'],
    ['private', '172.16.0.1'],
    ['private', '172.31.255.255'],
    ['private', '192.168.1.1'],
    ['carrier-grade NAT', '100.64.0.1'],
    ['link-local', '169.254.0.1'],
    ['metadata', '169.254.169.254'],
    ['metadata among the public ones', '168.63.129.16'],
    ['metadata', '100.100.100.200'],
    ['metadata', '192.0.0.192'],
    ['documentation', '192.0.2.1'],
    ['documentation', '198.51.100.1'],
    ['documentation', '203.0.113.1'],
    ['benchmarks', '198.18.0.1'],
    ['6to4 relays', '192.88.99.1'],
    ['multicast', '224.0.0.1'],
    ['reserved', '240.0.0.1'],
    ['broadcast', '255.255.255.255'],
    ['unspecified', '::'],
    ['loopback', '::1'],
    ['link-local', 'fe80::1'],
    ['link-local with its zone', 'fe80::1%eth0'],
    ['site-local', 'fec0::1'],
    ['unique local', 'fc00::1'],
    ['unique local', 'fd12:3456:789a::1'],
    ['metadata', 'fd00:ec2::254'],
    ['multicast', 'ff02::1'],
    ['documentation', '2001:db8::1'],
    ['documentation', '3fff::1'],
    ['v4-mapped, loopback', '::ffff:127.0.0.1'],
    ['v4-mapped, public', '::ffff:1.1.1.1'],
    ['v4-compatible', '::127.0.0.1'],
    ['translated', '::ffff:0:127.0.0.1'],
    ['NAT64', '64:ff9b::7f00:1'],
    ['local NAT64', '64:ff9b:1::7f00:1'],
    ['6to4', '2002:7f00:1::'],
    ['Teredo', '2001:0:7f00:1::'],
    ['discard', '100::1'],
    ['segment routing', '5f00::1'],
    ['never given out', '4000::1'],
    ['no address', 'example.com'],
    ['a short form', '127.1'],
    ['nothing', ''],
  ])('of the kind %s (%s) is not public', (_kind, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each([['10.0.0.1'], ['127.0.0.1'], ['100.64.0.1'], ['fd12::1'], ['::ffff:10.0.0.1'], ['1.1.1.1']])(
    '%s may be that of a host inside',
    address => {
      expect(isInsideAddress(address)).toBe(true);
    },
  );

  it.each([
    ['169.254.169.254'],
    ['169.254.1.1'],
    ['::ffff:169.254.169.254'],
    ['::ffff:168.63.129.16'],
    ['fd00:ec2::254'],
    ['100.100.100.200'],
    ['0.0.0.0'],
    ['224.0.0.1'],
    ['255.255.255.255'],
    ['64:ff9b::7f00:1'],
    ['name'],
  ])('%s is not even that of a host inside', address => {
    expect(isInsideAddress(address)).toBe(false);
  });
});
