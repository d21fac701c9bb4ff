import '@mantine/core/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app';
import { keyStore } from './session/key-store';
import { styleNonce } from './style-nonce';

// What locks the page behind a dialog makes a style element of its own and takes its nonce from here.
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });
keyStore.takeFromAddress();
window.addEventListener('hashchange', keyStore.takeFromAddress);

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  );
}
