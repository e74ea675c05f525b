import './ui/theme.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/fields.css';
import './ui/layout.css';
import './ui/drawings.css';
import './app/today/today.css';
import './app/week/week.css';
import './app/settings/settings.css';
import './app/app.css';
import { App } from './app/app.tsx';
import { openWindow } from './window.tsx';

openWindow(<App />);
