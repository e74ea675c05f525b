import './ui/theme.css';
import './ui/base.css';
import './ui/controls.css';
import './ui/choices.css';
import './ui/drawings.css';
import './prompt/card.css';
import './prompt/player.css';
import './prompt/player-sizes.css';
import './session/session.css';
import { CardWindow } from './prompt/card-window.tsx';
import { RoutineWindow } from './prompt/routine-window.tsx';
import { openWindow } from './window.tsx';

const query = new URLSearchParams(location.search);
const role = query.get('window') ?? query.get('role');
openWindow(role === 'routine' ? <RoutineWindow /> : <CardWindow />);
