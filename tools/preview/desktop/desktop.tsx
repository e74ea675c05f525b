import './desktop.css';
import './overlays.css';
import { createRoot } from 'react-dom/client';
import { Desktop } from './desktop-page.tsx';

// The token is no longer needed and should not stay in the browser's history.
history.replaceState(null, '', '/');
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element named root.');
createRoot(root).render(<Desktop />);
