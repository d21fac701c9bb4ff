import { closeBrowsers } from '#activities/research/browser/keeper-for';
import browser from '#activities/research/tools/browser.tool';
import type { ToolContext } from '#activities/research/tools/define-research-tool';
import { createSafeFetch } from '#infra/http/create-safe-fetch';
import { chromiumPath } from '#test/support/chromium-path';
import { type Page, type Site, startSite } from '#test/support/site';
import { toolContext } from '#test/support/tool-ground';
import { setTrap } from '#test/support/trap';

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
afterAll(closeBrowsers);

async function site(pages: Readonly<Record<string, Page>>): Promise<Site> {
  const started = await startSite(pages);
  closing.push(started.close);
  return started;
}

async function contextOf({ host }: Site, over: Partial<ToolContext> = {}): Promise<ToolContext> {
  const privateHosts = [host];
  return toolContext({
    browserPath: await chromiumPath(),
    privateHosts,
    fetch: createSafeFetch({ privateHosts }),
    ...over,
  });
}

async function read(from: Site, path: string, over: Partial<ToolContext> = {}) {
  const context = await contextOf(from, over);
  const answer = browser.output.parse(await browser.ask({ query: 'prices', limit: 5, link: from.url(path) }, context));
  const [document] = answer.documents;
  const html = document ? (await context.artifacts.get(document.contentHash)).toString('utf8') : '';
  return { ...answer, document, html, context };
}

async function faultOf(from: Site, path: string, over: Partial<ToolContext> = {}): Promise<unknown> {
  return read(from, path, over).then(
    () => null,
    cause => cause,
  );
}

it('says that there is no Chromium', async () => {
  expect(browser.missing(toolContext())).toMatch(/ASSAY_BROWSER/);
  const asking = browser.ask({ query: 'x', limit: 1, link: 'https://example.com/' }, toolContext());
  await expect(asking).rejects.toMatchObject({ code: 'tool.not-ready' });
});

describe('a page', () => {
  it('is read as it stands after its scripts, with a picture', async () => {
    const rows = await site({
      '/prices': `<!doctype html><title>Heat pump prices</title><table id="t"></table><script>
        fetch('/rows').then(r => r.json()).then(rows => {
          t.innerHTML = rows.map(([name, price]) => '<tr><td>' + name + '</td><td>' + price + '</td></tr>').join('');
        });</script>`,
      '/rows': response =>
        response.setHeader('content-type', 'application/json').end('[["Air to water","EUR 28,000"]]'),
    });
    const { document, html, notes, context } = await read(rows, '/prices');
    expect(html).toContain('<td>Air to water</td><td>EUR 28,000</td>');
    expect(document).toMatchObject({ fileName: 'page.html', url: rows.url('/prices'), title: 'Heat pump prices' });
    const [picture] = document?.attachments ?? [];
    expect(picture).toMatchObject({ name: 'page.png', mediaType: 'image/png' });
    const png = await context.artifacts.get(picture?.contentHash ?? '');
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(notes).toEqual([]);
  });

  it('says who publishes it, and its address only within its own site', async () => {
    const claims = await site({
      '/': `<head><meta charset="iso-8859-1"><meta property="og:site_name" content="Wärme &amp; Wasser">
        <link rel="canonical" href="https://www.sec.gov/report"><title>Preise</title></head><p>Wärmepumpen: 100.</p>`,
    });
    const { document } = await read(claims, '/');
    expect(document).toMatchObject({ publisher: 'Wärme & Wasser', url: claims.url('/'), title: 'Preise' });
  });

  it('is shown to a certain height', async () => {
    const tall = await site({ '/': '<p>Words.</p><div style="height: 30000px"></div>' });
    const { document, notes, context } = await read(tall, '/');
    const png = await context.artifacts.get(document?.attachments?.[0]?.contentHash ?? '');
    expect(png.readUInt32BE(20)).toBe(8_000);
    expect(notes).toEqual(['the picture shows the first 8000 pixels of the page']);
  });

  it('that never stops loading is read as it stands', async () => {
    const endless = await site({
      '/': '<p>Heat pumps sold: 100.</p><script>setInterval(() => fetch("/more?" + Math.random()), 100)</script>',
    });
    const { html, notes } = await read(endless, '/');
    expect(html).toContain('sold: 100');
    expect(notes).toEqual([expect.stringContaining('went on loading')]);
  });

  it('is read where it has moved to', async () => {
    const moved = await site({
      '/': response => response.writeHead(302, { location: '/next' }).end(),
      '/next': '<script>location.href = "/last?token=abc&page=2"</script>',
      '/last?token=abc&page=2': '<p>Here.</p>',
    });
    expect((await read(moved, '/')).document?.url).toBe(moved.url('/last?page=2'));
  });

  it('that asks, opens windows and offers files gets no answer', async () => {
    const pushy = await site({
      '/': `<p>Words.</p><a id="file" href="/file" download>file</a><script>
        alert('Hello'); if (!confirm('Buy?')) document.body.append('declined');
        window.open('/other'); file.click();
        const blob = document.createElement('a'); blob.download = 'x'; blob.href = URL.createObjectURL(new Blob(['x'])); blob.click();
        onbeforeunload = () => 'Stay!';</script>`,
      '/other': '<p>Other.</p>',
      '/file': response => response.setHeader('content-disposition', 'attachment').end('file'),
    });
    const { html, notes } = await read(pushy, '/');
    expect(html).toContain('declined');
    expect(notes).toContain('dialogs that were dismissed: 2');
  });

  it('reaches no file, and no page of its own making', async () => {
    const climbing = await site({
      '/': `<p>Words.</p><iframe src="file:///etc/passwd"></iframe><script>
        fetch('file:///etc/passwd').then(r => r.text()).then(t => document.body.append(t), () => document.body.append('no file'));
        location.href = 'data:text/html,<p>made</p>'; location.href = 'file:///etc/passwd';</script>`,
    });
    const { html, document } = await read(climbing, '/');
    expect(document?.url).toBe(climbing.url('/'));
    expect(html).toContain('no file');
    expect(html).not.toContain('root:');
  });
});

describe('nothing arrives', () => {
  it('at an address that is not public, whatever a page tries', async () => {
    const trap = await setTrap();
    closing.push(trap.close);
    const to = `127.0.0.1:${trap.port}`;
    const hostile = await site({
      '/hop': response => response.writeHead(302, { location: `http://${to}/` }).end(),
      '/worker.js': response =>
        response.setHeader('content-type', 'text/javascript').end(`
          const told = name => postMessage(name);
          fetch('http://${to}/worker').then(() => told('worker fetch reached'), () => told('worker fetch failed'));
          try { new WebSocket('ws://${to}/worker').onerror = () => told('worker socket failed'); } catch { told('worker socket failed'); }`),
      '/': `<link rel="preconnect" href="http://${to}"><link rel="prefetch" href="http://${to}/prefetch">
        <link rel="stylesheet" href="http://${to}/style"><img src="http://${to}/image"><iframe src="http://${to}/frame"></iframe>
        <iframe src="/hop"></iframe><object data="http://${to}/object"></object><ul id="told"></ul><script>
        const tell = name => { told.innerHTML += '<li>' + name + '</li>'; };
        for (const address of ['http://${to}/', '/hop', 'http://169.254.169.254/latest/meta-data/', 'http://localhost:${trap.port}/',
          'http://0.0.0.0:${trap.port}/', 'http://2130706433:${trap.port}/', 'http://[::1]:${trap.port}/', 'http://[::ffff:127.0.0.1]:${trap.port}/'])
          fetch(address, { mode: 'no-cors' }).then(() => tell('reached ' + address), () => tell('failed'));
        new WebSocket('ws://${to}/').onerror = () => tell('socket failed');
        new EventSource('http://${to}/events').onerror = () => tell('events failed');
        navigator.sendBeacon('http://${to}/beacon', 'x');
        new Worker('/worker.js').onmessage = ({ data }) => tell(data);
        try { new WebTransport('https://${to}/').ready.then(() => tell('reached by transport'), () => tell('transport failed')); } catch { tell('transport failed'); }
        try {
          const peer = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${to}' }, { urls: 'turn:${to}?transport=tcp', username: 'x', credential: 'x' }] });
          peer.createDataChannel('x'); peer.createOffer().then(offer => peer.setLocalDescription(offer)).then(() => tell('peer tried'));
        } catch { tell('no peers'); }
        window.open('http://${to}/window');
        const form = document.createElement('form'); form.method = 'post'; form.action = 'http://${to}/form'; form.target = 'f';
        document.body.append(Object.assign(document.createElement('iframe'), { name: 'f' }), form); form.submit();
        </script>`,
    });
    const { html, notes } = await read(hostile, '/');
    expect(html.match(/<li>failed<\/li>/g)).toHaveLength(8);
    for (const told of ['socket failed', 'events failed', 'worker fetch failed', 'worker socket failed'])
      expect(html).toContain(told);
    expect(html).not.toMatch(/<li>[\w ]*reached/);
    expect(notes).toContainEqual(expect.stringMatching(/^hosts the page was not let through to: \d/));
    expect(trap.caught()).toBe(0);
  });

  it('where a redirect or a move by script leads inside', async () => {
    const trap = await setTrap();
    closing.push(trap.close);
    const inside = `http://127.0.0.1:${trap.port}/`;
    const leading = await site({
      '/hop': response => response.writeHead(302, { location: inside }).end(),
      '/script': `<p>Words.</p><script>location.href = '${inside}'</script>`,
      '/refresh': `<meta http-equiv="refresh" content="0;url=${inside}"><p>Words.</p>`,
    });
    expect(await faultOf(leading, '/hop')).toMatchObject({ code: 'fetch.refused' });
    expect(await faultOf(leading, '/script')).toMatchObject({ code: 'fetch.refused' });
    expect(await faultOf(leading, '/refresh')).toMatchObject({ code: 'fetch.refused' });
    expect(trap.caught()).toBe(0);
  });

  it('when the link itself leads inside', async () => {
    const inner = await site({ '/': '<p>Inner.</p>' });
    expect(await faultOf(inner, '/', { privateHosts: [] })).toMatchObject({ code: 'fetch.refused' });
    expect(inner.asked).toEqual([]);
  });
});

describe('is not read', () => {
  it.each([
    [404, 'fetch.not-found'],
    [403, 'fetch.denied'],
    [429, 'fetch.throttled'],
    [500, 'fetch.unavailable'],
  ])('what answers %i: %s', async (status, code) => {
    const broken = await site({
      '/': response =>
        response.writeHead(status, { 'content-type': 'text/html', 'retry-after': '7' }).end('<p>No.</p>'),
    });
    expect(await faultOf(broken, '/')).toMatchObject({ code, retryAfterMs: 7_000 });
  });

  it('what is no page', async () => {
    const files = await site({
      '/file': response => response.writeHead(200, { 'content-disposition': 'attachment' }).end('x'),
      '/data': response => response.writeHead(200, { 'content-type': 'application/json' }).end('{}'),
    });
    expect(await faultOf(files, '/file')).toMatchObject({ code: 'fetch.wrong-kind' });
    expect(await faultOf(files, '/data')).toMatchObject({ code: 'fetch.wrong-kind' });
  });

  it('what is cut off in the middle', async () => {
    const cut = await site({
      '/': response => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' }).write('<p>Half of');
        setImmediate(() => response.destroy());
      },
    });
    expect(await faultOf(cut, '/')).toMatchObject({ code: 'fetch.broken' });
  });

  it('what writes itself to any size', async () => {
    const huge = await site({ '/': '<script>document.write("<p>" + "x".repeat(9 * 1024 ** 2))</script>' });
    expect(await faultOf(huge, '/')).toMatchObject({ code: 'fetch.too-large' });
  });

  it('what never lets go, and the next page is read all the same', async () => {
    const stuck = await site({ '/': '<p>Words.</p><script>for (;;);</script>', '/fine': '<p>Fine.</p>' });
    expect(await faultOf(stuck, '/', { signal: AbortSignal.timeout(3_000) })).toMatchObject({
      code: 'fetch.timed-out',
    });
    expect((await read(stuck, '/fine')).html).toContain('Fine.');
  });

  it('what robots.txt keeps from programs, also behind a redirect', async () => {
    const closed = await site({
      '/robots.txt': response =>
        response.setHeader('content-type', 'text/plain').end('User-agent: *\nDisallow: /private'),
      '/private': '<p>Private.</p>',
      '/public': response => response.writeHead(302, { location: '/private' }).end(),
    });
    expect(await faultOf(closed, '/private')).toMatchObject({ code: 'fetch.robots' });
    expect(closed.asked).toEqual(['/robots.txt']);
    expect(await faultOf(closed, '/public')).toMatchObject({ code: 'fetch.robots' });
  });

  it('what wants to know whether its reader is human; a wall of consent is noted', async () => {
    const walls = await site({
      '/check': '<title>Just a moment...</title><p>Verifying.</p>',
      '/consent': `<p>Heat pumps sold: 100.</p><div id="onetrust-banner-sdk">We value your privacy.</div>`,
    });
    expect(await faultOf(walls, '/check')).toMatchObject({ code: 'fetch.denied' });
    expect((await read(walls, '/consent')).notes).toEqual(['a wall asked for consent; nothing was agreed to']);
  });
});
